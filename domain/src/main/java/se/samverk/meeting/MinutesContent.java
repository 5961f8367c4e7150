package se.samverk.meeting;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import se.samverk.document.Original;
import se.samverk.shared.Language;
import se.samverk.shared.SubjectRef;
import se.samverk.workinggroup.ApprovalHabit;
import se.samverk.workinggroup.ItemNumbering;

/**
 * Everything minutes say, which is what is sealed when they are approved. {@code approvedBy} is
 * empty and {@code approvedAt} null before that.
 *
 * @param approval how they are approved, and the numbering of their items
 * @param signatures who has signed them, or noted that a meeting approved them
 * @param approvedAtMeeting the meeting that approved them; null when they are signed, or not approved
 * @param approvedAtTitle what that meeting is called; may be empty
 * @param approvalNote what it said of them; may be empty
 * @param original the document that they were taken in from; null for minutes that were written in the portal
 * @param paragraphs whether the items of minutes that were taken in are called § and not p
 */
public record MinutesContent(SubjectRef meeting, long groupId, String groupName, String title, String meetingTitle,
        Language language, LocalDate day, OffsetDateTime startsAt, OffsetDateTime endsAt, String place,
        String draftedBy, ApprovalHabit approval, ItemNumbering numbering, String approvedBy, OffsetDateTime approvedAt,
        List<SignatureRow> signatures, SubjectRef approvedAtMeeting, String approvedAtTitle, String approvalNote,
        List<AttendanceRow> attendance, List<ItemRow> items, Original original,
        boolean paragraphs) implements Serializable {

    /** Whether they are those of a formal body, whose items are paragraphs. */
    public boolean formal() {
        return original != null ? paragraphs : approval == ApprovalHabit.FORMAL_BODY;
    }

    /** Every passage of running text, in order. */
    public List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (ItemRow item : items) {
            texts.add(item.title());
            texts.add(item.text());
            item.decisions().forEach(decision -> texts.add(decision.text()));
            item.actions().forEach(action -> texts.add(action.text()));
        }
        return texts;
    }
}
