package se.samverk.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverk.document.Paper.Part;
import se.samverk.meeting.ReadMinutes.Item;
import se.samverk.meeting.ReadMinutes.Name;

class OldMinutesTest {

    private static ReadMinutes read(String... pages) {
        List<Part> parts = new ArrayList<>();
        for (String page : pages) {
            parts.add(new Part(parts.size() + 1, "", page));
        }
        return OldMinutes.read(parts);
    }

    @Test
    @DisplayName("a Swedish protocol: paragraphs over two pages, who was there, what was decided")
    void a_swedish_protocol() {
        ReadMinutes read = read("""
                Ekstads kommun
                PROTOKOLL
                Styrgruppen för ungas hälsa
                Sammanträdesdatum: 2016-09-08
                Tid: kl. 13.15–15.00
                Plats: Lilla salen, Ekstads stadshus

                Närvarande:
                Anna Ek, Ekstads kommun, ordförande
                Bo Lund, Region Väst
                Cecilia af Berg (från § 14)

                Förhinder: Dag Holm, Eva Strand

                § 13 Val av justerare
                Eva-Lena Ås utses att justera.

                § 14 Lokaler för drop-in
                Frågan om en gemensam lokal har beretts sedan i våras. Två
                alternativ har räknats på.
                Beslut: Lokalen vid torget hyrs i
                två år från den 1 januari.
                Ansvarig: Bo Lund
                Sida 1 (2)
                """, """
                Sida 2 (2)
                § 15
                Utbildning i bemötande
                Personalen har frågat efter fler tillfällen.
                Beslut
                1. Fyra tillfällen planeras under hösten.
                2. Kostnaden delas lika.

                § 16 Nästa möte
                Den 20 oktober 2016.

                Vid protokollet
                Frida Gran
                """);
        assertThat(read.day()).isEqualTo(LocalDate.of(2016, 9, 8));
        assertThat(read.from()).isEqualTo(LocalTime.of(13, 15));
        assertThat(read.to()).isEqualTo(LocalTime.of(15, 0));
        assertThat(read.place()).isEqualTo("Lilla salen, Ekstads stadshus");
        assertThat(read.paragraphs()).isTrue();
        assertThat(read.names()).extracting(Name::name, Name::note, Name::presence).containsExactly(
                tuple("Anna Ek", "Ekstads kommun, ordförande", Presence.PRESENT),
                tuple("Bo Lund", "Region Väst", Presence.PRESENT),
                tuple("Cecilia af Berg", "från § 14", Presence.PRESENT),
                tuple("Dag Holm", "", Presence.EXCUSED), tuple("Eva Strand", "", Presence.EXCUSED));
        assertThat(read.items()).extracting(Item::number, Item::title, Item::page).containsExactly(
                tuple(13, "Val av justerare", 1), tuple(14, "Lokaler för drop-in", 1),
                tuple(15, "Utbildning i bemötande", 2), tuple(16, "Nästa möte", 2));
        Item rooms = read.items().get(1);
        assertThat(rooms.decisions()).containsExactly("Lokalen vid torget hyrs i två år från den 1 januari.");
        assertThat(rooms.text()).isEqualTo("Frågan om en gemensam lokal har beretts sedan i våras. "
                + "Två alternativ har räknats på.\nAnsvarig: Bo Lund");
        assertThat(read.items().get(2).decisions()).containsExactly("Fyra tillfällen planeras under hösten.",
                "Kostnaden delas lika.");
        assertThat(read.items().get(3).text()).isEqualTo("Den 20 oktober 2016.");
    }

