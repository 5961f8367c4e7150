package se.samverk.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samverk.shared.Language;

class FileTextTest {
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-03-03T12:00:00+01:00");

    private final FileText text = new FileText("0".repeat(64), "protokoll.pdf", NOON);

    @Test
    @DisplayName("R6 what has come to no end three times is given up and says so")
    void what_has_come_to_no_end_is_given_up() {
        for (int i = 0; i < FileText.MOST_ATTEMPTS; i++) {
            assertThat(text.begin(NOON)).isTrue();
            assertThat(text.getState()).isEqualTo(TextState.WAITING);
        }
        assertThat(text.begin(NOON)).isFalse();
        assertThat(text.getState()).isEqualTo(TextState.UNREADABLE);
        assertThat(text.getReason()).isEqualTo(FileText.GAVE_UP);
    }

    @Test
    @DisplayName("R6 what was read in part is read, and says why it is not whole")
    void what_was_read_in_part_is_read() {
        text.read(true, "BROKEN", NOON);
        assertThat(text.getState()).isEqualTo(TextState.READ);
        assertThat(text.getReason()).isEqualTo("BROKEN");

        text.read(false, "PASSWORD", NOON);
        assertThat(text.getState()).isEqualTo(TextState.UNREADABLE);
        assertThat(text.getReason()).isEqualTo("PASSWORD");
    }

    @Test
    void nynorsk_keeps_its_tag_and_counts_as_bokmal() {
        text.describe("application/pdf", "x".repeat(400), "nn", 3, false);
        assertThat(text.getLanguageTag()).contains("nn");
        assertThat(text.getLanguage()).contains(Language.NB);
        assertThat(text.getTitle()).hasValueSatisfying(title -> assertThat(title).hasSize(FileText.TITLE_LENGTH));
    }
}
