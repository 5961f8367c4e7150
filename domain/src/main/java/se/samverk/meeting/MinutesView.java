package se.samverk.meeting;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import se.samverk.event.EventRow;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.thing.AudienceChange;
import se.samverk.workinggroup.ReachChoice;
import se.samverk.workinggroup.Visibility;

/**
 * The page of minutes. What they say comes from the sealed bytes alone once there are any.
 *
 * @param visibility null until published
 * @param adjusters who was named to adjust them, by number
 * @param candidates who can be named when they are circulated, by number; empty for those who may not circulate
 * @param replyBy null unless circulated with a last day
 * @param sealedNo the number of the sealed version shown; null before approval
 * @param intact whether the sealed bytes still are what was sealed
 * @param later the held meetings that can have approved them, by number; empty unless the caller may note it
 * @param deadlines the days the law gives; null unless they are those of a formal body
 * @param originalReadable whether the caller may read the document they were taken in from
 * @param originalSecret whether that document is marked as secret, so that nobody may publish them while it is there
 * @param originalGone whether it was marked when it was disposed of, so that who publishes them answers for that
 * @param signedByMe whether the caller has signed them
 * @param circulation what it changes to send them to the group; null unless the caller may
 * @param choices how far they may be published; empty unless the caller may publish them
 */
public record MinutesView(SubjectRef ref, long version, MinutesState state, Visibility visibility, LocalDate replyBy,
        Map<Long, String> adjusters, Map<Long, String> candidates, String returnComment, Integer sealedNo,
        OffsetDateTime sealedAt, String sha256, boolean intact,
        MinutesContent content, Map<Long, String> later, FormalDeadlines deadlines, boolean originalReadable,
        boolean originalSecret, boolean originalGone, boolean signedByMe, SubjectRef collaboration,
        String collaborationName, List<EventRow> events,
        boolean mayWrite, boolean mayCirculate, boolean mayReturn, boolean mayApprove, boolean mayPublish,
        AudienceChange circulation, List<ReachChoice> choices) implements Serializable {

    public SubjectRef group() {
        return new SubjectRef(SubjectKind.GROUP, content.groupId());
    }
}
