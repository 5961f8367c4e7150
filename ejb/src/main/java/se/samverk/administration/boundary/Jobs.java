package se.samverk.administration.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.util.List;
import java.util.stream.Stream;
import se.samverk.administration.JobKind;
import se.samverk.administration.JobRow;
import se.samverk.audit.boundary.AuditTrail;
import se.samverk.notification.boundary.Notices;
import se.samverk.notification.boundary.Outbox;
import se.samverk.platform.Allowed;
import se.samverk.platform.Right;
import se.samverk.search.boundary.IndexJobs;
import se.samverk.search.boundary.SearchAlerts;
import se.samverk.shared.RuleBroken;

/** What the portal has put aside after failing at it: listed with the reason, tried again or dropped. */
@Stateless
@Allowed(Right.SYSTEM_ADMINISTRATOR)
public class Jobs {
    @Inject
    private IndexJobs index;

    @Inject
    private Notices notices;

    @Inject
    private Outbox mails;

    @Inject
    private SearchAlerts searches;

    @Inject
    private AuditTrail audit;

    /** Everything that was put aside, oldest first within each kind. */
    public List<JobRow> aside() {
        Stream<JobRow> indexing = index.parked().stream().map(job -> new JobRow(JobKind.INDEX, job.getId(),
                job.getSubject(), job.getAttempts(), job.getLastError(), job.getParkedAt().orElse(null)));
        Stream<JobRow> telling = notices.parked().stream().map(notice -> new JobRow(JobKind.NOTICE, notice.getId(),
                notice.getSubject(), notice.getAttempts(), notice.getLastError(), notice.getParkedAt().orElse(null)));
        Stream<JobRow> mailing = mails.parked().stream().map(mail -> new JobRow(JobKind.MAIL, mail.getId(), null,
                mail.getAttempts(), mail.getLastError(), mail.getEndedAt().orElse(null)));
        Stream<JobRow> asking = searches.parked().stream().map(search -> new JobRow(JobKind.SEARCH, search.id(), null,
                search.attempts(), search.error(), search.since()));
        return Stream.of(indexing, telling, mailing, asking).flatMap(rows -> rows).toList();
    }

    /** Lets a job be tried again, or drops it; one that somebody else has settled meanwhile is refused. */
    public void settle(@Valid SettleJob order) {
        JobRow row = aside().stream().filter(one -> one.kind() == order.kind() && one.id() == order.id()).findFirst()
                .orElseThrow(() -> new RuleBroken("job.gone", ""));
        switch (order.kind()) {
            case INDEX -> index.settleParked(order.id(), order.drop());
            case NOTICE -> notices.settleParked(order.id(), order.drop());
            case MAIL -> mails.settleParked(order.id(), order.drop());
            case SEARCH -> searches.settleParked(order.id(), order.drop());
        }
        if (order.drop()) {
            audit.noteChange("job.dropped", row.subject(), order.kind() + " " + order.id() + " " + row.error());
        } else {
            audit.noteChange("job.retried", row.subject(), order.kind() + " " + order.id());
        }
    }
}
