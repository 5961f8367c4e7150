package se.samverk.register.boundary;

import com.nulabinc.zxcvbn.Zxcvbn;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import se.samverk.shared.RuleBroken;

/**
 * What passwords have to be, and how they are kept: at least twelve characters of any kind, not among those that are
 * guessed first or that have been stolen elsewhere, and not made of the person's own names; kept as PBKDF2 with HMAC-SHA-512 and 210 000 iterations
 * (OWASP password storage).
 */
@ApplicationScoped
public class Passwords {
    private static final Map<String, String> PBKDF2 = Map.of("Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
            "Pbkdf2PasswordHash.Iterations", "210000", "Pbkdf2PasswordHash.SaltSizeBytes", "32",
            "Pbkdf2PasswordHash.KeySizeBytes", "32");
    /** Of five steps from 0; from the third on, a guesser needs more than a hundred million attempts. */
    private static final int SAFE = 3;
    /** Longer ones are not guessed by patterns, and would take long to look at. */
    private static final int LOOKED_AT = 72;

    private Pbkdf2PasswordHash hash;
    private BreachedPasswords breached;

    @Inject
    public Passwords(Pbkdf2PasswordHash hash, BreachedPasswords breached) {
        this.hash = hash;
        this.breached = breached;
    }

    /** For the container's proxy only. */
    protected Passwords() {
    }

    @PostConstruct
    void strength() {
        hash.initialize(PBKDF2);
    }

    public String hashed(String password) {
        return hash.generate(password.toCharArray());
    }

    public boolean isRight(String password, String hashed) {
        return hash.verify(password.toCharArray(), hashed);
    }

    /**
     * Refuses a password that is guessed soon or has been stolen elsewhere, and says so at a field.
     *
     * @param own the person's names and addresses, which a guesser tries first
     */
    public void demandUnguessable(String password, String field, String... own) {
        String looked = password.substring(0, Math.min(password.length(), LOOKED_AT));
        List<String> tried = new ArrayList<>(List.of("samverk", "samverkan", "samhandling"));
        for (String word : own) {
            tried.addAll(List.of(word.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
        }
        if (new Zxcvbn().measure(looked, tried).getScore() < SAFE) {
            throw new RuleBroken("account.passwordGuessed", field);
        }
        if (breached.holds(password)) {
            throw new RuleBroken("account.passwordBreached", field);
        }
    }
}
