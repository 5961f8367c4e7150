package se.samverk.register.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HashListTest {
    /** How often "password" is said to have been seen: the most of all, so that this is the longest line. */
    private static final int MOST_SEEN = 52_256_179;

    @TempDir
    private Path folder;

    private static String sha1(String password) throws GeneralSecurityException {
        return HexFormat.of().withUpperCase()
                .formatHex(MessageDigest.getInstance("SHA-1").digest(password.getBytes(StandardCharsets.UTF_8)));
    }

    /** A sorted list of so many passwords, by their lines. */
    private static Map<String, String> lines(int number) throws GeneralSecurityException {
        Map<String, String> lines = new TreeMap<>();
        for (int each = 0; each < number; each++) {
            String password = "hemligt åå " + each;
            lines.put(sha1(password) + ":" + (each % 3 == 0 ? MOST_SEEN : each + 1), password);
        }
        return lines;
    }

    private Path written(String text) throws IOException {
        return Files.writeString(folder.resolve("pwned.txt"), text, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({"1,LF,true", "2,LF,false", "3,CRLF,true", "1000,LF,true", "1000,LF,false", "1000,CRLF,true",
            "1000,CRLF,false"})
    void every_line_is_found_the_first_the_last_and_those_between_and_nothing_else(int number, String ending,
            boolean ended) throws IOException, GeneralSecurityException {
        String newline = "LF".equals(ending) ? "\n" : "\r\n";
        Map<String, String> lines = lines(number);
        HashList list = HashList.open(written(String.join(newline, lines.keySet()) + (ended ? newline : "")));
        for (String password : lines.values()) {
            assertThat(list.holds(password)).as(password).isTrue();
        }
        for (int each = 0; each < number; each++) {
            assertThat(list.holds("hemligt aa " + each)).isFalse();
        }
    }

    @Test
    void what_would_stand_before_the_first_or_after_the_last_line_is_missing()
            throws IOException, GeneralSecurityException {
        List<String> hashes = new ArrayList<>(lines(50).keySet());
        List<String> passwords = new ArrayList<>(lines(50).values());
        HashList list = HashList.open(written(String.join("\n", hashes.subList(1, 49))));
        assertThat(list.holds(passwords.get(0))).as("before the first").isFalse();
        assertThat(list.holds(passwords.get(1))).as("the first").isTrue();
        assertThat(list.holds(passwords.get(48))).as("the last").isTrue();
        assertThat(list.holds(passwords.get(49))).as("after the last").isFalse();
    }

    @Test
    void hashes_may_be_written_small_and_without_a_count() throws IOException, GeneralSecurityException {
        HashList list = HashList.open(written(sha1("hemligt").toLowerCase(Locale.ROOT) + "\n"));
        assertThat(list.holds("hemligt")).isTrue();
        assertThat(list.holds("Hemligt")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "lösenord\nhemligt\n", "8846F7EAEE8FB117AD06BDD830B7586C:52256179\n",
            "FF00000000000000000000000000000000000000:1\n0100000000000000000000000000000000000000:1\n"})
    void a_file_that_is_no_such_list_is_refused_in_words(String text) throws IOException {
        Path file = written(text);
        assertThatThrownBy(() -> HashList.open(file)).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("SAMVERK_BREACHED_PASSWORDS").hasMessageContaining(file.toString())
                .hasMessageContaining("SHA-1 hashes in ascending order");
    }

    @Test
    void a_file_that_is_not_there_or_is_a_folder_is_refused_in_words() {
        for (Path file : List.of(folder.resolve("missing.txt"), folder)) {
            assertThatThrownBy(() -> HashList.open(file)).isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("SAMVERK_BREACHED_PASSWORDS").hasMessageContaining("cannot be read");
        }
    }
}
