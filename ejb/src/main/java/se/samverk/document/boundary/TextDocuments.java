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

    /**
     * The thing whose file it is.
     *
     * @param more further words it is found by; may be empty
     * @param organisationId null where the thing says none, and so for the others
     */
    public record About(SubjectRef subject, String title, String more, Thing head, Long organisationId,
            String organisationName, Long groupId, String groupName) {
    }

    /** The documents of a thing, in the language of its text as far as that is known. */
    public List<IndexDocument> documents(About about, StoredFile file) {
        Language own = about.head().getLanguage();
        return documents(about, file, texts.find(file.getSha256()).flatMap(FileText::getLanguage).orElse(own));
    }

    /** The documents of a thing in a language that has been settled. */
    public List<IndexDocument> documents(About about, StoredFile file, Language language) {
        FileText text = texts.find(file.getSha256()).orElse(null);
        String said = text == null ? "" : text.getTitle().orElse("");
        List<IndexDocument> documents = new ArrayList<>();
        documents.add(begin(about, language).body(String.join("\n", file.getFileName(), about.more(), said).strip())
                .build());
        if (text != null) {
            for (TextPart part : texts.parts(text)) {
                documents.add(begin(about, language).part("p" + part.getNumber(), "text")
                        .url(about.subject().url() + "&page=" + part.getNumber()).body(part.getContent())
                        .extra("partKind", part.getKind().name())
                        .extra("partNumber", String.valueOf(part.getKindNumber())).extra("partName", part.getName())
                        .build());
            }
        }
        return documents;
    }

    private static IndexDocument.Builder begin(About about, Language language) {
        return IndexDocument.about(about.subject(), about.title(), language)
                .organisation(about.organisationId(), about.organisationName())
                .group(about.groupId(), about.groupName()).date(about.head().getOccurredOn().orElse(null))
                .state(about.head().getState()).readableBy(about.head().audiences());
    }
}
