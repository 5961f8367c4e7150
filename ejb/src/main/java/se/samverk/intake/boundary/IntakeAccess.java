package se.samverk.intake.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.samverk.document.FileText;
import se.samverk.document.Original;
import se.samverk.document.Paper;
import se.samverk.document.StoredFile;
import se.samverk.document.TextPart;
import se.samverk.document.boundary.FileTexts;
import se.samverk.library.Document;
import se.samverk.library.DocumentVersion;
import se.samverk.library.boundary.DocumentAccess;
import se.samverk.meeting.boundary.MeetingAccess;
import se.samverk.platform.Allowed;
import se.samverk.platform.Right;
import se.samverk.shared.NotAllowed;
import se.samverk.shared.NotFound;
import se.samverk.shared.RuleBroken;
import se.samverk.workinggroup.WorkingGroup;

/** The way from a number to a document that the caller may take in as what it is, and to what can be read in it. */
@Stateless
@Allowed(Right.INTERNAL)
public class IntakeAccess {
    private static final int MOST_CHARACTERS = 400_000;

    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private DocumentAccess documents;

    @Inject
    private MeetingAccess meetings;

    @Inject
    private FileTexts texts;

    /**
     * What can be read in a file.
     *
     * @param paged whether its parts are the pages of the file
     * @param waiting whether it has not been read yet, or not all of it
     * @param cut whether it is so long that its end is missing
     * @param parts none for a file without text
     */
    public record Reading(boolean paged, boolean waiting, boolean cut, List<Paper.Part> parts) {
    }

    /** A document that the caller may take in (R1, R3). */
    public Document forTakingIn(long documentId) {
        Document document = documents.readable(documentId);
        meetings.groupForTakingIn(group(document).getId());
        requireOpen(document);
        return document;
    }

    /** The group of a document; what an organisation has for itself is nobody's minutes or report. */
    public static WorkingGroup group(Document document) {
        return document.place().group().orElseThrow(NotAllowed::new);
    }

    private static void requireOpen(Document document) {
        document.requireNotBinned();
        if (document.isSecret()) {
            throw new RuleBroken("intake.R3", "");
        }
    }

    /** Lets nobody else take the same document in, or mark it, at the same time: it becomes one thing, once (R3, R4). */
    public void alone(Document document) {
        em.lock(document, LockModeType.PESSIMISTIC_WRITE);
        em.refresh(document);
        requireOpen(document);
    }

    /** Refuses what everybody would read, from who may not publish for the group (R4). */
    public void requireReach(Document document) {
        documents.requireReach(document.place(), document.getVisibility());
    }

    public Reading read(DocumentVersion version) {
        Optional<FileText> text = texts.find(version.getFile().getSha256());
        List<TextPart> parts = text.map(texts::parts).orElse(List.of());
        return new Reading(paged(parts), text.filter(texts::isComing).isPresent(),
                text.filter(FileText::isCut).isPresent() || length(parts) > MOST_CHARACTERS, shortened(parts));
    }

    private static boolean paged(List<TextPart> parts) {
        return !parts.isEmpty() && parts.stream().allMatch(part -> part.getKind() == TextPart.Kind.PAGE);
    }

    private static long length(List<TextPart> parts) {
        return parts.stream().mapToLong(part -> part.getContent().length()).sum();
    }

    private static List<Paper.Part> shortened(List<TextPart> parts) {
        List<Paper.Part> read = new ArrayList<>();
        int left = MOST_CHARACTERS;
        for (TextPart part : parts) {
            String content = part.getContent();
            String heading = part.getKind() == TextPart.Kind.SECTION ? part.getName() : "";
            read.add(new Paper.Part(part.getNumber(), heading,
                    content.substring(0, Math.min(left, content.length()))));
            left -= Math.min(left, content.length());
        }
        return read;
    }

    /** The version of a document that something is taken in from. */
    public Original original(Document document, int number) {
        DocumentVersion version = document.version(number).orElseThrow(NotFound::new);
        StoredFile file = version.getFile();
        boolean paged = paged(texts.find(file.getSha256()).map(texts::parts).orElse(List.of()));
        return new Original(document.ref(), version.getNumber(), file.getFileName(), file.getSha256(), paged);
    }
}
