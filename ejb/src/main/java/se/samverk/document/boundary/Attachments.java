package se.samverk.document.boundary;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.samverk.document.Attachment;
import se.samverk.document.AttachmentRow;
import se.samverk.document.AttachmentView;
import se.samverk.document.FileKind;
import se.samverk.document.FileTextView;
import se.samverk.document.ScanState;
import se.samverk.document.StoredFile;
import se.samverk.document.storage.BlobStore;
import se.samverk.event.Happening;
import se.samverk.event.boundary.Timeline;
import se.samverk.platform.Allowed;
import se.samverk.platform.PortalClock;
import se.samverk.platform.Right;
import se.samverk.platform.Settings;
import se.samverk.search.boundary.IndexJobs;
import se.samverk.shared.DiskFull;
import se.samverk.shared.NotFound;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.SubjectRef;
import se.samverk.thing.Thing;
import se.samverk.thing.boundary.ThingAccess;

/**
 * Attachments of things. Whether the caller may attach is decided by the thing's own feature before
 * it calls here; whether the caller may read is decided by the thing's audience.
 */
@Stateless
@Allowed(Right.INTERNAL)
public class Attachments {
    private static final String FILE = "attachmentFile";
    private static final long BYTES_PER_MEGABYTE = 1024L * 1024;

    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private AttachmentAccess access;

    @Inject
    private BlobStore store;

    @Inject
    private FileGate gate;

    @Inject
    private OrganisationRoom room;

    @Inject
    private ThingAccess things;

    @Inject
    private Timeline timeline;

    @Inject
    private PortalClock clock;

    @Inject
    private Event<Happening> happenings;

    @Inject
    private Settings settings;

    @Inject
    private FileTexts texts;

    @Inject
    private IndexJobs index;

    /** Adds an attachment without its file: "fil saknas". */
    public AttachmentRow announce(SubjectRef subject, String title) {
        requireTitle(title);
        return add(subject, title, null);
    }

    /** Adds an attachment with its file. Field names in refusals: {@code attachmentTitle}, {@code attachmentFile}. */
    public AttachmentRow attach(SubjectRef subject, String title, String fileName, InputStream bytes) {
        requireTitle(title);
        return add(subject, title, store(subject, fileName, bytes));
    }

    /** Gives an attachment the file it lacked, or another one. */
    public AttachmentRow put(SubjectRef subject, int number, String fileName, InputStream bytes) {
        Attachment attachment = all(subject).stream().filter(candidate -> candidate.getNumber() == number)
                .findFirst().orElseThrow(NotFound::new);
        attachment.put(store(subject, fileName, bytes));
        happenings.fire(new AttachmentChanged(attachment.ref(), "attachment.file", List.of()));
        return row(attachment);
    }

    private static void requireTitle(String title) {
        if (title == null || title.isBlank()) {
            throw new RuleBroken("attachment.titleMissing", "attachmentTitle");
        }
        if (title.strip().length() > Attachment.TITLE_LENGTH) {
            throw new RuleBroken("attachment.titleTooLong", "attachmentTitle", Attachment.TITLE_LENGTH);
        }
    }

    private AttachmentRow add(SubjectRef subject, String title, StoredFile file) {
        Attachment attachment = new Attachment(subject, all(subject).size() + 1, title.strip(), file);
        em.persist(attachment);
        follow(attachment);
        happenings.fire(new AttachmentChanged(attachment.ref(), "attachment.added", List.of()));
        return row(attachment);
    }

