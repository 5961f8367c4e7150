package se.samverk.document;

import java.io.Serializable;
import java.util.List;

/**
 * What a page tells of the text in a file, with one of its parts.
 *
 * @param reason why not all could be read; empty when it could
 * @param language the tag of the language that the text is written in; empty when it is not known
 * @param picturesLeft how many pages that are pictures are not read yet, and {@code picturesUnread} not at all
 * @param picturesRead whether there is a program here that reads pictures
 * @param cut whether there is more in the file than is kept of it
 * @param shown the part that was asked for; null when there is none
 */
public record FileTextView(TextState state, String reason, String language, int picturesLeft,
        int picturesUnread, boolean picturesRead, boolean cut, List<TextPartRow> parts, TextPartRow shown,
        String content) implements Serializable {

    /** The part before or after the shown one; null when there is none. */
    public TextPartRow beside(int step) {
        int place = parts.indexOf(shown) + step;
        return shown == null || place < 0 || place >= parts.size() ? null : parts.get(place);
    }
}
