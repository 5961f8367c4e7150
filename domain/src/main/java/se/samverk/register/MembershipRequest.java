package se.samverk.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import se.samverk.organisation.Organisation;
import se.samverk.organisation.Person;
import se.samverk.shared.Kept;
import se.samverk.shared.RuleBroken;

/**
 * That somebody whom the provider vouches for, and whom nobody here knows, wants to take part for an organisation. It
 * opens nothing: the organisation's administrator grants it with a role, or refuses it with a reason.
 */
@Entity
@Table(name = "membership_request")
@NamedQuery(name = "MembershipRequest.ofIdentity", query = """
        select r from MembershipRequest r where r.issuer = :issuer and r.subject = :subjectId
        order by r.askedAt desc, r.id desc""")
@NamedQuery(name = "MembershipRequest.open", query = """
        select r from MembershipRequest r join fetch r.organisation where r.organisation.id = :organisation
        and r.state = se.samverk.register.MembershipRequest.State.ASKED order by r.askedAt, r.id""")
@NamedQuery(name = "MembershipRequest.numberOpen", query = """
        select count(r) from MembershipRequest r where r.organisation.id = :organisation
        and r.state = se.samverk.register.MembershipRequest.State.ASKED""")
@NamedQuery(name = "MembershipRequest.removeAll", query = """
        delete from MembershipRequest r where exists (select i from ProviderIdentity i
        where i.account.id = :account and i.issuer = r.issuer and i.subject = r.subject)""")
public class MembershipRequest extends Kept {
    public static final int REASON_LENGTH = 500;
    private static final Duration REFUSAL_HOLDS = Duration.ofDays(7);

    /** Where the request stands. */
    public enum State {
        ASKED, GRANTED, REFUSED
    }

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "organisation_id", nullable = false)
    private Organisation organisation;

    @Column(nullable = false, length = ProvenIdentity.ISSUER_LENGTH)
    private String issuer;

    @Column(name = "subject_id", nullable = false, length = ProvenIdentity.SUBJECT_LENGTH)
    private String subject;

    @Column(name = "display_name", nullable = false, length = Person.NAME_LENGTH)
    private String displayName;

    @Column(length = 254)
    private String mail;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private State state;

    @Column(name = "asked_at", nullable = false)
    private OffsetDateTime askedAt;

    @Column(name = "decided_at")
    private OffsetDateTime decidedAt;

    @Column(length = REASON_LENGTH)
    private String reason;

    protected MembershipRequest() {
    }

    public MembershipRequest(Organisation organisation, ProvenIdentity identity, OffsetDateTime at) {
        this.organisation = Objects.requireNonNull(organisation);
        this.issuer = identity.issuer();
        this.subject = identity.subject();
        this.displayName = identity.shortName();
        this.mail = identity.mail().isEmpty() ? null : identity.mail();
        this.state = State.ASKED;
        this.askedAt = Objects.requireNonNull(at);
    }

    public void grant(OffsetDateTime at) {
        decide(State.GRANTED, at);
    }

    public void refuse(String why, OffsetDateTime at) {
        if (why == null || why.isBlank()) {
            throw new RuleBroken("membership.noReason", "reason");
        }
        decide(State.REFUSED, at);
        reason = why.strip();
    }

    private void decide(State decided, OffsetDateTime at) {
        if (state != State.ASKED) {
            throw new RuleBroken("membership.decided", "");
        }
        state = decided;
        decidedAt = Objects.requireNonNull(at);
    }

    public boolean isOpen() {
        return state == State.ASKED;
    }

    /** Whether it was refused so lately that the same person may not ask again yet. */
    public boolean isRefusedOn(OffsetDateTime now) {
        return state == State.REFUSED && decidedAt.plus(REFUSAL_HOLDS).isAfter(now);
    }

    public Organisation getOrganisation() {
        return organisation;
    }

    public String getIssuer() {
        return issuer;
    }

    public String getSubject() {
        return subject;
    }

    public String getDisplayName() {
        return displayName;
    }

    public Optional<String> getMail() {
        return Optional.ofNullable(mail);
    }

    public OffsetDateTime getAskedAt() {
        return askedAt;
    }
}
