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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.samverk.document.FileKind;
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
import se.samverk.library.DocumentPlace;
import se.samverk.library.DocumentRetention;
import se.samverk.library.DocumentVersion;
import se.samverk.library.DocumentView;
import se.samverk.library.RetainingView;
import se.samverk.library.VersionRow;
import se.samverk.organisation.Role;
import se.samverk.platform.Allowed;
import se.samverk.platform.Caller;
import se.samverk.platform.PortalClock;
import se.samverk.platform.Right;
import se.samverk.shared.Audience;
import se.samverk.shared.Conflict;
import se.samverk.shared.Language;
import se.samverk.shared.NotFound;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.thing.RetentionOutcome;
import se.samverk.waiting.WaitingVerb;
import se.samverk.waiting.boundary.Waitings;
import se.samverk.workinggroup.ReachChoice;
import se.samverk.workinggroup.WorkingGroup;
import se.samverk.workinggroup.boundary.Reaches;

/**
 * Documents of groups and organisations: read by those they are meant for, brought in by the group or the organisation's
 * administrators, changed by whoever leads, coordinates or administers there, and in a group by who brought them.
 */
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
    private Waitings waitings;

    @Inject
    private UploadRows uploads;

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
        DocumentPlace place = document.place();
        DocumentVersion shown = version == 0
                ? document.newest()
                : document.version(version).orElseThrow(NotFound::new);
        return new DocumentView(document.ref(), document.getVersion(), document.getTitle(), document.getType(),
                document.state(), place.ref(), place.name(),
                document.getOwner().ref(), document.getOwner().getName(), document.getRegistryNumber(),
                heads.language(document), document.getLanguage().isPresent(), document.getDatedOn().orElse(null),
                document.getVisibility(), document.getSource(), row(shown),
                document.getVersions().stream().map(Documents::row).toList(),
                texts.view(shown.getFile().getSha256(), part), retained.of(document), access.mayEdit(document),
                access.hasTheSay(place), mayRegister(document),
                document.getBinnedAt().map(this::lastDay).orElse(null), timeline.of(document.ref(), EVENTS));
    }

    /** A document of a group is registered once, as one thing. */
    private boolean mayRegister(Document document) {
        return document.place().group().filter(group -> caller.view().takesIn(group.getId())).isPresent() && citations
                .restingOn(SubjectKind.DOCUMENT, Set.of(document.getId()), Document.REGISTERED_AS).isEmpty();
    }

    private static VersionRow row(DocumentVersion version) {
        StoredFile file = version.getFile();
        return new VersionRow(version.getDocument().getId(), version.getNumber(), file.getFileName(),
                file.getMediaType(), file.getSize(), file.getSha256(), version.getBy(), version.getAt(),
                version.getNote(), file.getScan(),
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

    /** What is needed to bring documents into a group, or for an organisation, for a caller who may. */
    @Allowed(Right.BRINGER)
    public BringingView bringing(SubjectRef place) {
        DocumentPlace found = access.forBringing(place);
        Optional<ImportRows.Begun> open = imports.open(found);
        return new BringingView(found.ref(), found.name(), choices(found, Set.of()), limits.documentMegabytes(),
                FileKind.endings(), limits.imports(), uploads.room(place),
                open.map(ImportRows.Begun::id).orElse(null), open.map(ImportRows.Begun::packageName).orElse(""));
    }

    private List<ReachChoice> choices(DocumentPlace place, Set<Audience> now) {
        return reaches.choices(place.ref().id(), now, place.reaches().stream()
                .filter(reach -> access.mayReach(place, reach) || now.contains(Audience.PUBLIC)).toList());
    }

    /** Who may be let to read a document that the caller may change, and what each choice would change. */
    @Allowed(Right.BRINGER)
    public List<ReachChoice> reaches(long id) {
        Document document = access.forEditing(id);
        DocumentPlace place = document.place();
        return document.isSecret()
                ? reaches.choices(place.ref().id(), document.audiences(), List.of(place.narrowest()))
                : choices(place, document.audiences());
    }

    /** Changes what is said of a document. Fields in refusals: title, reach. */
    @Allowed(Right.BRINGER)
    public void change(@Valid ChangeDocument order) {
        Document document = access.forEditing(order.id());
        if (document.getVersion() != order.lock()) {
            throw new Conflict();
        }
        document.describe(order.title(), order.type(), order.datedOn(), order.registryNumber(), order.source());
        document.correctLanguage(order.language());
        waitings.settle(document.ref(), WaitingVerb.CHECK_LANGUAGE);
        if (order.reach() != document.getVisibility()) {
            access.requireReach(document.place(), order.reach());
            document.show(order.reach());
        }
        told(document, "document.changed");
    }

    /**
     * Asks those who care for a document to see to its language, which the caller takes for another than the portal does:
     * in a group those who lead it, else those who coordinate it; for an organisation its administrators.
     */
    @Allowed(Right.SIGNED_IN)
    public void doubtLanguage(long id, Language read) {
        Document document = access.readable(id);
        document.requireNotBinned();
        if (read == heads.language(document)) {
            throw new RuleBroken("document.sameLanguage", "doubted");
        }
        if (asked(document, read) == 0) {
            throw new RuleBroken("document.nobodyCares", "doubted");
        }
    }

    private int asked(Document document, Language read) {
        SubjectRef place = document.place().ref();
        Optional<WorkingGroup> group = document.place().group();
        if (group.isEmpty()) {
            return asked(document, read, Role.ORGANISATION_ADMINISTRATOR, place);
        }
        int leading = asked(document, read, Role.CHAIR, place) + asked(document, read, Role.CONVENER, place);
        return leading > 0
                ? leading
                : asked(document, read, Role.COORDINATOR, group.get().getCollaboration().ref());
    }

    private int asked(Document document, Language read, Role role, SubjectRef place) {
        return waitings.ask(role, place, WaitingVerb.CHECK_LANGUAGE, document.ref(), null, null, read.ownName());
    }

    /** What is needed to say how long a document is kept, for a caller who may change it. */
    @Allowed(Right.BRINGER)
    public RetainingView retaining(long id) {
        Document document = access.forEditing(id);
        LocalDate brought = document.version(1).orElseThrow().getAt().atZoneSameInstant(clock.zone()).toLocalDate();
        return new RetainingView(document.ref(), document.getVersion(), document.getTitle(), heads.language(document),
                retained.of(document), retained.byRule(document), document.getDatedOn().orElse(brought));
    }

    /** Says how long a document is kept. Fields in refusals: years, from, ground. */
    @Allowed(Right.BRINGER)
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

    /** Marks a document as secret: its group, or the administrators of its organisation, alone read it, and the search knows its title alone. */
    @Allowed(Right.MARKER)
    public void markSecret(long id) {
        Document document = access.forMarking(id);
        document.markSecret();
        told(document, "document.secret");
    }

    /** Takes the mark away. */
    @Allowed(Right.MARKER)
    public void unmarkSecret(long id) {
        Document document = access.forMarking(id);
        document.unmarkSecret();
        told(document, "document.unmarked");
    }

    /** Throws a document into the bin. */
    @Allowed(Right.BRINGER)
    public void discard(long id) {
        Document document = access.forEditing(id);
        document.discard(caller.view().name(), clock.now());
        waitings.settle(document.ref(), WaitingVerb.CHECK_LANGUAGE);
        told(document, "document.discarded");
    }

    /**
     * Takes a document out of the bin; in a group after thirty days only whoever leads or coordinates it can. What everybody
     * read comes back for the fewest its place has, unless whoever takes it out may show it to everybody (R2).
     */
    @Allowed(Right.BRINGER)
    public void restore(long id) {
        Document document = access.forEditing(id);
        DocumentPlace place = document.place();
        document.restore(clock.now(), access.hasTheSay(place));
        if (!access.mayReach(place, document.getVisibility())) {
            document.show(place.narrowest());
        }
        told(document, "document.restored");
    }

    private void told(Document document, String verb) {
        heads.describe(document);
        happenings.fire(new DocumentChanged(document.ref(), verb, List.of(document.getTitle()), document.reach(),
                document.isSecret()));
    }

    /** What lies in the bin of a group or an organisation, for those who may bring documents in there. */
    @Allowed(Right.BRINGER)
    public List<BinRow> bin(SubjectRef place) {
        access.forBringing(place);
        String query = place.kind() == SubjectKind.GROUP ? "Document.inBinOfGroup" : "Document.inBinOfOrganisation";
        return em.createNamedQuery(query, Document.class).setParameter("place", place.id()).getResultStream()
                .map(document -> new BinRow(document.ref(), document.getTitle(), heads.language(document),
                        document.getBinnedBy(), lastDay(document.getBinnedAt().orElseThrow())))
                .toList();
    }
}
