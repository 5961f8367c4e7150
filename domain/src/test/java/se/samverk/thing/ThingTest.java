package se.samverk.thing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.samverk.shared.Audience;
import se.samverk.shared.Language;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;

class ThingTest {
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2018-03-14T12:00:00+01:00");
    private static final Set<Audience> MEMBER = Set.of(Audience.PUBLIC, Audience.MEMBERS, Audience.group(7));

    private final Thing thing = new Thing(new SubjectRef(SubjectKind.REPORT, 12), "Lägesrapport", "DRAFT",
            Language.SV, NOON);

    @Test
    void r1_a_thing_without_audience_is_read_by_nobody() {
        assertThat(thing.readableBy(MEMBER)).isFalse();
        thing.showTo(Set.of(Audience.PUBLIC));
        assertThat(thing.readableBy(MEMBER)).isTrue();
        thing.showTo(Set.of());
        assertThat(thing.readableBy(MEMBER)).isFalse();
        assertThat(thing.audiences()).isEmpty();
    }

    @Test
    void a_thing_is_read_by_those_who_hold_one_of_its_keys() {
        thing.showTo(Set.of(Audience.group(7), Audience.groupOrgs(7)));
        assertThat(thing.readableBy(MEMBER)).isTrue();
        assertThat(thing.readableBy(Set.of(Audience.PUBLIC, Audience.MEMBERS))).isFalse();
        assertThat(thing.readableBy(Set.of(Audience.group(8), Audience.groupOrgs(8)))).isFalse();
        assertThat(thing.readableBy(Set.of())).isFalse();
    }

    @Test
    void a_new_audience_replaces_the_old_one() {
        thing.showTo(Set.of(Audience.draftGroup(7)));
        thing.showTo(Set.of(Audience.group(7), Audience.MEMBERS));
        assertThat(thing.audiences()).containsExactlyInAnyOrder(Audience.MEMBERS, Audience.group(7));
    }

    @Test
    void a_title_that_is_too_long_is_cut_with_an_ellipsis() {
        thing.describe("x".repeat(Thing.TITLE_LENGTH), "DRAFT", Language.SV, NOON);
        assertThat(thing.getTitle()).hasSize(Thing.TITLE_LENGTH).endsWith("x");
        thing.describe("x".repeat(Thing.TITLE_LENGTH + 1), "DRAFT", Language.SV, NOON);
        assertThat(thing.getTitle()).hasSize(Thing.TITLE_LENGTH).endsWith("x…");
    }

    @Test
    void the_row_tells_what_the_head_says() {
        thing.describe("Lägesrapport 2018", "PUBLISHED", Language.NB, NOON.plusDays(1));
        thing.belongTo(3L, 7L, 1L);
        thing.happenOn(LocalDate.of(2018, 12, 31));
        assertThat(thing.row()).isEqualTo(new ThingRow(thing.getRef(), "Lägesrapport 2018", "PUBLISHED", Language.NB,
                LocalDate.of(2018, 12, 31), 7L, 3L, NOON.plusDays(1)));
    }
}
