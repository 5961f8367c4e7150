package se.samverk.library;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import se.samverk.shared.SubjectRef;
import se.samverk.workinggroup.Visibility;

/**
 * A folder or package on its way in, with some of its files.
 *
 * @param place the group, or the organisation that brings it in for itself
 * @param packageName empty for a folder
 * @param half what has come of a package that is not here whole, and has no files yet; null for what is
 * @param halfFile the path of a file of the folder that is not here whole, and not among the others; null for none
 * @param page which of the pages of files is shown, from 1
 * @param all how many files there are
 * @param refused how many of them are not taken
 * @param brought how many have become documents
 * @param chosen how many are to become documents
 * @param mayRegister whether the caller may register what is from before the portal
 * @param until the last day on which it can be gone on with
 */
public record ImportView(long id, SubjectRef place, String placeName, String packageName, HalfPackage half,
        String halfFile, Visibility visibility, List<ImportRow> rows, int page, int pages, int all, int refused,
        int brought, int chosen, boolean mayRegister,
        LocalDate until)
        implements
            Serializable {

    /** Whether it is a package that is not here whole. */
    public boolean coming() {
        return half != null;
    }
}
