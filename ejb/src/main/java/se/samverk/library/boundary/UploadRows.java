package se.samverk.library.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import se.samverk.document.FileKind;
import se.samverk.document.ScanState;
import se.samverk.document.StoredFile;
import se.samverk.document.boundary.FileGate;
import se.samverk.document.boundary.FileTexts;
import se.samverk.document.boundary.OrganisationRoom;
import se.samverk.document.storage.BlobStore;
import se.samverk.event.Happening;
import se.samverk.library.Document;
import se.samverk.library.DocumentPlace;
import se.samverk.library.Room;
import se.samverk.library.Upload;
import se.samverk.organisation.Organisation;
import se.samverk.platform.Allowed;
import se.samverk.platform.Caller;
import se.samverk.platform.PortalClock;
import se.samverk.platform.Right;
import se.samverk.shared.NotFound;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.SubjectRef;
import se.samverk.shared.Titled;
import se.samverk.workinggroup.Visibility;

/** The rows of files on their way in, each step a transaction of its own; the bytes go beside them. */
@Stateless
@Allowed(Right.INTERNAL)
public class UploadRows {
    private static final String FILES = "files";
    private static final int ASKED_AT_ONCE = 500;
    /** So few that their titles, however long, stand in one header. */
    private static final int MOST_TOLD = 5;

    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private DocumentAccess access;

    @Inject
    private DocumentHeads heads;

    @Inject
    private FileTexts texts;

    @Inject
    private LibraryLimits limits;

    @Inject
    private FileGate gate;

    @Inject
    private OrganisationRoom room;

    @Inject
    private DocumentRoom taken;

    @Inject
    private Caller caller;

    @Inject
    private PortalClock clock;

    @Inject
    private Event<Happening> happenings;

    /** A file on its way in, as whoever sends its bytes needs to know it. */
    public record Coming(String token, String fileName, long size, boolean fresh) {
    }

    /**
     * Documents that have the same bytes.
     *
     * @param here of the same group or organisation
     * @param binned of the same group or organisation, in its bin
     * @param elsewhere of others; what lies in a bin there is not told
     */
    public record Known(List<Titled> here, List<Titled> binned, List<Titled> elsewhere) {
    }

    /** The document that a file has become, and those of other places that have the same bytes. */
    public record Ended(long documentId, List<Titled> elsewhere) {
    }

    /** Begins a file, after everything has been checked that can be before its bytes are there (R2, R5). */
    public Coming begin(BeginUpload order, String fileName) {
        return begin(order, fileName, order.size());
    }

    /**
     * Begins a file of which a part may take its room already.
     *
     * @param more how much room it takes beside what it takes already
     */
    public Coming begin(BeginUpload order, String fileName, long more) {
        Document before = order.documentId() == null ? null : access.forNewVersion(order.documentId());
        DocumentPlace place = access.forBringing(before == null ? placeOf(order) : before.place().ref());
        Visibility reach = before == null ? order.visibility() : before.getVisibility();
        access.requireReach(place, reach);
        gate.requireKind(fileName, FILES);
        gate.requireSize(fileName, order.size(), limits.documentMegabytes(), FILES);
        room.require(place.owner().getId(), more, FILES);
        Upload upload = new Upload(UUID.randomUUID().toString(), caller.view().accountId(), place.ref(),
                order.documentId(), fileName, order.size(), order.type(), reach, clock.untold());
        upload.describe(order.title(), order.source());
        em.persist(upload);
        return coming(upload);
    }

    private static SubjectRef placeOf(BeginUpload order) {
        return Optional.ofNullable(order.place()).orElseThrow(NotFound::new);
    }

    /** Refuses what a group or an organisation has no room for. Field: files. */
    public void requireRoom(SubjectRef place, long more) {
        room.require(access.forBringing(place).owner().getId(), more, FILES);
    }

    /** The room of whoever keeps what is brought in there, for a caller who may bring something in. */
    public Room room(SubjectRef place) {
        Organisation owner = access.forBringing(place).owner();
        return Room.of(owner.getName(), room.taken(owner.getId()), room.bytes());
    }

    /** A file that the caller has begun and still may bring in. */
    public Coming mine(String token) {
        return coming(access.upload(token));
    }

    /** Notes that more has come. */
    public void touch(String token) {
        access.upload(token).touch(clock.untold());
    }

    private static Coming coming(Upload upload) {
        return new Coming(upload.getToken(), upload.getFileName(), upload.getSize(), upload.getDocumentId().isEmpty());
    }

