package se.samverk.library;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import se.samverk.document.EntryNames;

/** What sort of document a file may be, by the words of its name and of its folders; a person decides. */
public final class TypeGuess {
    /** The first that is met in the file's name counts, then the first in its folders. */
    private static final Map<DocumentType, Pattern> WORDS = new LinkedHashMap<>();
    private static final Map<String, DocumentType> ENDINGS = Map.of("ppt", DocumentType.PRESENTATION, "pptx",
            DocumentType.PRESENTATION, "odp", DocumentType.PRESENTATION, "xls", DocumentType.FIGURES, "xlsx",
            DocumentType.FIGURES, "ods", DocumentType.FIGURES, "csv", DocumentType.FIGURES, "eml",
            DocumentType.LETTER, "msg", DocumentType.LETTER);

    static {
        say(DocumentType.FORM, "mall|mallar|mal|blankett\\w*|skjema\\w*|formulär\\w*|template|form");
        say(DocumentType.MINUTES, "\\w*protokoll\\w*|\\w*minnesanteckning\\w*|mötesanteckning\\w*|\\w*referat\\w*"
                + "|minutes|meeting notes");
        say(DocumentType.REPORT, "\\w*lägesrapport\\w*|\\w*statusrapport\\w*|\\w*rapport\\w*|\\w*report\\w*"
                + "|verksamhetsberättelse\\w*|årsmelding\\w*|\\w*redovisning\\w*|utvärdering\\w*|evaluering\\w*");
        say(DocumentType.AGREEMENT, "\\w*avtal\\w*|\\w*avtale\\w*|\\w*överenskommelse\\w*|\\w*kontrakt\\w*"
                + "|agreement\\w*|contract\\w*");
        say(DocumentType.FIGURES, "\\w*budget\\w*|\\w*budsjett\\w*|statistik\\w*|statistikk\\w*|\\w*bokslut\\w*"
                + "|\\w*regnskap\\w*|statistics|accounts");
        say(DocumentType.PLAN, "\\w*plan|\\w*planen|\\w*planer|\\w*plans");
        say(DocumentType.GUIDELINE, "\\w*riktlinje\\w*|\\w*rutin\\w*|\\w*retningslinje\\w*|guideline\\w*|policy\\w*");
        say(DocumentType.PRESENTATION, "presentation\\w*|presentasjon\\w*|bildspel\\w*");
        say(DocumentType.LETTER, "brev\\w*|skrivelse\\w*|mejl\\w*|e-post\\w*|letter\\w*|kallelse\\w*|innkalling\\w*");
    }

    private TypeGuess() {
    }

    private static void say(DocumentType type, String words) {
        WORDS.put(type, Pattern.compile("(?<!\\w)(?:" + words + ")(?!\\w)", Pattern.UNICODE_CHARACTER_CLASS));
    }

    /** The type that a path speaks for; {@link DocumentType#OTHER} for none. */
    public static DocumentType of(String path) {
        String name = EntryNames.file(path);
        int dot = name.lastIndexOf('.');
        DocumentType byName = in(dot < 0 ? name : name.substring(0, dot));
        if (byName != DocumentType.OTHER) {
            return byName;
        }
        DocumentType byEnding = ENDINGS.get(name.substring(dot + 1).toLowerCase(Locale.ROOT));
        return byEnding != null ? byEnding : in(path.substring(0, path.length() - name.length()));
    }

    private static DocumentType in(String words) {
        String spaced = words.toLowerCase(Locale.ROOT).replaceAll("[_\\d.,()/-]+", " ");
        for (Map.Entry<DocumentType, Pattern> type : WORDS.entrySet()) {
            if (type.getValue().matcher(spaced).find()) {
                return type.getKey();
            }
        }
        return DocumentType.OTHER;
    }
}
