package se.samverk.register.web;

import jakarta.enterprise.context.SessionScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Reception;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import se.samverk.platform.PortalClock;
import se.samverk.webshell.Entered;

/**
 * Codes that were made on the way in, until whoever they are for says that they are kept somewhere: for that person only,
 * and for a short time.
 */
@SessionScoped
public class FreshCodes implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    @Inject
    private PortalClock clock;

    private List<String> codes = List.of();
    private String username;
    private OffsetDateTime since;
    private String to;

    /** Codes to be shown to somebody before they go on. */
    public synchronized void are(List<String> made, String whose, String wanted) {
        codes = List.copyOf(made);
        username = whose;
        since = clock.now();
        to = wanted;
    }

    /** The codes, if they are for this person and were made just now. */
    public synchronized List<String> codes(String reader) {
        return isFor(reader) ? codes : List.of();
    }

    private boolean isFor(String reader) {
        return !codes.isEmpty() && username.equals(reader) && since.plus(PATIENCE).isAfter(clock.now());
    }

    /** Where the person was going. */
    public synchronized String to() {
        return to;
    }

    public synchronized void forget() {
        codes = List.of();
    }

    /** Whoever comes in sees nothing of those who were there before. */
    synchronized void onEntered(@Observes(notifyObserver = Reception.IF_EXISTS) Entered entered) {
        forget();
        to = null;
    }
}
