package se.samverk.library.boundary;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.samverk.document.StoredFile;
import se.samverk.document.boundary.Download;
import se.samverk.document.boundary.FileTexts;
import se.samverk.document.boundary.PagePictures;
import se.samverk.document.storage.BlobStore;
import se.samverk.event.Happening;
import se.samverk.event.boundary.Timeline;
import se.samverk.evidence.boundary.Citations;
import se.samverk.library.BinRow;
import se.samverk.library.BringingView;
import se.samverk.library.Document;
import se.samverk.library.DocumentRetention;
import se.samverk.library.DocumentVersion;
import se.samverk.library.DocumentView;
import se.samverk.library.FileKind;
import se.samverk.library.RetainingView;
import se.samverk.library.VersionRow;
import se.samverk.platform.Allowed;
import se.samverk.platform.Caller;
import se.samverk.platform.PortalClock;
import se.samverk.platform.Right;
import se.samverk.shared.Audience;
import se.samverk.shared.Conflict;
import se.samverk.shared.NotFound;
import se.samverk.shared.SubjectKind;
import se.samverk.thing.RetentionOutcome;
import se.samverk.workinggroup.ReachChoice;
import se.samverk.workinggroup.Visibility;
import se.samverk.workinggroup.WorkingGroup;
import se.samverk.workinggroup.boundary.Reaches;

/** Documents of groups: read by those they are meant for, brought in by the group, changed by who leads or brought them. */
@Stateless
@Allowed(Right.EVERYBODY)
public class Documents {
    private static final int EVENTS = 10;

    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private DocumentAccess access;

    @Inject
    private DocumentHeads heads;

    @Inject
    private RetainedDocuments retained;

    @Inject
    private Citations citations;

    @Inject
    private Reaches reaches;

    @Inject
    private FileTexts texts;

    @Inject
    private BlobStore store;

    @Inject
    private PagePictures pictures;

    @Inject
    private Timeline timeline;

    @Inject
    private LibraryLimits limits;

    @Inject
    private ImportRows imports;

    @Inject
    private Caller caller;

    @Inject
    private PortalClock clock;

    @Inject
    private Event<Happening> happenings;

    /**
     * A document's page for a caller who may read it.
     *
     * @param version the version to show; 0 for the newest
     * @param part the part of its text to show; 0 for the first
     */
    public DocumentView view(long id, int version, int part) {
        Document document = access.readable(id);
        DocumentVersion shown = version == 0
                ? document.newest()
                : document.version(version).orElseThrow(NotFound::new);
        return new DocumentView(document.ref(), document.getVersion(), document.getTitle(), document.getType(),
                document.state(), document.getGroup().ref(), document.getGroup().getName(),
                document.getOwner().ref(), document.getOwner().getName(), document.getRegistryNumber(),
                heads.language(document), document.getLanguage().isPresent(), document.getDatedOn().orElse(null),
                document.getVisibility(), document.getSource(), row(shown),
                document.getVersions().stream().map(Documents::row).toList(),
                texts.view(shown.getFile().getSha256(), part), retained.of(document), access.mayEdit(document),
                access.leads(document.getGroup().getId()), mayRegister(document),
                document.getBinnedAt().map(this::lastDay).orElse(null), timeline.of(document.ref(), EVENTS));
    }

    /** A document is registered once, as one thing. */
    private boolean mayRegister(Document document) {
        return caller.view().takesIn(document.getGroup().getId()) && citations
                .restingOn(SubjectKind.DOCUMENT, Set.of(document.getId()), Document.REGISTERED_AS).isEmpty();
    }

    private static VersionRow row(DocumentVersion version) {
        StoredFile file = version.getFile();
        return new VersionRow(version.getDocument().getId(), version.getNumber(), file.getFileName(),
                file.getMediaType(), file.getSize(), file.getSha256(), version.getBy(), version.getAt(),
                version.getNote(), version.getScan(),
                PagePictures.areDrawn(file.getMediaType()));
    }

    private LocalDate lastDay(OffsetDateTime binnedAt) {
        return binnedAt.plusDays(Document.BIN_DAYS).atZoneSameInstant(clock.zone()).toLocalDate();
    }

