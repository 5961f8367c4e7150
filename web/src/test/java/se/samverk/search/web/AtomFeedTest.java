package se.samverk.search.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import se.samverk.search.SavedFeed;
import se.samverk.search.SearchHit;
import se.samverk.search.SnippetPart;
import se.samverk.shared.Language;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;

/** The feed is well-formed whatever stands in a hit, and tells what a row of the list tells. */
class AtomFeedTest {
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2018-03-14T12:00:00.123456+01:00");
    private static final SubjectRef REPORT = new SubjectRef(SubjectKind.REPORT, 12);

    private static SearchHit hit(String title, String organisation, String group, List<SnippetPart> snippet) {
        return new SearchHit(REPORT, "s", SubjectKind.REPORT, title, "/report/view.xhtml?id=12#s", Language.NB,
                LocalDate.of(2018, 3, 1), organisation, group, "DRAFT", snippet, List.of(), Map.of());
    }

    private static Document written(SearchHit... hits) throws Exception {
        List<SavedFeed.Entry> entries = List.of(hits).stream()
                .map(hit -> new SavedFeed.Entry(hit, NOON.plusDays(1))).toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AtomFeed.write(new SavedFeed(7, "Ä & \"ö\" <b>", Language.SV, NOON, entries),
                path -> "https://x.example" + path,
                out);
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(out.toByteArray()));
    }

    private static String text(Element in, String name) {
        return in.getElementsByTagNameNS("http://www.w3.org/2005/Atom", name).item(0).getTextContent();
    }

    @Test
    void an_entry_tells_title_place_kind_names_and_passage_as_plain_text() throws Exception {
        Document feed = written(hit("Lägesrapport <script>", "Borås & Co", "Arbetsgruppen",
                List.of(new SnippetPart("Om ", false), new SnippetPart("<b>SIP</b>\u0001\uFFFE", true))));
        Element root = feed.getDocumentElement();
        assertThat(text(root, "title")).isEqualTo("Ä & \"ö\" <b>");
        assertThat(text(root, "updated")).isEqualTo("2018-03-15T11:00:00Z");
        Element entry = (Element) root.getElementsByTagNameNS("*", "entry").item(0);
        assertThat(entry.getAttribute("xml:lang")).isEqualTo("nb");
        assertThat(text(entry, "id")).isEqualTo("https://x.example/report/view.xhtml?id=12");
        assertThat(text(entry, "title")).isEqualTo("Lägesrapport <script>");
        assertThat(text(entry, "summary")).isEqualTo("Rapport · Borås & Co · Arbetsgruppen\nOm <b>SIP</b>");
        assertThat(((Element) entry.getElementsByTagNameNS("*", "link").item(0)).getAttribute("href"))
                .isEqualTo("https://x.example/report/view.xhtml?id=12#s");
        assertThat(((Element) entry.getElementsByTagNameNS("*", "category").item(0)).getAttribute("label"))
                .isEqualTo("Rapport");
    }

    @Test
    void what_is_marked_as_secret_is_its_title_and_kind() throws Exception {
        Element entry = written(hit("Hemlig rapport", null, null, List.of())).getDocumentElement();
        assertThat(text(entry, "summary")).isEqualTo("Rapport");
    }

    @Test
    void a_feed_without_hits_is_a_feed() throws Exception {
        Element root = written().getDocumentElement();
        assertThat(root.getLocalName()).isEqualTo("feed");
        assertThat(text(root, "updated")).isEqualTo("2018-03-14T11:00:00Z");
    }
}
