package se.samverk.meeting;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import se.samverk.shared.Language;

/** Titles that the portal composes for minutes and decisions, in the language of the group. */
final class Heading {
    private static final ResourceBundle.Control EXACTLY = ResourceBundle.Control
            .getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Heading() {
    }

    static String ofMinutes(Language language, boolean formal, LocalDate day) {
        return words(language, formal ? "formalMinutes" : "minutes", day(language, day));
    }

    static String ofMeeting(Language language, LocalDate day) {
        return words(language, "meeting", day(language, day));
    }

    /** "p 9", and of a formal body "§ 9". */
    static String ofItem(Language language, boolean formal, int number) {
        return words(language, formal ? "formalItem" : "item", Integer.toString(number));
    }

    static String ofDecision(Language language, String number, String text) {
        return words(language, "decision", number, text.replaceAll("\\s+", " "));
    }

    private static String day(Language language, LocalDate day) {
        return DateTimeFormatter.ofPattern(bundle(language).getString("day"), language.locale()).format(day);
    }

    private static String words(Language language, String key, Object... arguments) {
        return new MessageFormat(bundle(language).getString(key), language.locale()).format(arguments);
    }

    private static ResourceBundle bundle(Language language) {
        Locale locale = language.locale();
        return ResourceBundle.getBundle("se.samverk.meeting.headings", locale, Heading.class.getClassLoader(),
                EXACTLY);
    }
}