    /** Keeps a file that passes what documents pass; of one that is refused nothing stays. */
    private StoredFile store(SubjectRef subject, String fileName, InputStream bytes) {
        String name = FileGate.cleanName(fileName);
        FileKind kind = gate.requireKind(name, FILE);
        int most = settings.attachmentMegabytes();
        String token = UUID.randomUUID().toString();
        try {
            try {
                gate.requireSize(name, store.append(token, bytes, most * BYTES_PER_MEGABYTE), most, FILE);
                StoredFile file = passed(subject, token, name, kind);
                em.persist(file);
                texts.want(file);
                return file;
            } finally {
                store.drop(token);
            }
        } catch (BlobStore.TooLarge e) {
            throw new RuleBroken("document.tooLarge", FILE, name, most);
        } catch (BlobStore.FullDisk e) {
            throw new DiskFull(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private StoredFile passed(SubjectRef subject, String token, String name, FileKind kind) throws IOException {
        gate.requireContent(token, name, FILE);
        BlobStore.Kept whole = store.examine(token);
        Optional<Long> owner = things.head(subject).flatMap(Thing::getOrganisationId);
        if (owner.isPresent()) {
            room.require(owner.get(), whole.size(), FILE);
        }
        ScanState scan = gate.scan(token, name, FILE);
        store.finish(token, whole);
        return new StoredFile(whole.sha256(), whole.size(), kind.mediaType(), name, scan, clock.now());
    }

    /** Gives all attachments of a thing the thing's present audience; the feature calls this when it changes. */
    public void follow(SubjectRef subject) {
        for (Attachment attachment : all(subject)) {
            follow(attachment);
            happenings.fire(new AttachmentChanged(attachment.ref(), "attachment.audience", List.of()));
        }
    }

    private void follow(Attachment attachment) {
        Thing parent = things.head(attachment.getSubject()).orElseThrow(NotFound::new);
        String state = attachment.getFile().isPresent() ? "STORED" : "MISSING";
        things.describe(attachment.ref(), attachment.getTitle(), parent.isDiscarded() ? Thing.DISCARDED : state,
                parent.getLanguage(), parent.getOrganisationId().orElse(null), parent.getGroupId().orElse(null),
                parent.getCollaborationId().orElse(null), parent.getOccurredOn().orElse(null), parent.audiences());
    }

    /** The attachments of a thing the caller has been let in to, by number. */
    public List<AttachmentRow> of(SubjectRef subject) {
        return all(subject).stream().map(Attachments::row).toList();
    }

    /** What has to be found by the text that was read. */
    public void onTextRead(@Observes TextRead read) {
        em.createNamedQuery("Attachment.withBytes", Attachment.class).setParameter("hash", read.sha256())
                .getResultList().forEach(attachment -> index.add(attachment.ref()));
    }

    /** An attachment's own page, for a caller who may read it, with one part of its text. */
    @Allowed(Right.EVERYBODY)
    public AttachmentView view(long id, int part) {
        Attachment attachment = access.readable(id);
        FileTextView text = attachment.getFile().map(file -> texts.view(file.getSha256(), part)).orElse(null);
        Thing head = things.readable(attachment.ref());
        Thing parent = things.head(attachment.getSubject()).orElseThrow(NotFound::new);
        return new AttachmentView(row(attachment), head.getLanguage(), parent.getRef(), parent.getTitle(),
                text, timeline.of(attachment.ref(), 5));
    }

    /** Opens an attachment's file for a caller who may read the attachment. */
    @Allowed(Right.EVERYBODY)
    public Download open(long id) {
        StoredFile file = access.readable(id).getFile().orElseThrow(NotFound::new);
        try {
            return new Download(file.getFileName(), file.getMediaType(), file.getSize(), store.open(file.getSha256()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Attachment> all(SubjectRef subject) {
        return em.createNamedQuery("Attachment.ofSubject", Attachment.class).setParameter("subject", subject)
                .getResultList();
    }

    private static AttachmentRow row(Attachment attachment) {
        StoredFile file = attachment.getFile().orElse(null);
        return file == null
                ? new AttachmentRow(attachment.getId(), attachment.getNumber(), attachment.getTitle(), false, "", "", 0,
                        null)
                : new AttachmentRow(attachment.getId(), attachment.getNumber(), attachment.getTitle(), true,
                        file.getFileName(), file.getMediaType(), file.getSize(), file.getScan());
    }
}
