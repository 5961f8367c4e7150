package se.samverk.library;

import java.io.Serializable;
import java.util.List;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.shared.Titled;

/**
 * A file in a folder or package on its way in. Size in bytes.
 *
 * @param textual whether it is of a kind whose text can be read, so that it can be something from before the portal
 * @param oldAs what it is to be registered as then
 * @param registered whether the document it has become is registered as something
 * @param reason the key of the text that says why it is not taken; empty when nothing is against it
 * @param known the documents that have the same bytes: those that stand against it, else those that lie elsewhere
 * @param documentId the document it has become; null before
 */
public record ImportRow(long id, String path, long size, DocumentType type, boolean wanted, boolean textual,
        OldAs oldAs, boolean registered, String reason, List<String> reasonWords,
        List<Titled> known, Long documentId) implements Serializable {

    /** Whether it can still be chosen. */
    public boolean open() {
        return reason.isEmpty() && documentId == null;
    }

    public SubjectRef document() {
        return documentId == null ? null : new SubjectRef(SubjectKind.DOCUMENT, documentId);
    }
}
