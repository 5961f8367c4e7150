package se.samverk.intake;

import java.io.Serializable;
import se.samverk.report.ReadReport;
import se.samverk.shared.Language;
import se.samverk.shared.SubjectRef;
import se.samverk.workinggroup.Visibility;

/**
 * A document that is about to be taken in as an old report, with what was read from it.
 *
 * @param version the version of the document that was read
 * @param paged whether the parts of its text are the pages of the file
 * @param waiting whether its text has not been read yet
 * @param cut whether it is so long that its end was not read
 * @param proposal null while it has not, and when there is no text
 * @param taken what was taken in from it before; null for none
 * @param reach who will read it, as they read the document
 */
public record ReportIntakeView(SubjectRef document, String title, int version, SubjectRef group, String groupName,
        Language language, boolean paged, boolean waiting, boolean cut, ReadReport proposal, SubjectRef taken,
        Visibility reach)
        implements
            Serializable {
}
