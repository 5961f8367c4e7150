package se.samverk.register;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.regex.Pattern;

/** How the letters of a file are written down. The word shown is the text {@code import.page.NAME}. */
public enum CodePage {
    UTF_8("UTF-8"), WINDOWS_1252("windows-1252"), ISO_8859_1("ISO-8859-1"), DOS_850("IBM850");

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    /** What Nordic letters become when they are read in the wrong way: lost, split in two, or signs among letters. */
    private static final Pattern GARBLED = Pattern.compile("[\uFFFD\\u0080-\\u009F\u0192\u02C6\u02DC\u2020\u2021\u2030"
            + "\u2039\u203A\u017D\u017E\u2500-\u259F]|[\u00C2\u00C3][\u0080-\u00BF\u0152\u0153\u0160\u0161\u0178"
            + "\u2010-\u2122]|\\p{L}[\u201D\u201E\u2122]\\p{L}|[\u00B0\u00B3\u00B5\u00D0\u00D5\u00DE\u00F5\u00F7]|(?m)^[^\u201D\n]*\\p{L}\u201D[^\u201D\n]*$");

    private final String charset;

    CodePage(String charset) {
        this.charset = charset;
    }

    /** How a file seems to be written, and whether there is no doubt. */
    public record Guess(CodePage page, boolean certain) {
    }

    /** What a file is, by its bytes: a mark or valid UTF-8 is certain; anything else only when it reads well in one way alone. */
    public static Guess of(byte[] bytes) {
        String utf8 = UTF_8.strictly(bytes);
        if (utf8 != null) {
            return new Guess(UTF_8, !isGarbled(utf8));
        }
        boolean windows = !isGarbled(WINDOWS_1252.read(bytes));
        boolean dos = !isGarbled(DOS_850.read(bytes));
        return windows == dos ? new Guess(WINDOWS_1252, false) : new Guess(windows ? WINDOWS_1252 : DOS_850, true);
    }

    /** The text of the bytes; what cannot be read becomes the replacement sign. */
    public String read(byte[] bytes) {
        String text = new String(bytes, Charset.forName(charset));
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private String strictly(byte[] bytes) {
        try {
            return Charset.forName(charset).newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notWrittenSo) {
            return null;
        }
    }

    /** Whether a text shows that it was read with the wrong code page. */
    public static boolean isGarbled(String text) {
        return GARBLED.matcher(text).find();
    }
}
