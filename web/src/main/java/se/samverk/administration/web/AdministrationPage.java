package se.samverk.administration.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import se.samverk.administration.PersonRequestRow;
import se.samverk.administration.boundary.Jobs;
import se.samverk.administration.boundary.PersonRequests;
import se.samverk.organisation.Role;
import se.samverk.organisation.SeatRow;
import se.samverk.platform.Caller;
import se.samverk.register.boundary.Seats;
import se.samverk.search.IndexComparison;
import se.samverk.search.IndexDifference;
import se.samverk.search.ReindexProgress;
import se.samverk.search.boundary.IndexHealth;
import se.samverk.search.boundary.Search;
import se.samverk.webshell.About;
import se.samverk.webshell.Told;
import se.samverk.webshell.Words;

/** What administrators look after: where each part is, empty seats; and, for those of the portal, the index. */
@Named
@RequestScoped
public class AdministrationPage {
    private static final int MOST_NAMED = 20;
    private static final String HERE = "/administration/index.xhtml?faces-redirect=true";

    @Inject
    private Seats seats;

    @Inject
    private IndexHealth index;

    @Inject
    private Search search;

    @Inject
    private Jobs jobs;

    @Inject
    private PersonRequests requests;

    @Inject
    private Caller caller;

    @Inject
    private About about;

    @Inject
    private Words words;

    @Inject
    private Told told;

    private List<SeatRow> empty;
    private ReindexProgress progress;
    private List<PersonRequestRow> waiting = List.of();

    public void load() {
        empty = seats.empty();
        if (isPortal()) {
            progress = index.progress().orElse(null);
            waiting = requests.all().stream().filter(PersonRequestRow::open).toList();
        }
    }

    public List<SeatRow> getEmptySeats() {
        return empty;
    }

    public boolean isPortal() {
        return caller.view().has(Role.SYSTEM_ADMINISTRATOR);
    }

    /** Whether the caller may read the audit log. */
    public boolean isAuditor() {
        return isPortal() || caller.view().has(Role.COORDINATOR);
    }

    /** How many jobs stand aside. */
    public int getAside() {
        return jobs.aside().size();
    }

    /** Persons' requests that wait for an answer. */
    public List<PersonRequestRow> getRequests() {
        return waiting;
    }

    /** How many of them are late. */
    public long getLate() {
        return waiting.stream().filter(row -> row.daysLate() > 0).count();
    }

    /** Whether the index is being filled, after it was new or damaged. */
    public boolean isFilling() {
        return search.isFilling();
    }

    public long getIndexed() {
        return index.count();
    }

    /** How far the latest full re-index has come; null when there was none. */
    public ReindexProgress getProgress() {
        return progress;
    }

    /** "Startad i dag 10.42 av …: 130 av 540 klara". */
    public String getProgressWords() {
        if (progress.fault() != null) {
            return words.of("administration.reindex.givenUp", about.when(progress.finishedAt()), progress.startedBy(),
                    progress.fault());
        }
        return progress.underWay()
                ? words.of("administration.reindex.underWay", about.when(progress.startedAt()), progress.startedBy(),
                        progress.done(), progress.subjects())
                : words.of("administration.reindex.done", about.when(progress.finishedAt()), progress.startedBy(),
                        progress.subjects());
    }

    /** Asks for everything to be indexed anew. */
    public String reindex() {
        index.reindex();
        told.done("administration.reindex.told");
        return HERE;
    }

    /** Compares index and database and tells the result. */
    public String compare() {
        IndexComparison comparison = index.compare();
        if (comparison.different().isEmpty()) {
            told.done("administration.same", comparison.indexed(), comparison.expected());
        } else {
            told.done("administration.different", comparison.indexed(), comparison.expected(),
                    comparison.different().size(), named(comparison.different()));
        }
        return HERE;
    }

    /** The first of them; all are in the file. */
    private static String named(List<IndexDifference> different) {
        String first = different.stream().limit(MOST_NAMED).map(one -> one.subject().toString())
                .collect(Collectors.joining(", "));
        return different.size() > MOST_NAMED ? first + " …" : first;
    }
}
