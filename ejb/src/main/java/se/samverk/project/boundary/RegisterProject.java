package se.samverk.project.boundary;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import se.samverk.project.Project;
import se.samverk.project.ProjectPartner;
import se.samverk.project.ProjectSection;
import se.samverk.project.ProjectState;
import se.samverk.shared.Language;
import se.samverk.shared.Period;
import se.samverk.workinggroup.Visibility;

/**
 * Order to register a project in the state it is in. Everything that a source may leave out may be
 * null.
 *
 * @param visibility PUBLIC or ALL_MEMBERS
 * @param extendedTo the last day of the extension; needed for EXTENDED
 * @param handedOverTo the name of the body; it or {@code handedOverGroupId} is needed for HANDED_OVER
 * @param endNotStated for CLOSED, that no source says when it ended
 */
public record RegisterProject(long collaborationId, Long groupId,
        @NotBlank @Size(max = Project.NAME_LENGTH) String name, @NotNull Language language,
        @NotNull Visibility visibility, @Size(max = Project.TEXT_LENGTH) String purpose,
        @Size(max = Project.SHORT_TEXT_LENGTH) String vision, @Size(max = Project.SHORT_TEXT_LENGTH) String targetGroup,
        Long ownerId, Period period, @NotNull ProjectState state, LocalDate extendedTo,
        @Size(max = Project.NAME_LENGTH) String handedOverTo, Long handedOverGroupId, boolean endNotStated,
        @Size(max = ProjectSection.SOURCE_LENGTH) String source, @NotNull List<@Valid Partner> partners,
        @NotNull List<@Valid Section> sections) implements Serializable {

    /** An organisation that takes part. */
    public record Partner(long organisationId, @Size(max = ProjectPartner.NOTE_LENGTH) String note)
            implements
                Serializable {
    }

    /** A section, in the order of reading; without a language of its own it has the project's. */
    public record Section(@NotBlank @Size(max = ProjectSection.HEADING_LENGTH) String heading,
            @NotBlank @Size(max = ProjectSection.TEXT_LENGTH) String text,
            @Size(max = ProjectSection.SOURCE_LENGTH) String source, Language language) implements Serializable {
    }
}
