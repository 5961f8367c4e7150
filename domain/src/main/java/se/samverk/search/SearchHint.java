package se.samverk.search;

import java.io.Serializable;
import java.util.Objects;

/**
 * Something in the text that was probably meant otherwise than it could be taken; it was searched for as plain words.
 *
 * @param about the words it is about, as they were typed
 */
public record SearchHint(Kind kind, String about) implements Serializable {
    /** What could not be taken as it was meant. */
    public enum Kind {
        /** A quote that is never closed: what follows was taken as the phrase. */
        OPEN_QUOTE,
        /** An OR with nothing on one side. */
        LONELY_OR,
        /** A year was expected. */
        YEAR,
        /** A kind of thing was expected. */
        KIND,
        /** A language was expected. */
        LANGUAGE,
        /** An amount or a range of amounts was expected. */
        AMOUNT,
        /** A name was expected. */
        NAME
    }

    public SearchHint {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(about);
    }
}
