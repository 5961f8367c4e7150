package se.samverk.intake.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.samverk.document.FileText;
import se.samverk.document.StoredFile;
import se.samverk.document.TextPart;
import se.samverk.document.TextState;
import se.samverk.document.boundary.FileTexts;
import se.samverk.intake.IntakeView;
import se.samverk.library.Document;
import se.samverk.library.DocumentVersion;
import se.samverk.library.boundary.DocumentAccess;
import se.samverk.meeting.OldMinutes;
import se.samverk.meeting.Original;
import se.samverk.meeting.ReadMinutes;
import se.samverk.meeting.boundary.ImportedMinutes;
import se.samverk.meeting.boundary.MeetingAccess;
import se.samverk.meeting.boundary.TakeInMinutes;
import se.samverk.platform.Allowed;
import se.samverk.platform.Right;
import se.samverk.shared.NotFound;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.SubjectRef;

/** Documents taken in as the old minutes that they are. */
@Stateless
@Allowed(Right.COORDINATOR_OR_MEMBER)
public class Intake {
    private static final int MOST_CHARACTERS = 400_000;

    @Inject
    private DocumentAccess documents;

    @Inject
    private MeetingAccess meetings;

    @Inject
    private FileTexts texts;

    @Inject
    private ImportedMinutes minutes;

    /** What a document seems to say, for a caller who may take it in (R1, R2). */
    public IntakeView view(long documentId) {
        Document document = forTakingIn(documentId);
        DocumentVersion newest = document.newest();
        Optional<FileText> text = texts.find(newest.getFile().getSha256());
        boolean waiting = text.map(found -> found.getState() == TextState.WAITING).orElse(false);
        List<TextPart> parts = text.map(texts::parts).orElse(List.of());
        return new IntakeView(document.ref(), document.getTitle(), newest.getNumber(), document.getGroup().ref(),
                document.getGroup().getName(), document.getGroup().getLanguage(), paged(parts), waiting,
                parts.isEmpty() ? null : OldMinutes.read(pages(parts)), minutes.of(document.ref()).orElse(null));
    }

    private static boolean paged(List<TextPart> parts) {
        return !parts.isEmpty() && parts.stream().allMatch(part -> part.getKind() == TextPart.Kind.PAGE);
    }

    private static List<ReadMinutes.Page> pages(List<TextPart> parts) {
        List<ReadMinutes.Page> pages = new ArrayList<>();
        int left = MOST_CHARACTERS;
        for (TextPart part : parts) {
            String content = part.getContent();
            pages.add(new ReadMinutes.Page(part.getNumber(), content.substring(0, Math.min(left, content.length()))));
            left -= Math.min(left, content.length());
        }
        return pages;
    }

    /** Takes a document in as old minutes, and returns them. Fields in refusals as in {@link ImportedMinutes#takeIn}. */
    public SubjectRef takeIn(@Valid TakeIn order) {
        Document document = forTakingIn(order.documentId());
        DocumentVersion version = document.version(order.version()).orElseThrow(NotFound::new);
        StoredFile file = version.getFile();
        boolean paged = paged(texts.find(file.getSha256()).map(texts::parts).orElse(List.of()));
        return minutes.takeIn(
                new TakeInMinutes(document.getGroup().getId(), order.day(), order.from(), order.to(), order.place(),
                        order.names(), order.items()),
                new Original(document.ref(), version.getNumber(), file.getFileName(), file.getSha256(),
                        order.paragraphs(), paged));
    }

    private Document forTakingIn(long documentId) {
        Document document = documents.readable(documentId);
        meetings.groupForTakingIn(document.getGroup().getId());
        document.requireNotBinned();
        if (document.isSecret()) {
            throw new RuleBroken("intake.R3", "");
        }
        return document;
    }
}
