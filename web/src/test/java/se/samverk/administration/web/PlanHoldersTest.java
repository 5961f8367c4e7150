package se.samverk.administration.web;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverk.webshell.Injected.set;

import jakarta.faces.model.SelectItem;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samverk.administration.RetentionRow;
import se.samverk.administration.boundary.Retention;
import se.samverk.organisation.Country;
import se.samverk.organisation.OrganisationKind;
import se.samverk.register.OrganisationRow;
import se.samverk.register.boundary.Organisations;
import se.samverk.shared.SubjectKind;
import se.samverk.thing.CountedFrom;
import se.samverk.thing.RetentionOutcome;
import se.samverk.webshell.Words;

class PlanHoldersTest {
    static PlanHolders holders() {
        PlanHolders holders = new PlanHolders();
        set(holders, "words", new Words() {
            @Override
            public String of(String key, Object... values) {
                return "–";
            }
        });
        set(holders, "organisations", new Organisations() {
            @Override
            public List<OrganisationRow> open() {
                return Stream.of(1L, 2L).map(id -> new OrganisationRow(id, "Öppen " + id,
                        OrganisationKind.MUNICIPALITY, Country.SE, "", "", null)).toList();
            }
        });
        set(holders, "retention", new Retention() {
            @Override
            public List<RetentionRow> rules() {
                return List.of(ruleOf(null, ""), ruleOf(2L, "Öppen 2"), ruleOf(3L, "Slutad"), ruleOf(3L, "Slutad"));
            }
        });
        return holders;
    }

    private static RetentionRow ruleOf(Long organisation, String name) {
        return new RetentionRow(SubjectKind.DOCUMENT, "", organisation, name, 1, CountedFrom.DAY,
                RetentionOutcome.DISPOSE, "Plan", "", null, 1);
    }

    @Test
    @DisplayName("an organisation that has ended can be chosen as long as rules of its own hold, and each stands once")
    void one_that_has_ended_is_listed_while_it_has_rules() {
        assertThat(holders().choices(Set.of())).extracting(SelectItem::getLabel).containsExactly("–", "Öppen 1",
                "Öppen 2", "Slutad");
        assertThat(holders().choices(Set.of(2L, 3L))).extracting(SelectItem::getLabel).containsExactly("–", "Öppen 1");
    }
}
