package se.samverk.document;

import java.io.Serializable;
import java.util.List;
import se.samverk.event.EventRow;
import se.samverk.shared.Language;
import se.samverk.shared.SubjectRef;

/** An attachment's page: the attachment, the thing it belongs to, and its text; {@code text} is null without a file. */
public record AttachmentView(AttachmentRow attachment, Language language, SubjectRef parent, String parentTitle,
        FileTextView text, List<EventRow> events) implements Serializable {
}
