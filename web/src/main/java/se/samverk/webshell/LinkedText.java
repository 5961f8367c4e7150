package se.samverk.webshell;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Optional;
import se.samverk.shared.Titled;

/**
 * A text that names a thing, with the title of that as a link.
 *
 * @param before what stands before the title; all of a text that names no thing
 * @param link null for a text that names no thing
 */
public record LinkedText(String before, Titled link, String after) implements Serializable {

    /** @param values those that stand in the text; the first thing among them is the link */
    public static LinkedText of(String text, Object... values) {
        Optional<Titled> named = named(values).filter(thing -> text.contains(thing.title()));
        if (named.isEmpty()) {
            return new LinkedText(text, null, "");
        }
        // What else stands in the text, such as the name of a file, stands before the title.
        int place = text.lastIndexOf(named.get().title());
        return new LinkedText(text.substring(0, place), named.get(),
                text.substring(place + named.get().title().length()));
    }

    /** The first thing among the values of a text. */
    static Optional<Titled> named(Object... values) {
        return Arrays.stream(values).filter(Titled.class::isInstance).map(Titled.class::cast).findFirst();
    }
}
