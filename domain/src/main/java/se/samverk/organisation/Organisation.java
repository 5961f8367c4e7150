package se.samverk.organisation;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OneToMany;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.samverk.shared.Kept;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;

/**
 * A legal person or a part of one. Organisations are registered, renamed, merged and closed, but
 * never deleted: old documents keep the name of their time.
 */
@Entity
@NamedQuery(name = "Organisation.all", query = "select o from Organisation o order by o.sortName, o.id")
@NamedQuery(name = "Organisation.byName", query = "select o from Organisation o where o.name = :name")
@NamedQuery(name = "Organisation.numbered", query = "select o from Organisation o where o.number = :orgNumber")
@NamedQuery(name = "Organisation.byAnyName", query = """
        select o from Organisation o where o.country = :country and (o.name = :name or exists (
        select n from OrganisationName n where n.organisation = o and n.name = :name and n.validTo is null))""")
@NamedQuery(name = "Organisation.renamedBy", query = """
        select distinct n.organisation from OrganisationName n where n.validTo is null and n.validFrom <= :day""")
@NamedQuery(name = "Organisation.ofParent", query = """
        select o from Organisation o where o.parent.id = :parent order by o.sortName, o.id""")
@NamedQuery(name = "Organisation.mergedInto", query = """
        select o from Organisation o where o.successor.id = :heir order by o.sortName, o.id""")
@NamedQuery(name = "Organisation.takenOverBy", query = """
        select o.id from Organisation o where o.successor.id in :organisations and o.validTo < :day""")
@NamedQuery(name = "Organisation.found", query = """
        select o from Organisation o where o.kind in :organisationKinds and o.country in :countries
        and (o.validTo is null or o.validTo >= :day) and (o.sortName like :pattern or exists (
        select n from OrganisationName n where n.organisation = o and n.sortName like :pattern))
        order by o.sortName, o.id""")
@NamedQuery(name = "Organisation.numberFound", query = """
        select count(o) from Organisation o where o.kind in :organisationKinds and o.country in :countries
        and (o.validTo is null or o.validTo >= :day) and (o.sortName like :pattern or exists (
        select n from OrganisationName n where n.organisation = o and n.sortName like :pattern))""")
