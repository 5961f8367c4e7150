package se.samverk.extractor;

import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Takes a document as marked text and sends it in parts, cut where its format has something to point at: pages,
 * slides, sheets, headings, files inside the file.
 */
final class Parts extends DefaultHandler {
    /** What a part is in the document. {@code TEXT} is what stands before the first heading, or all of it. */
    enum Kind {
        TEXT, SECTION, PAGE, SLIDE, SHEET, FILE
    }

    private static final int NAME_LENGTH = 200;
    private static final int BELOW_BODY = 3;
    private static final Set<String> LINES = Set.of("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "tr", "table",
            "br", "pre", "blockquote", "dt", "dd", "ul", "ol");
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3");
    private static final Set<String> CUT = Set.of("page", "slide-content", "sheet");
    private static final Pattern BROKEN_WORD = Pattern
            .compile("(\\p{Ll})-\\n(?!(?:och|eller|og|and|or|samt|resp)\\b)(\\p{Ll})");
    private static final Pattern INNER_SPACE = Pattern.compile("[ \\u00A0\\t\\x0B\\f\\r]*\\n[ \\u00A0\\t\\x0B\\f\\r]*");
    private static final Pattern EMPTY_LINES = Pattern.compile("\\n{3,}");

    private final TextLimits limits;
    private final Answer answer;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder heading = new StringBuilder();
    private Kind kind = Kind.TEXT;
    private Kind way = Kind.SECTION;
    private String name = "";
    private int number;
    private boolean fromPicture;
    private boolean inHeading;
    private boolean full;
    private boolean marked;
    private int depth;
    private int within;
    private int sent;
    private int skipping;
    private final int[] counts = new int[Kind.values().length];
    private long characters;

    Parts(TextLimits limits, Answer answer) {
        this.limits = limits;
        this.answer = answer;
    }

    /** How the document is cut: by PAGE, SLIDE, SHEET or SECTION, and whether the places are marked by name. */
    void cutBy(Kind newWay, boolean isMarked) {
        way = newWay;
        marked = isMarked;
    }

    boolean isFull() {
        return full;
    }

    boolean isEmpty() {
        return sent == 0;
    }

    /** What follows is a file inside the file, until {@link #leave}; it is one part whatever its format. */
    void enter(String fileName) throws SAXException {
        // Where it gets no part of its own, what it is called stands before what is in it.
        if (within > 0 || !begin(Kind.FILE, fileName)) {
            line();
            append(fileName);
            line();
        }
        within++;
    }

    void leave() throws SAXException {
        within--;
        if (within == 0) {
            if (kind == Kind.FILE && text.toString().isBlank()) {
                // It cannot be read, and can still be found by what it is called.
                append(name);
            }
            begin(Kind.TEXT, "");
        }
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) throws SAXException {
        if (skipping > 0 || "head".equals(local) || "script".equals(local) || "style".equals(local)) {
            skipping++;
            return;
        }
        depth++;
        String style = String.valueOf(attributes.getValue("class"));
        if (within == 0 && way != Kind.SECTION && isCut(local, style)) {
            begin(way, "");
        }
        fromPicture |= "ocr".equals(style);
        if (LINES.contains(local)) {
            line();
        }
        if (within == 0 && HEADINGS.contains(local)) {
            if (way == Kind.SECTION) {
                begin(Kind.SECTION, "");
            }
            inHeading = name.isEmpty();
        }
    }

    /** Formats mark it by name, or have nothing but these right below the body. */
    private boolean isCut(String element, String style) {
        return marked
                ? "div".equals(element) && CUT.contains(style)
                : depth == BELOW_BODY && element.equals(way == Kind.SLIDE ? "div" : "table");
    }

    @Override
    public void endElement(String uri, String local, String qualified) throws SAXException {
        if (skipping > 0) {
            skipping--;
            return;
        }
        depth--;
        if (inHeading && HEADINGS.contains(local)) {
            name = shortened(heading.toString());
            heading.setLength(0);
            inHeading = false;
        }
        if ("td".equals(local) || "th".equals(local)) {
            text.append('\t');
        } else if (LINES.contains(local)) {
            line();
        }
    }

    @Override
    public void characters(char[] chars, int start, int length) throws SAXException {
        if (skipping > 0) {
            return;
        }
        int most = (int) Math.min(length, limits.characters() - characters);
        if (inHeading && heading.length() < NAME_LENGTH * 2) {
            heading.append(chars, start, most);
        }
        append(new String(chars, start, length));
    }

    /** Everything that is sent is counted, also what files are called. */
    private void append(String more) throws SAXException {
        int most = (int) Math.min(more.length(), limits.characters() - characters);
        text.append(more, 0, most);
        characters += most;
        if (most < more.length()) {
            full = true;
            throw new SAXException("enough");
        }
    }

    @Override
    public void ignorableWhitespace(char[] chars, int start, int length) throws SAXException {
        characters(chars, start, length);
    }

    /** Sends what is left. */
    void end() throws IOException {
        send();
    }

    private void line() {
        if (text.length() > 0 && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
    }

    /** False when there is no room for another part, and what follows goes into the one there is. */
    private boolean begin(Kind next, String newName) throws SAXException {
        if (sent >= limits.parts() - 1) {
            line();
            return false;
        }
        try {
            send();
        } catch (IOException gone) {
            throw new SAXException(gone);
        }
        kind = next;
        name = shortened(newName);
        number = ++counts[next.ordinal()];
        inHeading = false;
        heading.setLength(0);
        return true;
    }

    private void send() throws IOException {
        String whole = readable(text.toString(), way == Kind.PAGE);
        text.setLength(0);
        boolean picture = fromPicture;
        fromPicture = false;
        if (!whole.isEmpty()) {
            sent++;
            answer.part(kind, number, name, picture, whole);
        }
    }

    /** @param paged whether words that are broken at the end of a line are joined */
    static String readable(String raw, boolean paged) {
        String lines = INNER_SPACE.matcher(raw.replace("\u00AD", "").replace('\u0000', ' ')).replaceAll("\n");
        String words = paged ? BROKEN_WORD.matcher(lines).replaceAll("$1$2") : lines;
        return EMPTY_LINES.matcher(words).replaceAll("\n\n").strip();
    }

    private static String shortened(String raw) {
        String line = raw.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return line.length() <= NAME_LENGTH ? line : line.substring(0, NAME_LENGTH - 1) + "…";
    }
}
