package se.samverk.administration.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        Map<Long, String> names = new LinkedHashMap<>();
        organisations.open().forEach(one -> names.put(one.id(), one.name()));
        retention.rules().stream().filter(rule -> rule.organisation() != null)
                .forEach(rule -> names.putIfAbsent(rule.organisation(), rule.organisationName()));
        names.keySet().removeAll(without);
        List<SelectItem> items = new ArrayList<>();
        items.add(new SelectItem(NONE, words.of("role.chooseOrganisation")));
        names.forEach((id, name) -> items.add(new SelectItem(id, name)));
        return items;
    }
}