    /** Refuses a file that is there whole and would not be taken, before its bytes are kept. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void requireTaken(String token, String sha256) {
        Upload upload = access.upload(token);
        DocumentPlace place = access.forBringing(upload.getPlace());
        // What it was brought in from may still take the same room.
        long owner = place.owner().getId();
        room.require(owner, -taken.bytesOfImports(owner), FILES);
        refuseTwice(upload, sha256);
        if (upload.getDocumentId().isPresent()) {
            access.forNewVersion(upload.getDocumentId().get());
        } else {
            access.requireReach(place, upload.getVisibility());
        }
    }

    /** Makes the document, or its next version, of a file whose bytes are kept; asks everything once more. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Ended finish(String token, BlobStore.Kept kept, ScanState scan) {
        requireTaken(token, kept.sha256());
        Upload upload = access.upload(token);
        DocumentPlace place = access.forBringing(upload.getPlace());
        FileKind kind = FileKind.named(upload.getFileName()).orElseThrow();
        StoredFile file = new StoredFile(kept.sha256(), kept.size(), kind.mediaType(), upload.getFileName(),
                scan, clock.now());
        em.persist(file);
        texts.want(file);
        Document document = upload.getDocumentId().map(access::forEditing).orElseGet(() -> fresh(upload, place));
        document.add(file, caller.view().name(), clock.now(), null);
        em.persist(document);
        heads.describe(document);
        happenings.fire(new DocumentChanged(document.ref(),
                upload.getDocumentId().isPresent() ? "document.version" : "document.brought",
                List.of(document.getTitle()), document.reach(), document.isSecret()));
        em.remove(upload);
        return new Ended(document.getId(), known(document.place().ref(), kept.sha256()).elsewhere());
    }

    private Document fresh(Upload upload, DocumentPlace place) {
        String title = upload.getTitle().orElseGet(() -> title(upload.getFileName()));
        Document document = new Document(place, title, upload.getType(), upload.getVisibility(),
                caller.view().personId());
        document.describe(title, upload.getType(), null, null, upload.getSource().orElse(null));
        return document;
    }

    /** The name of the file without its ending, as it would be written. */
    static String title(String fileName) {
        int dot = fileName.lastIndexOf('.');
        String name = (dot > 0 ? fileName.substring(0, dot) : fileName).replace('_', ' ').strip();
        String whole = name.isEmpty() ? fileName : name;
        return whole.length() <= Document.TITLE_LENGTH ? whole : whole.substring(0, Document.TITLE_LENGTH);
    }

    /** What is there already is not taken twice, as far as whoever brings it may see it (R6). */
    private void refuseTwice(Upload upload, String sha256) {
        Known known = known(upload.getPlace(), sha256);
        known.here().stream().findFirst().ifPresent(same -> {
            throw new RuleBroken("document.R6", FILES, upload.getFileName(), same);
        });
        known.binned().stream().findFirst().ifPresent(same -> {
            throw new RuleBroken("document.R6.bin", FILES, upload.getFileName(), same);
        });
    }

    /** Where the same bytes are already, as far as the caller may see it. */
    public Known known(SubjectRef place, String sha256) {
        List<Document> all = readable(sha256);
        return new Known(titled(all, document -> isAt(document, place) && !isBinned(document)),
                titled(all, document -> isAt(document, place) && isBinned(document)),
                titled(all, document -> !isAt(document, place) && !isBinned(document)));
    }

    private static boolean isAt(Document document, SubjectRef place) {
        return document.place().ref().equals(place);
    }

    private static boolean isBinned(Document document) {
        return document.getBinnedAt().isPresent();
    }

    private static List<Titled> titled(List<Document> all, Predicate<Document> which) {
        return all.stream().filter(which).limit(MOST_TOLD)
                .map(document -> new Titled(document.ref(), document.getTitle())).toList();
    }

    /** The documents that have these bytes in one of their versions, as far as the caller may see them. */
    public Set<Long> with(String sha256) {
        return readable(sha256).stream().map(Document::getId).collect(Collectors.toSet());
    }

    private List<Document> readable(String sha256) {
        return em.createNamedQuery("Document.readableWithBytes", Document.class).setParameter("hash", sha256)
                .setParameter("audiences", caller.audienceKeys()).getResultList();
    }

    /**
     * Of these sizes those that a file has in a document that the caller may read: no other file needs to be looked at, and
     * what the caller may not read is not even told by how long it takes.
     */
    public Set<Long> readableSizes(Set<Long> sizes) {
        List<Long> all = List.copyOf(sizes);
        Set<Long> readable = new HashSet<>();
        for (int i = 0; i < all.size(); i += ASKED_AT_ONCE) {
            readable.addAll(em.createNamedQuery("Document.readableSizes", Long.class)
                    .setParameter("sizes", all.subList(i, Math.min(i + ASKED_AT_ONCE, all.size())))
                    .setParameter("audiences", caller.audienceKeys()).getResultList());
        }
        return readable;
    }

    /** Forgets a file that will not come. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void forget(String token) {
        em.createNamedQuery("Upload.withToken", Upload.class).setParameter("token", token).getResultList()
                .forEach(em::remove);
    }

    /** Whether a file is on its way under this name. */
    public boolean knows(String token) {
        return !em.createNamedQuery("Upload.withToken", Upload.class).setParameter("token", token).getResultList()
                .isEmpty();
    }

    /** Files that nothing has come of for so long that they are given up. */
    public List<String> abandoned() {
        return em.createNamedQuery("Upload.abandoned", Upload.class)
                .setParameter("before", clock.now().minusDays(Upload.DAYS)).getResultList().stream()
                .map(Upload::getToken).toList();
    }
}
