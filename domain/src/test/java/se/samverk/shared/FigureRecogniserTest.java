package se.samverk.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverk.shared.Language.EN;
import static se.samverk.shared.Language.NB;
import static se.samverk.shared.Language.SV;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class FigureRecogniserTest {

    /** Each figure on a line: wording = value and unit. */
    private static List<String> figures(String text, Language language) {
        return FigureRecogniser.recognise(text, language).stream().map(figure -> {
            assertThat(text.substring(figure.start(), figure.end())).isEqualTo(figure.matchedText());
            var value = figure.isMoney() ? figure.qualifier() + " " + figure.money() : figure.quantity().toString();
            return figure.matchedText() + " = " + value;
        }).toList();
    }

    private static RecognisedFigure only(String text, Language language) {
        var found = FigureRecogniser.recognise(text, language);
        assertThat(found).as(text).hasSize(1);
        return found.get(0);
    }

    private static void none(Language language, String... texts) {
        for (var text : texts) {
            assertThat(figures(text, language)).as(text).isEmpty();
        }
    }

    @Test
    void what_stands_in_parentheses_behind_a_figure_is_its_note() {
        var visits = only("Totalt blev det ca 1 300 besök (exkl. filmvisningen, ej unika besökare) under dagarna.", SV);
        assertThat(visits.matchedText()).isEqualTo("ca 1 300 besök");
        assertThat(visits.quantity().note()).contains("exkl. filmvisningen, ej unika besökare");
        assertThat(visits.phrase()).isEqualTo("besök under dagarna");
        assertThat(only("Av dem var 60 procent (varav hälften kvinnor) nya.", SV).quantity().note())
                .contains("varav hälften kvinnor");
        assertThat(only("Där fanns 16 utställare [2] (se bilagan).", SV).quantity().note()).isEmpty();
        assertThat(only("Där fanns 16 utställare (2018).", SV).quantity().note()).isEmpty();
    }

    @Test
    void swedish_reports_give_their_figures() {
        assertThat(figures("Insatsen nådde omkring 250 medarbetare i Borås Stad.", SV))
                .containsExactly("omkring 250 medarbetare = APPROX 250 PERSON");
        assertThat(figures("Kostnaden blev ca 60 000 kr [2].", SV))
                .containsExactly("ca 60 000 kr = APPROX 60000.00 SEK");
        assertThat(figures("Kurserna har haft över 2 300 personer.", SV))
                .containsExactly("över 2 300 personer = MORE_THAN 2300 PERSON");
        assertThat(figures("Under 2018 fullföljde 20 personer utbildningen till SIP-lots.", SV))
                .containsExactly("20 personer = EXACT 20 PERSON");
        assertThat(figures("Sammanlagt ca 1 300 besök och 16 utställare i kulturhuset under vecka 37.", SV))
                .containsExactly("ca 1 300 besök = APPROX 1300 VISIT", "16 utställare = EXACT 16 EXHIBITOR");
        assertThat(figures("Omkring 60 % av deltagarna kom från kommunernas socialtjänst.", SV))
                .containsExactly("Omkring 60 % = APPROX 60 PERCENT");
        assertThat(figures("De 14 kurserna var 2–10 dagar långa och några gav 7,5 högskolepoäng (7,5 hp).", SV))
                .containsExactly("14 kurserna = EXACT 14 COURSE", "2–10 dagar = EXACT 2..10 DAY",
                        "7,5 högskolepoäng = EXACT 7.5 HP", "7,5 hp = EXACT 7.5 HP");
        assertThat(figures("Staten har gett 20,8 miljoner kronor och staden 400 000 kronor för 2013.", SV))
                .containsExactly("20,8 miljoner kronor = EXACT 20800000.00 SEK",
                        "400 000 kronor = EXACT 400000.00 SEK");
        assertThat(figures("Ungefär var femte invånare har nedsatt psykiskt välbefinnande.", SV))
                .containsExactly("Ungefär var femte = APPROX 20 PERCENT");
        assertThat(figures("GR har 13 kommuner och en miljon invånare.", SV))
                .containsExactly("13 kommuner = EXACT 13 MUNICIPALITY",
                        "en miljon invånare = EXACT 1000000 INHABITANT");
        assertThat(figures("Personal från fem kommuner och två visningar av filmen.", SV))
                .containsExactly("fem kommuner = EXACT 5 MUNICIPALITY", "två visningar = EXACT 2 SHOWING");
    }

    @Test
    void norwegian_texts_give_their_figures() {
        assertThat(figures("Tromsø har 75.000 innbyggere.", NB))
                .containsExactly("75.000 innbyggere = EXACT 75000 INHABITANT");
        assertThat(figures("Prosjektet fikk 20,8 millioner kroner, eller 20,8 mill. kr, i tilskudd.", NB))
                .containsExactly("20,8 millioner kroner = EXACT 20800000.00 NOK",
                        "20,8 mill. kr = EXACT 20800000.00 NOK");
        assertThat(figures("Omtrent hver femte bruker, over 300 deltakere og mer enn fire kommuner.", NB))
                .containsExactly("Omtrent hver femte = APPROX 20 PERCENT", "over 300 deltakere = MORE_THAN 300 PERSON",
                        "mer enn fire kommuner = MORE_THAN 4 MUNICIPALITY");
        assertThat(figures("Arbeidet har 3 fokusområder og fem mål, med ca. 12 ansatte fra seks brukerorganisasjoner.",
                NB)).containsExactly("3 fokusområder = EXACT 3 FOCUS_AREA", "fem mål = EXACT 5 GOAL",
                        "ca. 12 ansatte = APPROX 12 PERSON", "seks brukerorganisasjoner = EXACT 6 ORGANISATION");
        assertThat(figures("Minst 60 prosent av de ansatte tok 7,5 studiepoeng.", NB))
                .containsExactly("Minst 60 prosent = AT_LEAST 60 PERCENT", "7,5 studiepoeng = EXACT 7.5 HP");
    }

    @Test
    void english_texts_give_their_figures() {
        assertThat(figures("About 250 employees took part, and more than 2,300 participants completed 14 courses.", EN))
                .containsExactly("About 250 employees = APPROX 250 PERSON",
                        "more than 2,300 participants = MORE_THAN 2300 PERSON", "14 courses = EXACT 14 COURSE");
        assertThat(figures("The state granted SEK 20.8 million and the city SEK 400,000.", EN)).containsExactly(
                "SEK 20.8 million = EXACT 20800000.00 SEK", "SEK 400,000 = EXACT 400000.00 SEK");
        assertThat(
                figures("About one in five inhabitants; 60% of staff; 3 focus areas; 7.5 credits; 2 to 10 days.", EN))
                .containsExactly("About one in five = APPROX 20 PERCENT", "60% = EXACT 60 PERCENT",
                        "3 focus areas = EXACT 3 FOCUS_AREA", "7.5 credits = EXACT 7.5 HP",
                        "2 to 10 days = EXACT 2..10 DAY");
    }

    @Test
    void every_kind_of_space_may_stand_in_a_number() {
        for (var space : List.of(" ", "\u00a0", "\u202f", "\u2009")) {
            assertThat(only("Över 2" + space + "300" + space + "personer kom.", SV).quantity())
                    .isEqualTo(Quantity.of(2_300, Unit.PERSON, Qualifier.MORE_THAN));
            assertThat(only("Det kostade ca 60" + space + "000" + space + "kr.", SV).money())
                    .isEqualTo(Money.of(60_000, Currency.SEK));
        }
    }

    @Test
    void years_and_dates_are_no_figures() {
        none(SV, "Arbetet under 2018 fortsätter 2019.", "Handlingsplan psykisk hälsa 2018–2020 gäller.",
                "Psykiatrins dagar 2018 lockade många.", "Hösten 2014 startade nätverket.", "Sedan 2018 deltar vi.",
                "Mötet 2018-10-10 ställdes in.", "Den 10 oktober 2018 möttes vi.", "10–16 september 2018",
                "Under 2018 kommuner och regioner samverkade.", "år 2013/14", "2018-2020 personer");
        none(NB, "Publisert 21.10.2015, oppdatert 22.10.15.", "Høsten 2014 og i 2016.",
                "Den 8. september 2011 startet.");
        none(EN, "On 10 October 2018 and October 10, 2018.", "From 2018 to 2020, and in 2021.");
        assertThat(only("Det kom ca 2000 besökare.", SV).quantity())
                .isEqualTo(Quantity.of(2_000, Unit.PERSON, Qualifier.APPROX));
        assertThat(only("Totalt deltog 2000 personer.", SV).quantity()).isEqualTo(Quantity.exactly(2_000, Unit.PERSON));
        assertThat(only("Totalt 2500 besök 2018.", SV).quantity()).isEqualTo(Quantity.exactly(2_500, Unit.VISIT));
    }

    @Test
    void weeks_times_footnotes_and_references_are_no_figures() {
        none(SV, "vecka 37", "v. 37", "v 37 och vecka 38–39", "Mappen [1] delades ut.", "Se bilaga 1 och 2.",
                "Bilaga 2 kostnader", "kl. 08.30–12.00", "08:30 start", "klockan 10 kommer vi", "enligt 12 §",
                "2 kap. 7 § SoL", "punkt 9–19", "sidan 4", "Bilaga\u00a02 personer", "kl 8 personer");
        none(NB, "uke 37", "vedlegg 1", "kl. 08.30", "side 5");
        none(EN, "week 37", "appendix 1", "08:30–12:00", "page 5");
        assertThat(figures("Deltagare[1]: 20 personer[2].", SV)).containsExactly("20 personer = EXACT 20 PERSON");
    }

    @Test
    void numbers_of_records_persons_and_organisations_are_no_figures() {
        none(SV, "dnr 6438/2008 personer", "2014/SON0105 beslut", "VON-2025/00095", "SR-2018-1 rapporter",
                "19121212-1212 personer", "191212121212 personer", "212000-1355 kommuner", "SFS 2018:1937 kommuner",
                "P12 personer", "ring 031-335 50 00 dagar", "https://x.se/20 personer", "1990-talet",
                "en 5-dagarskurs");
        none(NB, "01019012345 personer", "010190 12345 personer", "940 155 223", "+47 77 79 00 00 timer");
    }

    @Test
    void names_headings_and_bare_numbers_are_no_figures() {
        none(NB, "På Kafe 103 finnes det kaffe.", "besøk Kafe 103, Brukerbasen", "De 20 jobber med saken.");
        none(SV, "2 Deltagare och metod\nText.", "Det var 20 som kom.", "Vi är två.", "Vi tre deltar.",
                "Av dem var 12.", "En grupp bildades.", "var tredje vecka", "vart femte år", "1.2.3", "");
        assertThat(FigureRecogniser.recognise(null, SV)).isEmpty();
        assertThat(figures("20 SIP-lotsar utbildades.", SV)).containsExactly("20 SIP-lotsar = EXACT 20 PERSON");
    }

    @Test
    void a_noun_that_is_not_in_the_table_is_kept_as_written() {
        var figure = only("Vi tog fram 3 lärdomar om samverkan.", SV);
        assertThat(figure.quantity()).isEqualTo(Quantity.exactly(3, Unit.OTHER));
        assertThat(figure.unitText()).isEqualTo("lärdomar");
        assertThat(figure.phrase()).isEqualTo("lärdomar om samverkan");
        assertThat(only("Det finns tre framgångsfaktorer.", SV).unitText()).isEqualTo("framgångsfaktorer");
        assertThat(only("Six new pathways were agreed.", EN).unitText()).isEqualTo("pathways");
        assertThat(only("To stadsdelar och två stadsdelar.", SV).unitText()).isEqualTo("stadsdelar");
    }

    @Test
    void words_may_stand_between_a_number_and_its_noun() {
        assertThat(figures("14 olika kurser, 20 unga personer och fyra nya mötesplatser.", SV)).containsExactly(
                "14 olika kurser = EXACT 14 COURSE", "20 unga personer = EXACT 20 PERSON",
                "fyra nya mötesplatser = EXACT 4 OTHER");
        assertThat(figures("5 kommunale tjenester", NB)).containsExactly("5 kommunale tjenester = EXACT 5 OTHER");
        assertThat(figures("3 av 5 kommuner deltar.", SV)).containsExactly("3 av 5 kommuner = EXACT 3 MUNICIPALITY");
    }

    @Test
    void the_unit_text_is_the_noun_and_the_phrase_says_what() {
        var staff = only("Insatsen nådde omkring 250 medarbetare i Borås Stad, enligt rapporten.", SV);
        assertThat(staff.unitText()).isEqualTo("medarbetare");
        assertThat(staff.phrase()).isEqualTo("medarbetare i Borås Stad");
        assertThat(only("60 % av deltagarna kom från socialtjänsten.", SV).phrase()).isEqualTo("deltagarna");
        assertThat(only("Den totala kostnaden var ca 60 000 kr.", SV).phrase()).isEqualTo("totala kostnaden");
        assertThat(only("I år beviljades 400 000 kr till Västkompetens.", SV).phrase()).isEqualTo("Västkompetens");
        assertThat(only("ca 60 000 kr", SV).phrase()).isEmpty();
        assertThat(only("16 utställare", SV).phrase()).isEqualTo("utställare");
    }

    @Test
    void money_has_the_currency_of_its_words_or_of_home() {
        assertThat(only("Det kostade 5 kr.", SV).money()).isEqualTo(Money.of(5, Currency.SEK));
        assertThat(only("Det kostet 5 kr.", NB).money()).isEqualTo(Money.of(5, Currency.NOK));
        assertThat(FigureRecogniser.recognise("5 kr", SV, Currency.NOK).get(0).money())
                .isEqualTo(Money.of(5, Currency.NOK));
        assertThat(only("5 MNOK", SV).money()).isEqualTo(Money.of(5_000_000, Currency.NOK));
        assertThat(only("NOK 3 million", EN).money()).isEqualTo(Money.of(3_000_000, Currency.NOK));
        assertThat(only("fem miljoner norska kronor", SV).money()).isEqualTo(Money.of(5_000_000, Currency.NOK));
        assertThat(only("en halv miljon kronor", SV).money()).isEqualTo(Money.of(500_000, Currency.SEK));
        assertThat(only("400 tkr", SV).money()).isEqualTo(Money.of(400_000, Currency.SEK));
        assertThat(only("400:- per plats", SV).money()).isEqualTo(Money.of(400, Currency.SEK));
        assertThat(only("högst ca 9 043 kr per deltagare", SV).qualifier()).isEqualTo(Qualifier.AT_MOST);
        assertThat(only("2–3 miljoner kronor", SV).quantity().toString()).isEqualTo("EXACT 2000000..3000000 SEK");
        assertThat(only("ca 60 000 kr", SV).amount())
                .contains(StatedAmount.approximate(Money.of(60_000, Currency.SEK)));
        assertThat(figures("Det kostade 60 000 kr. 20 personer kom.", SV))
                .containsExactly("60 000 kr = EXACT 60000.00 SEK", "20 personer = EXACT 20 PERSON");
    }

    @Test
    void ambiguous_money_is_not_taken() {
        none(SV, "Det kostade 75.000 kr.", "Det kostade 1,234 kr.", "1.234 miljoner kronor");
        none(NB, "Det kostet kr 75.000 i fjor.");
    }

    @Test
    void ranges_and_changes_are_told_apart() {
        assertThat(figures("mellan 20 och 30 personer, 5-6 dagar, 2 till 4 veckor, 18–64 år", SV)).containsExactly(
                "mellan 20 och 30 personer = EXACT 20..30 PERSON", "5-6 dagar = EXACT 5..6 DAY",
                "2 till 4 veckor = EXACT 2..4 WEEK", "18–64 år = EXACT 18..64 YEAR");
        assertThat(figures("ökade från 5 till 8 kommuner", SV)).containsExactly("8 kommuner = EXACT 8 MUNICIPALITY");
        none(SV, "10–2 dagar");
    }

    @Test
    void a_share_that_does_not_come_out_even_is_approximate() {
        assertThat(only("Var fjärde elev", SV).quantity()).isEqualTo(Quantity.exactly(25, Unit.PERCENT));
        assertThat(only("Var tredje elev", SV).qualifier()).isEqualTo(Qualifier.APPROX);
        assertThat(only("Mer än var femte elev", SV).qualifier()).isEqualTo(Qualifier.MORE_THAN);
    }

    @Test
    void quantities_too_large_or_too_fine_to_keep_are_left_alone() {
        none(SV, "99999999 miljarder personer", "0,12345 %");
        assertThat(only("0,1234 %", SV).quantity().value()).isEqualByComparingTo("0.1234");
    }

    @Test
    void any_text_is_read_without_an_error() {
        var seed = Seed.next();
        var random = new Random(seed);
        var pieces = List.of("2018", "ca", "20", " ", "\u00a0", "kr", ".", ",", "–", "-", "personer", "miljoner", "kr.",
                "[1]", "\n", "till", "mellan", "och", "%", "var", "femte", "SEK", "mill.", "000", "0", "İ",
                "\ud83d\ude00",
                "tre", "av", ":-", "en halv", "(", "Å", "1.234", "7,5", "hp", "från", "§");
        for (int i = 0; i < 1_000; i++) {
            var text = new StringBuilder();
            for (int piece = random.nextInt(14); piece > 0; piece--) {
                text.append(pieces.get(random.nextInt(pieces.size()))).append(random.nextBoolean() ? " " : "");
            }
            for (var language : Language.values()) {
                var end = 0;
                for (var figure : FigureRecogniser.recognise(text.toString(), language)) {
                    assertThat(figure.start()).as("%s, %s", text, Seed.toRepeat(seed)).isGreaterThanOrEqualTo(end);
                    assertThat(figure.matchedText()).isEqualTo(text.substring(figure.start(), figure.end()));
                    end = figure.end();
                }
            }
        }
    }

    @Test
    @Timeout(30)
    void a_very_long_text_is_read_in_reasonable_time() {
        for (var piece : List.of("a", "1", "1 ", "111 ", "1-", "20 personer ", "1.", "1 a ", "www.")) {
            var text = piece.repeat(30_000 / piece.length());
            assertThat(FigureRecogniser.recognise(text, SV)).hasSizeLessThan(30_000);
        }
    }

    @Test
    void what_the_formatters_write_is_recognised_as_the_same_figure() {
        var seed = Seed.next();
        var random = new Random(seed);
        var units = List.of(Unit.PERSON, Unit.VISIT, Unit.COURSE, Unit.PERCENT, Unit.INHABITANT, Unit.MUNICIPALITY,
                Unit.EXHIBITOR, Unit.ORGANISATION, Unit.SHOWING, Unit.FOCUS_AREA, Unit.GOAL);
        for (int i = 0; i < 300; i++) {
            var qualifier = Qualifier.values()[random.nextInt(Qualifier.values().length)];
            var quantity = Quantity.of(2 + random.nextInt(1 << random.nextInt(1, 24)),
                    units.get(random.nextInt(units.size())), qualifier);
            for (var language : Language.values()) {
                var text = QuantityFormatter.format(quantity, language);
                assertThat(only("— " + text + ".", language).quantity())
                        .as("%s in %s, %s", text, language, Seed.toRepeat(seed)).isEqualTo(quantity);
            }
        }
    }
}
