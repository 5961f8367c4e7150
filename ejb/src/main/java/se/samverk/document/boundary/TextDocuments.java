package se.samverk.document.boundary;

import java.util.ArrayList;
import java.util.List;
import se.samverk.document.StoredFile;
import se.samverk.document.TextPart;
import se.samverk.search.IndexDocument;
import se.samverk.shared.Language;
import se.samverk.shared.SubjectRef;
import se.samverk.thing.Thing;

/**
 * What the index holds of a thing that is a file: the thing as a whole by its title and the file's name, and each part
 * of the text at its own address (a text without parts as the thing itself), for exactly those who may read the thing.
 */
public final class TextDocuments {
    private TextDocuments() {
    }

    /**
     * The thing whose file it is.
     *
     * @param more further words it is found by; may be empty
     * @param organisationId null where the thing says none, and so for the others
     */
    public record About(SubjectRef subject, String title, String more, Thing head, Long organisationId,
            String organisationName, Long groupId, String groupName) {
    }

    /** The documents of a thing, in the language of its text as far as that is known; {@code read} may be null. */
    static List<IndexDocument> of(About about, StoredFile file, FileTexts.ReadFile read) {
        Language own = about.head().getLanguage();
        return of(about, file, read, read == null ? own : read.text().getLanguage().orElse(own));
    }

    /**
     * The documents of a thing in a language that has been settled.
     *
     * @param read the text of its file; null for none
     */
    public static List<IndexDocument> of(About about, StoredFile file, FileTexts.ReadFile read, Language language) {
        String said = read == null ? "" : read.text().getTitle().orElse("");
        List<TextPart> parts = read == null ? List.of() : read.parts();
        boolean whole = parts.size() == 1 && parts.get(0).getKind() == TextPart.Kind.TEXT;
        String body = String.join("\n", file.getFileName(), about.more(), said).strip();
        if (whole) {
            return List.of(begin(about, language).body(body + "\n" + parts.get(0).getContent()).build());
        }
        List<IndexDocument> documents = new ArrayList<>();
        documents.add(begin(about, language).body(body).build());
        for (TextPart part : parts) {
            documents.add(begin(about, language).part("p" + part.getNumber(), "text")
                    .url(about.subject().url() + "&page=" + part.getNumber()).body(part.getContent())
                    .extra("partKind", part.getKind().name())
                    .extra("partNumber", String.valueOf(part.getKindNumber())).extra("partName", part.getName())
                    .build());
        }
        return documents;
    }

    /** The document of a thing that has no file. */
    static IndexDocument withoutFile(About about) {
        return begin(about, about.head().getLanguage()).build();
    }

    private static IndexDocument.Builder begin(About about, Language language) {
        return IndexDocument.about(about.subject(), about.title(), language)
                .organisation(about.organisationId(), about.organisationName())
                .group(about.groupId(), about.groupName()).date(about.head().getOccurredOn().orElse(null))
                .state(about.head().getState()).readableBy(about.head().audiences());
    }
}
