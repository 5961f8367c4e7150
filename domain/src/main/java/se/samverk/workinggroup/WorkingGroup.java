package se.samverk.workinggroup;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import java.util.Objects;
import java.util.Optional;
import se.samverk.organisation.Organisation;
import se.samverk.shared.Kept;
import se.samverk.shared.Language;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;

/**
 * A group within a collaboration. Its life: planned, active, perhaps dormant, closed with a
 * reason. A group is a forum of authorities, so it names the one that keeps its archive and the
 * one in whose register its records stand.
 */
@Entity
@NamedQuery(name = "WorkingGroup.idsOfCollaborations", query = """
        select g.id from WorkingGroup g where g.collaboration.id in :collaborations""")
public class WorkingGroup extends Kept {
    public static final int NAME_LENGTH = 200;
    public static final int TEXT_LENGTH = 4000;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "collaboration_id", nullable = false)
    private Collaboration collaboration;

    @Column(nullable = false, length = NAME_LENGTH)
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 30)
    private GroupKind kind;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private GroupState state;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 2)
    private Language language;

    @Column(length = TEXT_LENGTH)
    private String mandate;

    @Column(name = "may_publish", nullable = false)
    private boolean mayPublish;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "archive_owner_id", nullable = false)
    private Organisation archiveOwner;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "registry_owner_id", nullable = false)
    private Organisation registryOwner;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "reports_to_id")
    private WorkingGroup reportsTo;

    @Column(name = "with_lived_experience")
    private Integer withLivedExperience;

    @Column(name = "with_professional_competence")
    private Integer withProfessionalCompetence;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private ApprovalHabit approval;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private ItemNumbering numbering;

    @Column(name = "closing_reason", length = 1000)
    private String closingReason;

    @Column(name = "source_note", length = 500)
    private String source;

    protected WorkingGroup() {
    }

    public WorkingGroup(Collaboration collaboration, String name, GroupKind kind, Language language,
            Organisation archiveOwner, Organisation registryOwner) {
        this.collaboration = Objects.requireNonNull(collaboration);
        this.name = Objects.requireNonNull(name);
        this.kind = Objects.requireNonNull(kind);
        this.language = Objects.requireNonNull(language);
        this.archiveOwner = Objects.requireNonNull(archiveOwner);
        this.registryOwner = Objects.requireNonNull(registryOwner);
        this.state = GroupState.PLANNED;
    }

    /** Changes what the group is called and is, what it writes in, and who keeps its records; not once it is closed. */
    public void change(String newName, GroupKind newKind, Language newLanguage, Organisation newArchiveOwner,
            Organisation newRegistryOwner) {
        if (state == GroupState.CLOSED) {
            throw new RuleBroken("group.closed", "", name);
        }
        name = Objects.requireNonNull(newName);
        kind = Objects.requireNonNull(newKind);
        language = Objects.requireNonNull(newLanguage);
        archiveOwner = Objects.requireNonNull(newArchiveOwner);
        registryOwner = Objects.requireNonNull(newRegistryOwner);
    }

    public void giveMandate(String text, boolean publishes) {
        mandate = text;
        mayPublish = publishes;
    }

    /** Says where the group differs from the habits of its collaboration and its country (R6); null where it does not. */
    public void adoptHabits(ApprovalHabit ownApproval, ItemNumbering ownNumbering) {
        approval = ownApproval;
        numbering = ownNumbering;
    }

    public void reportTo(WorkingGroup other) {
        if (other == this) {
            throw new RuleBroken("group.reportsToItself", "reportsTo");
        }
        reportsTo = other;
    }

    /** Notes how many members bring which competence; counts only (R5). */
    public void compose(Integer livedExperience, Integer professionalCompetence) {
        withLivedExperience = livedExperience;
        withProfessionalCompetence = professionalCompetence;
    }

    public void noteSource(String text) {
        source = text;
    }

    public void activate() {
        moveTo(GroupState.ACTIVE);
    }

    public void rest() {
        moveTo(GroupState.DORMANT);
    }

    public void close(String reason) {
        if (reason == null || reason.isBlank()) {
            throw new RuleBroken("group.R3.reason", "reason");
        }
        moveTo(GroupState.CLOSED);
        closingReason = reason;
    }

    private void moveTo(GroupState target) {
        if (!state.next().contains(target)) {
            throw new RuleBroken("group.R3", "", state, target);
        }
        state = target;
    }

    public SubjectRef ref() {
        return new SubjectRef(SubjectKind.GROUP, getId());
    }

    public Collaboration getCollaboration() {
        return collaboration;
    }

    public String getName() {
        return name;
    }

    public GroupKind getKind() {
        return kind;
    }

    public GroupState getState() {
        return state;
    }

    public Language getLanguage() {
        return language;
    }

    public String getMandate() {
        return mandate == null ? "" : mandate;
    }

    public boolean mayPublish() {
        return mayPublish;
    }

    public Organisation getArchiveOwner() {
        return archiveOwner;
    }

    public Organisation getRegistryOwner() {
        return registryOwner;
    }

    /** How the group approves its minutes: as it has chosen, else as its collaboration does (R6). */
    public ApprovalHabit getApproval() {
        return approval != null ? approval : collaboration.getApproval();
    }

    /** How the group numbers what it takes up: as it has chosen, else as is usual in its country (R6). */
    public ItemNumbering getNumbering() {
        return numbering != null ? numbering : CountryProfile.of(collaboration.getCountry()).numbering();
    }

    public Optional<ApprovalHabit> getOwnApproval() {
        return Optional.ofNullable(approval);
    }

    public Optional<ItemNumbering> getOwnNumbering() {
        return Optional.ofNullable(numbering);
    }

    public Optional<WorkingGroup> getReportsTo() {
        return Optional.ofNullable(reportsTo);
    }

    public Optional<Integer> getWithLivedExperience() {
        return Optional.ofNullable(withLivedExperience);
    }

    public Optional<Integer> getWithProfessionalCompetence() {
        return Optional.ofNullable(withProfessionalCompetence);
    }

    public String getClosingReason() {
        return closingReason == null ? "" : closingReason;
    }

    public String getSource() {
        return source == null ? "" : source;
    }
}
