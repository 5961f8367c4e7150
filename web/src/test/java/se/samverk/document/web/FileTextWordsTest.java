package se.samverk.document.web;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverk.webshell.Injected.set;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.samverk.document.FileTextView;
import se.samverk.document.TextState;
import se.samverk.shared.Language;
import se.samverk.webshell.Words;

/** What is said of how far a file's text has been read, and by what the file is found. */
class FileTextWordsTest {
    private static String state(Language language, TextState state, String reason, boolean cut, boolean secret) {
        return said(language, new FileTextView(state, reason, "", 0, 0, false, cut, List.of(), null, ""), secret);
    }

    private static String said(Language language, FileTextView text, boolean secret) {
        FileTextWords words = new FileTextWords();
        set(words, "words", new Words() {
            @Override
            public String of(String key, Object... values) {
                return in(language.locale(), key, values);
            }
        });
        return words.state(text, secret);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "SV|WAITING||Texten läses inom kort. Därefter hittas filen också på det som står i den.",
            "SV|READ||Texten är läst, och filen hittas på det som står i den.",
            "SV|UNREADABLE|EMPTY|Texten kunde inte läsas: filen är tom. Filen är sparad och hittas på sin titel och sitt filnamn.",
            "NB|WAITING||Teksten leses om litt. Deretter kan filen også bli funnet på det som står i den.",
            "NB|READ||Teksten er lest, og filen kan bli funnet på det som står i den.",
            "NB|UNREADABLE|EMPTY|Teksten kunne ikke leses: filen er tom. Filen er lagret og kan bli funnet på tittelen og filnavnet.",
            "EN|WAITING||The text will be read shortly. After that, the file is also found by what it says.",
            "EN|READ||The text has been read, and the file is found by what it says.",
            "EN|UNREADABLE|EMPTY|The text could not be read: the file is empty. The file is kept and found by its title and file name."})
    void a_file_is_found_by_its_text_or_else_by_its_names(Language language, TextState state, String reason,
            String said) {
        assertThat(state(language, state, reason == null ? "" : reason, false, false)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "SV|WAITING||Texten läses inom kort, men sökningen kommer inte att känna den.",
            "SV|READ||Texten är läst, men sökningen känner den inte.",
            "SV|UNREADABLE|EMPTY|Texten kunde inte läsas: filen är tom. Filen är sparad och hittas på sin titel.",
            "NB|WAITING||Teksten leses om litt, men søket kommer ikke til å kjenne den.",
            "NB|READ||Teksten er lest, men søket kjenner den ikke.",
            "NB|UNREADABLE|EMPTY|Teksten kunne ikke leses: filen er tom. Filen er lagret og kan bli funnet på tittelen.",
            "EN|WAITING||The text will be read shortly, but search will not know it.",
            "EN|READ||The text has been read, but search does not know it.",
            "EN|UNREADABLE|EMPTY|The text could not be read: the file is empty. The file is kept and found by its title."})
    void a_secret_one_is_found_by_its_title_alone(Language language, TextState state, String reason, String said) {
        assertThat(state(language, state, reason == null ? "" : reason, false, true)).isEqualTo(said);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void that_only_the_beginning_has_been_read_is_said_of_secret_ones_too(Language language) {
        String partly = Words.in(language.locale(), "fileText.PARTLY",
                Words.in(language.locale(), "fileText.reason.TOO_SLOW"));
        String cut = Words.in(language.locale(), "fileText.cut");
        for (boolean secret : new boolean[]{false, true}) {
            assertThat(state(language, TextState.READ, "TOO_SLOW", false, secret)).isEqualTo(partly);
            assertThat(state(language, TextState.READ, "", true, secret)).isEqualTo(cut);
            assertThat(state(language, TextState.READ, "TOO_SLOW", true, secret)).isEqualTo(cut);
        }
    }

    @ParameterizedTest
    @DisplayName("R9 how many pages are not read yet, or could not be, is said")
    @CsvSource(delimiter = '|', value = {
            "SV|UNREADABLE|30|0|true|Filen är inskannad, och texten läses ur bilderna, några åt gången. Sidor som är bilder och inte är lästa än: 30.",
            "SV|READ|27|1|true|Texten är läst, och filen hittas på det som står i den. Sidor som är bilder och inte är lästa än: 27. Sidor eller bilder vars text inte kunde läsas: 1.",
            "SV|READ|0|2|true|Texten är läst, och filen hittas på det som står i den. Sidor eller bilder vars text inte kunde läsas: 2.",
            "SV|READ|3|0|false|Texten är läst, och filen hittas på det som står i den. Sidor utan text, som kan vara inskannade: 3.",
            "NB|UNREADABLE|30|0|true|Filen er skannet, og teksten leses ut av bildene, noen om gangen. Sider som er bilder og ikke er lest ennå: 30.",
            "EN|READ|0|2|true|The text has been read, and the file is found by what it says. Pages or pictures whose text could not be read: 2.",
            "EN|UNREADABLE|30|0|false|The text could not be read: there is no text in the file, it may be scanned. The file is kept and found by its title and file name. Pages without text, which may be scanned: 30."})
    void how_many_pages_are_not_read_is_said(Language language, TextState state, int left, int unread, boolean program,
            String said) {
        String reason = state == TextState.READ ? "" : "NO_TEXT";
        assertThat(
                said(language, new FileTextView(state, reason, "", left, unread, program, false, List.of(), null, ""),
                        false))
                .isEqualTo(said);
    }
}
