package se.samverk.workinggroup;

import java.io.Serializable;
import java.util.List;
import se.samverk.event.EventRow;
import se.samverk.organisation.Country;
import se.samverk.organisation.SeatRow;
import se.samverk.shared.Language;
import se.samverk.shared.SubjectRef;

/** A collaboration's page, without what other features show on it; whether the reader coordinates it, and may change it. */
public record CollaborationView(long id, long version, String name, CollaborationLevel level, Country country,
        Language language, ApprovalHabit approval, String description, SubjectRef host, String hostName,
        List<SeatRow> seats, List<EventRow> events,
        boolean coordinates, boolean changeable)
        implements
            Serializable {
}
