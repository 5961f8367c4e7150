package se.samverk.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;

class IndexJobTest {
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2018-03-14T12:00:00+01:00");

    private final IndexJob job = new IndexJob(new SubjectRef(SubjectKind.REPORT, 12), NOON);

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            job.failed("x".repeat(IndexJob.ERROR_LENGTH + 1), NOON);
        }
    }

    @Test
    void the_fifth_failure_parks_a_job() {
        fail(IndexJob.MAX_ATTEMPTS - 1);
        assertThat(job.isParked()).isFalse();
        fail(1);
        assertThat(job.isParked()).isTrue();
        assertThat(job.getAttempts()).isEqualTo(IndexJob.MAX_ATTEMPTS);
        assertThat(job.getLastError()).hasSize(IndexJob.ERROR_LENGTH);
    }

    @Test
    void a_job_that_is_retried_starts_from_the_beginning() {
        fail(IndexJob.MAX_ATTEMPTS);
        job.retry();
        assertThat(job.isParked()).isFalse();
        assertThat(job.getAttempts()).isZero();
        fail(IndexJob.MAX_ATTEMPTS - 1);
        assertThat(job.isParked()).isFalse();
    }
}
