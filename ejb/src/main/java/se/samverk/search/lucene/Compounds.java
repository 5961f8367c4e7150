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
    private final int longest;

    private Compounds(String name, Language language) {
        this.language = language;
        Stems stems = new Stems();
        for (String line : WordList.lines(name)) {
            String[] sides = line.split("=", 2);
            String form = sides[0].strip();
            if (sides.length == 2) {
                inner.put(Folding.foldLetters(form), sides[1].strip());
            } else {
                String stem = Folding.fold(stems.stem(form, language));
                inner.putIfAbsent(Folding.foldLetters(form), form);
                last.putIfAbsent(stem, form);
                whole.add(stem);
            }
        }
        longest = inner.keySet().stream().mapToInt(String::length).max().orElse(0);
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
        List<String> parts = new Cut(word, Folding.foldLetters(word), stems).from(0);
        return parts.size() < 2 ? List.of() : List.copyOf(parts);
    }

    /** One word on the bench. Only places that parts of the lexicon lead to are looked at, each once. */
    private final class Cut {
        private final String word;
        private final String folded;
        private final Stems stems;
        private final Map<Integer, List<String>> known = new HashMap<>();

        Cut(String word, String folded, Stems stems) {
            this.word = word;
            this.folded = folded;
            this.stems = stems;
        }

        /** The word from a place on in as few parts as possible, the first as long as possible; empty when it cannot. */
        List<String> from(int place) {
            List<String> found = known.get(place);
            if (found == null) {
                found = cut(place);
                known.put(place, found);
            }
            return found;
        }

        private List<String> cut(int place) {
            String ending = last.get(Folding.fold(stems.stem(word.substring(place), language)));
            if (ending != null) {
                return List.of(ending);
            }
            List<String> fewest = List.of();
            int furthest = Math.min(word.length() - SHORTEST_PART, place + longest + 1);
            for (int to = furthest; to >= place + SHORTEST_PART; to--) {
                String part = innerPart(folded.substring(place, to));
                List<String> rest = part == null ? List.of() : from(to);
                if (!rest.isEmpty() && (fewest.isEmpty() || rest.size() + 1 < fewest.size())) {
                    fewest = new ArrayList<>(rest);
                    fewest.add(0, part);
                }
            }
            return fewest;
        }
    }

    private String innerPart(String piece) {
        String part = inner.get(piece);
        boolean linked = piece.length() > SHORTEST_PART && (piece.endsWith("s") || piece.endsWith("e"));
        return part == null && linked ? inner.get(piece.substring(0, piece.length() - 1)) : part;
    }
}
