package se.samverk.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import se.samverk.organisation.Account;
import se.samverk.shared.Kept;
import se.samverk.shared.RuleBroken;

/**
 * A passkey of an account: the public half of a key that a telephone, a computer or a security key holds. Its holder
 * names it, to know which one to take away when a telephone is lost.
 */
@Entity
@NamedQuery(name = "Passkey.ofAccount", query = """
        select p from Passkey p where p.account.id = :account order by p.createdAt, p.id""")
@NamedQuery(name = "Passkey.byCredential", query = """
        select p from Passkey p join fetch p.account where p.credentialId = :credential""")
@NamedQuery(name = "Passkey.removeAll", query = "delete from Passkey p where p.account.id = :account")
public class Passkey extends Kept {
    public static final int NAME_LENGTH = 60;
    public static final int CREDENTIAL_ID_LENGTH = 1400;
    public static final int MOST = 10;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "account_id", nullable = false)
    private Account account;

    @Column(nullable = false, length = NAME_LENGTH)
    private String name;

    @Column(name = "credential_id", nullable = false, length = CREDENTIAL_ID_LENGTH)
    private String credentialId;

    @Column(name = "user_handle", nullable = false, length = 100)
    private String userHandle;

    @Column(name = "public_key", nullable = false, length = 4000)
    private String publicKey;

    @Column(name = "sign_count", nullable = false)
    private long signCount;

    @Column(name = "backup_eligible", nullable = false)
    private boolean backupEligible;

    @Column(name = "created_at", nullable = false)
    private OffsetDateTime createdAt;

    @Column(name = "used_at")
    private OffsetDateTime usedAt;

    protected Passkey() {
    }

    /**
     * @param userHandle by what the authenticator knows the account; says nothing about the person
     * @param made what the authenticator answered when the key was made
     */
    public Passkey(Account account, String name, String userHandle, NewPasskey made, OffsetDateTime at) {
        this.account = Objects.requireNonNull(account);
        rename(name);
        this.userHandle = Objects.requireNonNull(userHandle);
        this.credentialId = made.credentialId();
        this.publicKey = made.publicKey();
        this.signCount = made.signCount();
        this.backupEligible = made.backupEligible();
        this.createdAt = Objects.requireNonNull(at);
    }

    public final void rename(String called) {
        if (called == null || called.isBlank()) {
            throw new RuleBroken("passkey.nameless", "name");
        }
        name = called.strip();
    }

    /** Notes a use, with the counter the authenticator gave. */
    public void used(long count, OffsetDateTime at) {
        signCount = count;
        usedAt = Objects.requireNonNull(at);
    }

    public Account getAccount() {
        return account;
    }

    public String getName() {
        return name;
    }

    public String getCredentialId() {
        return credentialId;
    }

    public String getUserHandle() {
        return userHandle;
    }

    public String getPublicKey() {
        return publicKey;
    }

    public long getSignCount() {
        return signCount;
    }

    public boolean isBackupEligible() {
        return backupEligible;
    }

    public OffsetDateTime getCreatedAt() {
        return createdAt;
    }

    public Optional<OffsetDateTime> getUsedAt() {
        return Optional.ofNullable(usedAt);
    }
}
