package se.samverk.search.lucene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.samverk.shared.Language;

/**
 * Splits compounds into the words they are made of, by the portal's own lexicon. A split counts only
 * when words of the lexicon, with a linking s or e between them, cover the whole word; a word that
 * the lexicon holds is never split. Only the last part may be inflected.
 */
final class Compounds {
    private static final int SHORTEST_PART = 3;
    private static final Map<Language, Compounds> BY_LANGUAGE = Map.of(Language.SV,
            new Compounds("lexicon_sv.txt", Language.SV), Language.NB, new Compounds("lexicon_nb.txt", Language.NB));

    /** What may stand first or in the middle, without marks, and the word it stands for. */
    private final Map<String, String> inner = new HashMap<>();
    /** What may stand last: stems without marks. */
    private final Map<String, String> last = new HashMap<>();
    /** Whole words that are not compounds. */
    private final Set<String> whole = new HashSet<>();
    private final Language language;

    private Compounds(String name, Language language) {
        this.language = language;
        Stems stems = new Stems();
        for (String line : WordList.lines(name)) {
            String[] sides = line.split("=", 2);
            String form = sides[0].strip();
            if (sides.length == 2) {
                inner.put(Folding.fold(form), sides[1].strip());
            } else {
                String stem = Folding.fold(stems.stem(form, language));
                inner.putIfAbsent(Folding.fold(form), form);
                last.putIfAbsent(stem, form);
                whole.add(stem);
            }
        }
    }

    /** The parts of a lower-case word in their base form; empty when the word is no known compound. */
    static List<String> split(String word, Language language, Stems stems) {
        Compounds compounds = BY_LANGUAGE.get(language);
        if (compounds == null || word.length() < 2 * SHORTEST_PART || Stems.hasDigit(word)) {
            return List.of();
        }
        return compounds.split(word, stems);
    }

    private List<String> split(String word, Stems stems) {
        if (whole.contains(Folding.fold(stems.stem(word, language)))) {
            return List.of();
        }
        int length = word.length();
        // best.get(i) covers the word from i with as few parts as possible, the first as long as possible
        List<List<String>> best = new ArrayList<>();
        for (int i = 0; i <= length; i++) {
            best.add(null);
        }
        for (int from = length - SHORTEST_PART; from >= 0; from--) {
            String ending = last.get(Folding.fold(stems.stem(word.substring(from), language)));
            List<String> found = ending == null ? null : List.of(ending);
            for (int to = length - SHORTEST_PART; to >= from + SHORTEST_PART && !isSingle(found); to--) {
                List<String> rest = best.get(to);
                String part = rest == null ? null : innerPart(word.substring(from, to));
                if (part != null && (found == null || rest.size() + 1 < found.size())) {
                    found = new ArrayList<>(rest);
                    found.add(0, part);
                }
            }
            best.set(from, found);
        }
        List<String> parts = best.get(0);
        return parts == null || parts.size() < 2 ? List.of() : List.copyOf(parts);
    }

    private static boolean isSingle(List<String> parts) {
        return parts != null && parts.size() == 1;
    }

    private String innerPart(String piece) {
        String part = inner.get(Folding.fold(piece));
        boolean linked = piece.length() > SHORTEST_PART && (piece.endsWith("s") || piece.endsWith("e"));
        return part == null && linked ? inner.get(Folding.fold(piece.substring(0, piece.length() - 1))) : part;
    }
}
