package se.samverk.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeGuessTest {

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("the words of a name, then its ending, then its folders propose what a document is")
    @CsvSource({"Protokoll_2016-03-14.docx, MINUTES", "styrgruppsprotokoll 4.pdf, MINUTES",
            "Minnesanteckningar arbetsgruppen.doc, MINUTES", "Referat 30.05.13.pdf, MINUTES",
            "Meeting notes May.docx, MINUTES", "Lägesrapport hösten.docx, REPORT", "årsrapport2014.pdf, REPORT",
            "Statusrapport_01.04.14.odt, REPORT", "Samarbeidsavtale med kommunen.pdf, AGREEMENT",
            "överenskommelse.pdf, AGREEMENT", "Handlingsplan 2018-2020.pdf, PLAN", "verksamhetsplanen.docx, PLAN",
            "Budget 2015.xlsx, FIGURES", "budsjett.pdf, FIGURES", "deltagare.xlsx, FIGURES", "dag 1.pptx, PRESENTATION",
            "Rutin för kallelser.pdf, GUIDELINE", "Mall protokoll.docx, FORM", "innkalling mai.docx, LETTER",
            "svar.msg, LETTER", "Protokoll/2016/nr 3.pdf, MINUTES", "Rapporter/bilaga.pdf, REPORT",
            "Rapporter/protokoll 3.pdf, MINUTES", "explanation.pdf, OTHER", "planta.jpg, OTHER", "bild.png, OTHER"})
    void a_type_is_proposed(String path, DocumentType type) {
        assertThat(TypeGuess.of(path)).isEqualTo(type);
    }
}
