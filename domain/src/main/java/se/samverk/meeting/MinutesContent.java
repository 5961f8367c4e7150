package se.samverk.meeting;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import se.samverk.shared.Language;
import se.samverk.shared.SubjectRef;

/**
 * Everything minutes say, which is what is sealed when they are approved. {@code approvedBy} is
 * empty and {@code approvedAt} null before that.
 */
public record MinutesContent(SubjectRef meeting, long groupId, String groupName, String title, String meetingTitle,
        Language language, LocalDate day, OffsetDateTime startsAt, OffsetDateTime endsAt, String place,
        String draftedBy, String approvedBy, OffsetDateTime approvedAt, List<AttendanceRow> attendance,
        List<ItemRow> items) implements Serializable {

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
