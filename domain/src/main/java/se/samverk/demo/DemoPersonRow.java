package se.samverk.demo;

import java.io.Serializable;
import se.samverk.shared.Language;

/**
 * Somebody one may enter the demo as. {@code can} is the key of the text that says what this person
 * can do; {@code language} is that of the name, the work and the organisation.
 */
public record DemoPersonRow(String username, String name, String work, String organisation, Language language,
        String can) implements Serializable {
}
