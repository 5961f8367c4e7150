package se.samverk.project;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import se.samverk.event.EventRow;
import se.samverk.shared.Language;
import se.samverk.shared.Period;
import se.samverk.shared.SubjectRef;

/**
 * A project's page. Null when unknown: {@code owner}, {@code period}, {@code extendedTo},
 * {@code handedOverGroup} (also when the body is not a group of the portal) and {@code group}.
 */
public record ProjectView(SubjectRef ref, long version, String name, Language language, ProjectState state,
        String purpose, String vision, String targetGroup, SubjectRef owner, String ownerName, Period period,
        LocalDate extendedTo, boolean endNotStated, String handedOverTo, SubjectRef handedOverGroup, String source,
        SubjectRef collaboration, String collaborationName, SubjectRef group, String groupName, List<Partner> partners,
        List<Section> sections, List<EventRow> events) implements Serializable {

    /** An organisation that takes part. */
    public record Partner(SubjectRef organisation, String name, String note) implements Serializable {
    }

    /** A stretch of text with its place on the page and its source line. */
    public record Section(int position, String anchor, String heading, String text, String source, Language language)
            implements
                Serializable {
    }
}
