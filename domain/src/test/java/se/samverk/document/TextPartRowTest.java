package se.samverk.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which pages of a file are looked at. */
class TextPartRowTest {
    private static TextPartRow page(int number, int page) {
        return new TextPartRow(number, TextPart.Kind.PAGE, page, "", false);
    }

    @Test
    void pages_without_text_stand_between_the_others() {
        assertThat(TextPartRow.withEveryPage(List.of(page(2, 2), page(4, 4)), 5)).extracting(TextPartRow::kindNumber)
                .containsExactly(1, 2, 3, 4, 5);
        assertThat(TextPartRow.withEveryPage(List.of(), 3)).extracting(TextPartRow::number).containsExactly(1, 2, 3);
    }

    @Test
    void a_page_whose_text_has_several_parts_stands_there_once_with_each() {
        List<TextPartRow> all = TextPartRow.withEveryPage(List.of(page(1, 1), page(2, 1), page(3, 2)), 4);
        assertThat(all).extracting(TextPartRow::number).doesNotHaveDuplicates().containsExactly(1, 2, 3, 4);
        assertThat(all.subList(0, 3)).extracting(TextPartRow::kindNumber).containsExactly(1, 1, 2);
    }

    @Test
    void a_file_that_says_it_has_a_million_pages_shows_a_thousand_and_those_with_text() {
        assertThat(TextPartRow.withEveryPage(List.of(page(2, 2), page(40_000, 40_000)), 999_999)).hasSize(1_001)
                .last().isEqualTo(page(40_000, 40_000));
    }

    @Test
    void a_file_without_pages_is_left_as_it_is() {
        List<TextPartRow> sheets = List.of(new TextPartRow(1, TextPart.Kind.SHEET, 1, "Medel", false));
        assertThat(TextPartRow.withEveryPage(sheets, 1)).isEqualTo(sheets);
        assertThat(TextPartRow.withEveryPage(sheets, 7)).isEqualTo(sheets);
        assertThat(TextPartRow.withEveryPage(List.of(), 0)).isEmpty();
        assertThat(TextPartRow.withEveryPage(List.of(), 1)).isEmpty();
    }
}
