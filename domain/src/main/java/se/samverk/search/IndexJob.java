package se.samverk.search;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import se.samverk.shared.Kept;
import se.samverk.shared.SubjectRef;

/**
 * That a thing has to be read anew into the search index. Written in the transaction of the
 * change; drained by a timer; parked after five failures so that one bad job never stops the rest.
 */
@Entity
@jakarta.persistence.Table(name = "index_job")
@NamedQuery(name = "IndexJob.next", query = "select j from IndexJob j where j.parkedAt is null order by j.id")
@NamedQuery(name = "IndexJob.open", query = "select count(j) from IndexJob j where j.parkedAt is null")
@NamedQuery(name = "IndexJob.parked", query = "select j from IndexJob j where j.parkedAt is not null order by j.id")
public class IndexJob extends Kept {
    public static final int MAX_ATTEMPTS = 5;
    public static final int ERROR_LENGTH = 500;

    @Embedded
    private SubjectRef subject;

    @Column(name = "created_at", nullable = false)
    private OffsetDateTime createdAt;

    @Column(nullable = false)
    private int attempts;

    @Column(name = "parked_at")
    private OffsetDateTime parkedAt;

    @Column(name = "last_error", length = ERROR_LENGTH)
    private String lastError;

    protected IndexJob() {
    }

    public IndexJob(SubjectRef subject, OffsetDateTime createdAt) {
        this.subject = Objects.requireNonNull(subject);
        this.createdAt = Objects.requireNonNull(createdAt);
    }

    /** Notes a failure; the fifth parks the job until an administrator retries it. */
    public void failed(String error, OffsetDateTime at) {
        attempts++;
        lastError = error == null || error.length() <= ERROR_LENGTH ? error : error.substring(0, ERROR_LENGTH);
        if (attempts >= MAX_ATTEMPTS) {
            parkedAt = at;
        }
    }

    public void retry() {
        attempts = 0;
        parkedAt = null;
    }

    public SubjectRef getSubject() {
        return subject;
    }

    public int getAttempts() {
        return attempts;
    }

    public boolean isParked() {
        return parkedAt != null;
    }

    public Optional<OffsetDateTime> getParkedAt() {
        return Optional.ofNullable(parkedAt);
    }

    public String getLastError() {
        return lastError == null ? "" : lastError;
    }
}
