package se.samverk.report;

import java.io.Serializable;
import java.util.List;

/** Something missing before a report may be submitted: the rule's text key, the field to mend, and the text's values. */
public record Lack(String key, String field, List<String> arguments) implements Serializable {
    public Lack {
        arguments = List.copyOf(arguments);
    }
}
