package se.samverk.report.boundary;

import java.util.List;
import se.samverk.event.Happening;
import se.samverk.shared.SubjectRef;

/**
 * A report was started, written, submitted, returned, accepted, published, reopened, discarded, taken in from before
 * the portal, came to reach as far as its original, or was published again when that was gone.
 *
 * @param told false while a published report is revised: its readers see the published edition, so
 *        its timeline does not tell them of the next one
 */
public record ReportChanged(SubjectRef subject, String verb, List<String> arguments, boolean told)
        implements
            Happening {
}
