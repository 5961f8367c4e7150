package se.samverk.document.boundary;

import java.util.List;
import se.samverk.event.Happening;
import se.samverk.shared.SubjectRef;

/** A thing got an attachment, or an attachment got its file. Not told in the timeline; the thing's own events tell what matters. */
public record AttachmentChanged(SubjectRef subject, String verb, List<String> arguments) implements Happening {
    @Override
    public boolean told() {
        return false;
    }
}
