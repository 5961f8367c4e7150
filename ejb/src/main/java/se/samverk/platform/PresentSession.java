package se.samverk.platform;

import jakarta.enterprise.context.RequestScoped;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Which of the caller's sessions this request belongs to, as found at its beginning. */
@RequestScoped
public class PresentSession {
    private Long id;
    private OffsetDateTime provedAt;

    /** @param proved when whoever sits there last proved who they are; null when nobody says */
    public void is(long session, OffsetDateTime proved) {
        id = session;
        provedAt = proved;
    }

    /** Empty outside a session: for visitors, and where no browser asks. */
    public Optional<Long> id() {
        return Optional.ofNullable(id);
    }

    public boolean provedAfter(OffsetDateTime moment) {
        return provedAt != null && provedAt.isAfter(moment);
    }
}
