package se.samverk.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Objects;
import se.samverk.shared.Kept;
import se.samverk.shared.Sha256;

/** The link in a mail by which its receiver stops such mails without signing in. Only its SHA-256 is kept. */
@Entity
@Table(name = "stop_link")
@NamedQuery(name = "StopLink.byToken", query = "select l from StopLink l where l.tokenSha256 = :hash")
@NamedQuery(name = "StopLink.forget", query = "delete from StopLink l where l.createdAt < :before")
public class StopLink extends Kept {
    @Column(name = "token_sha256", nullable = false, length = 64)
    private String tokenSha256;

    @Column(name = "person_id", nullable = false)
    private long personId;

    @Column(name = "created_at", nullable = false)
    private OffsetDateTime createdAt;

    protected StopLink() {
    }

    public StopLink(String token, long personId, OffsetDateTime createdAt) {
        this.tokenSha256 = hash(token);
        this.personId = personId;
        this.createdAt = Objects.requireNonNull(createdAt);
    }

    public static String hash(String token) {
        return Sha256.of(token.getBytes(StandardCharsets.UTF_8));
    }

    public long getPersonId() {
        return personId;
    }
}
