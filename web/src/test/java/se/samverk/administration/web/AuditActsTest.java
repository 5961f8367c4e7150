package se.samverk.administration.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.samverk.shared.Language;

class AuditActsTest {
    private static final Pattern NOTED = Pattern.compile("\\bnote(?:Change)?\\([^;]*?\"([a-z]+\\.[a-zA-Z.]+)\"");

    @Test
    void every_act_that_is_noted_has_words_in_every_language() throws IOException {
        Set<String> acts = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("../ejb/src/main/java"))) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(file -> {
                Matcher matcher = NOTED.matcher(read(file));
                while (matcher.find()) {
                    acts.add(matcher.group(1));
                }
            });
        }
        assertThat(acts).hasSizeGreaterThan(8).contains("signin.refused", "seat.given", "seat.setUp",
                "account.password");
        for (Language language : Language.values()) {
            assertThat(acts).as("acts without words in %s", language)
                    .allSatisfy(act -> assertThat(AuditActs.words(language.locale(), act)).isNotEqualTo(act));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void an_act_of_the_timeline_is_told_without_its_values() {
        assertThat(AuditActs.words(Locale.ENGLISH, "report.published"))
                .isEqualTo("the report was published as version …");
    }

    @Test
    void an_act_that_nobody_knows_any_more_keeps_its_name() {
        assertThat(AuditActs.words(Locale.ENGLISH, "report.burnt")).isEqualTo("report.burnt");
    }
}
