package se.samverk.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import se.samverk.shared.Currency;
import se.samverk.shared.Language;
import se.samverk.shared.Money;
import se.samverk.shared.Qualifier;
import se.samverk.shared.Quantity;
import se.samverk.shared.StatedAmount;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.shared.Unit;

class FigureTest {
    private static final SubjectRef REPORT = new SubjectRef(SubjectKind.REPORT, 12);
    private static final Quantity ABOUT_250 = Quantity.of(250, Unit.PERSON, Qualifier.APPROX);
    private static final StatedAmount ABOUT_60_000 = StatedAmount.approximate(Money.of(60_000, Currency.SEK));

    private static Figure figure(Quantity quantity, StatedAmount amount) {
        return new Figure(REPORT, "section-31", "omkring 250 medarbetare", "medarbetare i Borås Stad", quantity,
                amount, Language.SV);
    }

    @Test
    void R1_a_figure_is_a_quantity_or_an_amount() {
        assertThat(figure(ABOUT_250, null).getQuantity()).contains(ABOUT_250);
        assertThat(figure(null, ABOUT_60_000).getAmount()).contains(ABOUT_60_000);
        assertThatThrownBy(() -> figure(null, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> figure(ABOUT_250, ABOUT_60_000)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void R3_a_new_edition_starts_with_the_same_figures_not_yet_released() {
        Figure released = figure(ABOUT_250, null);
        released.trace(LocalDate.of(2018, 12, 31), null, "Lägesrapport 2018, SIP");
        released.release();

        Figure copy = released.again();

        assertThat(copy.isReleased()).isFalse();
        assertThat(released.isReleased()).isTrue();
        assertThat(copy.getQuantity()).contains(ABOUT_250);
        assertThat(copy.getSource()).isEqualTo("Lägesrapport 2018, SIP");
    }

    @Test
    void the_value_is_written_with_its_qualifier_every_time() {
        Figure figure = figure(ABOUT_250, null);
        figure.count("medarbetare");

        assertThat(figure.getNoun()).isEqualTo("medarbetare");
        assertThat(row(ABOUT_250, null, "medarbetare").written(Language.SV).replace('\u00a0', ' '))
                .isEqualTo("omkring 250 medarbetare");
        assertThat(row(ABOUT_250, null, "medarbetare").written(Language.NB).replace('\u00a0', ' '))
                .endsWith("250 personer");
        assertThat(row(null, ABOUT_60_000, "").written(Language.SV).replace('\u00a0', ' ')).isEqualTo("ca 60 000 kr");
    }

    private static FigureRow row(Quantity quantity, StatedAmount amount, String noun) {
        return row("…", quantity, amount, noun);
    }

    private static FigureRow row(String words, Quantity quantity, StatedAmount amount, String noun) {
        return new FigureRow(1, REPORT, "section-31", words, "…", noun, quantity, amount, null, "", "", Language.SV);
    }

    @Test
    void in_its_own_language_it_keeps_the_authors_word_for_about() {
        Quantity about600 = Quantity.of(600, Unit.PERSON, Qualifier.APPROX);

        assertThat(written("ca 600 personer", about600, Language.SV)).isEqualTo("ca 600 personer");
        assertThat(written("Ungefär 600 personer", about600, Language.SV)).isEqualTo("ungefär 600 personer");
        assertThat(written("omkring 600 personer", about600, Language.SV)).isEqualTo("omkring 600 personer");
        assertThat(written("ca 600 personer", about600, Language.EN)).isEqualTo("about 600 people");
        assertThat(written("drygt 600 personer", Quantity.of(600, Unit.PERSON, Qualifier.MORE_THAN), Language.SV))
                .isEqualTo("drygt 600 personer");
        assertThat(row("omkring 60 000 kr", null, ABOUT_60_000, "").written(Language.SV).replace('\u00a0', ' '))
                .isEqualTo("omkring 60 000 kr");
        assertThat(row("ca 60 000 kr", null, ABOUT_60_000, "").written(Language.SV).replace('\u00a0', ' '))
                .isEqualTo("ca 60 000 kr");
    }

    private static String written(String words, Quantity quantity, Language reader) {
        return row(words, quantity, null, "personer").written(reader).replace('\u00a0', ' ');
    }

    @Test
    void its_note_follows_its_text() {
        Figure figure = figure(ABOUT_250, null);

        figure.note("ej unika");
        assertThat(figure.getQuantity().orElseThrow().note()).contains("ej unika");
        figure.note(null);
        assertThat(figure.getQuantity()).contains(ABOUT_250);

        Figure sum = figure(null, ABOUT_60_000);
        sum.note("exkl. lokal");
        assertThat(sum.getQuantity()).isEmpty();
        assertThat(row(ABOUT_250.withNote("ej unika"), null, "").note()).isEqualTo("ej unika");
        assertThat(row(null, ABOUT_60_000, "").note()).isEmpty();
    }

    @Test
    void R6_its_own_source_wins_over_that_of_its_text_and_goes_with_it_into_the_next_edition() {
        Figure figure = figure(ABOUT_250, null);
        figure.trace(null, null, "Lägesrapport, SIP");
        assertThat(figure.getSource()).isEqualTo("Lägesrapport, SIP");

        figure.traceItself(" Källan, rad 13 ");
        figure.trace(null, null, "Lägesrapport, SIP, stycke 2");
        assertThat(figure.getSource()).isEqualTo("Källan, rad 13");
        assertThat(figure.again().getSource()).isEqualTo("Källan, rad 13");

        figure.traceItself(" ");
        assertThat(figure.getSource()).isEqualTo("Lägesrapport, SIP, stycke 2");
        assertThat(figure.getOwnSource()).isEmpty();
    }

    @Test
    void it_is_found_where_its_owner_shows_it() {
        assertThat(figure(ABOUT_250, null).url()).isEqualTo("/report/view.xhtml?id=12#section-31");
        assertThat(new Figure(REPORT, null, "16 utställare", null, Quantity.exactly(16, Unit.EXHIBITOR), null,
                Language.SV).url()).isEqualTo("/report/view.xhtml?id=12");
    }
}
