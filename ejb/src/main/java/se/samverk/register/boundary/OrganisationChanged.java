package se.samverk.register.boundary;

import java.util.List;
import se.samverk.event.Happening;
import se.samverk.shared.SubjectRef;

/** An organisation was registered, changed, renamed or closed, or takes over from one that was. */
public record OrganisationChanged(SubjectRef subject, String verb, List<String> arguments) implements Happening {
    OrganisationChanged(SubjectRef subject, String verb, String... arguments) {
        this(subject, verb, List.of(arguments));
    }
}