    @Test
    @DisplayName("Swedish notes: points through the year, names in one line, a decision within a sentence")
    void swedish_notes() {
        ReadMinutes read = read("""
                Minnesanteckningar från arbetsgruppen, 14 mars 2014
                Närvarande: Anna Ek (Ekstad), Bo Lund (Regionen) och Cecilia Sjö
                Ej närvarande: Dag Holm

                p 9 Föregående anteckningar
                Inga synpunkter.

                p 10 Suicidpreventiva dagen
                Planeringen fortsätter. Gruppen beslutar att bjuda in två föreläsare. Affischen trycks i maj.

                p 11 Övrigt
                Inget.
                """);
        assertThat(read.day()).isEqualTo(LocalDate.of(2014, 3, 14));
        assertThat(read.from()).isNull();
        assertThat(read.paragraphs()).isFalse();
        assertThat(read.names()).extracting(Name::name, Name::note, Name::presence).containsExactly(
                tuple("Anna Ek", "Ekstad", Presence.PRESENT), tuple("Bo Lund", "Regionen", Presence.PRESENT),
                tuple("Cecilia Sjö", "", Presence.PRESENT), tuple("Dag Holm", "", Presence.ABSENT));
        assertThat(read.items()).extracting(Item::number).containsExactly(9, 10, 11);
        assertThat(read.items().get(1).decisions())
                .containsExactly("Gruppen beslutar att bjuda in två föreläsare.");
    }

    @Test
    @DisplayName("a Norwegian referat: saker with the year, vedtak, til stede and forfall")
    void a_norwegian_referat() {
        ReadMinutes read = read("""
                REFERAT
                Forbedringsteamet i Nordvik
                Dato: 30.05.13
                Tid: kl. 09.00 til 11.30
                Sted: Rådhuset, møterom 2

                Til stede
                - Anne Vik, Nordvik kommune
                - Bjørn Øy, DPS
                - Referent: Cato Li
                Forfall
                - Dina Moe, NAV

                Sak 14/13 Godkjenning av innkalling
                Ingen merknader.
                Vedtak: Innkallingen godkjennes.

                Sak 15/13 Ambulant team
                Teamet har fått flere henvendelser enn ventet.
                Vedtak:
                Teamet får en stilling til fra høsten.

                Neste møte: 27.06.13
                """);
        assertThat(read.day()).isEqualTo(LocalDate.of(2013, 5, 30));
        assertThat(read.from()).isEqualTo(LocalTime.of(9, 0));
        assertThat(read.to()).isEqualTo(LocalTime.of(11, 30));
        assertThat(read.place()).isEqualTo("Rådhuset, møterom 2");
        assertThat(read.names()).extracting(Name::name, Name::note, Name::presence).containsExactly(
                tuple("Anne Vik", "Nordvik kommune", Presence.PRESENT), tuple("Bjørn Øy", "DPS", Presence.PRESENT),
                tuple("Cato Li", "referent", Presence.PRESENT), tuple("Dina Moe", "NAV", Presence.EXCUSED));
        assertThat(read.items()).extracting(Item::number, Item::title).containsExactly(
                tuple(14, "Godkjenning av innkalling"), tuple(15, "Ambulant team"));
        assertThat(read.items().get(0).decisions()).containsExactly("Innkallingen godkjennes.");
        assertThat(read.items().get(1).decisions()).containsExactly("Teamet får en stilling til fra høsten.");
        assertThat(read.items().get(1).text()).contains("flere henvendelser").doesNotContain("Vedtak");
    }

    @Test
    @DisplayName("Norwegian notes with plain numbers and a table of who was there")
    void norwegian_notes_with_plain_numbers() {
        ReadMinutes read = read("""
                Møtereferat onsdag uke 11, 2015
                Deltakere:
                Anne Vik\tNordvik kommune
                Bjørn Øy\tHelseforetaket

                1. Status for kurset
                Alle plasser er fylt.
                2. Budsjett
                Møtet vedtok at restbeløpet overføres til neste år.
                2) Et punkt i en liste
                3. Eventuelt
                """);
        assertThat(read.day()).as("Wednesday of week 11").isEqualTo(LocalDate.of(2015, 3, 11));
        assertThat(read.names()).extracting(Name::name, Name::note).containsExactly(
                tuple("Anne Vik", "Nordvik kommune"), tuple("Bjørn Øy", "Helseforetaket"));
        assertThat(read.items()).extracting(Item::number, Item::title).containsExactly(
                tuple(1, "Status for kurset"), tuple(2, "Budsjett"), tuple(3, "Eventuelt"));
        assertThat(read.items().get(1).decisions())
                .containsExactly("Møtet vedtok at restbeløpet overføres til neste år.");
    }

