package se.samverk.document;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/**
 * The kinds of files that are taken as documents, by the ending of their name, with the type they are served as and what
 * their bytes begin with. What a browser would run as a page of this portal is served as something to save.
 */
public enum FileKind {
    /** Pages as printed. */
    PDF("pdf", "application/pdf", Beginning.PDF),
    /** Word, as before 2007. */
    DOC("doc", "application/msword", Beginning.OLE_OR_TEXT),
    /** Word. */
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", Beginning.ZIP_OR_LOCKED),
    /** OpenDocument text. */
    ODT("odt", "application/vnd.oasis.opendocument.text", Beginning.ZIP),
    /** Excel, as before 2007. */
    XLS("xls", "application/vnd.ms-excel", Beginning.OLE_OR_TEXT),
    /** Excel. */
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Beginning.ZIP_OR_LOCKED),
    /** OpenDocument spreadsheet. */
    ODS("ods", "application/vnd.oasis.opendocument.spreadsheet", Beginning.ZIP),
    /** PowerPoint, as before 2007. */
    PPT("ppt", "application/vnd.ms-powerpoint", Beginning.OLE),
    /** PowerPoint. */
    PPTX("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation", Beginning.ZIP_OR_LOCKED),
    /** OpenDocument presentation. */
    ODP("odp", "application/vnd.oasis.opendocument.presentation", Beginning.ZIP),
    /** Rich text. */
    RTF("rtf", "application/rtf", Beginning.RTF),
    /** A page of the web. */
    HTML("html", "text/html", Beginning.TEXT),
    /** The same with a shorter ending. */
    HTM("htm", "text/html", Beginning.TEXT),
    /** Plain text. */
    TXT("txt", "text/plain", Beginning.TEXT),
    /** A table as text. */
    CSV("csv", "text/csv", Beginning.TEXT),
    /** A mail. */
    EML("eml", "message/rfc822", Beginning.TEXT),
    /** A mail of Outlook. */
    MSG("msg", "application/vnd.ms-outlook", Beginning.OLE),
    /** Files packed together. */
    ZIP("zip", "application/zip", Beginning.ZIP),
    /** A picture without loss. */
    PNG("png", "image/png", Beginning.PNG),
    /** A photograph. */
    JPG("jpg", "image/jpeg", Beginning.JPEG),
    /** The same with a longer ending. */
    JPEG("jpeg", "image/jpeg", Beginning.JPEG);

    /** How many bytes are enough to tell. */
    public static final int LOOKED_AT = 4096;
    private static final int PDF_WITHIN = 1024;
    private static final int ESCAPE = 0x1B;
    /** A text of so many bytes may have a stray zero in it, and no more than that one however long it is. */
    private static final int LONG_ENOUGH = 100;
    /** Of a thousand letters of a text so many may be signs that no text needs, and one in a short text. */
    private static final int STRAY_PER_MILLE = 3;

    /** What the bytes of a file begin with. */
    private enum Beginning {
        PDF, ZIP, ZIP_OR_LOCKED, OLE, OLE_OR_TEXT, RTF, TEXT, PNG, JPEG
    }

    private final String ending;
    private final String mediaType;
    private final Beginning beginning;

    FileKind(String ending, String mediaType, Beginning beginning) {
        this.ending = ending;
        this.mediaType = mediaType;
        this.beginning = beginning;
    }

    /** What the names of files may end with that are taken. */
    public static List<String> endings() {
        return Arrays.stream(values()).map(FileKind::ending).toList();
    }

    /** The kind that a file's name says; empty for one that is not taken. */
    public static Optional<FileKind> named(String fileName) {
        String own = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(kind -> kind.ending.equals(own)).findFirst();
    }

    /** Whether a file that begins with these bytes can be what its name says. */
    public boolean fits(byte[] first) {
        return switch (beginning) {
            case PDF -> new String(first, 0, Math.min(first.length, PDF_WITHIN), StandardCharsets.ISO_8859_1)
                    .contains("%PDF-");
            case ZIP -> begins(first, 'P', 'K');
            case ZIP_OR_LOCKED -> begins(first, 'P', 'K') || isOle(first);
            case OLE -> isOle(first);
            case OLE_OR_TEXT -> isOle(first) || begins(first, '{', '\\', 'r', 't', 'f');
            case RTF -> begins(first, '{', '\\', 'r', 't', 'f');
            case PNG -> begins(first, 0x89, 'P', 'N', 'G');
            case JPEG -> begins(first, 0xFF, 0xD8, 0xFF);
            case TEXT -> isText(first);
        };
    }

    static boolean isOle(byte[] first) {
        return begins(first, 0xD0, 0xCF, 0x11, 0xE0);
    }

    /** No format that begins with a mark of its own, and hardly a byte that no text has; also in two bytes a letter. */
    private static boolean isText(byte[] first) {
        if (begins(first, 0xFF, 0xFE) || begins(first, 0xFE, 0xFF)) {
            return true;
        }
        boolean other = begins(first, '%', 'P', 'D', 'F') || begins(first, 'P', 'K', 3, 4) || isOle(first)
                || begins(first, 0x7F, 'E', 'L', 'F') || begins(first, 'M', 'Z', 0x90) || begins(first, 0x1F, 0x8B);
        return !other && (hasHardlyAControl(first.length, i -> first[i] & 0xFF) || isInTwoBytes(first));
    }

    /** Where the zeros lie says which of two bytes comes first. */
    private static boolean isInTwoBytes(byte[] first) {
        int[] zeros = new int[2];
        for (int i = 0; i < first.length; i++) {
            zeros[i % 2] += first[i] == 0 ? 1 : 0;
        }
        if (zeros[0] + zeros[1] <= first.length / 5) {
            return false;
        }
        int high = zeros[1] > zeros[0] ? 1 : 0;
        return hasHardlyAControl(first.length / 2,
                i -> (first[2 * i + high] & 0xFF) << Byte.SIZE | first[2 * i + 1 - high] & 0xFF);
    }

    private static boolean hasHardlyAControl(int length, IntUnaryOperator letter) {
        int zeros = 0;
        int controls = 0;
        for (int i = 0; i < length; i++) {
            int one = letter.applyAsInt(i);
            zeros += one == 0 ? 1 : 0;
            controls += isControl(one) ? 1 : 0;
        }
        return zeros <= Math.min(1, length / LONG_ENOUGH)
                && controls <= Math.max(1, length * STRAY_PER_MILLE / 1000);
    }

    /** Tabs, ends of lines and pages, and the sign by which older encodings change their letters stand in texts. */
    private static boolean isControl(int letter) {
        return letter > 0 && letter < ' ' && (letter < '\t' || letter > '\r') && letter != ESCAPE;
    }

    private static boolean begins(byte[] first, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (first.length <= i || (first[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    public String ending() {
        return ending;
    }

    public String mediaType() {
        return mediaType;
    }
}
