package se.samverk.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import se.samverk.shared.Kept;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;

/**
 * A place at the table: a role in a group, a collaboration, an organisation or the portal, filled
 * on behalf of an organisation. Persons come and go ({@link Holding}); what waits for the seat
 * stays with it.
 */
@Entity
@NamedQuery(name = "Seat.ofPlace", query = """
        select s from Seat s join fetch s.organisation
        where s.placeKind = :kind and s.placeId = :id and s.validFrom <= :day
        and (s.validTo is null or s.validTo >= :day)
        order by s.id""")
@NamedQuery(name = "Seat.empty", query = """
        select s from Seat s where s.validFrom <= :day and (s.validTo is null or s.validTo >= :day)
        and not exists (select h from Holding h where h.seat = s and h.validFrom <= :day
        and (h.validTo is null or h.validTo >= :day)) order by s.id""")
@NamedQuery(name = "Seat.vacantOfPlace", query = """
        select s from Seat s where s.placeKind = :kind and s.placeId = :id
        and (s.validTo is null or s.validTo >= :day)
        and not exists (select h from Holding h where h.seat = s and h.validTo is null) order by s.id""")
@NamedQuery(name = "Seat.vacantOfRole", query = """
        select s from Seat s where s.role = :role and s.organisation.id = :organisation
        and coalesce(s.placeId, 0) = :id
        and s.validFrom <= :day and (s.validTo is null or s.validTo >= :day)
        and not exists (select h from Holding h where h.seat = s and (h.validTo is null or h.validTo >= :day))
        order by s.id""")
@NamedQuery(name = "Seat.organisationsOfPlaces", query = """
        select distinct s.organisation.id from Seat s
        where (s.placeKind = se.samverk.shared.SubjectKind.GROUP and s.placeId in :groups
        or s.placeKind = se.samverk.shared.SubjectKind.COLLABORATION and s.placeId in :collaborations)
        and s.validFrom <= :day and (s.validTo is null or s.validTo >= :day)""")
@NamedQuery(name = "Seat.ofRole", query = """
        select s from Seat s where s.role = :role and s.validFrom <= :day
        and (s.validTo is null or s.validTo >= :day) order by s.id""")
@NamedQuery(name = "Seat.toTakeOver", query = """
        select s from Seat s join fetch s.organisation where s.organisation.successor.id = :heir
        and s.validTo = s.organisation.validTo and s.successor is null order by s.id""")
@NamedQuery(name = "Seat.ofOrganisation", query = """
        select s from Seat s where s.organisation.id = :organisation and s.validFrom <= :day
        and (s.validTo is null or s.validTo >= :day) order by s.id""")
@NamedQuery(name = "Seat.numbered", query = """
        select s from Seat s join fetch s.organisation where s.id in :numbers order by s.id""")
@NamedQuery(name = "Seat.substitutesOf", query = """
        select s from Seat s where s.substituteFor.id = :seat and s.validFrom <= :day
        and (s.validTo is null or s.validTo >= :day) order by s.id""")
@NamedQuery(name = "Seat.groupsOfOrganisations", query = """
        select distinct s.placeId from Seat s
        where s.placeKind = se.samverk.shared.SubjectKind.GROUP and s.organisation.id in :organisations
        and s.validFrom <= :day and (s.validTo is null or s.validTo >= :day)""")
public class Seat extends Kept {
    public static final int TITLE_LENGTH = 120;

    @Enumerated(EnumType.STRING)
    @Column(name = "seat_role", nullable = false, length = 30)
    private Role role;

    @Enumerated(EnumType.STRING)
    @Column(name = "place_kind", length = SubjectRef.KIND_LENGTH)
    private SubjectKind placeKind;

    @Column(name = "place_id")
    private Long placeId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "organisation_id", nullable = false)
    private Organisation organisation;

    @Column(length = TITLE_LENGTH)
    private String title;

    @Column(name = "valid_from", nullable = false)
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "successor_id")
    private Seat successor;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "substitute_for_id")
    private Seat substituteFor;

    protected Seat() {
    }

    /**
     * @param place the group, collaboration or organisation; null only for a role in the portal as a whole
     * @param title what the holder is called in this seat, for instance "enhetschef"; may be null
     */
    public Seat(Role role, SubjectRef place, Organisation organisation, String title, LocalDate validFrom) {
        this.role = Objects.requireNonNull(role);
        this.organisation = Objects.requireNonNull(organisation, "R1 a seat always names an organisation");
        this.validFrom = Objects.requireNonNull(validFrom);
        if (role.place() != (place == null ? null : place.kind())) {
            throw new IllegalArgumentException(role + " is not held in " + place);
        }
        if (!organisation.isOpenOn(validFrom)) {
            throw new RuleBroken("organisation.R4", "organisation", organisation.getName());
        }
        this.placeKind = place == null ? null : place.kind();
        this.placeId = place == null ? null : place.id();
        this.title = title;
    }

    /** Ends the seat after {@code lastDay}, which is not before its first. */
    public void end(LocalDate lastDay) {
        if (lastDay.isBefore(validFrom)) {
            throw new RuleBroken("seat.endsTooEarly", "lastDay", validFrom);
        }
        validTo = lastDay;
    }

    /** Sets up the seat that takes over at another organisation when this one has ended, once (R7). */
    public Seat takeOver(Organisation heir) {
        if (validTo == null || successor != null) {
            throw new RuleBroken("seat.takenOver", "", organisation.getName());
        }
        SubjectRef place = role.place() == SubjectKind.ORGANISATION ? heir.ref() : getPlace().orElse(null);
        successor = new Seat(role, place, heir, title, validTo.plusDays(1));
        return successor;
    }

    /** Sets up the seat that takes part when the holder of this one cannot (R10). */
    public Seat substitute(LocalDate from) {
        if (!role.hasSubstitutes()) {
            throw new RuleBroken("seat.R10", "", organisation.getName());
        }
        Seat standIn = new Seat(Role.SUBSTITUTE, getPlace().orElseThrow(), organisation, null, from);
        standIn.substituteFor = this;
        return standIn;
    }

    /** The ordinary seat, where this one is a substitute for it. */
    public Optional<Seat> getSubstituteFor() {
        return Optional.ofNullable(substituteFor);
    }

    public Optional<Seat> getSuccessor() {
        return Optional.ofNullable(successor);
    }

    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    public Role getRole() {
        return role;
    }

    public Optional<SubjectRef> getPlace() {
        return placeKind == null ? Optional.empty() : Optional.of(new SubjectRef(placeKind, placeId));
    }

    public Organisation getOrganisation() {
        return organisation;
    }

    public String getTitle() {
        return title == null ? "" : title;
    }

    public LocalDate getValidFrom() {
        return validFrom;
    }

    public Optional<LocalDate> getValidTo() {
        return Optional.ofNullable(validTo);
    }
}
