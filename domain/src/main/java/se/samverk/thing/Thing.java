package se.samverk.thing;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import se.samverk.organisation.SortName;
import se.samverk.shared.Audience;
import se.samverk.shared.Language;
import se.samverk.shared.SubjectRef;

/**
 * The head record of a thing: what a list row, a search hit, a crumb or a state line shows without
 * asking the thing's own feature. Features rewrite it whenever the thing changes. The audience
 * here is the one that decides who may open the thing.
 */
@Entity
@NamedQuery(name = "Thing.readableOfGroup", query = """
        select distinct t from Thing t join t.audienceKeys a
        where t.groupId = :group and t.ref.kind = :kind and a in :audiences and t.state <> 'DISCARDED'
        order by t.occurredOn desc, t.ref.id desc""")
@NamedQuery(name = "Thing.readableOfKind", query = """
        select distinct t from Thing t join t.audienceKeys a
        where t.ref.kind = :kind and a in :audiences and t.state <> 'DISCARDED'
        order by t.sortTitle, t.ref.id""")
@NamedQuery(name = "Thing.readableOfOrganisation", query = """
        select distinct t from Thing t join t.audienceKeys a
        where t.organisationId = :organisation and t.ref.kind = :kind and a in :audiences and t.state <> 'DISCARDED'
        order by t.occurredOn desc, t.ref.id desc""")
@NamedQuery(name = "Thing.readableOfOrganisationAlone", query = """
        select distinct t from Thing t join t.audienceKeys a
        where t.organisationId = :organisation and t.groupId is null and t.ref.kind = :kind and a in :audiences
        and t.state <> 'DISCARDED' order by t.occurredOn desc, t.ref.id desc""")
@NamedQuery(name = "Thing.readableOfGroupsOf", query = """
        select distinct t from Thing t join t.audienceKeys a
        where t.ref.kind in :kinds and a in :audiences and t.groupId in (
        select s.placeId from Seat s where s.organisation.id = :organisation
        and s.placeKind = se.samverk.shared.SubjectKind.GROUP
        and s.validFrom <= :day and (s.validTo is null or s.validTo >= :day))
        order by t.occurredOn desc, t.ref.id desc""")
@NamedQuery(name = "Thing.readableOfCollaboration", query = """
        select distinct t from Thing t join t.audienceKeys a
        where t.collaborationId = :collaboration and t.ref.kind = :kind and a in :audiences and t.state <> 'DISCARDED'
        order by t.sortTitle, t.ref.id""")
@NamedQuery(name = "Thing.ofCollaboration", query = """
        select t.ref from Thing t where t.collaborationId = :collaboration and t.ref.kind = :kind order by t.ref.id""")
@NamedQuery(name = "Thing.latestReadable", query = """
        select distinct t from Thing t join t.audienceKeys a
        where a in :audiences and t.ref.kind in :kinds and t.state <> 'DISCARDED'
        order by t.updatedAt desc, t.ref.id desc""")
@NamedQuery(name = "Thing.dueDated", query = """
        select t from Thing t where t.ref.kind = :kind and t.occurredOn <= :day
        and (t.organisationId is null or t.organisationId not in :others) order by t.occurredOn, t.ref.id""")
@NamedQuery(name = "Thing.dueUndated", query = """
        select t from Thing t where t.ref.kind = :kind and t.occurredOn is null and t.updatedAt < :before
        and (t.organisationId is null or t.organisationId not in :others) order by t.updatedAt, t.ref.id""")
@NamedQuery(name = "Thing.dueChanged", query = """
        select t from Thing t where t.ref.kind = :kind and t.updatedAt < :before
        and (t.organisationId is null or t.organisationId not in :others) order by t.updatedAt, t.ref.id""")
@NamedQuery(name = "Thing.dueDatedOf", query = """
        select t from Thing t where t.ref.kind = :kind and t.occurredOn <= :day and t.organisationId = :organisation
        order by t.occurredOn, t.ref.id""")
@NamedQuery(name = "Thing.dueUndatedOf", query = """
        select t from Thing t where t.ref.kind = :kind and t.occurredOn is null and t.updatedAt < :before
        and t.organisationId = :organisation order by t.updatedAt, t.ref.id""")
@NamedQuery(name = "Thing.dueChangedOf", query = """
        select t from Thing t where t.ref.kind = :kind and t.updatedAt < :before and t.organisationId = :organisation
        order by t.updatedAt, t.ref.id""")
@NamedQuery(name = "Thing.idsOfKindAfter", query = """
        select t.ref.id from Thing t where t.ref.kind = :kind and t.ref.id > :after order by t.ref.kind, t.ref.id""")
