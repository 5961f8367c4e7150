package se.samverk.library;

import java.io.Serializable;
import java.util.List;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.workinggroup.ReachChoice;

/**
 * What the page needs on which documents are brought in. Sizes in megabytes.
 *
 * @param place the group, or the organisation that has them for itself
 * @param choices how far they may reach, from narrow to wide
 * @param room what whoever keeps them has for all of theirs
 * @param openImport the folder or package that the caller has begun for it and can go on with; null for none
 * @param openName what that package is called; empty for a folder
 */
public record BringingView(SubjectRef place, String placeName, List<ReachChoice> choices, int mostMegabytes,
        List<String> endings, ImportLimits imports, Room room, Long openImport,
        String openName) implements Serializable {

    /** By which word an address says whose number it has, as {@link DocumentPlace#named} understands it. */
    public String placeWord() {
        return place.kind() == SubjectKind.GROUP ? "group" : "organisation";
    }
}
