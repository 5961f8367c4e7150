package se.samverk.meeting;

import java.util.List;
import se.samverk.event.Happening;
import se.samverk.shared.SubjectRef;

/** An action was assigned, reworded or taken back in a draft, followed its minutes, or was begun or closed, as the verb says. */
public record ActionChanged(SubjectRef subject, String verb, List<String> arguments, boolean told)
        implements
            Happening {
}
