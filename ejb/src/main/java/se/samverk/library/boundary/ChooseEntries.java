package se.samverk.library.boundary;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import se.samverk.library.DocumentType;
import se.samverk.library.OldAs;

/** Order to say which files of a folder or package are to be brought in, and as what; others stay as they were said. */
public record ChooseEntries(long importId, @NotNull List<Choice> choices) {

    /** @param oldAs what it is from before the portal */
    public record Choice(long entryId, boolean wanted, @NotNull DocumentType type, @NotNull OldAs oldAs) {
    }
}
