package se.samverk.library;

import java.io.Serializable;
import java.util.List;
import se.samverk.shared.SubjectRef;
import se.samverk.workinggroup.ReachChoice;

/** What the page needs on which documents are brought into a group. Sizes in megabytes. */
public record BringingView(SubjectRef group, String groupName, List<ReachChoice> choices, int mostMegabytes,
        List<String> endings, ImportLimits imports) implements Serializable {
}
