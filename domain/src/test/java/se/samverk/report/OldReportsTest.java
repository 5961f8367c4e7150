package se.samverk.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverk.document.Paper.Part;
import se.samverk.report.ReadReport.Section;
import se.samverk.shared.Period;
import se.samverk.shared.Precision;

class OldReportsTest {

    private static ReadReport read(String... pages) {
        List<Part> parts = new ArrayList<>();
        for (String page : pages) {
            parts.add(new Part(parts.size() + 1, "", page));
        }
        return OldReports.read("dokumentet", parts);
    }

    @Test
    @DisplayName("headings that the file marks become sections with their text; what says nothing is left out")
    void headings_of_the_file_become_sections() {
        ReadReport read = OldReports.read("dokument", List.of(
                new Part(1, "", "Närvårdssamverkan\nLägesrapport hösten 2016\n\nHär sammanfattas halvåret."),
                new Part(2, "Utbildning", "Utbildning\nOmkring 250 medarbetare utbildades."),
                new Part(3, "Resultat", "Resultat"), new Part(4, "Ekonomi", "Ekonomi\n60 000 kr gick åt.")));
        assertThat(read.title()).isEqualTo("Lägesrapport hösten 2016");
        assertThat(read.period()).isEqualTo(Period.autumn(2016));
        assertThat(read.sections()).extracting(Section::heading, Section::text, Section::page).containsExactly(
                tuple("Lägesrapport hösten 2016",
                        "Närvårdssamverkan\nLägesrapport hösten 2016\n\nHär sammanfattas halvåret.", 1),
                tuple("Utbildning", "Omkring 250 medarbetare utbildades.", 2),
                tuple("Ekonomi", "60 000 kr gick åt.", 4));
    }

    @Test
    @DisplayName("on pages what stands like a heading is one, and what is printed on every page is none")
    void on_pages_what_stands_like_a_heading_is_one() {
        ReadReport read = read("""
                Ekstads kommun
                Slutrapport för projektet Drop-in
                Period: 2014-01-01 – 2014-06-30

                1 Bakgrund

                Projektet började i januari och
                samlade fyra kommuner.

                Resultat
                Under våren besökte 120 personer
                mottagningen.
                sida 1 av 3""", """
                Ekstads kommun

                - en punkt
                - en till

                3. Ekonomi
                Pengarna räckte.
                sida 2 av 3""", """
                Ekstads kommun
                sida 3 av 3""");
        assertThat(read.title()).isEqualTo("Slutrapport för projektet Drop-in");
        assertThat(read.period()).isEqualTo(Period.spring(2014));
        assertThat(read.sections()).extracting(Section::heading).containsSubsequence("1 Bakgrund", "Resultat",
                "3. Ekonomi");
        assertThat(read.sections()).filteredOn(section -> section.heading().equals("1 Bakgrund")).singleElement()
                .extracting(Section::text).isEqualTo("Projektet började i januari och samlade fyra kommuner.");
        assertThat(read.sections()).filteredOn(section -> section.heading().equals("3. Ekonomi")).singleElement()
                .extracting(Section::page).isEqualTo(2);
        assertThat(read.sections()).filteredOn(section -> section.heading().equals("Resultat")).singleElement()
                .extracting(Section::text).asString().contains("- en punkt");
        assertThat(read.toString()).doesNotContain("sida 1 av 3");
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("a period is read as people write it")
    @CsvSource(delimiter = '|', value = {"Lägesrapport 2018|2018-01-01|2018-12-31|YEAR",
            "Statusrapport våren 2018|2018-01-01|2018-06-30|TERM", "Rapport HT 2017|2017-07-01|2017-12-31|TERM",
            "Statusrapport høsten 2015|2015-07-01|2015-12-31|TERM",
            "Tertialrapport 2 2016|2016-05-01|2016-08-31|MONTH", "Rapport 1. tertial 2019|2019-01-01|2019-04-30|MONTH",
            "Rapport kvartal 3 2012|2012-07-01|2012-09-30|MONTH",
            "Rapport januari–mars 2013|2013-01-01|2013-03-31|MONTH",
            "Rapport november 2012 - februari 2013|2012-11-01|2013-02-28|MONTH",
            "Status report May to October 2014|2014-05-01|2014-10-31|MONTH",
            "Slutrapport 2015–2017|2015-01-01|2017-12-31|YEAR",
            "Rapport 2014-03-15 till 2014-04-20|2014-03-15|2014-04-20|DAY",
            "Rapport 1 juli 2014 – 31 december 2014|2014-07-01|2014-12-31|TERM",
            "Rapport 3 mars – 14 april 2014|2014-03-03|2014-04-14|DAY"})
    void a_period_is_read_as_people_write_it(String line, LocalDate from, LocalDate to, Precision precision) {
        assertThat(OldReports.read(line, List.of()).period()).isEqualTo(Period.of(precision, from, to));
    }

    @ParameterizedTest
    @DisplayName("what is no period is none")
    @ValueSource(strings = {"Rapport", "Rapport 2014-03-15", "Rapport 2015–2013", "Rapport 31 februari – 2 mars 2014",
            "Dnr 2014/123"})
    void what_is_no_period_is_none(String line) {
        assertThat(OldReports.read(line, List.of()).period()).isNull();
    }

    @Test
    @DisplayName("text without headings is one section, or several when it is longer than one may be")
    void text_without_headings_is_one_section() {
        assertThat(read("Bara text som börjar så här,\noch slutar så.").sections()).singleElement()
                .extracting(Section::heading).isEqualTo("dokumentet");
        String paragraph = "Ord och åter ord. ".repeat(100).strip() + "\n";
        List<Section> sections = read(paragraph.repeat(20)).sections();
        assertThat(sections).extracting(Section::heading).containsExactly("dokumentet", "dokumentet (2)");
        assertThat(sections).allMatch(section -> section.text().length() <= ReportSection.TEXT_LENGTH);
        assertThat(sections.stream().mapToInt(section -> section.text().length()).sum())
                .isGreaterThan(paragraph.strip().length() * 20);
        assertThat(OldReports.read("tomt", List.of()).sections()).isEmpty();
    }

    @Test
    @DisplayName("a text made to be slow to read is read at once")
    void a_text_made_to_be_slow_is_read_at_once() {
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            read("\t".repeat(200_000), "rapport ".repeat(20_000), "Period " + " ".repeat(100_000) + "x",
                    "1.".repeat(50_000), "2018 - ".repeat(20_000), "a\n\n".repeat(60_000));
        });
    }
}
