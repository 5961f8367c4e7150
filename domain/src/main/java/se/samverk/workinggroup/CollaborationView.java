package se.samverk.workinggroup;

import java.io.Serializable;
import java.util.List;
import se.samverk.event.EventRow;
import se.samverk.organisation.SeatRow;
import se.samverk.shared.Language;
import se.samverk.shared.SubjectRef;

/** A collaboration's page, without what other features show on it. */
public record CollaborationView(long id, long version, String name, CollaborationLevel level, Language language,
        String description, SubjectRef host, String hostName, List<SeatRow> seats, List<EventRow> events)
        implements
            Serializable {
}
