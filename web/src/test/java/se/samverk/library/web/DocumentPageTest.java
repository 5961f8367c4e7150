package se.samverk.library.web;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverk.webshell.Injected.set;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverk.search.SearchHit;
import se.samverk.shared.Language;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.webshell.Words;

/** What a document's page says of what reads like it. */
class DocumentPageTest {
    private static final Locale SWEDISH = Language.SV.locale();

    private static String noteOf(String organisation, String group) {
        DocumentPage page = new DocumentPage();
        set(page, "words", new Words() {
            @Override
            public String of(String key, Object... values) {
                return in(SWEDISH, key, values);
            }
        });
        return page.noteOf(new SearchHit(new SubjectRef(SubjectKind.DOCUMENT, 7), "", SubjectKind.DOCUMENT, "Plan",
                "/document/view.xhtml?id=7", Language.SV, LocalDate.of(2018, 9, 10), organisation, group, "KEPT",
                List.of(), List.of(), Map.of()));
    }

    @ParameterizedTest
    @CsvSource({"Borås Stad, Arbetsgruppen, Dokument · Arbetsgruppen", "Borås Stad, , Dokument · Borås Stad",
            "Plan, , Dokument", "Borås Stad, Plan, Dokument", ", , Dokument"})
    void something_alike_names_its_group_or_else_its_organisation(String organisation, String group, String note) {
        assertThat(noteOf(organisation, group)).isEqualTo(note);
    }

    @Test
    void its_day_is_written_as_in_every_other_list() throws IOException {
        String page = Files.readString(Path.of("src/main/webapp/document/view.xhtml"));
        assertThat(page.substring(page.indexOf("id=\"similar\""), page.indexOf("caredFor()")))
                .contains("about.date(one.date)");
    }
}
