package se.samverk.library;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.QueryHint;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import se.samverk.document.StoredFile;
import se.samverk.organisation.Organisation;
import se.samverk.shared.Audience;
import se.samverk.shared.Kept;
import se.samverk.shared.Language;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.thing.Thing;
import se.samverk.workinggroup.Visibility;
import se.samverk.workinggroup.WorkingGroup;

/**
 * A document of a group, or of an organisation that has it for itself (R9). Its life: kept, version after version; perhaps marked as secret for a while; thrown into the
 * bin and taken out again; in the end disposed of by a decision.
 */
@Entity
@NamedQuery(name = "Document.ofIds", query = "select d from Document d where d.id in :ids", hints = {
        @QueryHint(name = "eclipselink.batch.type", value = "IN"),
        @QueryHint(name = "eclipselink.batch", value = "d.versions"),
        @QueryHint(name = "eclipselink.batch", value = "d.versions.file")})
@NamedQuery(name = "Document.withBytes", query = """
        select distinct d from Document d join d.versions v where v.file.sha256 = :hash order by d.id""")
@NamedQuery(name = "Document.readableWithBytes", query = """
        select distinct d from Document d join d.versions v where v.file.sha256 = :hash
        and exists (select t from Thing t join t.audienceKeys a
        where t.ref.kind = se.samverk.shared.SubjectKind.DOCUMENT and t.ref.id = d.id and a in :audiences)
        order by d.id""")
@NamedQuery(name = "Document.readableSizes", query = """
        select distinct v.file.size from DocumentVersion v where v.file.size in :sizes
        and exists (select t from Thing t join t.audienceKeys a
        where t.ref.kind = se.samverk.shared.SubjectKind.DOCUMENT and t.ref.id = v.document.id and a in :audiences)""")
@NamedQuery(name = "Document.inBinOfGroup", query = """
        select d from Document d where d.group.id = :place and d.binnedAt is not null order by d.binnedAt desc, d.id""")
@NamedQuery(name = "Document.inBinOfOrganisation", query = """
        select d from Document d where d.owner.id = :place and d.group is null and d.binnedAt is not null
        order by d.binnedAt desc, d.id""")
@NamedQuery(name = "Document.bytesOf", query = """
        select sum(v.file.size) from DocumentVersion v where v.document.owner.id = :organisation""")
@NamedQuery(name = "Document.due", query = """
        select d from Document d where d.retention.outcome = :outcome and d.retention.due <= :day
        order by d.retention.due, d.id""")
@NamedQuery(name = "Document.dueDated", query = """
        select t from Document d, Thing t where t.ref.kind = se.samverk.shared.SubjectKind.DOCUMENT and t.ref.id = d.id
        and d.retention.outcome is null and d.type in :types and t.occurredOn <= :day
        and (t.organisationId is null or t.organisationId not in :others) order by t.occurredOn, t.ref.id""")
@NamedQuery(name = "Document.dueUndated", query = """
        select t from Document d, Thing t where t.ref.kind = se.samverk.shared.SubjectKind.DOCUMENT and t.ref.id = d.id
        and d.retention.outcome is null and d.type in :types and t.occurredOn is null and t.updatedAt < :before
        and (t.organisationId is null or t.organisationId not in :others) order by t.updatedAt, t.ref.id""")
@NamedQuery(name = "Document.dueChanged", query = """
        select t from Document d, Thing t where t.ref.kind = se.samverk.shared.SubjectKind.DOCUMENT and t.ref.id = d.id
        and d.retention.outcome is null and d.type in :types and t.updatedAt < :before
        and (t.organisationId is null or t.organisationId not in :others) order by t.updatedAt, t.ref.id""")
@NamedQuery(name = "Document.dueDatedOf", query = """
        select t from Document d, Thing t where t.ref.kind = se.samverk.shared.SubjectKind.DOCUMENT and t.ref.id = d.id
        and d.retention.outcome is null and d.type in :types and t.occurredOn <= :day
        and t.organisationId = :organisation order by t.occurredOn, t.ref.id""")
