package se.samverk.webshell;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.ResourceBundle;

/**
 * All words of the portal in one bundle. Each feature keeps its own files
 * {@code se/samverk/texts/<feature>_<language>.properties} in UTF-8; the build lists them in
 * {@code se/samverk/texts/index}, so that a new feature needs no change here. This class is the
 * root of the bundle and speaks Swedish.
 */
public class Texts extends ResourceBundle {
    /** The base name under which the bundle is found. */
    public static final String BASE = "se.samverk.webshell.Texts";
    private static final String FOLDER = "/se/samverk/texts/";
    private static final Control ONLY_WHAT_IS_ASKED = Control.getNoFallbackControl(Control.FORMAT_CLASS);

    private final Map<String, String> words;

    public Texts() {
        this("sv");
    }

    Texts(String language) {
        words = load(language);
    }

    /** The words in the language of a locale; Swedish for a language the portal does not speak. */
    public static ResourceBundle in(Locale locale) {
        return getBundle(BASE, locale, Texts.class.getClassLoader(), ONLY_WHAT_IS_ASKED);
    }

    /** The names of the text files in the product, for instance {@code report_nb.properties}. */
    static List<String> files() {
        try (BufferedReader index = new BufferedReader(open("index"))) {
            return index.lines().map(String::strip).filter(line -> !line.isEmpty()).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** One text file as it stands. */
    static Properties read(String file) {
        try (Reader reader = open(file)) {
            Properties properties = new Properties();
            properties.load(reader);
            return properties;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, String> load(String language) {
        Map<String, String> all = new HashMap<>();
        for (String file : files()) {
            if (file.endsWith("_" + language + ".properties")) {
                Properties properties = read(file);
                properties.stringPropertyNames().forEach(key -> all.put(key, properties.getProperty(key)));
            }
        }
        return Map.copyOf(all);
    }

    private static Reader open(String file) {
        InputStream stream = Texts.class.getResourceAsStream(FOLDER + file);
        if (stream == null) {
            throw new IllegalStateException("missing text file " + FOLDER + file);
        }
        return new InputStreamReader(stream, StandardCharsets.UTF_8);
    }

    @Override
    protected Object handleGetObject(String key) {
        return words.get(key);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(words.keySet());
    }
}
