package se.samverk.search.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import se.samverk.search.ConceptRow;
import se.samverk.search.boundary.Concepts;
import se.samverk.webshell.About;
import se.samverk.webshell.Crumb;
import se.samverk.webshell.Words;

/** The words that the search takes for the same thing, a concept a row. */
@Named
@RequestScoped
public class ThesaurusPage {
    @Inject
    private Concepts concepts;

    @Inject
    private Words words;

    @Inject
    private About about;

    private List<ConceptRow> rows;

    public void load() {
        rows = concepts.all();
    }

    public List<ConceptRow> getRows() {
        return rows;
    }

    /** Who said so and when; or that it came with the portal. */
    public String who(ConceptRow row) {
        return row.changedBy().isEmpty()
                ? words.of("thesaurus.shipped")
                : words.of("setting.by", row.changedBy(), about.when(row.changedAt()));
    }

    public List<Crumb> getCrumbs() {
        return List.of(new Crumb(words.of("administration.title"), "/administration/index.xhtml"));
    }
}
