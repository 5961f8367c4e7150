package se.samverk.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import se.samverk.shared.Kept;

/**
 * That somebody is signed in, in one browser. The browser's session holds a secret of which only the SHA-256 is kept
 * here; when the row is gone, the session has ended, at its next request.
 */
@Entity
@Table(name = "live_session")
@NamedQuery(name = "LiveSession.byKey", query = """
        select s from LiveSession s join fetch s.account where s.keySha256 = :hash""")
@NamedQuery(name = "LiveSession.ofAccount", query = """
        select s from LiveSession s where s.account.id = :account order by s.usedAt desc, s.id desc""")
@NamedQuery(name = "LiveSession.touch", query = """
        update LiveSession s set s.usedAt = :now where s.id = :session and s.usedAt < :before""")
@NamedQuery(name = "LiveSession.endAll", query = """
        delete from LiveSession s where s.account.id = :account""")
@NamedQuery(name = "LiveSession.endOthers", query = """
        delete from LiveSession s where s.account.id = :account and s.id <> :session""")
@NamedQuery(name = "LiveSession.endOne", query = """
        delete from LiveSession s where s.account.id = :account and s.id = :session""")
@NamedQuery(name = "LiveSession.forgetEnded", query = """
        delete from LiveSession s where s.usedAt < :usedBefore or s.begunAt < :begunBefore""")
@NamedQuery(name = "LiveSession.usedBefore", query = "select count(s) from LiveSession s where s.usedAt < :before")
@NamedQuery(name = "LiveSession.begunBefore", query = "select count(s) from LiveSession s where s.begunAt < :before")
@NamedQuery(name = "LiveSession.forgetAll", query = "delete from LiveSession s")
public class LiveSession extends Kept {
    private static final int BROWSER_LENGTH = 60;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "account_id", nullable = false)
    private Account account;

    @Column(name = "key_sha256", nullable = false, length = 64)
    private String keySha256;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private SignInMeans means;

    @Column(nullable = false, length = BROWSER_LENGTH)
    private String browser;

    @Column(name = "begun_at", nullable = false)
    private OffsetDateTime begunAt;

    @Column(name = "proved_at")
    private OffsetDateTime provedAt;

    @Column(name = "used_at", nullable = false)
    private OffsetDateTime usedAt;

    protected LiveSession() {
    }

    /**
     * @param key the secret the browser's session holds
     * @param proved when the person proved who they are; null when nobody says
     */
    public LiveSession(Account account, String key, SignInMeans means, String userAgent, OffsetDateTime proved,
            OffsetDateTime at) {
        this.account = Objects.requireNonNull(account);
        this.keySha256 = OneTimeLink.hash(key);
        this.means = Objects.requireNonNull(means);
        this.browser = BrowserName.of(userAgent);
        this.begunAt = Objects.requireNonNull(at);
        this.provedAt = proved;
        this.usedAt = at;
    }

    /** Whoever sits there has proved again who they are. */
    public void proved(OffsetDateTime at) {
        provedAt = Objects.requireNonNull(at);
    }

    public Account getAccount() {
        return account;
    }

    public SignInMeans getMeans() {
        return means;
    }

    public String getBrowser() {
        return browser;
    }

    public OffsetDateTime getBegunAt() {
        return begunAt;
    }

    /** When whoever sits there last proved who they are; empty when a provider has not said it. */
    public Optional<OffsetDateTime> getProvedAt() {
        return Optional.ofNullable(provedAt);
    }

    /** When the session was last used, to the minute. */
    public OffsetDateTime getUsedAt() {
        return usedAt;
    }
}
