package se.samverk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.samverk.Facelets.Facelet;
import se.samverk.notification.MailWords;
import se.samverk.notification.Notice;
import se.samverk.organisation.Role;
import se.samverk.shared.Language;
import se.samverk.shared.SubjectKind;
import se.samverk.waiting.WaitingVerb;
import se.samverk.webshell.Texts;

/** The portal's words: the same keys in three languages, and words for every key in use. */
class MessagesTest {
    private static final List<Path> FILES = List.of(Path.of("src/main/resources/se/samverk/texts"),
            Path.of("../domain/src/main/resources/se/samverk/notification"));
    private static final List<Path> SOURCES = List.of(Path.of("src/main/java"), Path.of("../ejb/src/main/java"),
            Path.of("../domain/src/main/java"));
    private static final Pattern IN_PAGES = Pattern.compile("(?:text\\[|texts\\.of\\()'([^']+)'(\\.concat)?");
    private static final Pattern IN_A_COUNTRY = Pattern.compile("local\\.of\\([^,]+, '([^']+)'(\\.concat)?");
    private static final Pattern LETTERS = Pattern
            .compile("(?:new Letter|letters\\.tell(?:OfAccount)?)\\([^\";]*\"([^\"]+)\"");
    private static final Pattern IN_CLASSES = Pattern.compile(
            "(?:words\\.of|told\\.done|new RuleBroken|new Conflict|new NotAllowed)\\(\\s*\"([^\"]+)\"(\\s*\\+)?");

    @Test
    void each_file_has_the_same_keys_in_all_three_languages() {
        Map<String, Map<String, Set<String>>> features = new HashMap<>();
        for (Path file : files()) {
            String name = file.getFileName().toString().replace(".properties", "");
            int line = name.lastIndexOf('_');
            features.computeIfAbsent(name.substring(0, line), feature -> new HashMap<>())
                    .put(name.substring(line + 1), new TreeSet<>(load(file).stringPropertyNames()));
        }
        assertThat(features).containsKey("shell");
        features.forEach((feature, languages) -> {
            assertThat(languages).as(feature).containsOnlyKeys("sv", "nb", "en");
            assertThat(languages.get("nb")).as(feature + " nb").isEqualTo(languages.get("sv"));
            assertThat(languages.get("en")).as(feature + " en").isEqualTo(languages.get("sv"));
        });
    }

    @Test
    void no_key_is_written_twice() {
        Map<String, String> home = new HashMap<>();
        List<String> twice = new ArrayList<>();
        for (Path file : files()) {
            String language = file.toString().replaceAll(".*_|\\.properties", "");
            List<String> inFile = new ArrayList<>();
            for (String line : Facelets.read(file).split("\\R")) {
                Matcher key = Pattern.compile("^\\s*([^#!\\s=:][^\\s=:]*)\\s*[=:]").matcher(line);
                if (key.find()) {
                    inFile.add(key.group(1));
                }
            }
            for (String key : inFile) {
                String before = home.put(language + " " + key, file.getFileName().toString());
                if (before != null) {
                    twice.add(key + " in " + before + " and " + file.getFileName());
                }
            }
        }
        assertThat(twice).isEmpty();
    }

    @Test
    void every_text_says_something_and_can_be_filled() {
        for (Path file : files()) {
            Properties texts = load(file);
            for (String key : texts.stringPropertyNames()) {
                String text = texts.getProperty(key);
                assertThat(text).as(file.getFileName() + " " + key).isNotBlank()
                        // In a pattern an apostrophe would vanish; the typographic one is right anyway.
                        .doesNotContain("'").doesNotContain("TODO").isEqualTo(text.strip());
                if (text.contains("{")) {
                    new MessageFormat(text, Locale.ROOT);
                }
            }
        }
    }

    @Test
    void every_key_in_use_has_words() {
        Set<String> known = Texts.in(Language.SV.locale()).keySet();
        Set<String> used = new TreeSet<>();
        Set<String> missing = new TreeSet<>();
        for (Facelet facelet : Facelets.all()) {
            look(IN_PAGES, Facelets.source(facelet), facelet.path(), known, used, missing);
            look(IN_A_COUNTRY, Facelets.source(facelet), facelet.path(), known, used, missing);
        }
        for (Path file : sources()) {
            look(IN_CLASSES, Facelets.read(file), file.getFileName().toString(), known, used, missing);
        }
        assertThat(used).hasSizeGreaterThan(50);
        assertThat(missing).isEmpty();
    }