@NamedQuery(name = "Document.dueUndatedOf", query = """
        select t from Document d, Thing t where t.ref.kind = se.samverk.shared.SubjectKind.DOCUMENT and t.ref.id = d.id
        and d.retention.outcome is null and d.type in :types and t.occurredOn is null and t.updatedAt < :before
        and t.organisationId = :organisation order by t.updatedAt, t.ref.id""")
@NamedQuery(name = "Document.dueChangedOf", query = """
        select t from Document d, Thing t where t.ref.kind = se.samverk.shared.SubjectKind.DOCUMENT and t.ref.id = d.id
        and d.retention.outcome is null and d.type in :types and t.updatedAt < :before
        and t.organisationId = :organisation order by t.updatedAt, t.ref.id""")
public class Document extends Kept {
    public static final int TITLE_LENGTH = 200;
    public static final int NOTE_LENGTH = 500;
    public static final int NAME_LENGTH = 120;
    public static final int BIN_DAYS = 30;
    /** What a document from before the portal is registered as; it stays the original, which that cites. */
    public static final Set<SubjectKind> REGISTERED_AS = Set.of(SubjectKind.MINUTES, SubjectKind.REPORT);

    @Column(nullable = false, length = TITLE_LENGTH)
    private String title;

    @Enumerated(EnumType.STRING)
    @Column(name = "document_type", nullable = false, length = 20)
    private DocumentType type;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "group_id")
    private WorkingGroup group;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "owner_id", nullable = false)
    private Organisation owner;

    @Column(name = "registry_no", length = TITLE_LENGTH)
    private String registryNumber;

    @Enumerated(EnumType.STRING)
    @Column(length = 2)
    private Language language;

    @Column(name = "dated_on")
    private LocalDate datedOn;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private Visibility visibility;

    @Column(name = "is_secret", nullable = false)
    private boolean secret;

    @Column(name = "source_note", length = NOTE_LENGTH)
    private String source;

    @Column(name = "brought_by", nullable = false)
    private long broughtBy;

    @Column(name = "binned_at")
    private OffsetDateTime binnedAt;

    @Column(name = "binned_by", length = NAME_LENGTH)
    private String binnedBy;

    @Embedded
    private DocumentRetention retention;

    @OneToMany(mappedBy = "document", cascade = CascadeType.ALL)
    @OrderBy("number")
    private List<DocumentVersion> versions = new ArrayList<>();

    protected Document() {
    }

    /** @param broughtBy the number of the person who brings it in; in a group that person may also change it */
    public Document(DocumentPlace place, String title, DocumentType type, Visibility visibility, long broughtBy) {
        this.group = place.group().orElse(null);
        this.owner = place.owner();
        this.title = Objects.requireNonNull(title);
        this.type = Objects.requireNonNull(type);
        this.broughtBy = broughtBy;
        show(visibility);
    }

    /** Adds the next version (R1). */
    public DocumentVersion add(StoredFile file, String by, OffsetDateTime at, String note) {
        requireNotBinned();
        DocumentVersion version = new DocumentVersion(this, versions.size() + 1, file, by, at, note);
        versions.add(version);
        return version;
    }

    /** What it is called and is; the date, the number in a register and the source may be null. */
    public void describe(String newTitle, DocumentType newType, LocalDate day, String newRegistryNumber,
            String newSource) {
        requireNotBinned();
        if (newTitle == null || newTitle.isBlank()) {
            throw new RuleBroken("document.noTitle", "title");
        }
        title = newTitle.strip();
        type = Objects.requireNonNull(newType);
        datedOn = day;
        registryNumber = newRegistryNumber;
        source = newSource;
    }

    /** Says in what language it is written, where the portal has taken it for another; null to let the portal tell. */
    public void correctLanguage(Language said) {
        language = said;
    }

    /** Says how long it is kept (R8); null where the rule of its kind says so. */
    public void retain(DocumentRetention said) {
        requireNotBinned();
        retention = said;
    }

    /** Says who reads it (R2, R3). */
    public final void show(Visibility wanted) {
        DocumentPlace place = place();
        place.requireAllowed(wanted, "reach");
        if (secret && wanted != place.narrowest()) {
            throw new RuleBroken("document.R3", "reach");
        }
        visibility = wanted;
    }

    /** Marks it as secret; only its group, or the administrators of its organisation, read it from now on (R3). */
    public void markSecret() {
        requireNotBinned();
        secret = true;
        visibility = place().narrowest();
    }

    /** Takes the mark away; the same read it until somebody says otherwise. */
    public void unmarkSecret() {
        requireNotBinned();
        secret = false;
    }

    /** Throws it into the bin (R4). */
    public void discard(String by, OffsetDateTime at) {
        requireNotBinned();
        binnedBy = Objects.requireNonNull(by);
        binnedAt = Objects.requireNonNull(at);
    }

    /** Takes it out of the bin; later than {@value #BIN_DAYS} days after it was thrown there only where {@code late} may be. */
    public void restore(OffsetDateTime at, boolean late) {
        if (binnedAt == null) {
            throw new RuleBroken("document.notBinned", "");
        }
        if (!late && binnedAt.plusDays(BIN_DAYS).isBefore(at)) {
            throw new RuleBroken("document.R4", "", BIN_DAYS);
        }
        binnedAt = null;
        binnedBy = null;
    }

    /** Refuses a change while it lies in the bin. */
    public void requireNotBinned() {
        if (binnedAt != null) {
            throw new RuleBroken("document.binned", "");
        }
    }

    /** The name of its state: KEPT, SECRET, or what is in no list. */
    public String state() {
        return binnedAt != null ? Thing.DISCARDED : secret ? "SECRET" : "KEPT";
    }

    /** How far it reaches now; in the bin to the group, or the administrators, alone. */
    public Visibility reach() {
        return binnedAt != null ? place().narrowest() : visibility;
    }

    /** Who may open it. */
    public Set<Audience> audiences() {
        return place().audiences(reach());
    }

    public SubjectRef ref() {
        return new SubjectRef(SubjectKind.DOCUMENT, getId());
    }

    /** The newest version. */
    public DocumentVersion newest() {
        return versions.get(versions.size() - 1);
    }

    /** A version by its number; empty for none. */
    public Optional<DocumentVersion> version(int number) {
        return versions.stream().filter(version -> version.getNumber() == number).findFirst();
    }

    public List<DocumentVersion> getVersions() {
        return List.copyOf(versions);
    }

    public String getTitle() {
        return title;
    }

    public DocumentType getType() {
        return type;
    }

    /** Whose documents it lies among. */
    public DocumentPlace place() {
        return DocumentPlace.of(group, owner);
    }

    public Organisation getOwner() {
        return owner;
    }

    public String getRegistryNumber() {
        return registryNumber == null ? "" : registryNumber;
    }

    /** The language that somebody has said; empty where the portal tells by the text. */
    public Optional<Language> getLanguage() {
        return Optional.ofNullable(language);
    }

    public Optional<LocalDate> getDatedOn() {
        return Optional.ofNullable(datedOn);
    }

    /** How long it is kept as somebody has said for it alone; empty where the rule of its kind says so. */
    public Optional<DocumentRetention> getRetention() {
        return Optional.ofNullable(retention).filter(said -> said.getOutcome() != null);
    }

    public Visibility getVisibility() {
        return visibility;
    }

    public boolean isSecret() {
        return secret;
    }

    public String getSource() {
        return source == null ? "" : source;
    }

    public long getBroughtBy() {
        return broughtBy;
    }

    public Optional<OffsetDateTime> getBinnedAt() {
        return Optional.ofNullable(binnedAt);
    }

    public String getBinnedBy() {
        return binnedBy == null ? "" : binnedBy;
    }
}