    /** Opens the file of a version for a caller who may read the document. */
    public Download open(long id, int version) {
        StoredFile file = access.readable(id).version(version).orElseThrow(NotFound::new).getFile();
        try {
            return new Download(file.getFileName(), file.getMediaType(), file.getSize(), store.open(file.getSha256()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A page of a version as a picture, for a caller who may read the document. */
    public Download picture(long id, int version, int page) {
        StoredFile file = access.readable(id).version(version).orElseThrow(NotFound::new).getFile();
        if (page > texts.pagesToDraw(file.getSha256())) {
            throw new NotFound();
        }
        return pictures.of(file, page).orElseThrow(NotFound::new);
    }

    /** What is needed to bring documents into a group, for a caller who may. */
    @Allowed(Right.COORDINATOR_OR_MEMBER)
    public BringingView bringing(long group) {
        WorkingGroup found = access.forBringing(group);
        Optional<ImportRows.Begun> open = imports.open(found);
        return new BringingView(found.ref(), found.getName(), choices(found, Set.of()), limits.documentMegabytes(),
                Arrays.stream(FileKind.values()).map(FileKind::ending).toList(), limits.imports(),
                open.map(ImportRows.Begun::id).orElse(null), open.map(ImportRows.Begun::packageName).orElse(""));
    }

    private List<ReachChoice> choices(WorkingGroup group, Set<Audience> now) {
        return reaches.choices(group, now, Visibility.GROUP, Visibility.MEMBER_ORGS, Visibility.ALL_MEMBERS,
                Visibility.PUBLIC).stream()
                .filter(choice -> choice.reach() != Visibility.PUBLIC || access.leads(group.getId())
                        || now.contains(Audience.PUBLIC))
                .toList();
    }

    /** Who may be let to read a document that the caller may change, and what each choice would change. */
    @Allowed(Right.COORDINATOR_OR_MEMBER)
    public List<ReachChoice> reaches(long id) {
        Document document = access.forEditing(id);
        return document.isSecret()
                ? reaches.choices(document.getGroup(), document.audiences(), Visibility.GROUP)
                : choices(document.getGroup(), document.audiences());
    }

    /** Changes what is said of a document. Fields in refusals: title, reach. */
    @Allowed(Right.COORDINATOR_OR_MEMBER)
    public void change(@Valid ChangeDocument order) {
        Document document = access.forEditing(order.id());
        if (document.getVersion() != order.lock()) {
            throw new Conflict();
        }
        document.describe(order.title(), order.type(), order.datedOn(), order.registryNumber(), order.source());
        document.correctLanguage(order.language());
        if (order.reach() != document.getVisibility()) {
            access.requireReach(document.getGroup(), order.reach());
            document.show(order.reach());
        }
        told(document, "document.changed");
    }

    /** What is needed to say how long a document is kept, for a caller who may change it. */
    @Allowed(Right.COORDINATOR_OR_MEMBER)
    public RetainingView retaining(long id) {
        Document document = access.forEditing(id);
        LocalDate brought = document.version(1).orElseThrow().getAt().atZoneSameInstant(clock.zone()).toLocalDate();
        return new RetainingView(document.ref(), document.getVersion(), document.getTitle(), heads.language(document),
                retained.of(document), retained.byRule(document), document.getDatedOn().orElse(brought));
    }

    /** Says how long a document is kept. Fields in refusals: years, from, ground. */
    @Allowed(Right.COORDINATOR_OR_MEMBER)
    public void retain(@Valid RetainDocument order) {
        Document document = access.forEditing(order.id());
        if (document.getVersion() != order.lock()) {
            throw new Conflict();
        }
        String before = retentionCode(document);
        document.retain(said(order));
        happenings.fire(new DocumentRetained(document.ref(), document.getTitle(), before, retentionCode(document)));
    }

    private static DocumentRetention said(RetainDocument order) {
        if (order.outcome() == null) {
            return null;
        }
        return order.outcome() == RetentionOutcome.KEEP
                ? DocumentRetention.forEver(order.source())
                : DocumentRetention.until(order.outcome(), order.years(), order.from(), order.source());
    }

    private static String retentionCode(Document document) {
        return document.getRetention().map(DocumentRetention::code).orElse("RULE");
    }

    /** Marks a document as secret: its group alone reads it, and the search knows its title alone. */
    @Allowed(Right.COORDINATOR_OR_LEADER)
    public void markSecret(long id) {
        Document document = access.forMarking(id);
        document.markSecret();
        told(document, "document.secret");
    }

    /** Takes the mark away. */
    @Allowed(Right.COORDINATOR_OR_LEADER)
    public void unmarkSecret(long id) {
        Document document = access.forMarking(id);
        document.unmarkSecret();
        told(document, "document.unmarked");
    }

    /** Throws a document into the bin. */
    @Allowed(Right.COORDINATOR_OR_MEMBER)
    public void discard(long id) {
        Document document = access.forEditing(id);
        document.discard(caller.view().name(), clock.now());
        told(document, "document.discarded");
    }

    /**
     * Takes a document out of the bin; after thirty days only whoever leads or coordinates the group can. What everybody
     * read comes back for the group alone, unless whoever takes it out may show it to everybody (R2).
     */
    @Allowed(Right.COORDINATOR_OR_MEMBER)
    public void restore(long id) {
        Document document = access.forEditing(id);
        document.restore(clock.now(), access.leads(document.getGroup().getId()));
        if (!access.mayReach(document.getGroup(), document.getVisibility())) {
            document.show(Visibility.GROUP);
        }
        told(document, "document.restored");
    }

    private void told(Document document, String verb) {
        heads.describe(document);
        happenings.fire(new DocumentChanged(document.ref(), verb, List.of(document.getTitle()), document.reach(),
                document.isSecret()));
    }

    /** What lies in the bin of a group, for those who may bring documents into it. */
    @Allowed(Right.COORDINATOR_OR_MEMBER)
    public List<BinRow> bin(long group) {
        access.forBringing(group);
        return em.createNamedQuery("Document.inBin", Document.class).setParameter("group", group).getResultList()
                .stream()
                .map(document -> new BinRow(document.ref(), document.getTitle(), heads.language(document),
                        document.getBinnedBy(), lastDay(document.getBinnedAt().orElseThrow())))
                .toList();
    }
}
