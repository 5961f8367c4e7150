package se.samverk.shared;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The words and patterns of values in one language, from {@code values_sv.properties} and its sisters.
 * They stand here and not among the texts of the pages because parsing and recognising need them too.
 * Not a resource bundle: those fall back on the platform's default language.
 */
final class ValueWords {

    private static final Map<Language, ValueWords> BY_LANGUAGE = readAll();

    private final Properties words;

    private ValueWords(Properties words) {
        this.words = words;
    }

    static ValueWords of(Language language) {
        return BY_LANGUAGE.get(language);
    }

    String text(String key) {
        var text = words.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("No value text " + key);
        }
        return text;
    }

    /** The text with its placeholders {0}, {1} … filled in. */
    String text(String key, Object... arguments) {
        var text = text(key);
        for (int i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return text;
    }

    /** The parts of a text that are separated by bars. */
    List<String> parts(String key) {
        return List.of(text(key).split("\\|"));
    }

    /** The words of a text that are separated by spaces; a low line stands for a space inside a word. */
    List<String> wordList(String key) {
        return Stream.of(text(key).split("\\s+")).filter(word -> !word.isBlank())
                .map(word -> word.replace('_', ' ')).toList();
    }

    Set<String> keys() {
        return words.stringPropertyNames();
    }

    private static Map<Language, ValueWords> readAll() {
        var all = new EnumMap<Language, ValueWords>(Language.class);
        for (var language : Language.values()) {
            all.put(language, new ValueWords(read("values_" + language.tag() + ".properties")));
        }
        return all;
    }

    private static Properties read(String name) {
        try (var in = ValueWords.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("Missing resource " + name);
            }
            var properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
