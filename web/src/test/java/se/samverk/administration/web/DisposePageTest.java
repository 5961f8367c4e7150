package se.samverk.administration.web;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverk.webshell.Injected.set;

import jakarta.faces.model.SelectItem;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samverk.administration.CandidateRow;
import se.samverk.administration.boundary.Retention;
import se.samverk.library.RetainedRow.Decider;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.thing.RetentionOutcome;

/** Whom the page on which things are disposed of offers as who decided. */
class DisposePageTest {
    private static final Decider ENDED = new Decider(4, "Ägaren");

    private static CandidateRow row(RetentionOutcome outcome, Decider... deciders) {
        return new CandidateRow(new SubjectRef(SubjectKind.DOCUMENT, 9), "Avtal", LocalDate.of(2014, 3, 1), 5, null,
                outcome, "Beslut", deciders[deciders.length - 1].name(), Arrays.asList(deciders), List.of());
    }

    private static List<String> offered(CandidateRow... candidates) {
        DisposePage page = new DisposePage();
        set(page, "holders", PlanHoldersTest.holders());
        set(page, "retention", new Retention() {
            @Override
            public List<CandidateRow> candidates() {
                return List.of(candidates);
            }
        });
        page.load();
        return page.getOrganisations().stream().map(SelectItem::getLabel).toList();
    }

    @Test
    @DisplayName("an owner that has ended with no heir and has no rules can be chosen where its document is listed")
    void an_owner_that_has_ended_can_be_chosen_for_its_documents() {
        assertThat(offered()).containsExactly("–", "Öppen 1", "Öppen 2", "Slutad");
        assertThat(offered(row(RetentionOutcome.DISPOSE, ENDED), row(RetentionOutcome.DISPOSE, ENDED)))
                .containsExactly("–", "Öppen 1", "Öppen 2", "Slutad", "Ägaren");
        assertThat(offered(row(RetentionOutcome.TRANSFER, ENDED))).as("what is handed over is not listed here")
                .containsExactly("–", "Öppen 1", "Öppen 2", "Slutad");
    }

    @Test
    @DisplayName("whom the owner has become part of can be chosen, once, and the owner for what it decided before")
    void whom_the_owner_has_become_part_of_can_be_chosen() {
        assertThat(offered(row(RetentionOutcome.DISPOSE, ENDED, new Decider(2, "Öppen 2")),
                row(RetentionOutcome.DISPOSE, ENDED, new Decider(5, "Arvingen")))).containsExactly("–", "Öppen 1",
                        "Öppen 2", "Slutad", "Ägaren", "Arvingen");
    }
}
