package se.samverk.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryNamesTest {
    private static final String NAME = "Möten/Förslag på åtgärder.txt";

    @Test
    @DisplayName("å, ä and ö are read whatever the package was made with")
    void letters_are_read_whatever_the_package_was_made_with() {
        assertThat(EntryNames.decoded(NAME.getBytes(StandardCharsets.UTF_8), true)).isEqualTo(NAME);
        assertThat(EntryNames.decoded(NAME.getBytes(StandardCharsets.UTF_8), false)).isEqualTo(NAME);
        assertThat(EntryNames.decoded(NAME.getBytes(Charset.forName("IBM437")), false)).isEqualTo(NAME);
        assertThat(EntryNames.decoded(NAME.getBytes(Charset.forName("IBM850")), false)).isEqualTo(NAME);
        assertThat(EntryNames.decoded(NAME.getBytes(StandardCharsets.ISO_8859_1), false)).isEqualTo(NAME);
        String norwegian = "Møter/Årsmelding æ.txt";
        assertThat(EntryNames.decoded(norwegian.getBytes(Charset.forName("IBM850")), false)).isEqualTo(norwegian);
        String apart = Normalizer.normalize(NAME, Normalizer.Form.NFD);
        assertThat(EntryNames.decoded(apart.getBytes(StandardCharsets.UTF_8), false)).isEqualTo(NAME);
        assertThat(EntryNames.decoded("Mapp\\fil.txt".getBytes(StandardCharsets.UTF_8), true))
                .isEqualTo("Mapp/fil.txt");
    }

    @ParameterizedTest
    @DisplayName("a path that leads out of its folder is no name of a file")
    @ValueSource(strings = {"../hemligt.txt", "mapp/../../x.txt", "/etc/passwd", "C:/x.txt", "c:x.txt", "mapp//x.txt",
            "mapp/./x.txt", "", " ", "mapp/x\u0000.txt", "mapp/", "x\n.txt"})
    void a_path_that_leads_astray(String path) {
        assertThat(EntryNames.leadsAstray(path)).isTrue();
    }

    @Test
    @DisplayName("ordinary paths stay, with their dots")
    void ordinary_paths_stay() {
        assertThat(EntryNames.leadsAstray("2016/Möten/v. 37..docx")).isFalse();
        assertThat(EntryNames.path("./2016\\x.docx")).isEqualTo("2016/x.docx");
        assertThat(EntryNames.file("2016/Möten/a.docx")).isEqualTo("a.docx");
        assertThat(EntryNames.folder("2016/Möten/a.docx")).isEqualTo("Möten");
        assertThat(EntryNames.folder("a.docx")).isEmpty();
    }

    @Test
    @DisplayName("what a computer puts there by itself is told from what people do")
    void files_of_the_system() {
        assertThat(EntryNames.isSystem("__MACOSX/._a.docx")).isTrue();
        assertThat(EntryNames.isSystem("mapp/Thumbs.db")).isTrue();
        assertThat(EntryNames.isSystem("mapp/~$protokoll.docx")).isTrue();
        assertThat(EntryNames.isSystem("mapp/protokoll.docx")).isFalse();
        assertThat(EntryNames.isArchive("mapp/Allt.ZIP")).isTrue();
        assertThat(EntryNames.isArchive("mapp/allt.docx")).isFalse();
    }
}
