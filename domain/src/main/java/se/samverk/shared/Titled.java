package se.samverk.shared;

import java.io.Serializable;
import java.util.Objects;

/** A thing as a text names it: by its title, which a page may make a link to it. */
public record Titled(SubjectRef ref, String title) implements Serializable {

    public Titled {
        Objects.requireNonNull(ref);
        Objects.requireNonNull(title);
    }

    /** The title, where the thing stands among the values of a text. */
    @Override
    public String toString() {
        return title;
    }
}
