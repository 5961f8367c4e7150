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
import java.util.Optional;
import se.samverk.shared.Kept;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.Sha256;

/** A secret that opens one door once. Only its SHA-256 is kept: who reads the database cannot use it. */
@Entity
@Table(name = "one_time_link")
@NamedQuery(name = "OneTimeLink.byToken", query = """
        select l from OneTimeLink l where l.tokenSha256 = :hash and l.purpose = :purpose""")
@NamedQuery(name = "OneTimeLink.ofInvitation", query = """
        select l from OneTimeLink l where l.invitationId = :invitation""")
@NamedQuery(name = "OneTimeLink.ofAccount", query = """
        select l from OneTimeLink l where l.accountId = :account and l.purpose = :purpose""")
@NamedQuery(name = "OneTimeLink.forgetOfAccount", query = "delete from OneTimeLink l where l.accountId = :account")
@NamedQuery(name = "OneTimeLink.unused", query = """
        select l from OneTimeLink l where l.purpose = :purpose and l.usedAt is null""")
public class OneTimeLink extends Kept {
    /** Which door it opens. */
    public enum Purpose {
        FIRST_ADMINISTRATOR, INVITATION, PASSWORD, MAIL_ADDRESS
    }

    /** Whether it still opens, and if not, why. */
    public enum State {
        OPEN, USED, REVOKED, EXPIRED
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

    @Column(name = "expires_at")
    private OffsetDateTime expiresAt;

    @Column(name = "revoked_at")
    private OffsetDateTime revokedAt;

    @Column(name = "invitation_id")
    private Long invitationId;

    @Column(name = "account_id")
    private Long accountId;

    @Column(length = Account.MAIL_LENGTH)
    private String mail;

    protected OneTimeLink() {
    }

    public OneTimeLink(Purpose purpose, String token, OffsetDateTime createdAt) {
        this.purpose = Objects.requireNonNull(purpose);
        this.tokenSha256 = hash(token);
        this.createdAt = Objects.requireNonNull(createdAt);
    }

    /** A link that opens an invitation until a moment. */
    public static OneTimeLink toInvitation(long invitation, String token, OffsetDateTime at, OffsetDateTime until) {
        OneTimeLink link = new OneTimeLink(Purpose.INVITATION, token, at);
        link.invitationId = invitation;
        link.expiresAt = Objects.requireNonNull(until);
        return link;
    }

    /** A link that leads to a new password for an account until a moment. */
    public static OneTimeLink toPassword(long account, String token, OffsetDateTime at, OffsetDateTime until) {
        OneTimeLink link = new OneTimeLink(Purpose.PASSWORD, token, at);
        link.accountId = account;
        link.expiresAt = Objects.requireNonNull(until);
        return link;
    }

    /** A link that confirms, until a moment, that an address is the one of an account's holder. */
    public static OneTimeLink toMail(long account, String address, String token, OffsetDateTime at,
            OffsetDateTime until) {
        OneTimeLink link = new OneTimeLink(Purpose.MAIL_ADDRESS, token, at);
        link.accountId = account;
        link.mail = MailAddress.normalise(address);
        link.expiresAt = Objects.requireNonNull(until);
        return link;
    }

    public static String hash(String token) {
        return Sha256.of(token.getBytes(StandardCharsets.UTF_8));
    }

    /** Uses the link; a second use, and one too late, is refused in words that say why. */
    public void use(OffsetDateTime at) {
        State state = stateAt(at);
        if (state != State.OPEN) {
            throw new RuleBroken("link." + state, "");
        }
        usedAt = Objects.requireNonNull(at);
    }

    /** Takes the link back, unless it has been used. */
    public void revoke(OffsetDateTime at) {
        if (usedAt == null && revokedAt == null) {
            revokedAt = Objects.requireNonNull(at);
        }
    }

    public State stateAt(OffsetDateTime now) {
        if (usedAt != null) {
            return State.USED;
        }
        if (revokedAt != null) {
            return State.REVOKED;
        }
        return expiresAt != null && !now.isBefore(expiresAt) ? State.EXPIRED : State.OPEN;
    }

    public boolean isUnused() {
        return usedAt == null;
    }

    public OffsetDateTime getCreatedAt() {
        return createdAt;
    }

    /** What it opens; empty for a link of another purpose. */
    public Optional<Long> getInvitationId() {
        return Optional.ofNullable(invitationId);
    }

    /** Whose password or address it changes; empty for a link of another purpose. */
    public Optional<Long> getAccountId() {
        return Optional.ofNullable(accountId);
    }

    /** The address that it confirms; empty for a link of another purpose. */
    public Optional<String> getMail() {
        return Optional.ofNullable(mail);
    }
}
