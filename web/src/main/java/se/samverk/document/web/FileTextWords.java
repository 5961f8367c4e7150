package se.samverk.document.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
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

    /**
     * How far the text has been read, and why no further; and by what the file is found.
     *
     * @param secret whether search knows the title alone
     */
    public String state(FileTextView text, boolean secret) {
        String pictures = pictures(text);
        return read(text, secret) + (pictures.isEmpty() ? "" : " " + pictures);
    }

    /** How many pages that are pictures are not read yet, or could not be; empty where there are none. */
    private String pictures(FileTextView text) {
        List<String> said = new ArrayList<>();
        if (text.picturesLeft() > 0) {
            said.add(words.of(text.picturesRead() ? "fileText.pictures.LEFT" : "fileText.pictures.NO_TEXT",
                    text.picturesLeft()));
        }
        if (text.picturesUnread() > 0) {
            said.add(words.of("fileText.pictures.UNREAD", text.picturesUnread()));
        }
        return String.join(" ", said);
    }

    private String read(FileTextView text, boolean secret) {
        if (text.state() == TextState.WAITING) {
            return words.of(secret ? "fileText.WAITING.secret" : "fileText.WAITING");
        }
        if (text.cut()) {
            return words.of("fileText.cut");
        }
        if (text.reason().isEmpty()) {
            return words.of(secret ? "fileText.READ.secret" : "fileText.READ");
        }
        if (text.picturesLeft() > 0 && text.picturesRead() && text.state() == TextState.UNREADABLE) {
            return words.of("fileText.SCANNED");
        }
        String why = words.of("fileText.reason." + text.reason());
        return text.state() == TextState.UNREADABLE
                ? words.of(secret ? "fileText.UNREADABLE.secret" : "fileText.UNREADABLE", why)
                : words.of("fileText.PARTLY", why);
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
