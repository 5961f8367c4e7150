package se.samverk.document.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The header by which a file is handed out: RFC 6266, with the name in UTF-8 and an ASCII fallback. */
class FileAnswerTest {

    @Test
    void a_plain_name_goes_out_as_it_is() {
        assertThat(FileAnswer.disposition("report-1.pdf"))
                .isEqualTo("attachment; filename=\"report-1.pdf\"; filename*=UTF-8''report-1.pdf");
    }

    @Test
    void a_name_with_letters_of_ours_goes_out_in_both_forms() {
        assertThat(FileAnswer.disposition("Årsrapport 2018.pdf")).isEqualTo(
                "attachment; filename=\"_rsrapport 2018.pdf\"; filename*=UTF-8''%C3%85rsrapport%202018.pdf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\"; filename=\"evil.html", "a\r\nSet-Cookie: x=1", "a;b.pdf", "a'b.pdf", "a*b.pdf",
            "a%0d%0ab.pdf", "a\\b.pdf", "\u202Efdp.exe"})
    void a_name_never_ends_the_header_or_its_parts(String name) {
        assertThat(FileAnswer.disposition(name)).matches(
                "attachment; filename=\"[A-Za-z0-9._ -]*\"; filename\\*=UTF-8''([A-Za-z0-9._-]|%[0-9A-F]{2})*");
    }

    @Test
    void a_file_is_always_something_to_save() {
        assertThat(FileAnswer.disposition("page.html")).startsWith("attachment; ");
    }
}
