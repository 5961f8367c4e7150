package se.samverk.search;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import se.samverk.shared.Kept;

/**
 * A full re-index that an administrator has asked for. It builds a second index beside the one that answers; a stop in
 * the middle begins it again. In the end it is done, or given up over a fault.
 */
@Entity
@NamedQuery(name = "Reindex.newest", query = "select r from Reindex r order by r.id desc")
public class Reindex extends Kept {
    public static final int FAULT_LENGTH = 200;

    @Column(name = "started_by", nullable = false, length = 120)
    private String startedBy;

    @Column(name = "started_at", nullable = false)
    private OffsetDateTime startedAt;

    @Column(nullable = false)
    private long subjects;

    @Column(name = "done_subjects", nullable = false)
    private long done;

    @Column(length = FAULT_LENGTH)
    private String fault;

    @Column(name = "finished_at")
    private OffsetDateTime finishedAt;

    protected Reindex() {
    }

    /** @param subjects about how many there are to be indexed */
    public Reindex(String startedBy, OffsetDateTime startedAt, long subjects) {
        this.startedBy = Objects.requireNonNull(startedBy);
        this.startedAt = Objects.requireNonNull(startedAt);
        this.subjects = subjects;
    }

    /** Says how many subjects are done. */
    public void done(long count) {
        done = count;
        subjects = Math.max(subjects, count);
    }

    public void finished(OffsetDateTime at) {
        finishedAt = Objects.requireNonNull(at);
        subjects = done;
    }

    /** Ends it without a result; the index that answered goes on answering. */
    public void givenUp(String why, OffsetDateTime at) {
        finishedAt = Objects.requireNonNull(at);
        fault = why.length() <= FAULT_LENGTH ? why : why.substring(0, FAULT_LENGTH);
    }

    public ReindexProgress progress() {
        return new ReindexProgress(startedBy, startedAt, subjects, done, finishedAt, fault);
    }

    public Optional<OffsetDateTime> getFinishedAt() {
        return Optional.ofNullable(finishedAt);
    }
}
