package se.samverk.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.samverk.organisation.Account;
import se.samverk.organisation.Person;
import se.samverk.shared.RuleBroken;

class RecoveryCodeTest {
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2018-03-14T12:00:00+01:00");

    @Test
    void a_code_has_six_groups_of_signs_that_are_not_mistaken_for_each_other() {
        assertThat(Stream.generate(RecoveryCode::fresh).limit(1000).distinct())
                .hasSize(1000).allMatch(code -> code.matches("([0-9a-hjkmnp-tv-z]{4}-){5}[0-9a-hjkmnp-tv-z]{4}"));
    }

    @Test
    void a_code_is_found_however_it_is_typed() {
        String kept = RecoveryCode.hash("10k2-mn0p-abcd-efgh-jkmn-pqrs");
        assertThat(RecoveryCode.hash(" IOK2 mnop ABCD efgh jkmnpqrs")).isEqualTo(kept);
        assertThat(RecoveryCode.hash("l0k2mn0pabcdefghjkmnpqrs")).isEqualTo(kept);
        assertThat(RecoveryCode.hash("20k2-mn0p-abcd-efgh-jkmn-pqrs")).isNotEqualTo(kept);
    }

    @Test
    void a_code_works_once() {
        RecoveryCode code = new RecoveryCode(new Account("ledamot", new Person("Ledamot", null), "hash"),
                RecoveryCode.fresh());
        assertThat(code.isUnused()).isTrue();
        code.use(NOON);
        assertThat(code.isUnused()).isFalse();
        assertThatThrownBy(() -> code.use(NOON)).isInstanceOf(RuleBroken.class);
    }
}
