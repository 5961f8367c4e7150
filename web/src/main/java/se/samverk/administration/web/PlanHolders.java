package se.samverk.administration.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.samverk.administration.CandidateRow;
import se.samverk.administration.boundary.Retention;
import se.samverk.register.boundary.Organisations;
import se.samverk.webshell.Words;

/** The organisations that have plans of their own and decide by them: those of today, and ended ones that have rules. */
@RequestScoped
public class PlanHolders {
    /** None of them. */
    static final long NONE = 0;

    @Inject
    private Retention retention;

    @Inject
    private Organisations organisations;

    @Inject
    private Words words;

    /** A list to choose one from, without some. */
    List<SelectItem> choices(Set<Long> without) {
        Map<Long, String> names = names();
        names.keySet().removeAll(without);
        return items(names);
    }

    /**
     * A list to choose from who decided of some things: also those, though they have ended and have no rules, that may have
     * decided of a thing with a rule of its own.
     */
    List<SelectItem> deciders(List<CandidateRow> candidates) {
        Map<Long, String> names = names();
        candidates.stream().flatMap(row -> row.deciders().stream())
                .forEach(one -> names.putIfAbsent(one.id(), one.name()));
        return items(names);
    }

    private Map<Long, String> names() {
        Map<Long, String> names = new LinkedHashMap<>();
        organisations.open().forEach(one -> names.put(one.id(), one.name()));
        retention.rules().stream().filter(rule -> rule.organisation() != null)
                .forEach(rule -> names.putIfAbsent(rule.organisation(), rule.organisationName()));
        return names;
    }

    private List<SelectItem> items(Map<Long, String> names) {
        List<SelectItem> items = new ArrayList<>();
        items.add(new SelectItem(NONE, words.of("role.chooseOrganisation")));
        names.forEach((id, name) -> items.add(new SelectItem(id, name)));
        return items;
    }
}
