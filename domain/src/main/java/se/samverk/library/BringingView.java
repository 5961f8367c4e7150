package se.samverk.library;

import java.io.Serializable;
import java.util.List;
import se.samverk.shared.SubjectRef;
import se.samverk.workinggroup.ReachChoice;

/**
 * What the page needs on which documents are brought into a group. Sizes in megabytes.
 *
 * @param openImport the folder or package that the caller has begun for the group and can go on with; null for none
 * @param openName what that package is called; empty for a folder
 */
public record BringingView(SubjectRef group, String groupName, List<ReachChoice> choices, int mostMegabytes,
        List<String> endings, ImportLimits imports, Long openImport, String openName) implements Serializable {
}
