package se.samverk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverk.harness.Http;
import se.samverk.harness.Portal;
import se.samverk.harness.PortalExtension;

/** The historical facts of the demo, as the running product answers for them. */
@ExtendWith(PortalExtension.class)
class DemoFactsIT {
    @Test
    @DisplayName("R1 SEK 21 200 000 in two records, one NOK record without an amount")
    void the_grants_add_up(Http funder) {
        List<String> rows = funder.signIn("granskare.stat").get("api/funding.csv").body().lines().skip(1)
                .filter(row -> !row.toLowerCase(java.util.Locale.ROOT).contains("fikti")).toList();
        long sum = rows.stream().mapToLong(DemoFactsIT::amount).sum();
        assertThat(sum).isEqualTo(21_200_000);
        assertThat(rows.stream().filter(row -> amount(row) > 0)).hasSize(2);
        assertThat(rows.stream().filter(row -> row.contains("NOK") && amount(row) == 0)).hasSize(1);
    }

    private static long amount(String row) {
        Matcher amount = Pattern.compile(";(20800000|400000)(;|[.,])").matcher(row);
        return amount.find() ? Long.parseLong(amount.group(1)) : 0;
    }

    @Test
    @DisplayName("R9 every figure of the seeds stands in the register with its qualifier and source")
    void the_register_of_figures_is_complete(Http reader) {
        HttpResponse<String> answer = reader.signIn("lasare.molndal").get("api/search.csv?kind=FIGURE");
        List<String> rows = answer.body().lines().toList();
        for (String value : List.of("250", "20", "1300", "600", "16", "60000", "14", "2300", "60", "7.5", "13",
                "1000000", "75000")) {
            assertThat(rows).as("a figure of the value " + value)
                    .anyMatch(row -> row.matches("[A-Z_]*;" + Pattern.quote(value) + "(\\.0+)?;.*"));
        }
        assertThat(rows).anyMatch(row -> row.startsWith("MORE_THAN;2300"));
        assertThat(rows).anyMatch(row -> row.startsWith("APPROX;250"));
        assertThat(rows.stream().skip(1)).as("rows with a source").allMatch(row -> row.split(";", -1).length >= 9);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            R2 | EXACT;14;;COURSE         | Västkompetens, rad 1, 6
            R2 | MORE_THAN;2300;;PERSON   | Västkompetens, rad 3
            R2 | EXACT;60;;PERCENT        | Västkompetens, rad 11
            R2 | EXACT;7.5;;HP            | Västkompetens, rad 6
            R2 | EXACT;2;10;DAY           | Västkompetens, rad 6
            R2 | EXACT;5;;DAY             | Västkompetens, rad 8
            R2 | EXACT;4;;YEAR            | Västkompetens, rad 3
            R2 | APPROX;250;;PERSON       | lägesrapport, rad 13
            R2 | EXACT;20;;PERSON         | lägesrapport, rad 13
            R3 | APPROX;20;;PERCENT       | 2017-02-13, rad 7
            R3 | EXACT;18;64;YEAR         | 2017-02-13, rad 11
            R3 | EXACT;13;;MUNICIPALITY   | 2017-02-13, rad 27
            R3 | EXACT;1000000;;INHABITANT | 2017-02-13, rad 27
            R3 | EXACT;75000;;INHABITANT  | 21.10.2015, linje 39
            R4 | EXACT;5;;MUNICIPALITY    | Västkompetens, rad 6
            R4 | EXACT;2;;OTHER           | 2017-02-13, rad 9
            R4 | EXACT;4;;MUNICIPALITY    | Sør-Helgeland, linje 5, 8
            R4 | EXACT;3;;FOCUS_AREA      | Sør-Helgeland, linje 20
            R4 | EXACT;3;;PERSON          | 21.10.2015, linje 45
            R4 | EXACT;6;;ORGANISATION    | 21.10.2015, linje 45
            R4 | EXACT;11;;ORGANISATION   | 21.10.2015, linje 45
            R5 | APPROX;1300;;VISIT       | lägesrapport, rad 23
            R5 | APPROX;600;;PERSON       | lägesrapport, rad 23
            R5 | EXACT;16;;EXHIBITOR      | lägesrapport, rad 23
            R5 | EXACT;2;;SHOWING         | lägesrapport, rad 23
            R5 | APPROX;60000.00;;SEK    | lägesrapport, rad 23
            R7 | EXACT;2;;ORGANISATION    | lägesrapport, rad 27
            """)
    void a_figure_stands_in_the_register_with_its_qualifier_and_source_line(String report, String figure,
            String source, Portal portal) {
        assertThat(figures(portal)).as(report)
                .anyMatch(row -> row.startsWith(figure + ";") && row.contains(source + ";"));
    }

    private static List<String> figures(Portal portal) {
        return portal.http().signIn("lasare.molndal").get("api/search.csv?kind=FIGURE").body().lines().skip(1)
                .filter(row -> !row.contains("Lägesrapport för provet")).toList();
    }

    @Test
    @DisplayName("R5 what the author wrote stays: ca 600, omkring 1 300 without the film")
    void the_authors_words_are_kept(Portal portal) {
        assertThat(figures(portal)).anyMatch(row -> row.startsWith("APPROX;600;") && row.endsWith(";ca 600 personer"))
                .anyMatch(row -> row.startsWith("APPROX;1300;")
                        && row.endsWith(";exkl. filmvisningen, ej unika besökare;omkring 1 300 besök"))
                .anyMatch(row -> row.startsWith("APPROX;60000.00;") && row.endsWith(";ca 60 000 kr"));
        Http reader = portal.http().signIn("lasare.molndal");
        String audience = plain(reader.get(figure(reader, "600 personer")).body());
        assertThat(audience).contains(">ca 600 personer</h1>").doesNotContain("omkring 600");
        String visits = plain(reader.get(figure(reader, "besök under dagarna")).body());
        assertThat(visits).contains("omkring 1 300 besök", "exkl. filmvisningen, ej unika besökare",
                "lägesrapport, rad 23<");
    }

    @Test
    @DisplayName("R2 the five courses that the source names")
    void the_courses_are_named(Portal portal) {
        assertThat(page(portal, "PROJECT", "Västkompetens")).contains("Psykisk ohälsa under åldrandet",
                "Självskadebeteende", "Suicidprevention", "Motiverande samtal", "kognitiv beteendeterapi (KBT)",
                "De nio andra har inget namn i källan");
    }

    @Test
    @DisplayName("R3 four indicators, one with a value")
    void the_indicators_are_there(Portal portal) {
        assertThat(page(portal, "PROJECT", "tvärsektoriellt pilotprojekt")).contains("Fyra indikatorer",
                "Användning av droger: hög", "Medellivslängd: kortare", "utbredd användning", "ungefär var femte",
                "en riktning men inget värde");
    }

    @ParameterizedTest(name = "{0}: {1} organisations")
    @CsvSource(delimiter = '|', textBlock = """
            Parterna i Västkompetens         | 6  | Göteborgs Stad, Härryda kommun, Mölndals stad, Partille kommun, Öckerö kommun
            Pilotprojektets arbetsgrupp      | 5  | Majorna-Linné stadsdelsförvaltning, Askim/Frölunda/Högsbo stadsdelsförvaltning
            Prosjektgruppen på Sør-Helgeland | 5  | Psykiatrisk senter Ytre Helgeland, Vega kommune, Vevelstad kommune, Sømna kommune, Brønnøy kommune
            Arbeidsgruppen i Forbedringsteamet | 6 | Mental Helse, LPP, Marborg, Rus- og psykiatritjenesten, Tildelingskontoret, NAV Tromsø
            Forbedringsteamet i Tromsø       | 11 | UNN, Boligkontoret, Byrådsavdelingen, Sosialmedisinsk senter, Omsorgstjenestene
            """)
    @DisplayName("R4 who takes part")
    void a_group_has_the_organisations_of_its_source(String group, int count, String organisations, Portal portal) {
        Http reader = portal.http().signIn("lasare.molndal");
        String page = reader.get(url(reader, "GROUP", group)).body();
        String members = page.substring(page.indexOf("id=\"members-title\""));
        Set<String> seen = new TreeSet<>();
        Matcher link = Pattern.compile("/organisation/view\\.xhtml\\?id=[0-9]+").matcher(
                members.substring(0, members.indexOf("</section>")));
        while (link.find()) {
            seen.add(link.group());
        }
        assertThat(seen).hasSize(count);
        assertThat(plain(members)).contains(organisations.split(", "));
    }

    @Test
    @DisplayName("R5 the days of psychiatry, week 37 of 2018")
    void the_days_are_told(Portal portal) {
        assertThat(page(portal, "REPORT", "Lägesrapport 2018, arbetsgrupp psykisk hälsa")).contains("vecka 37",
                "You were never really here", "Röda Kvarn", "16 utställare", "2 visningar",
                "Närvårdssamverkan, arbetsgrupp psykisk hälsa, lägesrapport, rad 21–23, 33");
    }

    @Test
    @DisplayName("R7 no mandate; wrong level and no counterpart; the way for questions from the users' forum")
    void the_three_matters_are_told(Portal portal) {
        assertThat(page(portal, "REPORT", "Lägesrapport 2018, arbetsgrupp psykisk hälsa")).contains(
                "ingen har uppdrag att utforma en gemensam handlingsplan mot suicid",
                "Gruppen består av enhetschefer", "ingen given motpart", "Frågor från BIS-gruppen");
        assertThat(page(portal, "DECISION", "Frågor som väcks i BIS-gruppen")).contains("2018-1",
                "tas upp i arbetsgrupp psykisk hälsa");
        assertThat(page(portal, "MINUTES", "frågor från BIS-gruppen")).contains("fel nivå och ingen motpart");
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            PROJECT | tvärsektoriellt pilotprojekt             | 2017-02-13
            PROJECT | Forbedringsnettverk psykisk helse Tromsø | Publisert 21.10.2015, oppdatert 22.10.2015
            PROJECT | Forbedringsnettverk psykisk helse Tromsø | I 2016 gjelder det
            PROJECT | Læringsnettverket Gode pasientforløp     | høsten 2014
            PROJECT | Västkompetens                            | förlängts över 2013
            REPORT  | Lägesrapport 2018 arbetsgrupp psykisk hälsa | arbetet under 2018 och hur det fortsätter 2019
            PLAN    | Handlingsplan psykisk hälsa 2018–2020    | 2018–2020
            """)
    @DisplayName("the dates of the sources")
    void a_date_stands_on_its_page(String kind, String words, String date, Portal portal) {
        assertThat(page(portal, kind, words)).contains(date);
    }

