package se.samverk.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PastedAddressTest {
    private static final String BASE = "https://samverk.example";
    private static final String PAGE = BASE + "/document/view.xhtml?";

    private static List<PastedAddress> in(String text) {
        return PastedAddress.in(text, BASE);
    }

    @ParameterizedTest
    @CsvSource({"id=12, 12, 0, 0", "id=12&page=4#text, 12, 0, 4", "page=4&id=12, 12, 0, 4",
            "id=12&version=2&page=3, 12, 2, 3", "id=12&version=2, 12, 2, 0", "id=12#text, 12, 0, 0",
            "id=12&version=0&page=0, 12, 0, 0", "id=12&version=x&page=x, 12, 0, 0"})
    void a_document_is_named_with_the_version_and_the_part_that_are_shown(String query, long id, int version,
            int part) {
        assertThat(in(PAGE + query)).singleElement().satisfies(address -> {
            assertThat(address.document().id()).isEqualTo(id);
            assertThat(address.version()).isEqualTo(version);
            assertThat(address.part()).isEqualTo(part);
            assertThat(address.url()).isEqualTo("/document/view.xhtml?id=12"
                    + (version == 0 ? "" : "&version=" + version) + (part == 0 ? "" : "&page=" + part));
        });
    }

    @Test
    void the_words_round_it_stay_words() {
        String text = "Se (" + PAGE + "id=12), och " + PAGE + "id=13&page=2. Sedan " + PAGE + "id=13&version=4&page=2!";
        List<PastedAddress> found = in(text);
        assertThat(found).extracting(address -> text.substring(address.start(), address.end()))
                .containsExactly(PAGE + "id=12", PAGE + "id=13&page=2", PAGE + "id=13&version=4&page=2");
        assertThat(found).extracting(address -> address.within("section-1"))
                .containsExactly("section-1-document-12", "section-1-document-13-2", "section-1-document-13-v4-2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "id=12", "https://samverk.example/report/view.xhtml?id=12",
            "https://annan.example/document/view.xhtml?id=12", "/document/view.xhtml?id=12",
            "https://samverk.example/document/view.xhtml?id=", "https://samverk.example/document/view.xhtml?id=x",
            "https://samverk.example/document/view.xhtml?id=1234567890123456789",
            "https://samverk.example/document/view.xhtml?page=2", "https://samverk.example/document/view.xhtml?...",
            "https://samverk.example/document/view.xhtml?grid=12"})
    void nothing_else_is_an_address_of_a_document(String text) {
        assertThat(in(text)).isEmpty();
    }
}
