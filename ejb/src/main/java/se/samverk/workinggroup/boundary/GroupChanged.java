package se.samverk.workinggroup.boundary;

import se.samverk.event.Happening;
import se.samverk.shared.SubjectRef;

/** A collaboration or group was started, changed or closed. */
public record GroupChanged(SubjectRef subject, String verb) implements Happening {
}
