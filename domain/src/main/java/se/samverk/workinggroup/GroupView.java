package se.samverk.workinggroup;

import java.io.Serializable;
import java.util.List;
import se.samverk.event.EventRow;
import se.samverk.organisation.SeatRow;
import se.samverk.shared.Language;
import se.samverk.shared.SubjectRef;

/**
 * A group's page, without what other features show on it. {@code reportsTo} and the two counts may be null, and so are
 * {@code ownApproval} and {@code ownNumbering} where the group does as its collaboration and its country.
 */
public record GroupView(long id, long version, String name, GroupKind kind, GroupState state, Language language,
        String mandate, boolean mayPublish, ApprovalHabit approval, ApprovalHabit ownApproval, ItemNumbering numbering,
        ItemNumbering ownNumbering, String closingReason, SubjectRef collaboration, String collaborationName,
        SubjectRef archiveOwner,
        String archiveOwnerName, SubjectRef registryOwner, String registryOwnerName, SubjectRef reportsTo,
        String reportsToName, Integer withLivedExperience, Integer withProfessionalCompetence, String source,
        List<SeatRow> seats, int organisations, List<EventRow> events, boolean member, boolean leads,
        boolean coordinates) implements Serializable {
}
