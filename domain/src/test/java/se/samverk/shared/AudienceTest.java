package se.samverk.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AudienceTest {

    static Stream<Audience> everyShape() {
        return Stream.of(Audience.PUBLIC, Audience.MEMBERS, Audience.groupOrgs(7), Audience.org(12),
                Audience.group(7), Audience.draftGroup(7), Audience.fund(3), Audience.approverOrg(12),
                Audience.administratorsOf(12), Audience.deskOf(12),
                Audience.draftGroup(999_999_999_999_999_999L));
    }

    @ParameterizedTest
    @MethodSource("everyShape")
    void a_key_is_read_back_as_it_was_written(Audience audience) {
        assertThat(Audience.of(audience.key())).isEqualTo(audience).hasSameHashCodeAs(audience);
        assertThat(audience.key()).hasSizeLessThanOrEqualTo(Audience.LENGTH);
    }

    @Test
    void no_two_shapes_are_the_same() {
        assertThat(everyShape().map(Audience::key)).doesNotHaveDuplicates();
        assertThat(Audience.group(7)).isNotEqualTo(Audience.group(77)).isNotEqualTo(Audience.draftGroup(7));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "Public", "public ", "everybody", "group:", "group:x", "group:-1", "group: 7",
            "group:7,public", "group:7 or 1=1", "member", "draft:7", "draft:group", "approver:12", "admin:12",
            "admin:group:7",
            "org:1234567890123456789",
            "group:٧"})
    void what_is_not_a_key_is_refused_rather_than_guessed(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Audience.of(text));
    }

    @Test
    void two_sets_meet_in_a_common_key() {
        Set<Audience> reader = Set.of(Audience.PUBLIC, Audience.MEMBERS, Audience.group(7));
        assertThat(Audience.meet(reader, Set.of(Audience.group(7), Audience.fund(3)))).isTrue();
        assertThat(Audience.meet(reader, Set.of(Audience.group(8)))).isFalse();
        assertThat(Audience.meet(reader, Set.of(Audience.draftGroup(7)))).isFalse();
    }

    @Test
    void an_empty_set_meets_nothing_not_even_another_empty_one() {
        assertThat(Audience.meet(Set.of(), Set.of())).isFalse();
        assertThat(Audience.meet(Set.of(Audience.PUBLIC), Set.of())).isFalse();
        assertThat(Audience.meet(Set.of(), Set.of(Audience.PUBLIC))).isFalse();
    }

    @Test
    void the_keys_of_a_set_stand_once_and_in_order() {
        assertThat(Audience.keys(List.of(Audience.PUBLIC, Audience.group(7), Audience.PUBLIC)))
                .containsExactly("group:7", "public");
    }

    @Test
    void an_audience_covers_another_when_whoever_is_in_the_other_is_in_it() {
        Set<Audience> everybody = Set.of(Audience.PUBLIC, Audience.MEMBERS);
        Set<Audience> members = Set.of(Audience.MEMBERS);
        Set<Audience> organisations = Set.of(Audience.group(7), Audience.groupOrgs(7));
        Set<Audience> group = Set.of(Audience.group(7));
        Set<Audience> drafts = Set.of(Audience.draftGroup(7));
        List<Set<Audience>> fromWide = List.of(everybody, members, organisations, group, drafts);

        for (int i = 0; i < fromWide.size(); i++) {
            for (int j = 0; j < fromWide.size(); j++) {
                assertThat(Audience.covers(fromWide.get(i), fromWide.get(j))).as(i + " covers " + j)
                        .isEqualTo(i <= j);
            }
        }
        assertThat(Audience.covers(group, Set.of(Audience.draftGroup(8)))).isFalse();
        assertThat(Audience.covers(group, Set.of(Audience.group(8)))).isFalse();
        assertThat(Audience.covers(Set.of(), group)).isFalse();
    }
}
