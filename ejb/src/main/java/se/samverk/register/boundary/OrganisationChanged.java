package se.samverk.register.boundary;

import se.samverk.event.Happening;
import se.samverk.shared.SubjectRef;

/** An organisation was registered, renamed or closed. */
public record OrganisationChanged(SubjectRef subject, String verb) implements Happening {
}
