package se.samverk.register.web;

import jakarta.enterprise.context.SessionScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Reception;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import se.samverk.platform.PortalClock;
import se.samverk.register.SecondStep;
import se.samverk.register.boundary.PasswordProof;
import se.samverk.register.boundary.SignIn.SignedIn;
import se.samverk.shared.Language;
import se.samverk.webshell.Entered;

/** Who has given the right password in this browser and has the second step before them. Nobody has signed in yet. */
@SessionScoped
public class HalfwayIn implements Serializable {
    static final String PAGE = "/second-step.xhtml";
    private static final long serialVersionUID = 1L;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @Inject
    private PortalClock clock;

    private PasswordProof proof;
    private Language language;
    private SecondStep step;
    private String to;
    private OffsetDateTime since;

    /** Somebody has given the right password. */
    public synchronized void proved(SignedIn who, PasswordProof given, SecondStep next, String wanted) {
        proof = given;
        language = who.language().orElse(null);
        step = next;
        to = wanted;
        since = clock.now();
    }

    /** Who it is; empty when nobody is halfway, or has been for too long. */
    public synchronized Optional<SignedIn> who() {
        return proof == null || since.plus(PATIENCE).isBefore(clock.now())
                ? Optional.empty()
                : Optional.of(new SignedIn(proof.username(), Optional.ofNullable(language)));
    }

    /** What that rests on, which ends when the account is secured anew. */
    public synchronized PasswordProof proof() {
        return proof;
    }

    public synchronized SecondStep step() {
        return step;
    }

    /** Where the person was going. */
    public synchronized String to() {
        return to;
    }

    /** The step has been taken, or given up. */
    public synchronized void forget() {
        proof = null;
    }

    /** Whoever comes in takes no step for those who were there before. */
    void onEntered(@Observes(notifyObserver = Reception.IF_EXISTS) Entered entered) {
        forget();
    }
}
