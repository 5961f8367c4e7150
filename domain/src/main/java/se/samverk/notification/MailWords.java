package se.samverk.notification;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import se.samverk.shared.Language;

/** The words of mails in one language, from {@code mail_sv.properties} and its sisters; the only place that has any. */
public final class MailWords {
    private static final Map<Language, MailWords> BY_LANGUAGE = readAll();

    private final Properties words;

    private MailWords(Properties words) {
        this.words = words;
    }

    public static MailWords of(Language language) {
        return BY_LANGUAGE.get(language);
    }

    public boolean knows(String key) {
        return words.containsKey(key);
    }

    /** A text with its places {0}, {1} … filled in. */
    public String text(String key, List<String> arguments) {
        String text = words.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("No mail text " + key);
        }
        for (int i = 0; i < arguments.size(); i++) {
            text = text.replace("{" + i + "}", arguments.get(i));
        }
        return text;
    }

    private static Map<Language, MailWords> readAll() {
        Map<Language, MailWords> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            all.put(language, new MailWords(read("mail_" + language.tag() + ".properties")));
        }
        return all;
    }

    private static Properties read(String name) {
        try (var in = MailWords.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("Missing resource " + name);
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
