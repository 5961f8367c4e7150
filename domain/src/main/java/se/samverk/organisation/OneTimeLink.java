package se.samverk.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Objects;
import se.samverk.shared.Kept;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.Sha256;

/** A secret that opens one door once. Only its SHA-256 is kept: who reads the database cannot use it. */
@Entity
@Table(name = "one_time_link")
@NamedQuery(name = "OneTimeLink.byToken", query = """
        select l from OneTimeLink l where l.tokenSha256 = :hash and l.purpose = :purpose""")
@NamedQuery(name = "OneTimeLink.unused", query = """
        select l from OneTimeLink l where l.purpose = :purpose and l.usedAt is null""")
public class OneTimeLink extends Kept {
    /** Which door it opens. */
    public enum Purpose {
        FIRST_ADMINISTRATOR
    }

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 40)
    private Purpose purpose;

    @Column(name = "token_sha256", nullable = false, length = 64)
    private String tokenSha256;

    @Column(name = "created_at", nullable = false)
    private OffsetDateTime createdAt;

    @Column(name = "used_at")
    private OffsetDateTime usedAt;

    protected OneTimeLink() {
    }

    public OneTimeLink(Purpose purpose, String token, OffsetDateTime createdAt) {
        this.purpose = Objects.requireNonNull(purpose);
        this.tokenSha256 = hash(token);
        this.createdAt = Objects.requireNonNull(createdAt);
    }

    public static String hash(String token) {
        return Sha256.of(token.getBytes(StandardCharsets.UTF_8));
    }

    /** Uses the link; a second use is refused. */
    public void use(OffsetDateTime at) {
        if (usedAt != null) {
            throw new RuleBroken("link.used", "");
        }
        usedAt = Objects.requireNonNull(at);
    }

    public boolean isUnused() {
        return usedAt == null;
    }
}
