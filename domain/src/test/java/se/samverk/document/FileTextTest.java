package se.samverk.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.Set;
import java.util.stream.IntStream;
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

    private void scanned(int pages) {
        text.read(false, FileText.NO_TEXT, NOON);
        text.picture(IntStream.rangeClosed(1, pages).boxed().toList(), 0);
    }

    @Test
    @DisplayName("R9 a long scan is read some pages at a time, and what was read is kept")
    void a_long_scan_is_read_some_pages_at_a_time() {
        scanned(5);
        assertThat(text.getState()).isEqualTo(TextState.UNREADABLE);
        text.readPictures(Set.of(1, 2), 2, true, NOON);
        assertThat(text.getState()).isEqualTo(TextState.READ);
        assertThat(text.getReason()).isEmpty();
        assertThat(text.picturesToRead()).containsExactly(3, 4, 5);
        assertThat(text.getPicturesLeft()).isEqualTo(3);

        text.readPictures(Set.of(3, 4, 5), 3, true, NOON);
        assertThat(text.picturesToRead()).isEmpty();
        assertThat(text.getPicturesLeft()).isZero();
        assertThat(text.getPicturesUnread()).isZero();
    }

    @Test
    @DisplayName("R9 a page under which reading comes to no end is tried three times, then left, and the next is read")
    void a_page_that_comes_to_no_end_is_tried_again_and_then_left() {
        scanned(4);
        for (int i = 0; i < FileText.MOST_ATTEMPTS; i++) {
            assertThat(text.beginPictures()).isTrue();
            text.readPictures(Set.of(), 0, false, NOON);
            assertThat(text.picturesToRead()).containsExactly(1, 2, 3, 4);
        }
        assertThat(text.beginPictures()).isTrue();
        assertThat(text.picturesToRead()).containsExactly(2, 3, 4);
        assertThat(text.getPicturesUnread()).isEqualTo(1);
        assertThat(text.getState()).isEqualTo(TextState.UNREADABLE);

        text.readPictures(Set.of(2, 4), 3, true, NOON);
        assertThat(text.picturesToRead()).isEmpty();
        assertThat(text.getPicturesUnread()).as("the first, and the third that failed").isEqualTo(2);
        assertThat(text.getState()).isEqualTo(TextState.READ);
    }

    @Test
    @DisplayName("R9 when the server goes down under the last page three times, that is over")
    void the_last_page_is_left_too() {
        scanned(1);
        for (int i = 0; i < FileText.MOST_ATTEMPTS; i++) {
            assertThat(text.beginPictures()).isTrue();
        }
        assertThat(text.beginPictures()).isFalse();
        assertThat(text.picturesToRead()).isEmpty();
        assertThat(text.getPicturesUnread()).isEqualTo(1);
    }

    @Test
    void of_very_many_pages_a_thousand_are_read_and_the_others_counted() {
        scanned(FileText.MOST_PICTURES + 7);
        assertThat(text.getPicturesLeft()).isEqualTo(FileText.MOST_PICTURES);
        assertThat(text.getPicturesUnread()).isEqualTo(7);
    }

    @Test
    void where_there_is_more_text_than_is_kept_no_more_pictures_are_read() {
        scanned(5);
        text.readPictures(Set.of(1), 1, true, NOON);
        text.cutHere();
        assertThat(text.isCut()).isTrue();
        assertThat(text.getPicturesLeft()).isZero();
        assertThat(text.getPicturesUnread()).isEqualTo(4);
    }
}