@NamedQuery(name = "Thing.ofKindBetween", query = """
        select distinct t from Thing t left join fetch t.audienceKeys
        where t.ref.kind = :kind and t.ref.id >= :first and t.ref.id <= :last""")
public class Thing {
    public static final int TITLE_LENGTH = 300;
    public static final int STATE_LENGTH = 30;

    /** The state of what was thrown away: it has its page still, but is in no list and is not found (R5). */
    public static final String DISCARDED = "DISCARDED";

    @EmbeddedId
    private SubjectRef ref;

    @Version
    @Column(nullable = false)
    private long version;

    @Column(nullable = false, length = TITLE_LENGTH)
    private String title;

    @Column(name = "sort_title", nullable = false, length = 200)
    private String sortTitle;

    @Column(nullable = false, length = STATE_LENGTH)
    private String state;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 2)
    private Language language;

    @Column(name = "organisation_id")
    private Long organisationId;

    @Column(name = "group_id")
    private Long groupId;

    @Column(name = "collaboration_id")
    private Long collaborationId;

    @Column(name = "occurred_on")
    private LocalDate occurredOn;

    @Column(name = "updated_at", nullable = false)
    private OffsetDateTime updatedAt;

    @ElementCollection
    @CollectionTable(name = "content_audience", joinColumns = {
            @JoinColumn(name = "subject_kind", referencedColumnName = "subject_kind"),
            @JoinColumn(name = "subject_id", referencedColumnName = "subject_id")})
    @Column(name = "audience", nullable = false, length = Audience.LENGTH)
    private Set<String> audienceKeys = new HashSet<>();

    protected Thing() {
    }

    public Thing(SubjectRef ref, String title, String state, Language language, OffsetDateTime at) {
        this.ref = Objects.requireNonNull(ref);
        describe(title, state, language, at);
    }

    /** Rewrites what the head shows. A title longer than {@link #TITLE_LENGTH} is cut with an ellipsis. */
    public final void describe(String newTitle, String newState, Language newLanguage, OffsetDateTime at) {
        Objects.requireNonNull(newTitle);
        title = newTitle.length() <= TITLE_LENGTH ? newTitle : newTitle.substring(0, TITLE_LENGTH - 1) + "…";
        sortTitle = SortName.of(title);
        state = Objects.requireNonNull(newState);
        language = Objects.requireNonNull(newLanguage);
        updatedAt = Objects.requireNonNull(at);
    }

    /** Says in what language it is, and nothing else. */
    public void speak(Language spoken, OffsetDateTime at) {
        language = Objects.requireNonNull(spoken);
        updatedAt = Objects.requireNonNull(at);
    }

    public boolean isDiscarded() {
        return DISCARDED.equals(state);
    }

    /** Says where the thing belongs; each may be null. */
    public void belongTo(Long organisation, Long group, Long collaboration) {
        organisationId = organisation;
        groupId = group;
        collaborationId = collaboration;
    }

    /** The day the thing is about, by which it is sorted: a meeting's day, a report's end of period. */
    public void happenOn(LocalDate day) {
        occurredOn = day;
    }

    /** Replaces the audience. An empty set hides the thing from everybody (R1). */
    public void showTo(Collection<Audience> audiences) {
        Set<String> wanted = Audience.keys(audiences);
        if (!audienceKeys.equals(wanted)) {
            audienceKeys.retainAll(wanted);
            audienceKeys.addAll(wanted);
        }
    }

    public boolean readableBy(Collection<Audience> held) {
        return Audience.meet(held, audiences());
    }

    public Set<Audience> audiences() {
        return audienceKeys.stream().map(Audience::of).collect(Collectors.toCollection(TreeSet::new));
    }

    public SubjectRef getRef() {
        return ref;
    }

    public long getVersion() {
        return version;
    }

    public String getTitle() {
        return title;
    }

    public String getState() {
        return state;
    }

    public Language getLanguage() {
        return language;
    }

    public Optional<Long> getOrganisationId() {
        return Optional.ofNullable(organisationId);
    }

    public Optional<Long> getGroupId() {
        return Optional.ofNullable(groupId);
    }

    public Optional<Long> getCollaborationId() {
        return Optional.ofNullable(collaborationId);
    }

    public Optional<LocalDate> getOccurredOn() {
        return Optional.ofNullable(occurredOn);
    }

    public OffsetDateTime getUpdatedAt() {
        return updatedAt;
    }

    public ThingRow row() {
        return new ThingRow(ref, title, state, language, occurredOn, groupId, organisationId, updatedAt);
    }
}
