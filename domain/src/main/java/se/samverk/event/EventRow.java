package se.samverk.event;

import java.io.Serializable;
import java.time.OffsetDateTime;
import java.util.List;
import se.samverk.shared.SubjectRef;

/** A timeline line; the page finds its words under {@code event.<verb>}. {@code title} is the thing's, where the list mixes things. */
public record EventRow(SubjectRef subject, String verb, List<String> arguments, String actor, OffsetDateTime at,
        String title) implements Serializable {

    public EventRow withTitle(String newTitle) {
        return new EventRow(subject, verb, arguments, actor, at, newTitle);
    }
}
