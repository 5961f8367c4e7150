package se.samverk.document.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import se.samverk.document.FileTextView;
import se.samverk.document.TextPartRow;
import se.samverk.document.TextState;
import se.samverk.webshell.Words;

/** The words around the text of a file: how far it has been read, and what its parts are called. */
@Named("fileTexts")
@RequestScoped
public class FileTextWords {
    @Inject
    private Words words;

    /** How far the text has been read, and why no further. */
    public String state(FileTextView text) {
        if (text.state() == TextState.WAITING) {
            return words.of("fileText.WAITING");
        }
        String read = text.state() == TextState.UNREADABLE ? "fileText.UNREADABLE" : "fileText.PARTLY";
        String why = text.reason().isEmpty() ? "" : words.of(read, words.of("fileText.reason." + text.reason()));
        if (text.cut()) {
            return words.of("fileText.cut");
        }
        return why.isEmpty() ? words.of("fileText.READ") : why;
    }

    /** "Sida 4", "Blad 2: Medel", or the heading. */
    public String name(TextPartRow part) {
        String kind = "textPart." + part.kind();
        return switch (part.kind()) {
            case TEXT -> words.of(kind);
            case SECTION -> part.name().isEmpty() ? words.of(kind, part.kindNumber()) : part.name();
            case FILE -> part.name().isEmpty() ? words.of(kind, part.kindNumber()) : part.name();
            default -> part.name().isEmpty()
                    ? words.of(kind, part.kindNumber())
                    : words.of(kind, part.kindNumber()) + ": " + part.name();
        };
    }
}
