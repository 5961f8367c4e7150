package se.samverk.funding;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import se.samverk.event.EventRow;
import se.samverk.shared.SubjectRef;

/**
 * A funding record's page. {@code administrator}, {@code recipient} and {@code group} may be null.
 *
 * @param administratorSource where the administrator is known from, when not from the record's own source
 * @param beneficiaryTitle empty when the reader may not read the project or group
 * @param reviewNote what the reviewer wrote; for coordinators and reviewers only, else empty
 * @param reviewer whether the reader reviews for the giver or the administrator
 * @param impartial false when the recipient is the reviewer's own organisation (R10)
 * @param next what the reader, as coordinator, may move the record to
 * @param coordinates whether the reader coordinates the collaboration, and may add what the record rests on
 */
public record GrantView(GrantRow row, long version, SubjectRef giver, SubjectRef administrator,
        String administratorSource, SubjectRef recipient, String recipientSource, SubjectRef beneficiary,
        String beneficiaryTitle, String programme, String breakdownNote, String reviewNote, SubjectRef collaboration,
        String collaborationName, SubjectRef group, String groupName, List<EventRow> events, boolean reviewer,
        boolean impartial, Set<GrantState> next, boolean coordinates) implements Serializable {
}
