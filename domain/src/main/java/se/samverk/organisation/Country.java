package se.samverk.organisation;

import se.samverk.shared.Language;

/** The two countries whose organisations work together here. */
public enum Country {
    SE(Language.SV), NO(Language.NB);

    private final Language language;

    Country(Language language) {
        this.language = language;
    }

    /** The language in which its organisations write, as far as nobody has said otherwise. */
    public Language language() {
        return language;
    }
}
