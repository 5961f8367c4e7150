package se.samverk.meeting;

import java.util.List;
import se.samverk.event.Happening;
import se.samverk.shared.SubjectRef;

/** Minutes were begun, written in, circulated, returned, approved or published, as the verb says. */
public record MinutesChanged(SubjectRef subject, String verb, List<String> arguments) implements Happening {
    private static final String WRITTEN = "minutes.written";

    /** The draft was saved: audited, but no news to its readers. */
    public static MinutesChanged written(SubjectRef subject) {
        return new MinutesChanged(subject, WRITTEN, List.of());
    }

    @Override
    public boolean told() {
        return !WRITTEN.equals(verb);
    }
}
