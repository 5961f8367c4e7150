package se.samverk.meeting;

import java.io.Serializable;
import se.samverk.shared.Language;
import se.samverk.shared.SubjectRef;

/** What the page needs on which a meeting of a group is planned. */
public record PlanningView(SubjectRef group, String groupName, SubjectRef collaboration, String collaborationName,
        Language language, boolean publicAllowed) implements Serializable {
}
