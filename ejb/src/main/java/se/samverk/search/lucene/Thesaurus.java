package se.samverk.search.lucene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.samverk.shared.Language;

/**
 * Which words stand for the same thing, within Swedish, Norwegian and English and between them. Words are
 * looked up by their stem in each language, so that every inflection finds its concept.
 */
final class Thesaurus {
    private static final float SAME = 0.15f;
    private static final float NEAR = 0.10f;
    private static final Language[] LANGUAGES = Language.values();
    private static final Pattern ENTRY = Pattern.compile("([=~>]?)([^=~>]+)");

    /** Another way to say it, and how much a document with it counts. */
    record Alternative(List<String> words, float weight) {
    }

    private record Entry(List<String> words, boolean same, int age) {
    }

    private final Map<String, Set<Alternative>> alternatives = new HashMap<>();
    private int longest = 1;

    Thesaurus(List<String> lines) {
        WordForms forms = new WordForms();
        lines.forEach(line -> add(line, forms));
    }

    private void add(String line, WordForms forms) {
        List<Entry> entries = new ArrayList<>();
        int age = 0;
        for (Matcher matcher = ENTRY.matcher(line); matcher.find();) {
            age += matcher.group(1).equals(">") ? 1 : 0;
            List<String> words = Token.of(matcher.group(2)).stream().map(Token::word).toList();
            longest = Math.max(longest, words.size());
            entries.add(new Entry(words, !matcher.group(1).equals("~"), age));
        }
        for (Entry asked : entries) {
            for (Entry other : entries) {
                if (other != asked && other.age >= asked.age) {
                    Alternative alternative = new Alternative(other.words,
                            asked.same && other.same ? SAME : NEAR);
                    keys(asked.words, forms).forEach(
                            key -> alternatives.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(alternative));
                }
            }
        }
    }

    /** The number of words of the longest entry. */
    int longest() {
        return longest;
    }

    /** Other ways to say these words together; empty when they are no concept. */
    Set<Alternative> of(List<String> words, WordForms forms) {
        return keys(words, forms).stream().flatMap(key -> alternatives.getOrDefault(key, Set.of()).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> keys(List<String> words, WordForms forms) {
        Set<String> keys = new LinkedHashSet<>();
        for (Language language : LANGUAGES) {
            keys.add(words.stream().map(word -> forms.key(word, language)).collect(Collectors.joining(" ")));
        }
        return keys;
    }
}