    @Test
    @DisplayName("English minutes")
    void english_minutes() {
        ReadMinutes read = read("""
                Minutes of the reference group
                Date: March 3rd, 2020
                Present: Anna Ek, Bo Lund
                Apologies: Dag Holm

                Item 1: Evaluation
                The draft was gone through.
                Decision: The evaluation is sent to all members.

                Item 2: Next steps
                It was agreed to meet again in May.
                """);
        assertThat(read.day()).isEqualTo(LocalDate.of(2020, 3, 3));
        assertThat(read.names()).extracting(Name::name, Name::presence).containsExactly(
                tuple("Anna Ek", Presence.PRESENT), tuple("Bo Lund", Presence.PRESENT),
                tuple("Dag Holm", Presence.EXCUSED));
        assertThat(read.items()).extracting(Item::title).containsExactly("Evaluation", "Next steps");
        assertThat(read.items().get(0).decisions()).containsExactly("The evaluation is sent to all members.");
        assertThat(read.items().get(1).decisions()).containsExactly("It was agreed to meet again in May.");
    }

    @Test
    @DisplayName("a file with an empty line after each line is read the same")
    void a_file_with_an_empty_line_after_each_line_is_read_the_same() {
        ReadMinutes read = read("""
                Protokoll från samverkansgruppen
                Datum: 2014-03-14
                Närvarande:
                Ada Ek, Ekstads kommun
                Bo af Lund, Region Väst
                Cecilia Sjö
                Gruppen hälsades välkommen till den nya lokalen.
                § 12 Öppet hus
                Flera har frågat.
                Beslut
                1. Ett öppet hus ordnas.
                2. Kostnaden delas.
                Ansvarig: Ada Ek
                § 13 Slut
                """.replace("\n", "\n\n"));
        assertThat(read.names()).extracting(Name::name, Name::note).containsExactly(
                tuple("Ada Ek", "Ekstads kommun"), tuple("Bo af Lund", "Region Väst"), tuple("Cecilia Sjö", ""));
        assertThat(read.items().get(0).decisions()).containsExactly("Ett öppet hus ordnas.", "Kostnaden delas.");
        assertThat(read.items().get(0).text()).isEqualTo("Flera har frågat.\n\nAnsvarig: Ada Ek");
    }

    @Test
    @DisplayName("minutes without numbers are one matter, and nothing is made up")
    void minutes_without_numbers_are_one_matter() {
        ReadMinutes read = read("\nSamtal om sommarens öppethållande\nVi pratade om tider.\n");
        assertThat(read.day()).isNull();
        assertThat(read.names()).isEmpty();
        assertThat(read.place()).isEmpty();
        assertThat(read.items()).containsExactly(
                new Item(1, "Samtal om sommarens öppethållande", "Vi pratade om tider.", 1, List.of()));
        assertThat(read("").items()).isEmpty();
        assertThat(OldMinutes.read(List.of()).items()).isEmpty();
    }

    @Test
    @DisplayName("what stands on every page is no part of the text, and a law in the text no matter of its own")
    void what_stands_on_every_page_is_no_part_of_the_text() {
        ReadMinutes read = read("Ekstads kommun, styrgruppen\n§ 21 Regler\nEnligt lagen gäller\n§ 3 i lagen om stöd.",
                "Ekstads kommun, styrgruppen\nFortsättning.\n2 (3)", "Ekstads kommun, styrgruppen\n§ 22 Slut");
        assertThat(read.items()).extracting(Item::number).containsExactly(21, 22);
        assertThat(read.items().get(0).text()).contains("§ 3 i lagen om stöd.", "Fortsättning.")
                .doesNotContain("Ekstads kommun").doesNotContain("2 (3)");
    }

