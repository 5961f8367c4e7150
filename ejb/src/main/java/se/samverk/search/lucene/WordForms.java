package se.samverk.search.lucene;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import se.samverk.shared.Language;

/**
 * The forms in which a word stands in the index and in which it is asked for. {@code målen} of a
 * Swedish text gives {@code =målen} (as written), {@code ~malen} (folded), {@code sv:mål} (stem) and
 * {@code sv~mal} (folded stem, left out when it says the same); a compound also gives its parts,
 * {@code sv+suicid}. The stems carry their language, since a text is stemmed by its own language
 * only, while the words of a search are stemmed by every language. Not to be shared between threads.
 */
final class WordForms {
    private static final Language[] LANGUAGES = Language.values();
    /** Texts use few words often: the forms of those met lately are kept, up to a limit. */
    private static final Map<Language, Map<String, List<String>>> KNOWN = Map.of(Language.SV,
            new ConcurrentHashMap<>(), Language.NB, new ConcurrentHashMap<>(), Language.EN, new ConcurrentHashMap<>());
    private static final int MOST_KNOWN = 20_000;
    /** Where the folded form stands among those that are indexed. */
    private static final int FOLDED = 1;

    private final Stems stems = new Stems();

    /** Everything the index holds of one word of a text. */
    List<String> indexed(String word, Language language) {
        Map<String, List<String>> known = KNOWN.get(language);
        List<String> forms = known.get(word);
        if (forms == null) {
            forms = List.copyOf(make(word, language));
            if (known.size() >= MOST_KNOWN) {
                known.clear();
            }
            known.put(word, forms);
        }
        return forms;
    }

    /** The word of a text without marks, as {@link Folding} makes it. */
    String foldedWord(String word, Language language) {
        return indexed(word, language).get(FOLDED).substring(1);
    }

    private List<String> make(String word, Language language) {
        List<String> forms = new ArrayList<>();
        forms.add(asWritten(word));
        forms.add(folded(word));
        if (!Stems.hasDigit(word)) {
            String stem = stems.stem(word, language);
            String foldedStem = Folding.fold(stem);
            forms.add(stem(stem, language));
            if (!foldedStem.equals(stem)) {
                forms.add(foldedStem(foldedStem, language));
            }
            for (String part : Compounds.split(word, language, stems)) {
                forms.add(part(Folding.fold(stems.stem(part, language)), language));
            }
        }
        return forms;
    }

    /** First tier of a search: the word in any inflection, with the letters as they were typed. */
    Set<String> sameLetters(String word) {
        Set<String> forms = new LinkedHashSet<>();
        for (Language language : LANGUAGES) {
            forms.addAll(sameLetters(word, language));
        }
        return forms;
    }

    private Set<String> sameLetters(String word, Language language) {
        return Set.of(Stems.hasDigit(word) ? asWritten(word) : stem(stems.stem(word, language), language));
    }

    /** Second tier: also with other marks on the letters. */
    Set<String> anyMarks(String word) {
        Set<String> forms = new LinkedHashSet<>();
        for (Language language : LANGUAGES) {
            forms.addAll(anyMarks(word, language));
        }
        return forms;
    }

    private Set<String> anyMarks(String word, Language language) {
        Set<String> forms = new LinkedHashSet<>(sameLetters(word, language));
        forms.add(folded(word));
        if (!Stems.hasDigit(word)) {
            // without its marks the word may stem differently from what the text's word did with them
            for (String folded : List.of(key(word, language), stems.stem(Folding.fold(word), language))) {
                forms.add(stem(folded, language));
                forms.add(foldedStem(folded, language));
            }
        }
        return forms;
    }

    /** Third tier: the first, and the word as a part of a compound. */
    Set<String> inCompounds(String word) {
        Set<String> forms = new LinkedHashSet<>();
        for (Language language : LANGUAGES) {
            forms.addAll(sameLetters(word, language));
            forms.add(part(key(word, language), language));
        }
        return forms;
    }

    /** All tiers in one language, for the parts of a compound that is searched for. */
    Set<String> anywhere(String word, Language language) {
        Set<String> forms = anyMarks(word, language);
        String stem = stems.stem(word, language);
        if (!Folding.fold(stem).equals(stem)) {
            // whatever has this stem has it without its marks too
            forms.remove(stem(stem, language));
        }
        forms.add(part(key(word, language), language));
        return forms;
    }

    /** Under which form a word meets its other inflections in texts of its own language. */
    String stemmed(String word, Language language) {
        return stem(stems.stem(word, language), language);
    }

    /** The parts of a compound that is searched for. */
    List<String> parts(String word, Language language) {
        return Compounds.split(word, language, stems);
    }

    /** A key under which all inflections of a word meet. */
    String key(String word, Language language) {
        return Folding.fold(stems.stem(word, language));
    }

    static String asWritten(String word) {
        return "=" + word;
    }

    static String folded(String word) {
        return "~" + Folding.fold(word);
    }

    private static String stem(String stem, Language language) {
        return language.tag() + ":" + stem;
    }

    private static String foldedStem(String stem, Language language) {
        return language.tag() + "~" + stem;
    }

    private static String part(String stem, Language language) {
        return language.tag() + "+" + stem;
    }
}
