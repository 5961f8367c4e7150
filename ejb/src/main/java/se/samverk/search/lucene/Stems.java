package se.samverk.search.lucene;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.NorwegianStemmer;
import org.tartarus.snowball.ext.SwedishStemmer;
import se.samverk.shared.Language;

/**
 * Brings the inflected forms of a word together. Swedish: Snowball, as the light stemmer separates
 * kommun from kommunen; what Snowball gets wrong stands in {@code overrides_sv.txt}, and
 * definite forms that it leaves (förbundet, psykiatrin) are undone when the word, or its last part, stands in the
 * lexicon, and those in -an (flickan) otherwise too. Norwegian: Snowball, which takes away the endings of verbs too
 * and those of bokmål and nynorsk, since texts of both are marked alike. Not to be shared between threads.
 */
final class Stems {
    private static final Map<Language, Map<String, String>> OVERRIDES = Map.of(Language.SV,
            overrides("overrides_sv.txt"), Language.NB, overrides("overrides_nb.txt"), Language.EN, Map.of());

    private static final Set<String> SWEDISH_WORDS = WordList.lines("lexicon_sv.txt").stream()
            .filter(line -> !line.contains("=")).collect(Collectors.toUnmodifiableSet());
    private static final String[] DEFINITE_ENDINGS = {"et", "na", "n", "t"};
    private static final int SHORTEST_PART = 3;
    /** Longer words in -an are definite forms of words in -a, which Snowball leaves, unless they end so. */
    private static final Pattern DEFINITE_AN = Pattern.compile(".{3,}(?<!pl|m|org|in|ut|sed|red|oce|tit)an");

    private final SnowballStemmer swedish = new SwedishStemmer();
    private final SnowballStemmer english = new EnglishStemmer();
    private final SnowballStemmer norwegian = new NorwegianStemmer();

    /** The stem of a lower-case word; a word with digits is its own stem. */
    String stem(String word, Language language) {
        if (hasDigit(word)) {
            return word;
        }
        String override = OVERRIDES.get(language).get(word);
        if (override != null) {
            return override;
        }
        return switch (language) {
            case SV -> swedish(word);
            case EN -> snowball(english, word);
            case NB -> snowball(norwegian, word);
        };
    }

    private String swedish(String word) {
        String bare = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        String indefinite = indefinite(bare);
        if (indefinite == null) {
            return snowball(swedish,
                    DEFINITE_AN.matcher(bare).matches() ? bare.substring(0, bare.length() - 1) : word);
        }
        String override = OVERRIDES.get(Language.SV).get(indefinite);
        return override == null ? snowball(swedish, indefinite) : override;
    }

    /** The word without its definite ending, when that is a word of the lexicon; else null. */
    private static String indefinite(String word) {
        for (String ending : DEFINITE_ENDINGS) {
            if (word.endsWith(ending)) {
                String base = word.substring(0, word.length() - ending.length());
                boolean vowel = !base.isEmpty() && "aeiouyåäö".indexOf(base.charAt(base.length() - 1)) >= 0;
                if (vowel != ending.equals("et") && endsWithWord(base)) {
                    return base;
                }
            }
        }
        return null;
    }

    private static boolean endsWithWord(String word) {
        for (int from = 0; from <= word.length() - SHORTEST_PART; from++) {
            if ((from == 0 || from >= SHORTEST_PART) && SWEDISH_WORDS.contains(word.substring(from))) {
                return true;
            }
        }
        return false;
    }

    static boolean hasDigit(String word) {
        return word.chars().anyMatch(Character::isDigit);
    }

    private static String snowball(SnowballStemmer stemmer, String word) {
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }

    /** Lines are {@code stem: form form …}; the forms are known without their marks too. */
    private static Map<String, String> overrides(String name) {
        Map<String, String> stems = new HashMap<>();
        for (String line : WordList.lines(name)) {
            String[] sides = line.split(":", 2);
            String stem = sides[0].strip();
            for (String form : sides[1].strip().split("\\s+")) {
                stems.put(form, stem);
                stems.putIfAbsent(Folding.fold(form), Folding.fold(stem));
            }
        }
        return stems;
    }
}
