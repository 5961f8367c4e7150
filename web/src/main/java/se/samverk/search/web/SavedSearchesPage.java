package se.samverk.search.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import se.samverk.search.SavedSearchRow;
import se.samverk.search.boundary.SavedSearches;
import se.samverk.webshell.About;
import se.samverk.webshell.Words;

/** What the reader follows, each with how much is new in it. */
@Named
@RequestScoped
public class SavedSearchesPage {
    @Inject
    private SavedSearches searches;

    @Inject
    private QuestionWords questions;

    @Inject
    private About about;

    @Inject
    private Words words;

    private List<SavedSearchRow> rows;

    public void load() {
        rows = searches.mine();
    }

    public List<SavedSearchRow> getRows() {
        return rows;
    }

    /** What is asked, when its name does not say just that, how often mail tells of it, and what is the matter with it. */
    public String note(SavedSearchRow row) {
        String asked = questions.of(row.question());
        String told = words.of("pace." + row.pace()) + (row.aside() ? " · " + words.of("saved.aside") : "")
                + (row.feedClosedAt() == null ? "" : " · " + words.of("saved.feed.gone"));
        return asked.equals(row.name()) ? told : asked + " · " + told;
    }

    /** "3 nya sedan i går". */
    public String fresh(SavedSearchRow row) {
        return row.fresh() == 0
                ? words.of("saved.nothingNew", about.when(row.openedAt()))
                : words.of("saved.new", row.fresh(), about.when(row.openedAt()));
    }
}
