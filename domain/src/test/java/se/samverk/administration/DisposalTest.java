package se.samverk.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;

class DisposalTest {
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-03-14T12:00:00+01:00");
    private static final LocalDate DAY = LocalDate.of(2016, 2, 29);

    @Test
    void nothing_is_disposed_of_without_a_decision_that_has_been_taken() {
        assertThat(disposal(" 17 § 4 ", NOON.toLocalDate()).getDecision()).isEqualTo("17 § 4");
        refused("retention.noDecision", () -> disposal(" ", NOON.toLocalDate()));
        refused("retention.noDecision", () -> disposal(null, NOON.toLocalDate()));
        refused("retention.decidedOn", () -> disposal("17 § 4", null));
        refused("retention.decidedOn", () -> disposal("17 § 4", NOON.toLocalDate().plusDays(1)));
    }

    private static Disposal disposal(String decision, LocalDate day) {
        return new Disposal(new SubjectRef(SubjectKind.REPORT, 7), "Rapporten", DAY, decision, "Ekstads kommun", day,
                List.of("0".repeat(64)), "Ada Ek", NOON);
    }

    private static void refused(String rule, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOf(RuleBroken.class).hasMessage(rule);
    }
}
