package se.samverk.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import se.samverk.shared.Kept;

/** A name that an organisation had, through a last day, or will have from a day to come. */
@Entity
@Table(name = "organisation_name")
@NamedQuery(name = "OrganisationName.past", query = """
        select o.name, n.name from OrganisationName n join n.organisation o where n.validTo is not null
        order by o.id, n.id""")
public class OrganisationName extends Kept {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "organisation_id", nullable = false)
    private Organisation organisation;

    @Column(nullable = false, length = Organisation.NAME_LENGTH)
    private String name;

    @Column(name = "sort_name", nullable = false, length = Organisation.NAME_LENGTH)
    private String sortName;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    protected OrganisationName() {
    }

    OrganisationName(Organisation organisation, String name, LocalDate validFrom, LocalDate validTo) {
        this.organisation = Objects.requireNonNull(organisation);
        is(name, validFrom, validTo);
    }

    final void is(String newName, LocalDate from, LocalDate to) {
        name = newName;
        sortName = SortName.of(newName);
        validFrom = from;
        validTo = to;
    }

    /** Whether this is a name from a day to come, and not one of the past. */
    public boolean isComing() {
        return validTo == null;
    }

    boolean isValidOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }

    public String getName() {
        return name;
    }

    public Optional<LocalDate> getValidFrom() {
        return Optional.ofNullable(validFrom);
    }

    public Optional<LocalDate> getValidTo() {
        return Optional.ofNullable(validTo);
    }
}
