package se.samverk.webshell;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverk.webshell.Injected.set;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.samverk.evidence.CitationRow;

/** An address in a text leads where the citation of its place does. */
class PastedAddressesTest {
    private static final String BASE = "https://samverk.example";
    private static final String PAGE = "/document/view.xhtml?id=7";
    private static final String TEXT = "Se " + BASE + PAGE + "&page=2.";

    private static PastedAddresses addresses() {
        PastedAddresses addresses = new PastedAddresses();
        set(addresses, "portal", new PortalAddress() {
            @Override
            public String of(String path) {
                return BASE + path;
            }
        });
        set(addresses, "words", new Words() {
            @Override
            public String of(String key, Object... values) {
                return key;
            }
        });
        return addresses;
    }

    private static CitationRow cited(String place, int version, String locator, boolean readable) {
        return new CitationRow("Beslut", "", locator, readable ? PAGE + "&version=" + version + "&page=2" : "",
                place + "-document-7-2");
    }

    private static TextPart link(String place, CitationRow... grounds) {
        List<TextPart> parts = addresses().shown(TEXT, place, List.of(grounds));
        assertThat(parts).hasSize(3);
        return parts.get(1);
    }

    @Test
    void the_same_address_leads_to_the_version_that_was_cited_in_its_place() {
        CitationRow first = cited("p1", 1, "Kostnader", true);
        CitationRow second = cited("p2", 2, "Intäkter", true);
        assertThat(link("p1", first, second)).isEqualTo(TextPart.link("Beslut, Kostnader", first.url()));
        assertThat(link("p2", first, second)).isEqualTo(TextPart.link("Beslut, Intäkter", second.url()));
        assertThat(link("p3", first, second)).as("cited elsewhere in the thing alone")
                .isEqualTo(TextPart.link("Beslut, Kostnader", first.url()));
    }

    @Test
    void what_the_reader_may_not_know_is_a_document() {
        assertThat(link("p1", cited("p1", 1, "Kostnader", false)))
                .isEqualTo(TextPart.link("about.document", PAGE + "&page=2"));
        assertThat(link("p1")).isEqualTo(TextPart.link("about.document", PAGE + "&page=2"));
    }
}
