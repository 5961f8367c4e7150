package se.samverk.shared;

import java.util.List;

/**
 * Finds the figures in a running text, so that whoever writes "omkring 250 medarbetare" in a report need
 * not enter 250 anywhere else. What it finds is an offer: the writer can dismiss it.
 *
 * <p>Found are numbers in digits or in words up to twelve, with their qualifier and
 * <ul>
 * <li>a noun: "14 kurser", "över 2 300 personer", "fem kommuner", "3 av 5 kommuner"; nouns stand in
 * {@code values_sv.properties} and its sisters, any other is {@link Unit#OTHER} with the noun as written
 * <li>per cent: "60 %", "ungefär var femte" (20 per cent; thirds are rounded and so approximate)
 * <li>money: "ca 60 000 kr", "20,8 miljoner kronor", "SEK 20.8 million". "kr" is the home currency;
 * "kronor" are Swedish and "kroner" Norwegian unless the text says otherwise
 * <li>a range: "2–10 dagar", "mellan 20 och 30 personer". An age, "18–64 år", is a range of years. A range
 * of money is a quantity in {@link Unit#SEK} or {@link Unit#NOK}. "Från 5 till 8 kommuner" tells of a
 * change and gives 8
 * </ul>
 * Of things that can only be whole, "75.000" is seventy-five thousand; of money it is ambiguous and so
 * not taken.
 *
 * <p>Not taken are years, dates, weeks, times, footnote marks, numbers of attachments, pages, sections and
 * records, personal and organisation numbers, telephone numbers, addresses of pages, headings with
 * numbers, and numbers without anything they count.
 */
public final class FigureRecogniser {

    private FigureRecogniser() {
    }

    /** The figures in the order of the text; "kr" is Norwegian in a Norwegian text, otherwise Swedish. */
    public static List<RecognisedFigure> recognise(String text, Language language) {
        return recognise(text, language, language == Language.NB ? Currency.NOK : Currency.SEK);
    }

    /** The figures in the order of the text, with the currency that "kr" means there. */
    public static List<RecognisedFigure> recognise(String text, Language language, Currency home) {
        return new FigureScan(text, language, home).figures();
    }
}
