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
 * A legal person or a part of one. Organisations are registered, renamed, merged and closed, but
 * never deleted: old documents keep the name of their time.
 */
@Entity
@NamedQuery(name = "Organisation.all", query = "select o from Organisation o order by o.sortName, o.id")
@NamedQuery(name = "Organisation.byName", query = "select o from Organisation o where o.name = :name")
public class Organisation extends Kept {
    public static final int NAME_LENGTH = 200;

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

    @Column(length = 2000)
    private String description;

    protected Organisation() {
    }

    public Organisation(OrganisationKind kind, String name, Country country, Organisation parent) {
        this.kind = Objects.requireNonNull(kind);
        this.country = Objects.requireNonNull(country);
        this.parent = parent;
        rename(name);
    }

    /** Gives the organisation another name; the old one stays in what was sealed under it. */
    public final void rename(String newName) {
        if (newName == null || newName.isBlank()) {
            throw new RuleBroken("organisation.nameMissing", "name");
        }
        name = newName.strip();
        sortName = SortName.of(name);
    }

    public void describe(String text) {
        description = text;
    }

    /** Ends the organisation on a day; {@code heir} takes over, or nobody. */
    public void close(LocalDate lastDay, Organisation heir) {
        if (heir == this) {
            throw new RuleBroken("organisation.R3", "successor");
        }
        validTo = Objects.requireNonNull(lastDay);
        successor = heir;
    }

    public boolean isOpenOn(LocalDate day) {
        return validTo == null || !day.isAfter(validTo);
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

    public String getDescription() {
        return description == null ? "" : description;
    }
}
