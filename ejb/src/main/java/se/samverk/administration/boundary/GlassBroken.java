package se.samverk.administration.boundary;

import java.util.List;
import se.samverk.event.Happening;
import se.samverk.shared.SubjectRef;

/** An administrator of the portal has opened a restricted thing for reading. The reason is told and audited. */
record GlassBroken(SubjectRef subject, String reason) implements Happening {
    static final String VERB = "glass.broken";

    @Override
    public String verb() {
        return VERB;
    }

    @Override
    public List<String> arguments() {
        return List.of(reason);
    }

    @Override
    public String audited() {
        return reason;
    }
}