    @Test
    void every_letter_has_a_subject_and_a_body() {
        Set<String> missing = new TreeSet<>();
        for (Path file : sources()) {
            Matcher letter = LETTERS.matcher(Facelets.read(file));
            while (letter.find()) {
                Stream.of(".subject", ".body").map(part -> "mail." + letter.group(1) + part)
                        .filter(key -> !MailWords.of(Language.SV).knows(key)).forEach(missing::add);
            }
        }
        assertThat(missing).isEmpty();
    }

    /** What a stranger has made who knows the password stands in the way of whoever it was made for. */
    @Test
    void whoever_may_be_locked_out_by_a_new_passkey_or_new_codes_is_told_whom_to_ask() {
        Map<Language, String> told = Map.of(Language.SV,
                "Kommer du inte in: be genast din organisations administratör att ta bort ", Language.NB,
                "Kommer du ikke inn: be straks administratoren i organisasjonen din om å ta ", Language.EN,
                "If you do not get in: ask your organisation’s administrator at once to take ");
        assertThat(told).containsOnlyKeys(Language.values());
        told.forEach((language, words) -> Stream.of("mail.passkeyAdded.body", "mail.recoveryMade.body").forEach(
                key -> assertThat(MailWords.of(language).text(key, List.of())).contains(words)));
    }

    @Test
    void every_kind_of_notice_has_words_of_its_own_in_mails() {
        List<String> kinds = Stream.concat(Notice.KINDS.stream(),
                Stream.of(WaitingVerb.values()).map(verb -> "waiting." + verb)).toList();
        for (Language language : Language.values()) {
            MailWords words = MailWords.of(language);
            Set<String> said = new HashSet<>(Set.of(words.text("mail.notice.other", List.of())));
            for (String kind : kinds) {
                assertThat(words.knows("mail.notice." + kind)).as(language + " " + kind).isTrue();
                assertThat(said.add(words.text("mail.notice." + kind, List.of()))).as(language + " " + kind).isTrue();
            }
        }
    }

    private static void look(Pattern pattern, String source, String place, Set<String> known, Set<String> used,
            Set<String> missing) {
        Matcher matcher = pattern.matcher(source);
        while (matcher.find()) {
            String key = matcher.group(1);
            boolean beginning = matcher.group(2) != null;
            used.add(key);
            if (beginning
                    ? known.stream().noneMatch(k -> k.startsWith(key))
                    : !known.contains(key) && !known.contains(key + ".SE")) {
                missing.add(key + " in " + place);
            }
        }
    }

    @Test
    void kinds_roles_and_verbs_have_words() {
        Set<String> known = Texts.in(Language.SV.locale()).keySet();
        List<String> wanted = new ArrayList<>();
        Stream.of(SubjectKind.values()).forEach(kind -> wanted.add("kind." + kind));
        Stream.of(Role.values()).forEach(role -> wanted.add("role." + role));
        Stream.of(WaitingVerb.values()).forEach(verb -> wanted.add("waiting." + verb));
        assertThat(known).containsAll(wanted);
    }

    @Test
    void the_bundle_speaks_all_languages_and_swedish_to_everybody_else() {
        assertThat(Texts.in(Locale.forLanguageTag("sv")).getString("shell.signIn")).isEqualTo("Logga in");
        assertThat(Texts.in(Locale.forLanguageTag("nb")).getString("shell.signIn")).isEqualTo("Logg inn");
        assertThat(Texts.in(Locale.forLanguageTag("en")).getString("shell.signIn")).isEqualTo("Sign in");
        assertThat(Texts.in(Locale.forLanguageTag("fi")).getString("shell.signIn")).isEqualTo("Logga in");
        ResourceBundle faces = ResourceBundle.getBundle(Texts.BASE, Locale.forLanguageTag("nb"));
        assertThat(faces.getString("shell.money")).isEqualTo("Penger");
    }

    private static List<Path> files() {
        List<Path> files = FILES.stream().flatMap(place -> list(place, ".properties").stream()).toList();
        assertThat(files).hasSizeGreaterThanOrEqualTo(3);
        return files;
    }

    private static List<Path> sources() {
        List<Path> all = new ArrayList<>();
        SOURCES.forEach(root -> all.addAll(list(root, ".java")));
        assertThat(all).hasSizeGreaterThan(50);
        return all;
    }

    private static List<Path> list(Path root, String ending) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Properties load(Path file) {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return properties;
    }
}
