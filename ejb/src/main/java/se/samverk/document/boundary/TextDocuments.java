package se.samverk.document.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import se.samverk.document.FileText;
import se.samverk.document.StoredFile;
import se.samverk.document.TextPart;
import se.samverk.search.IndexDocument;
import se.samverk.shared.Language;
import se.samverk.shared.SubjectRef;
import se.samverk.thing.Thing;

/**
 * What the index holds of a thing that is a file: the thing as a whole by its title and the file's name, and each part
 * of the text at its own address, for exactly those who may read the thing.
 */
@ApplicationScoped
public class TextDocuments {
    @Inject
    private FileTexts texts;

    /** The documents of a thing, in the language of its text as far as that is known. */
    public List<IndexDocument> documents(SubjectRef subject, String title, Thing head, StoredFile file) {
        FileText text = texts.find(file.getSha256()).orElse(null);
        Language language = text == null
                ? head.getLanguage()
                : text.getLanguage().orElse(head.getLanguage());
        return documents(subject, title, head, file, language);
    }

    /** The same in a language that somebody has said. */
    public List<IndexDocument> documents(SubjectRef subject, String title, Thing head, StoredFile file,
            Language language) {
        FileText text = texts.find(file.getSha256()).orElse(null);
        String own = text == null ? "" : text.getTitle().map(said -> "\n" + said).orElse("");
        List<IndexDocument> documents = new ArrayList<>();
        documents.add(begin(subject, title, head, language).body(file.getFileName() + own).build());
        if (text != null) {
            for (TextPart part : texts.parts(text)) {
                documents.add(begin(subject, title, head, language).part("p" + part.getNumber(), "text")
                        .url(subject.url() + "&page=" + part.getNumber()).body(part.getContent())
                        .extra("partKind", part.getKind().name())
                        .extra("partNumber", String.valueOf(part.getKindNumber())).extra("partName", part.getName())
                        .build());
            }
        }
        return documents;
    }

    private static IndexDocument.Builder begin(SubjectRef subject, String title, Thing head, Language language) {
        return IndexDocument.about(subject, title, language).date(head.getOccurredOn().orElse(null))
                .state(head.getState()).readableBy(head.audiences());
    }
}
