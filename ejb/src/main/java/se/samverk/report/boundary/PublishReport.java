package se.samverk.report.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import se.samverk.evidence.Citation;
import se.samverk.workinggroup.Visibility;

/**
 * Order to publish a report that far.
 *
 * @param extracts by the place of a citation, the words of what it cites that go along to those who may not read it;
 *        none, and the citation is only for those who may
 */
public record PublishReport(long reportId, @NotNull Visibility visibility,
        @NotNull Map<String, @NotNull @Size(max = Citation.EXTRACT_LENGTH) String> extracts) {

    /** Without extracts of what not all may read. */
    public PublishReport(long reportId, Visibility visibility) {
        this(reportId, visibility, Map.of());
    }
}
