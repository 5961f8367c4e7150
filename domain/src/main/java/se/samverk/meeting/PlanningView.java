package se.samverk.meeting;

import java.io.Serializable;
import java.util.List;
import se.samverk.shared.Language;
import se.samverk.shared.SubjectRef;
import se.samverk.workinggroup.ReachChoice;

/** What the page needs on which a meeting of a group is planned; {@code choices} are how far it may be shown. */
public record PlanningView(SubjectRef group, String groupName, SubjectRef collaboration, String collaborationName,
        Language language, List<ReachChoice> choices) implements Serializable {
}
