package se.samverk.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverk.harness.Browser;
import se.samverk.harness.Http;
import se.samverk.harness.Portal;
import se.samverk.harness.PortalExtension;
import se.samverk.harness.Until;

/** The documents of the demo as they are met in the portal: by those they are meant for, and by nobody else. */
@ExtendWith(PortalExtension.class)
class DemoDocumentsIT {
    private static final String VISITOR = "nobody";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Pengarna till Västkompetens 2009–2013        | delbelopp                   | &page=2 | nobody lasare.molndal leder.tromso            | -
            Västkompetens: summary in English            | networking                  | &page=2 | nobody granskare.stat                         | -
            Planens text, Majorna-Linné                  | mottagningsenhet            | &page=7 | nobody lasare.molndal                         | -
            Prosjektets møter 2013–2014                  | dialogkonferanse            | &page=3 | nobody leder.tromso                           | -
            Undervisningsopplegg: recovery i praksis     | håpslinjen                  | &page=3 | nobody leder.tromso                           | -
            Överenskommelse om utbildning av SIP-lotsar  | avgift                      | &page=4 | lasare.molndal ordf.boras                     | nobody
            Budget till ansökan: utbildning av SIP-lotsar | nätverksträffar            | &page=3 | lasare.molndal granskare.stat                 | nobody
            Motiverande samtal: bilder från kursstarten  | ambivalens                  | &page=4 | lasare.molndal bis.boras                      | nobody
            Opplæringsplan for Omsorgstjenestene         | hjemmetjenesten             |         | orgadmin.tromso lasare.molndal                | nobody
            Vårens kurser, platser och deltagare         | platser specialistvård      |         | processledare.vk lasare.molndal               | nobody leder.tromso
            Rutine: beskjed ved utskriving               | timebok                     | &page=2 | leder.tromso referent.tromso                  | nobody lasare.molndal ordf.boras
            Fullmakter i samarbeidsavtaler               | journalføres                | &page=4 | orgadmin.tromso                               | nobody lasare.molndal koordinator.nord sysadmin
            Plan för nätverket av SIP-lotsar             | oense                       | &page=4 | ordf.boras ledamot.boras samordnare.vg        | nobody lasare.molndal leder.tromso
            Korrektur av foldern om råd och stöd         | öppettider                  | &page=2 | ordf.boras bis.boras                          | nobody lasare.molndal
            """)
    @DisplayName("a document is found by its words, where they stand, by those who may read it alone")
    void a_document_is_found_where_its_words_stand(String title, String words, String page, String readers,
            String others, Portal portal) {
        String address = null;
        for (String reader : readers.split(" ")) {
            Http http = as(portal, reader);
            Until.holds(reader + " finds " + title, () -> found(http, words, title).isPresent());
            String url = found(http, words, title).orElseThrow();
            assertThat(url).as(title).endsWith(page == null ? url : page);
            address = url.replaceAll("^/|&page=.*", "");
            assertThat(http.get(address).body()).as(reader).contains(">" + title).contains("id=\"text\"");
        }
        for (String other : Stream.of(others.split(" ")).filter(name -> !name.equals("-")).toList()) {
            Http http = as(portal, other);
            assertThat(found(http, words, title)).as(other).isEmpty();
            assertThat(http.get(address).body()).as(other).doesNotContain(title);
        }
    }

    @Test
    @DisplayName("of what is marked as secret the title is found by its group, and its text by nobody")
    void what_is_secret_is_found_by_its_title_and_by_its_group_alone(Portal portal) {
        String title = "Anteckningar från samtal om väntan";
        for (String reader : List.of("bis.boras", "samordnare.vg")) {
            Http http = as(portal, reader);
            Until.holds(reader + " finds " + title, () -> found(http, title, title).isPresent());
            assertThat(found(http, "organisationer inblandade orten liten", title)).as(reader).isEmpty();
            assertThat(http.get(found(http, title, title).orElseThrow().substring(1)).body())
                    .contains("Sekretessmarkerat", "Texten är läst, men sökningen känner den inte.")
                    .doesNotContain("filen hittas på det som står i den");
        }
        for (String other : List.of(VISITOR, "lasare.molndal", "ordf.boras", "granskare.stat")) {
            assertThat(found(as(portal, other), title, title)).as(other).isEmpty();
        }
    }

    @Test
    @DisplayName("a newer version takes the place of the older, which is kept")
    void a_document_has_two_versions(Portal portal) {
        Http secretary = as(portal, "sekreterare.boras");
        String title = "Plan för nätverket av SIP-lotsar";
        Until.holds("it is found", () -> found(secretary, "oense", title).isPresent());
        String address = found(secretary, "oense", title).orElseThrow().replaceAll("^/|&page=.*", "");
        assertThat(secretary.get(address + "&page=3").body()).contains("Två träffar per termin", "version 2 av 2");
        assertThat(secretary.get(address + "&version=1&page=3").body()).contains("En träff per termin")
                .doesNotContain("Två träffar per termin");
    }

    @Test
    @DisplayName("J5 a grant rests on the page of the paper that proves it, and the paper says where it is used")
    void a_grant_leads_to_the_page_that_proves_it(Portal portal) {
        Http visitor = portal.http();
        String state = visitor.get(grant(visitor, "Statens bidrag till Västkompetens")).body();
        assertThat(state).contains("Pengarna till Västkompetens 2009–2013").contains("sidan 2")
                .contains("6438/2008 och 9599/2011").contains("rad 13")
                .containsPattern("/document/view\\.xhtml\\?id=[0-9]+&amp;version=1&amp;page=2\">Pengarna");
        String city = visitor.get(grant(visitor, "Göteborgs Stads egna medel")).body();
        assertThat(city).contains("Pengarna till Västkompetens 2009–2013").contains("sidan 3");
        Until.holds("the paper is found", () -> found(visitor, "delbelopp", "Pengarna").isPresent());
        String paper = visitor.get(found(visitor, "delbelopp", "Pengarna").orElseThrow().substring(1)).body();
        assertThat(section(paper, "used-in")).contains("Statens bidrag till Västkompetens",
                "Göteborgs Stads egna medel");
        Http funder = as(portal, "granskare.stat");
        assertThat(funder.get(grant(funder, "Ansökan om medel till utbildning av SIP-lotsar")).body())
                .contains("Budget till ansökan").contains("blad Budget, rad 11");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            ordf.boras      | avgift           | Överenskommelse | used-in | Lägesrapport 2018, arbetsgrupp psykisk hälsa
            lasare.molndal  | mottagningsenhet | Planens text    | used-in | Samordnad handlingsplan, Majorna-Linné
            leder.tromso    | dialogkonferanse | Prosjektets     | used-in | Samhandlingsprosjektet på Sør-Helgeland
            leder.tromso    | timebok          | Rutine          | basis   | Vedtaket om felles beskjed
            """)
    void a_document_says_where_it_is_used_and_what_it_rests_on(String reader, String words, String title,
            String section, String other, Portal portal) {
        Http http = as(portal, reader);
        Until.holds("it is found", () -> found(http, words, title).isPresent());
        String page = http.get(found(http, words, title).orElseThrow().substring(1)).body();
        assertThat(section(page, section)).contains(other);
    }

    @Test
    @DisplayName("J4 a hit in the signed agreement names the page it stands on and opens there, with a picture of it")
    void a_hit_opens_the_page_it_stands_on(Browser reader) {
        reader.signIn("lasare.molndal");
        Until.holds("it is found",
                () -> reader.open("search.xhtml?q=avgift+deltagarna").text().contains("träff på sidan 4"));
        reader.assertAccessibleEverywhere().screenshots("demo-search");
        reader.follow("Överenskommelse om utbildning av SIP-lotsar (fiktiv)");
        assertThat(reader.page().url()).contains("page=4");
        assertThat(reader.text()).contains("Ingen avgift tas ut", "DEMO 2018-0031", "Bevaras för alltid");
        reader.page().waitForFunction("() => document.querySelector('.page-picture img').naturalWidth > 500");
        assertThat(reader.all("[id='text'] nav .actions a").allInnerTexts()).hasSize(2);
        assertThat(reader.all("[id='text'] nav .actions").innerText()).as("the two stand apart")
                .matches("(?s)Föregående.*\\s+Nästa.*");
        reader.assertAccessibleEverywhere().screenshots("demo-document");
    }

    private static Http as(Portal portal, String reader) {
        return reader.equals(VISITOR) ? portal.http() : portal.http().signIn(reader);
    }

    /** The address of the document with such a title that is found by these words. */
    private static Optional<String> found(Http http, String words, String title) {
        return url(http, "DOCUMENT", words, title);
    }

    private static String grant(Http http, String title) {
        return url(http, "GRANT", title, title).orElseThrow().substring(1);
    }

    private static Optional<String> url(Http http, String kind, String words, String title) {
        String answer = http.get("api/search?limit=50&kind=" + kind + "&q=" + encoded(words)).body();
        Matcher hit = Pattern.compile("\"title\":\"" + Pattern.quote(title) + "[^\"]*\",\"url\":\"([^\"]*)\"")
                .matcher(answer);
        return hit.find() ? Optional.of(hit.group(1)) : Optional.empty();
    }

    private static String section(String page, String id) {
        Matcher section = Pattern.compile("(?s)<section[^>]*aria-labelledby=\"" + id + "-title\".*?</section>")
                .matcher(page);
        assertThat(section.find()).as(id).isTrue();
        return section.group().replace("&#160;", " ").replace('\u00a0', ' ');
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
