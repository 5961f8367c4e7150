package se.samverk.meeting;

import java.util.List;
import se.samverk.event.Happening;
import se.samverk.shared.SubjectRef;

/** A decision was taken, reworded or taken back in a draft, or followed its minutes, as the verb says. */
public record DecisionChanged(SubjectRef subject, String verb, List<String> arguments, boolean told)
        implements
            Happening {
}
