package se.samverk.intake.boundary;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.util.Optional;
import se.samverk.intake.IntakeView;
import se.samverk.intake.ReportIntakeView;
import se.samverk.library.Document;
import se.samverk.library.DocumentVersion;
import se.samverk.library.boundary.DocumentChanged;
import se.samverk.meeting.OldMinutes;
import se.samverk.meeting.boundary.ImportedMinutes;
import se.samverk.meeting.boundary.TakeInMinutes;
import se.samverk.platform.Allowed;
import se.samverk.platform.Right;
import se.samverk.report.OldReports;
import se.samverk.report.boundary.StatusReports;
import se.samverk.report.boundary.TakeInReport;
import se.samverk.shared.Conflict;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.SubjectRef;

/** Documents taken in as the old minutes and old reports that they are. */
@Stateless
@Allowed(Right.COORDINATOR_OR_MEMBER)
public class Intake {
    @Inject
    private IntakeAccess access;

    @Inject
    private ImportedMinutes minutes;

    @Inject
    private StatusReports reports;

    /** What a document seems to say as minutes, for a caller who may take it in (R1, R2). */
    public IntakeView view(long documentId) {
        Document document = access.forTakingIn(documentId);
        DocumentVersion newest = document.newest();
        IntakeAccess.Reading read = access.read(newest);
        return new IntakeView(document.ref(), document.getTitle(), newest.getNumber(),
                IntakeAccess.group(document).ref(),
                IntakeAccess.group(document).getName(), IntakeAccess.group(document).getLanguage(), read.paged(),
                read.waiting(),
                read.cut(),
                read.parts().isEmpty() ? null : OldMinutes.read(read.parts()), taken(document).orElse(null));
    }

    /** What a document seems to say as a report, for a caller who may take it in (R1, R2). */
    public ReportIntakeView viewReport(long documentId) {
        Document document = access.forTakingIn(documentId);
        DocumentVersion newest = document.newest();
        IntakeAccess.Reading read = access.read(newest);
        return new ReportIntakeView(document.ref(), document.getTitle(), newest.getNumber(),
                IntakeAccess.group(document).ref(),
                IntakeAccess.group(document).getName(), IntakeAccess.group(document).getLanguage(), read.paged(),
                read.waiting(),
                read.cut(),
                read.parts().isEmpty() ? null : OldReports.read(document.getTitle(), read.parts()),
                taken(document).orElse(null), document.getVisibility());
    }

    private Optional<SubjectRef> taken(Document document) {
        return minutes.of(document.ref()).or(() -> reports.takenFrom(document.ref()));
    }

    /** What was taken in as minutes is taken back when its document is marked as secret, together with the mark (R3). */
    @Allowed(Right.INTERNAL)
    public void onDocumentChanged(@Observes DocumentChanged change) {
        minutes.originalIsSecret(change.subject(), change.secret());
    }

    /** Takes a document in as old minutes, and returns them. Fields in refusals as in {@link ImportedMinutes#takeIn}. */
    public SubjectRef takeIn(@Valid TakeIn order) {
        Document document = access.forTakingIn(order.documentId());
        access.alone(document);
        if (reports.isTaken(document.ref())) {
            throw new RuleBroken("intake.R4", "");
        }
        return minutes.takeIn(
                new TakeInMinutes(IntakeAccess.group(document).getId(), order.day(), order.from(), order.to(),
                        order.place(),
                        order.paragraphs(), order.names(), order.items()),
                access.original(document, order.version()));
    }

    /**
     * Takes a document in as an old report, and returns it. Fields in refusals as in {@link StatusReports#takeIn}.
     *
     * @throws Conflict when the document has come to reach further or less far than the caller was told
     */
    public SubjectRef takeInReport(@Valid TakeInAsReport order) {
        Document document = access.forTakingIn(order.documentId());
        access.alone(document);
        if (document.getVisibility() != order.reach()) {
            throw new Conflict();
        }
        access.requireReach(document);
        if (minutes.isTaken(document.ref())) {
            throw new RuleBroken("intake.R4", "");
        }
        return reports
                .takeIn(new TakeInReport(IntakeAccess.group(document).getId(), order.title(), order.from(), order.to(),
                        document.getVisibility(), order.sections()), access.original(document, order.version()));
    }
}
