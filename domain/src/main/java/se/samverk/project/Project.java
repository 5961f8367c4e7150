package se.samverk.project;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import se.samverk.organisation.Organisation;
import se.samverk.shared.Audience;
import se.samverk.shared.Kept;
import se.samverk.shared.Language;
import se.samverk.shared.Period;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.workinggroup.Collaboration;
import se.samverk.workinggroup.Visibility;
import se.samverk.workinggroup.WorkingGroup;

/**
 * A project. Its life: an idea, active, perhaps extended, and then closed, handed over to a body
 * that carries the work on, or made permanent. Owner and period may be unknown, because sources
 * do not always state them.
 */
@Entity
public class Project extends Kept {
    public static final int NAME_LENGTH = 200;
    public static final int TEXT_LENGTH = 4000;
    public static final int SHORT_TEXT_LENGTH = 1000;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "collaboration_id", nullable = false)
    private Collaboration collaboration;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "group_id")
    private WorkingGroup group;

    @Column(nullable = false, length = NAME_LENGTH)
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 2)
    private Language language;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private ProjectState state;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private Visibility visibility;

    @Column(length = TEXT_LENGTH)
    private String purpose;

    @Column(length = SHORT_TEXT_LENGTH)
    private String vision;

    @Column(name = "target_group", length = SHORT_TEXT_LENGTH)
    private String targetGroup;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "owner_id")
    private Organisation owner;

    @Embedded
    private Period period;

    @Column(name = "extended_to")
    private LocalDate extendedTo;

    @Column(name = "handed_over_to", length = NAME_LENGTH)
    private String handedOverTo;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "handed_over_group_id")
    private WorkingGroup handedOverGroup;

    @Column(name = "end_not_stated", nullable = false)
    private boolean endNotStated;

    @Column(name = "source_note", length = ProjectSection.SOURCE_LENGTH)
    private String source;

    @OneToMany(mappedBy = "project", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<ProjectPartner> partners = new ArrayList<>();

    @OneToMany(mappedBy = "project", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<ProjectSection> sections = new ArrayList<>();

    protected Project() {
    }

    /** An idea of the collaboration. {@code group} may be null: not every project has a group of its own. */
    public Project(Collaboration collaboration, WorkingGroup group, String name, Language language,
            Visibility visibility) {
        this.collaboration = Objects.requireNonNull(collaboration);
        if (group != null && !group.getCollaboration().equals(collaboration)) {
            throw new RuleBroken("project.groupElsewhere", "group", group.getName());
        }
        this.group = group;
        if (name == null || name.isBlank()) {
            throw new RuleBroken("project.nameMissing", "name");
        }
        this.name = name.strip();
        this.language = Objects.requireNonNull(language);
        this.state = ProjectState.IDEA;
        showTo(visibility);
    }

    /** Says how far the project's page reaches (R5). */
    public final void showTo(Visibility reach) {
        if (reach != Visibility.PUBLIC && reach != Visibility.ALL_MEMBERS) {
            throw new RuleBroken("project.R5", "visibility");
        }
        visibility = reach;
    }

    /** What the project is for; each text may be null when no source gives it. */
    public void describe(String newPurpose, String newVision, String newTargetGroup) {
        purpose = newPurpose;
        vision = newVision;
        targetGroup = newTargetGroup;
    }

    public void ownedBy(Organisation organisation) {
        owner = organisation;
    }

    public void noteSource(String text) {
        source = text;
    }

    /** Begins; {@code when} may be null when no source dates the project. */
    public void start(Period when) {
        moveTo(ProjectState.ACTIVE);
        period = when;
    }

    /** Goes on to a day after its own period (R4). */
    public void extend(LocalDate lastDay) {
        requireNext(ProjectState.EXTENDED);
        if (lastDay == null) {
            throw new RuleBroken("project.extensionMissing", "extendedTo");
        }
        Optional<LocalDate> ownEnd = period == null ? Optional.empty() : period.lastDay();
        if (ownEnd.isPresent() && !lastDay.isAfter(ownEnd.get())) {
            throw new RuleBroken("project.R4", "extendedTo", ownEnd.get());
        }
        state = ProjectState.EXTENDED;
        extendedTo = lastDay;
    }

    /** Ends. Without a last day of its own the project must say that the source states none (R3). */
    public void close(boolean noEndStated) {
        requireNext(ProjectState.CLOSED);
        if (getLastDay().isEmpty() && !noEndStated) {
            throw new RuleBroken("project.R3", "period");
        }
        state = ProjectState.CLOSED;
        endNotStated = getLastDay().isEmpty();
    }

    /** Ends and is carried on by a body (R2): its name, and its group when the portal has it. */
    public void handOver(String body, WorkingGroup bodyGroup) {
        requireNext(ProjectState.HANDED_OVER);
        String named = body == null || body.isBlank() ? bodyGroup == null ? "" : bodyGroup.getName() : body.strip();
        if (named.isEmpty()) {
            throw new RuleBroken("project.R2", "handedOverTo");
        }
        state = ProjectState.HANDED_OVER;
        handedOverTo = named;
        handedOverGroup = bodyGroup;
    }

    public void makePermanent() {
        moveTo(ProjectState.PERMANENT);
    }

    private void moveTo(ProjectState target) {
        requireNext(target);
        state = target;
    }

    private void requireNext(ProjectState target) {
        if (!state.next().contains(target)) {
            throw new RuleBroken("project.R1", "state", state, target);
        }
    }

    public void join(Organisation organisation, String note) {
        if (partners.stream().anyMatch(partner -> partner.getOrganisation().equals(organisation))) {
            throw new RuleBroken("project.R7", "partners", organisation.getName());
        }
        partners.add(new ProjectPartner(this, partners.size() + 1, organisation, note));
    }

    /** Adds a section after the ones there are (R6); without a language of its own it has the project's. */
    public ProjectSection tell(String heading, String text, String sourceNote, Language sectionLanguage) {
        ProjectSection section = new ProjectSection(this, sections.size() + 1, heading, text, sourceNote,
                sectionLanguage == null ? language : sectionLanguage);
        sections.add(section);
        return section;
    }

    /** The section at a position from 1. */
    public Optional<ProjectSection> section(int position) {
        return sections.stream().filter(section -> section.getPosition() == position).findFirst();
    }

    public SubjectRef ref() {
        return new SubjectRef(SubjectKind.PROJECT, getId());
    }

    /** Who may read the project's page. */
    public Set<Audience> audiences() {
        return visibility == Visibility.PUBLIC ? Set.of(Audience.PUBLIC, Audience.MEMBERS) : Set.of(Audience.MEMBERS);
    }

    public Collaboration getCollaboration() {
        return collaboration;
    }

    public Optional<WorkingGroup> getGroup() {
        return Optional.ofNullable(group);
    }

    public String getName() {
        return name;
    }

    public Language getLanguage() {
        return language;
    }

    public ProjectState getState() {
        return state;
    }

    public Visibility getVisibility() {
        return visibility;
    }

    public String getPurpose() {
        return purpose == null ? "" : purpose;
    }

    public String getVision() {
        return vision == null ? "" : vision;
    }

    public String getTargetGroup() {
        return targetGroup == null ? "" : targetGroup;
    }

    public Optional<Organisation> getOwner() {
        return Optional.ofNullable(owner);
    }

    /** The project's own period, without extensions. */
    public Optional<Period> getPeriod() {
        return Optional.ofNullable(period);
    }

    public Optional<LocalDate> getExtendedTo() {
        return Optional.ofNullable(extendedTo);
    }

    /** The last day, extensions included; empty when open or unknown. */
    public Optional<LocalDate> getLastDay() {
        return extendedTo != null ? Optional.of(extendedTo) : getPeriod().flatMap(Period::lastDay);
    }

    /** The name of the body that carries the work on; empty unless handed over. */
    public String getHandedOverTo() {
        return handedOverTo == null ? "" : handedOverTo;
    }

    public Optional<WorkingGroup> getHandedOverGroup() {
        return Optional.ofNullable(handedOverGroup);
    }

    /** Whether the project is over without any source that says when. */
    public boolean isEndNotStated() {
        return endNotStated;
    }

    public String getSource() {
        return source == null ? "" : source;
    }

    public List<ProjectPartner> getPartners() {
        return List.copyOf(partners);
    }

    public List<ProjectSection> getSections() {
        return List.copyOf(sections);
    }
}
