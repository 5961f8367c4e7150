package se.samverk.library.boundary;

import java.util.List;
import se.samverk.event.Happening;
import se.samverk.shared.SubjectRef;

/** Somebody has said how long a document is kept: what held before and what holds now, in codes. */
record DocumentRetained(SubjectRef subject, String title, String before, String after) implements Happening {
    @Override
    public String verb() {
        return "document.retained";
    }

    @Override
    public List<String> arguments() {
        return List.of(title);
    }

    @Override
    public String audited() {
        return before + " → " + after;
    }
}
