package se.samverk.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.Objects;
import se.samverk.organisation.Account;
import se.samverk.shared.Kept;

/** That an identity at a provider opens an account. Issuer and subject together are the identity; a mail address is none. */
@Entity
@Table(name = "provider_identity")
@NamedQuery(name = "ProviderIdentity.known", query = """
        select i from ProviderIdentity i join fetch i.account where i.issuer = :issuer and i.subject = :subjectId""")
@NamedQuery(name = "ProviderIdentity.ofAccount", query = """
        select i from ProviderIdentity i where i.account.id = :account order by i.id""")
@NamedQuery(name = "ProviderIdentity.removeAll", query = """
        delete from ProviderIdentity i where i.account.id = :account""")
public class ProviderIdentity extends Kept {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "account_id", nullable = false)
    private Account account;

    @Column(nullable = false, length = ProvenIdentity.ISSUER_LENGTH)
    private String issuer;

    @Column(name = "subject_id", nullable = false, length = ProvenIdentity.SUBJECT_LENGTH)
    private String subject;

    @Column(name = "linked_at", nullable = false)
    private OffsetDateTime linkedAt;

    protected ProviderIdentity() {
    }

    public ProviderIdentity(Account account, String issuer, String subject, OffsetDateTime at) {
        this.account = Objects.requireNonNull(account);
        this.issuer = Objects.requireNonNull(issuer);
        this.subject = Objects.requireNonNull(subject);
        this.linkedAt = Objects.requireNonNull(at);
    }

    public Account getAccount() {
        return account;
    }

    public String getIssuer() {
        return issuer;
    }

    public String getSubject() {
        return subject;
    }

    public OffsetDateTime getLinkedAt() {
        return linkedAt;
    }
}
