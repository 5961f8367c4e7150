package se.samverk.register.boundary;

import java.util.List;
import se.samverk.event.Happening;
import se.samverk.shared.SubjectRef;

/** A seat in a place got another holder or a substitute; told without saying who. */
public record SeatChanged(SubjectRef subject, String verb, List<String> arguments) implements Happening {
}
