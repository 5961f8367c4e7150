package se.samverk.funding;

import java.util.Locale;
import se.samverk.event.Happening;
import se.samverk.shared.SubjectRef;

/**
 * A funding record has gone on to another state. What was written when it did is for the parties
 * and does not travel with the event, which everybody who reads the record sees.
 */
public record GrantMoved(SubjectRef subject, GrantState state) implements Happening {

    @Override
    public String verb() {
        return "funding.moved." + state.name().toLowerCase(Locale.ROOT);
    }
}
