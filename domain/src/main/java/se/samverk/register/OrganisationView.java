package se.samverk.register;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import se.samverk.event.EventRow;
import se.samverk.organisation.Country;
import se.samverk.organisation.OrganisationKind;
import se.samverk.organisation.SeatRow;
import se.samverk.shared.SubjectRef;

/** An organisation's page. {@code parent}, {@code successor} and {@code validTo} may be null. */
public record OrganisationView(long id, long version, String name, OrganisationKind kind, Country country,
        String description, SubjectRef parent, String parentName, SubjectRef successor, String successorName,
        LocalDate validTo, List<SeatRow> seats, List<EventRow> events, boolean mine) implements Serializable {
}
