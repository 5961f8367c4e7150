package se.samverk.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samverk.shared.RuleBroken;

class StatementPageTest {
    private static Map<String, String> texts(StatementPage page) {
        Map<String, String> texts = new HashMap<>();
        page.parts().forEach(part -> texts.put(part, " Text om " + part + " "));
        texts.replace(StatementPage.STATUS, Conformity.PARTIAL.name());
        return texts;
    }

    private static String refusedAt(Map<String, String> texts) {
        RuleBroken[] refused = new RuleBroken[1];
        assertThatThrownBy(() -> StatementPage.ACCESSIBILITY.checked(texts))
                .isInstanceOfSatisfying(RuleBroken.class, broken -> refused[0] = broken);
        return refused[0].field();
    }

    @Test
    @DisplayName("R3 Every part of a statement says something")
    void every_part_of_every_page_has_to_say_something() {
        for (StatementPage page : StatementPage.values()) {
            assertThat(page.checked(texts(page))).hasSameSizeAs(page.parts());
            Map<String, String> lacking = texts(page);
            lacking.put("intro", "  ");
            assertThatThrownBy(() -> page.checked(lacking)).isInstanceOf(RuleBroken.class);
        }
    }

    @Test
    @DisplayName("R2 A statement that names faults does not call the portal fully accessible")
    void faults_and_full_accessibility_do_not_go_together() {
        Map<String, String> texts = texts(StatementPage.ACCESSIBILITY);
        texts.put(StatementPage.STATUS, Conformity.FULL.name());
        assertThat(refusedAt(texts)).isEqualTo(StatementPage.FAULTS);
        texts.put(StatementPage.FAULTS, "");
        assertThat(StatementPage.ACCESSIBILITY.checked(texts)).doesNotContainKey(StatementPage.FAULTS);
        texts.put(StatementPage.STATUS, Conformity.NONE.name());
        assertThat(refusedAt(texts)).isEqualTo(StatementPage.FAULTS);
    }

    @Test
    void a_text_that_is_too_long_is_refused_where_it_stands() {
        Map<String, String> texts = texts(StatementPage.ACCESSIBILITY);
        texts.put("norway", "x".repeat(StatementPage.TEXT_LENGTH + 1));
        assertThat(refusedAt(texts)).isEqualTo("norway");
    }
}
