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
import java.util.Locale;
import java.util.Map;
import se.samverk.document.Attachment;
import se.samverk.document.AttachmentRow;
import se.samverk.document.AttachmentView;
import se.samverk.document.FileTextView;
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
    /** Accepted files by the ending of their name, with the type they are served as; what browsers run is not among them. */
    public static final Map<String, String> TYPES = Map.ofEntries(Map.entry("pdf", "application/pdf"),
            Map.entry("doc", "application/msword"),
            Map.entry("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            Map.entry("xls", "application/vnd.ms-excel"),
            Map.entry("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            Map.entry("ppt", "application/vnd.ms-powerpoint"),
            Map.entry("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
            Map.entry("odt", "application/vnd.oasis.opendocument.text"),
            Map.entry("ods", "application/vnd.oasis.opendocument.spreadsheet"),
            Map.entry("odp", "application/vnd.oasis.opendocument.presentation"), Map.entry("rtf", "application/rtf"),
            Map.entry("txt", "text/plain"), Map.entry("csv", "text/csv"), Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"), Map.entry("jpeg", "image/jpeg"));

    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private AttachmentAccess access;

    @Inject
    private BlobStore store;

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
        return add(subject, title, null);
    }

    /** Adds an attachment with its file. Field names in refusals: {@code attachmentTitle}, {@code attachmentFile}. */
    public AttachmentRow attach(SubjectRef subject, String title, String fileName, InputStream bytes) {
        return add(subject, title, store(fileName, bytes));
    }

    /** Gives an attachment the file it lacked, or another one. */
    public AttachmentRow put(SubjectRef subject, int number, String fileName, InputStream bytes) {
        Attachment attachment = all(subject).stream().filter(candidate -> candidate.getNumber() == number)
                .findFirst().orElseThrow(NotFound::new);
        attachment.put(store(fileName, bytes));
        happenings.fire(new AttachmentChanged(attachment.ref(), "attachment.file", List.of()));
        return row(attachment);
    }

    private AttachmentRow add(SubjectRef subject, String title, StoredFile file) {
        if (title == null || title.isBlank()) {
            throw new RuleBroken("attachment.titleMissing", "attachmentTitle");
        }
        String kept = title.strip();
        if (kept.length() > Attachment.TITLE_LENGTH) {
            throw new RuleBroken("attachment.titleTooLong", "attachmentTitle", Attachment.TITLE_LENGTH);
        }
        Attachment attachment = new Attachment(subject, all(subject).size() + 1, kept, file);
        em.persist(attachment);
        follow(attachment);
        happenings.fire(new AttachmentChanged(attachment.ref(), "attachment.added", List.of()));
        return row(attachment);
    }

    private StoredFile store(String fileName, InputStream bytes) {
        String name = cleanName(fileName);
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String mediaType = TYPES.get(ending);
        if (mediaType == null) {
            throw new RuleBroken("attachment.type", "attachmentFile", ending);
        }
        long maxMegabytes = settings.attachmentMegabytes();
        try {
            BlobStore.Kept kept = store.put(bytes, maxMegabytes * 1024 * 1024);
            if (kept.size() == 0) {
                throw new RuleBroken("attachment.empty", "attachmentFile");
            }
            StoredFile file = new StoredFile(kept.sha256(), kept.size(), mediaType, name, clock.now());
            em.persist(file);
            texts.want(file);
            return file;
        } catch (BlobStore.TooLarge e) {
            throw new RuleBroken("attachment.tooLarge", "attachmentFile", maxMegabytes);
        } catch (BlobStore.FullDisk e) {
            throw new DiskFull("attachmentFile");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file's own name without folders and control characters, shortened from the front of the name. */
    public static String cleanName(String fileName) {
        String name = fileName == null ? "" : fileName.replace('\\', '/');
        name = name.substring(name.lastIndexOf('/') + 1).replaceAll("[\\p{Cntrl}\"<>|:*?]", "_").strip();
        int tooMany = name.length() - StoredFile.NAME_LENGTH;
        return tooMany > 0 ? name.substring(tooMany) : name;
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
                ? new AttachmentRow(attachment.getId(), attachment.getNumber(), attachment.getTitle(), false, "", "", 0)
                : new AttachmentRow(attachment.getId(), attachment.getNumber(), attachment.getTitle(), true,
                        file.getFileName(), file.getMediaType(), file.getSize());
    }
}
