package se.samverk.administration.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import se.samverk.organisation.Role;
import se.samverk.organisation.SeatRow;
import se.samverk.platform.Caller;
import se.samverk.register.boundary.Seats;
import se.samverk.search.boundary.IndexHealth;
import se.samverk.search.boundary.IndexHealth.ParkedJob;
import se.samverk.webshell.Told;

/** What administrators look after: empty seats; and, for those of the portal, the index. */
@Named
@RequestScoped
public class AdministrationPage {
    private static final int MOST_NAMED = 20;

    @Inject
    private Seats seats;

    @Inject
    private IndexHealth index;

    @Inject
    private Caller caller;

    @Inject
    private Told told;

    private List<SeatRow> empty;

    public void load() {
        empty = seats.empty();
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

    public long getIndexed() {
        return index.count();
    }

    public List<ParkedJob> getParked() {
        return index.parked();
    }

    /** Lets the parked jobs be tried again. */
    public String retry() {
        index.retry();
        told.done("administration.retried");
        return "/administration/index.xhtml?faces-redirect=true";
    }

    /** Compares index and database and tells the result. */
    public String compare() {
        Set<String> different = index.differences();
        if (different.isEmpty()) {
            told.done("administration.same");
        } else {
            told.done("administration.different",
                    String.join(", ", different.stream().limit(MOST_NAMED).toList()));
        }
        return "/administration/index.xhtml?faces-redirect=true";
    }
}
