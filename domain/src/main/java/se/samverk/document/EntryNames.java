package se.samverk.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** The names that files have in a folder or a package. */
public final class EntryNames {
    /** What Windows in the Nordic countries writes; å, ä, ö, æ and é stand in CP437 at the same places, ø only here. */
    private static final Charset OEM = Charset.forName("IBM850");
    private static final String NORDIC = "åäöæøÅÄÖÆØéÉüÜ";
    private static final Set<String> SYSTEM = Set.of(".ds_store", "thumbs.db", "desktop.ini");
    private static final Set<String> ARCHIVES = Set.of("zip", "7z", "rar", "tar", "gz", "tgz", "bz2", "xz", "cab",
            "jar");

    private EntryNames() {
    }

    /**
     * A name as letters. Where the package does not say that it is UTF-8, it is taken for that when it can be; else for
     * what Windows writes, or Latin-1, whichever shows more letters of the Nordic languages.
     */
    static String decoded(byte[] raw, boolean saidUtf8) {
        String name = utf8(raw);
        if (name == null || name.isEmpty()) {
            String oem = new String(raw, OEM);
            String latin = new String(raw, StandardCharsets.ISO_8859_1);
            name = saidUtf8
                    ? new String(raw, StandardCharsets.UTF_8)
                    : nordic(latin) > nordic(oem) ? latin : oem;
        }
        return Normalizer.normalize(name, Normalizer.Form.NFC).replace('\\', '/');
    }

    private static String utf8(byte[] raw) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
        } catch (CharacterCodingException other) {
            return null;
        }
    }

    private static long nordic(String name) {
        return name.chars().filter(letter -> NORDIC.indexOf(letter) >= 0).count();
    }

    /** A path with plain separators and nothing before its first folder. */
    public static String path(String said) {
        String path = Normalizer.normalize(said, Normalizer.Form.NFC).replace('\\', '/');
        while (path.startsWith("./")) {
            path = path.substring(2);
        }
        return path;
    }

    /** Whether a path leads out of the folder that it should stay in, or cannot be the name of a file. */
    public static boolean leadsAstray(String path) {
        if (path.isBlank() || path.startsWith("/") || path.matches("(?s)[A-Za-z]:.*")
                || path.chars().anyMatch(letter -> letter < ' ' || letter == 0x7F)) {
            return true;
        }
        for (String step : path.split("/", -1)) {
            if (step.equals("..") || step.equals(".") || step.isBlank()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a computer has put the file there by itself. */
    public static boolean isSystem(String path) {
        String name = file(path).toLowerCase(Locale.ROOT);
        return path.startsWith("__MACOSX/") || path.contains("/__MACOSX/") || SYSTEM.contains(name)
                || name.startsWith("._") || name.startsWith("~$") || name.startsWith(".~lock");
    }

    /** Whether it is a package itself. */
    public static boolean isArchive(String path) {
        String name = file(path).toLowerCase(Locale.ROOT);
        return ARCHIVES.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    /** What stands after the last folder. */
    public static String file(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The folder that the file lies in; empty for none. */
    public static String folder(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : file(path.substring(0, slash));
    }
}
