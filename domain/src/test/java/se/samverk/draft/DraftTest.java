package se.samverk.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import se.samverk.shared.Conflict;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;

class DraftTest {
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2018-03-14T12:00:00+01:00");

    private final Draft draft = new Draft(3, new SubjectRef(SubjectKind.REPORT, 12), "section-1", "Påbörjat", NOON);

    @Test
    void each_save_of_a_changed_text_gets_the_next_number() {
        draft.replace("Påbörjat och mer", 1, NOON.plusMinutes(1));
        assertThat(draft.getNumber()).isEqualTo(2);
        assertThat(draft.getText()).isEqualTo("Påbörjat och mer");
        assertThat(draft.getSavedAt()).isEqualTo(NOON.plusMinutes(1));
    }

    @Test
    void the_same_text_again_changes_nothing() {
        draft.replace("Påbörjat", 1, NOON.plusMinutes(1));
        assertThat(draft.getNumber()).isEqualTo(1);
        assertThat(draft.getSavedAt()).isEqualTo(NOON);
    }

    @Test
    void a_second_window_that_has_not_seen_the_newest_text_is_refused() {
        draft.replace("Första fönstret", 1, NOON.plusMinutes(1));
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> draft.replace("Andra fönstret", 1, NOON.plusMinutes(2)))
                .matches(no -> no.key().equals("draft.conflict"));
        assertThat(draft.getText()).isEqualTo("Första fönstret");
        draft.replace("Andra fönstret", 2, NOON.plusMinutes(3));
        assertThat(draft.getNumber()).isEqualTo(3);
    }
}
