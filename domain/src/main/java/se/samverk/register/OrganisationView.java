package se.samverk.register;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import se.samverk.event.EventRow;
import se.samverk.organisation.Country;
import se.samverk.organisation.OrganisationKind;
import se.samverk.organisation.SeatRow;
import se.samverk.shared.SubjectRef;

/**
 * An organisation's page. {@code parent}, {@code successor} and the days may be null; {@code number} may be empty.
 *
 * @param toTakeOver seats of organisations merged into this one that the reader may move here
 * @param changeable whether the reader may change its own data, and {@code managed} also its place and its end
 */
public record OrganisationView(long id, long version, String name, OrganisationKind kind, Country country,
        String description, String number, SubjectRef parent, String parentName, SubjectRef successor,
        String successorName, LocalDate validFrom, LocalDate validTo, List<NameRow> otherNames,
        List<OrganisationRow> units, List<OrganisationRow> predecessors, List<SeatRow> seats,
        List<SeatRow> toTakeOver, List<EventRow> events, boolean mine, boolean changeable, boolean managed)
        implements
            Serializable {
}
