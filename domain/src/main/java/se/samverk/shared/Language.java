package se.samverk.shared;

import java.util.Locale;
import java.util.Optional;

/**
 * The languages of the portal. A thing's content keeps its own language whatever language the
 * reader has chosen for the portal's words.
 */
public enum Language {
    /** Swedish. */
    SV("sv"),
    /** Norwegian bokmål. */
    NB("nb"),
    /** English. */
    EN("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The BCP 47 tag, as written in a {@code lang} attribute. */
    public String tag() {
        return tag;
    }

    /** What it is called in itself, as everybody knows it who can write it: "svenska", "norsk bokmål", "English". */
    public String ownName() {
        return locale().getDisplayLanguage(locale());
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /** The language of a BCP 47 tag; {@code no} and {@code nn} are answered with bokmål. */
    public static Optional<Language> ofTag(String tag) {
        if (tag == null) {
            return Optional.empty();
        }
        String primary = tag.toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        return switch (primary) {
            case "sv" -> Optional.of(SV);
            case "nb", "no", "nn" -> Optional.of(NB);
            case "en" -> Optional.of(EN);
            default -> Optional.empty();
        };
    }
}
