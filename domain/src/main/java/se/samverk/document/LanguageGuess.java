package se.samverk.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** In which language a text is written, by the small words that tell Swedish, bokmål, nynorsk and English apart. */
public final class LanguageGuess {
    private static final int LOOKED_AT = 40_000;
    private static final int ENOUGH = 3;
    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    private record Candidate(String tag, Set<String> words) {
    }

    private static final List<Candidate> CANDIDATES = List.of(
            new Candidate("sv", Set.of("och", "att", "är", "för", "inte", "ett", "från", "till", "ska", "skall", "även",
                    "också", "efter", "mellan", "genom", "vid", "hos", "sig", "jag", "någon", "några", "när", "där",
                    "då", "år", "vad", "hur", "blev", "bli", "mycket", "de", "under", "om", "samt", "sina", "varit",
                    "eller", "av", "på", "som", "med", "en", "den", "det")),
            new Candidate("nb", Set.of("og", "er", "ikke", "et", "fra", "til", "skal", "være", "blir", "etter",
                    "mellom",
                    "gjennom", "ved", "seg", "jeg", "noen", "når", "å", "også", "hva", "hvor", "hvordan", "ble", "bli",
                    "mye", "de", "under", "om", "samt", "sine", "vært", "eller", "av", "på", "som", "med", "en", "den",
                    "det")),
            new Candidate("nn", Set.of("og", "er", "ikkje", "eit", "frå", "til", "skal", "vere", "blir", "etter",
                    "mellom", "gjennom", "ved", "seg", "eg", "nokon", "når", "å", "også", "kva", "kor", "korleis",
                    "vart", "bli", "mykje", "dei", "under", "om", "samt", "sine", "vore", "eller", "av", "på", "som",
                    "med", "ein", "den", "det")),
            new Candidate("en", Set.of("the", "and", "of", "to", "is", "that", "with", "are", "this", "be", "from",
                    "not", "we", "it", "by", "which", "was", "in", "as", "on", "or", "have", "has", "an", "their")));

    private LanguageGuess() {
    }

    /** The tag sv, nb, nn or en; empty when the text is too short or too mixed to tell. */
    public static Optional<String> of(CharSequence text) {
        String beginning = text.subSequence(0, Math.min(text.length(), LOOKED_AT)).toString()
                .toLowerCase(Locale.ROOT);
        List<Integer> counts = new ArrayList<>(List.of(0, 0, 0, 0));
        Matcher words = WORD.matcher(beginning);
        while (words.find()) {
            for (int i = 0; i < CANDIDATES.size(); i++) {
                if (CANDIDATES.get(i).words().contains(words.group())) {
                    counts.set(i, counts.get(i) + 1);
                }
            }
        }
        int best = 0;
        for (int i = 1; i < counts.size(); i++) {
            if (counts.get(i) > counts.get(best)) {
                best = i;
            }
        }
        int most = counts.get(best);
        boolean alone = counts.stream().filter(count -> count == most).count() == 1;
        return most >= ENOUGH && alone ? Optional.of(CANDIDATES.get(best).tag()) : Optional.empty();
    }
}
