package se.samverk.administration.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import se.samverk.administration.JobRow;
import se.samverk.administration.boundary.Jobs;
import se.samverk.administration.boundary.SettleJob;
import se.samverk.webshell.About;
import se.samverk.webshell.Crumb;
import se.samverk.webshell.Told;
import se.samverk.webshell.Words;

/** Jobs that were put aside: the reason, and trying again or dropping each. */
@Named
@ViewScoped
public class JobListPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String HERE = "/administration/jobs.xhtml?faces-redirect=true";

    @Inject
    private Jobs jobs;

    @Inject
    private About about;

    @Inject
    private Words words;

    @Inject
    private Told told;

    private List<JobRow> rows;

    public void load() {
        rows = jobs.aside();
    }

    public String retry(JobRow row) {
        jobs.settle(new SettleJob(row.kind(), row.id(), false));
        told.done("job.told.retried");
        return HERE;
    }

    public String drop(JobRow row) {
        jobs.settle(new SettleJob(row.kind(), row.id(), true));
        told.done("job.told.dropped");
        return HERE;
    }

    /** "Indexera report-7". */
    public String name(JobRow row) {
        return row.subject() == null
                ? words.of("job.kind." + row.kind()) + " " + row.id()
                : words.of("job.kind." + row.kind()) + ": " + words.of("kind." + row.subject().kind()) + " "
                        + row.subject().id();
    }

    public String since(JobRow row) {
        return row.since() == null ? "" : about.when(row.since());
    }

    public List<JobRow> getRows() {
        return rows;
    }

    public List<Crumb> getCrumbs() {
        return List.of(new Crumb(words.of("administration.title"), "/administration/index.xhtml"));
    }
}