    @Test
    @DisplayName("what is far too long is cut at what can be kept")
    void what_is_too_long_is_cut() {
        ReadMinutes read = read("§ 1 Långt\n" + "Ord. ".repeat(6000) + "\nBeslut: " + "ja ".repeat(2000));
        assertThat(read.items().get(0).text().length()).isLessThanOrEqualTo(MinutesItem.TEXT_LENGTH);
        assertThat(read.items().get(0).decisions().get(0).length()).isLessThanOrEqualTo(Decision.TEXT_LENGTH);
    }

    @Test
    @DisplayName("lines that nobody would write take no time")
    void lines_that_nobody_would_write_take_no_time() {
        for (String mark : List.of(",", ".", "(", " \t", "§ ", "beslutar ", "- ", "Anna Ek, ", "1. ", "Beslut: ",
                "\t")) {
            String line = mark.repeat(300_000 / mark.length());
            String text = "Närvarande: Anna Ek\n" + line + "\n§ 1 Ett\n" + line + "\nBeslut: " + line;
            assertTimeoutPreemptively(Duration.ofSeconds(10), () -> read(text), mark);
        }
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("a label followed by far too many tabs takes no time, and is text as it would be after one")
    @ValueSource(strings = {"Beslut", "Gruppens beslut", "Vedtak", "Konklusjon", "Decision", "Decisions", "Resolution",
            "Resolved", "Vedtatt", "Beslut §", "Beslut § 14", "Gruppen beslutar", "We agreed", "Plats", "Sted",
            "Närvarande", "Til stede", "Present", "Förhinder", "Forfall", "Excused", "Frånvarande", "Fraværende",
            "Absent", "Ordförande", "Sekretær", "Chair", "Ansvarig", "Ansvarlig", "Responsible", "Justerare",
            "Referent", "Sida", "Side 1", "§", "Sak nr.", "Item", "Mötesdatum", "Tid", "vecka", "14 mars", "kl. 13.00",
            "torsdag"})
    void a_label_followed_by_far_too_many_tabs(String label) {
        for (String space : List.of("\t", " ", "\u00A0", " \t", "\u2003")) {
            String line = label + space.repeat(5000) + "x";
            String text = line + "\n\nNärvarande: Anna Ek\nBo Lund" + space.repeat(5000) + "Region Väst\n" + line
                    + "\n§ 1 Ett\n" + line + "\nMer.\nBeslut" + space.repeat(5000) + ": Ja.\n";
            ReadMinutes read = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> read(text));
            assertThat(read.names()).extracting(Name::name).contains("Anna Ek");
            Item item = read.items().get(read.items().size() - 1);
            assertThat(item.text()).isEqualTo(label + (space.contains("\t") ? "\t" : " ") + "x\nMer.");
            assertThat(item.decisions()).containsExactly("Ja.");
        }
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("days in every spelling")
    @CsvSource(delimiter = '|', value = {"2025-03-14 | 2025-03-14", "den 14 mars 2025 | 2025-03-14",
            "14. mars 2025 | 2025-03-14", "14 March 2025 | 2025-03-14", "March 14, 2025 | 2025-03-14",
            "14.03.2025 | 2025-03-14", "14.3.2025 | 2025-03-14", "14/3 2025 | 2025-03-14", "14/3-25 | 2025-03-14",
            "30.05.13 | 2013-05-30", "1 maj 2014 | 2014-05-01", "17. mai 2014 | 2014-05-17",
            "3 okt. 2014 | 2014-10-03", "24. des. 2014 | 2014-12-24", "vecka 37 2018 | 2018-09-10",
            "torsdag v. 37, 2018 | 2018-09-13", "uke 53, 2020 | 2020-12-28", "uke 53, 2021 | ", "31 april 2014 | ",
            "kl. 13.00-15.00 | ", "tel. 031-12 34 56 | ", "§ 14/2014 | ", "400 000 kr 2014 | "})
    void days_in_every_spelling(String text, LocalDate day) {
        assertThat(WrittenDay.in(text).orElse(null)).isEqualTo(day);
    }
}
