package se.samverk.meeting;

import java.util.List;
import se.samverk.event.Happening;
import se.samverk.shared.SubjectRef;

/** A meeting was planned, moved, called, held or cancelled, as the verb says. */
public record MeetingChanged(SubjectRef subject, String verb, List<String> arguments) implements Happening {
}