public class Organisation extends Kept {
    public static final int NAME_LENGTH = 200;
    public static final int DESCRIPTION_LENGTH = 2000;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 40)
    private OrganisationKind kind;

    @Column(nullable = false, length = NAME_LENGTH)
    private String name;

    @Column(name = "sort_name", nullable = false, length = NAME_LENGTH)
    private String sortName;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 2)
    private Country country;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "parent_id")
    private Organisation parent;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "successor_id")
    private Organisation successor;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Column(length = DESCRIPTION_LENGTH)
    private String description;

    @Column(name = "org_number", length = 20)
    private String number;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "name_from")
    private LocalDate nameFrom;

    @OneToMany(mappedBy = "organisation", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<OrganisationName> otherNames = new ArrayList<>();

    protected Organisation() {
    }

    public Organisation(OrganisationKind kind, String name, Country country, Organisation parent) {
        this.kind = Objects.requireNonNull(kind);
        this.country = Objects.requireNonNull(country);
        this.parent = parent;
        call(written(name));
    }

    private void call(String newName) {
        name = newName;
        sortName = SortName.of(newName);
    }

    private static String written(String newName) {
        if (newName == null || newName.isBlank()) {
            throw new RuleBroken("organisation.nameMissing", "name");
        }
        return newName.strip();
    }

    /**
     * Gives the organisation another name from a day (R6). A day to come takes effect by
     * {@link #startDay}; until then another order takes its place. What was written before keeps the
     * name of its time.
     */
    public void rename(String newName, LocalDate from, LocalDate today) {
        String next = written(newName);
        if (nameFrom != null && !from.isAfter(nameFrom)) {
            throw new RuleBroken("organisation.R6.earlier", "from", name, nameFrom);
        }
        if (next.equals(name)) {
            throw new RuleBroken("organisation.R6.same", "name", name);
        }
        otherNames.removeIf(OrganisationName::isComing);
        otherNames.add(new OrganisationName(this, next, from, null));
        startDay(today);
    }

    /** Lets a name whose day has come take effect; tells whether one did. */
    public boolean startDay(LocalDate today) {
        OrganisationName coming = coming().orElse(null);
        LocalDate from = coming == null ? null : coming.getValidFrom().orElseThrow();
        if (from == null || from.isAfter(today)) {
            return false;
        }
        String next = coming.getName();
        coming.is(name, nameFrom, from.minusDays(1));
        call(next);
        nameFrom = from;
        return true;
    }

    private Optional<OrganisationName> coming() {
        return otherNames.stream().filter(OrganisationName::isComing).findFirst();
    }

    /** The name that the organisation had, or will have, on a day. */
    public String nameOn(LocalDate day) {
        return otherNames.stream().filter(other -> other.isValidOn(day)).map(OrganisationName::getName).findFirst()
                .orElse(name);
    }

    /** Changes what the organisation is and where it belongs; never below itself (R3). */
    public void change(OrganisationKind newKind, Organisation newParent, LocalDate from) {
        for (Organisation above = newParent; above != null; above = above.parent) {
            if (above == this) {
                throw new RuleBroken("organisation.R3.parent", "parent", newParent.getName());
            }
        }
        if (newParent != null && newParent.country != country) {
            throw new RuleBroken("organisation.parentAbroad", "parent", newParent.getName());
        }
        kind = Objects.requireNonNull(newKind);
        parent = newParent;
        validFrom = from;
    }

    /** Notes the number in the country's register; null for none. */
    public void number(String typed) {
        number = OrganisationNumber.checked(country, typed);
    }

    public void describe(String text) {
        description = text;
    }

    /** Ends the organisation on a day; {@code heir} takes over, or nobody. */
    public void close(LocalDate lastDay, Organisation heir) {
        if (validTo != null) {
            throw new RuleBroken("organisation.R7.closed", "successor", name, validTo);
        }
        for (Organisation after = heir; after != null; after = after.successor) {
            if (after == this) {
                throw new RuleBroken("organisation.R3", "successor");
            }
        }
        if (heir != null && !heir.isOpenOn(lastDay.plusDays(1))) {
            throw new RuleBroken("organisation.R7.heir", "successor", heir.name);
        }
        validTo = Objects.requireNonNull(lastDay);
        successor = heir;
    }

    public boolean isOpenOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && isNotClosedOn(day);
    }

    private boolean isNotClosedOn(LocalDate day) {
        return validTo == null || !day.isAfter(validTo);
    }

    /** The organisation itself and those that have taken it over by a day, one after the other. */
    public List<Organisation> withHeirsOn(LocalDate day) {
        List<Organisation> all = new ArrayList<>();
        for (Organisation one = this; one != null; one = one.isNotClosedOn(day) ? null : one.successor) {
            all.add(one);
        }
        return all;
    }

    public SubjectRef ref() {
        return new SubjectRef(SubjectKind.ORGANISATION, getId());
    }

    public OrganisationKind getKind() {
        return kind;
    }

    public String getName() {
        return name;
    }

    public String getSortName() {
        return sortName;
    }

    public Country getCountry() {
        return country;
    }

    public Optional<Organisation> getParent() {
        return Optional.ofNullable(parent);
    }

    public Optional<Organisation> getSuccessor() {
        return Optional.ofNullable(successor);
    }

    public Optional<LocalDate> getValidTo() {
        return Optional.ofNullable(validTo);
    }

    public Optional<String> getNumber() {
        return Optional.ofNullable(number);
    }

    public Optional<LocalDate> getValidFrom() {
        return Optional.ofNullable(validFrom);
    }

    /** Since when the organisation has its name, where that is known. */
    public Optional<LocalDate> getNameFrom() {
        return Optional.ofNullable(nameFrom);
    }

    /** The names of before and, if there is one, the name to come; the latest first. */
    public List<OrganisationName> getOtherNames() {
        return otherNames.stream().sorted(Comparator.comparing((OrganisationName other) -> other.getValidTo()
                .orElse(LocalDate.MAX)).reversed()).toList();
    }

    public String getDescription() {
        return description == null ? "" : description;
    }
}
