package se.samverk.search;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import se.samverk.shared.Kept;

/**
 * A full re-index that an administrator has asked for. Its work is ordinary index jobs, the last of which it
 * remembers; it has ended when none of them is left to be done.
 */
@Entity
@NamedQuery(name = "Reindex.newest", query = "select r from Reindex r order by r.id desc")
public class Reindex extends Kept {
    @Column(name = "started_by", nullable = false, length = 120)
    private String startedBy;

    @Column(name = "started_at", nullable = false)
    private OffsetDateTime startedAt;

    @Column(nullable = false)
    private int subjects;

    @Column(name = "last_job", nullable = false)
    private long lastJob;

    @Column(name = "finished_at")
    private OffsetDateTime finishedAt;

    protected Reindex() {
    }

    public Reindex(String startedBy, OffsetDateTime startedAt, int subjects, long lastJob) {
        this.startedBy = Objects.requireNonNull(startedBy);
        this.startedAt = Objects.requireNonNull(startedAt);
        this.subjects = subjects;
        this.lastJob = lastJob;
    }

    public void finished(OffsetDateTime at) {
        finishedAt = Objects.requireNonNull(at);
    }

    /** How far it has come when some of its jobs are left; more jobs than subjects count as all of them. */
    public ReindexProgress progress(long jobsLeft) {
        long left = finishedAt == null ? Math.min(jobsLeft, subjects) : 0;
        return new ReindexProgress(startedBy, startedAt, subjects, subjects - left, finishedAt);
    }

    public long getLastJob() {
        return lastJob;
    }

    public Optional<OffsetDateTime> getFinishedAt() {
        return Optional.ofNullable(finishedAt);
    }
}
