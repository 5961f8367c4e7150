package se.samverk.report;

import java.io.Serializable;
import java.time.OffsetDateTime;
import java.util.List;
import se.samverk.document.AttachmentRow;
import se.samverk.event.EventRow;
import se.samverk.evidence.CitationRow;
import se.samverk.evidence.RestrictedRow;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.waiting.WaitingRow;
import se.samverk.workinggroup.ReachChoice;

/**
 * A report's page: the edition being worked on, or a sealed one shown from its bytes alone.
 *
 * @param status the status of the edition shown
 * @param edition the number of the edition shown
 * @param publishedEdition the edition that readers see; 0 before the first
 * @param editions the numbers of the published editions that the caller may read, newest first
 * @param seal null for an edition that is not sealed
 * @param returnComment why it was returned; empty otherwise
 * @param originalReadable whether the caller may read the document it was taken in from
 * @param originalGone whether that document reached less far than the report does when it was disposed of, so that who
 *        publishes the report again answers for that
 * @param files the attachments that can be fetched as they were in this edition
 * @param waiting what the report waits for from the caller; null when nothing
 * @param restricted what it cites that not all of the widest choice may read; empty when the caller may not publish
 * @param choices how far the caller may publish it now; empty when the caller may not publish
 * @param again how far the caller may publish again what its original kept back; empty when the caller may not
 */
public record ReportView(long id, long version, SubjectRef group, SubjectRef collaboration, ReportStatus status,
        int edition, int publishedEdition, List<Integer> editions, Seal seal, OffsetDateTime savedAt,
        String returnComment, ReportText text, boolean originalReadable, boolean originalGone,
        List<AttachmentRow> files, List<CitationRow> grounds, List<CitationRow> uses, List<EventRow> events,
        WaitingRow waiting, Rights rights, List<ReachChoice> choices,
        List<ReachChoice> again, List<RestrictedRow> restricted) implements Serializable {

    /** What was sealed, when, by whom, and whether the bytes still are what was sealed. */
    public record Seal(int number, OffsetDateTime at, String by, String sha256, boolean intact)
            implements
                Serializable {
    }

    /**
     * What the caller may do with the report now.
     *
     * @param own whether the caller began or submitted it and so may neither return nor accept it
     */
    public record Rights(boolean mayWrite, boolean maySubmit, boolean mayReturn, boolean mayAccept, boolean mayReopen,
            boolean mayDiscard, boolean mayRestore, boolean own, boolean seesDraft) implements Serializable {
    }

    public SubjectRef ref() {
        return new SubjectRef(SubjectKind.REPORT, id);
    }

    /** Whether this is a new edition being written while readers see a published one. */
    public boolean isRevision() {
        return seal == null && publishedEdition > 0;
    }

    /** The published edition that the one shown has been replaced by; 0 when it is the newest published. */
    public int supersededBy() {
        return seal != null && edition < publishedEdition ? publishedEdition : 0;
    }
}
