package se.samverk.report;

import java.io.Serializable;
import java.time.OffsetDateTime;
import java.util.List;
import se.samverk.document.AttachmentRow;
import se.samverk.plan.PlanAreaRow;
import se.samverk.shared.Language;
import se.samverk.shared.Period;
import se.samverk.shared.RecognisedFigure;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;

/** A report as it is written: its sections with their figures and what else in their text looks like one; and how large an attachment may be. */
public record ReportDraftView(long id, long version, SubjectRef group, String groupName, String title, Period period,
        Language language, String outlook, ReportStatus status, int edition, int publishedEdition,
        OffsetDateTime savedAt,
        String returnComment, List<Section> sections, List<AttachmentRow> attachments, List<PlanAreaRow> areas,
        List<Lack> missing, boolean maySubmit, int attachmentMegabytes) implements Serializable {

    /**
     * A section as it is written.
     *
     * @param areaId null beyond the plan, or when that is not said yet
     * @param figures the figures that are registered
     * @param candidates what looks like a figure in the saved text, registered or not
     */
    public record Section(long id, int number, Long areaId, boolean beyondPlan, String heading, String text,
            String source, List<Registered> figures, List<RecognisedFigure> candidates) implements Serializable {
        /** The name of the section's field. */
        public String place() {
            return "section-" + id;
        }
    }

    /** A figure of a section, by its words, and where its author says that this very figure is from; may be empty. */
    public record Registered(long id, String words, String ownSource) implements Serializable {
    }

    /** Whether this is a new edition being written while readers see a published one. */
    public boolean isRevision() {
        return publishedEdition > 0;
    }

    public SubjectRef ref() {
        return new SubjectRef(SubjectKind.REPORT, id);
    }
}
