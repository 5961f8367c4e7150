package se.samverk.administration.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import se.samverk.administration.PersonRequestRow;
import se.samverk.administration.boundary.PersonRequests;
import se.samverk.webshell.Crumb;
import se.samverk.webshell.Words;

/** Persons' requests about their data: the open ones first, by when they are due. */
@Named
@RequestScoped
public class RequestListPage {
    @Inject
    private PersonRequests requests;

    @Inject
    private Words words;

    private List<PersonRequestRow> rows;

    public void load() {
        rows = requests.all();
    }

    /** How many wait for an answer. */
    public long getOpen() {
        return rows.stream().filter(PersonRequestRow::open).count();
    }

    /** "Radering, N. N.". */
    public String title(PersonRequestRow row) {
        return words.of("request.kind." + row.kind()) + ", " + row.person();
    }

    public List<PersonRequestRow> getRows() {
        return rows;
    }

    public List<Crumb> getCrumbs() {
        return List.of(new Crumb(words.of("administration.title"), "/administration/index.xhtml"));
    }
}