    /** The page of the first hit of its kind, as a member of another organisation reads it. */
    private static String page(Portal portal, String kind, String words) {
        Http reader = portal.http().signIn("lasare.molndal");
        return plain(reader.get(url(reader, kind, words)).body());
    }

    private static String figure(Http reader, String words) {
        return "figure/view.xhtml?id=" + hit(reader, "FIGURE", words, "\"id\":([0-9]+)");
    }

    private static String url(Http reader, String kind, String words) {
        return hit(reader, kind, words, "\"url\":\"/([^\"#]+)");
    }

    private static String hit(Http reader, String kind, String words, String member) {
        String answer = reader
                .get("api/search?kind=" + kind + "&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8)).body();
        Matcher found = Pattern.compile(member).matcher(answer);
        assertThat(found.find()).as(words + " is found: " + answer).isTrue();
        return found.group(1);
    }

    /** Without tags in a sentence: a figure in a text is a link. */
    private static String plain(String page) {
        return page.replaceAll("</?(a|span|mark|data|abbr)\\b[^>]*>", "").replace("&#160;", " ").replace('\u00a0', ' ')
                .replace("&amp;", "&").replace("&quot;", "\"");
    }

    @Test
    @DisplayName("R4 the groups of Tromsø: 3 + 3 by competence, 6 and 11 organisations")
    void the_groups_are_composed_as_told(Http reader) {
        reader.signIn("leder.tromso"); // whose words are Norwegian
        String list = reader.get("group/list.xhtml").body();
        assertThat(list).contains("Forbedringsteamet i Troms");
        Matcher link = Pattern.compile("/group/view\\.xhtml\\?id=([0-9]+)").matcher(list);
        boolean composed = false;
        while (link.find()) {
            String page = reader.get("group/view.xhtml?id=" + link.group(1)).body();
            composed |= page.contains("Med erfaringskompetanse") && page.matches("(?s).*<dd[^>]*>\\s*3\\s*</dd>.*");
        }
        assertThat(composed).as("a group with three and three").isTrue();
    }
}
