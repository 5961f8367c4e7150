package se.samverk.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import se.samverk.shared.Kept;
import se.samverk.shared.Language;

/**
 * A way to sign in. Its life: created (by invitation, by the demo, or through the first
 * administrator's one-time link), used, disabled, perhaps enabled again. Rights are never read
 * from here but from the person's seats, at every request.
 */
@Entity
@NamedQuery(name = "Account.byUsername", query = """
        select a from Account a join fetch a.person where a.username = :username""")
@NamedQuery(name = "Account.ofPerson", query = """
        select a from Account a join fetch a.person where a.person.id = :person order by a.id""")
@NamedQuery(name = "Account.administratorsBeside", query = """
        select count(a) from Account a where a.status = se.samverk.organisation.Account.Status.ACTIVE
        and exists (select h from Holding h where h.person = a.person and h.seat.id <> :seat
        and h.seat.role = se.samverk.organisation.Role.SYSTEM_ADMINISTRATOR
        and h.validFrom <= :day and h.validTo is null and h.seat.validTo is null)""")
@NamedQuery(name = "Account.withMail", query = "select a from Account a where lower(a.mail) = :mail or a.username = :mail")
@NamedQuery(name = "Account.byMail", query = """
        select a from Account a join fetch a.person where a.mail = :mail""")
@NamedQuery(name = "Account.ofPersons", query = """
        select a from Account a join fetch a.person where a.person.id in :persons order by a.id""")
@NamedQuery(name = "Account.othersWithRole", query = """
        select count(a) from Account a, Holding h where h.person = a.person and h.seat.role = :role
        and a.status = se.samverk.organisation.Account.Status.ACTIVE and a.person.id <> :person
        and h.validFrom <= :day and (h.validTo is null or h.validTo >= :day)
        and h.seat.validFrom <= :day and (h.seat.validTo is null or h.seat.validTo >= :day)""")
public class Account extends Kept {
    public static final int USERNAME_LENGTH = 80;
    public static final int MAIL_LENGTH = 254;
    public static final int SHORTEST_PASSWORD = 12;
    public static final int LONGEST_PASSWORD = 200;

    /** Whether the account may be used. */
    public enum Status {
        ACTIVE, DISABLED
    }

    @Column(nullable = false, length = USERNAME_LENGTH)
    private String username;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id", nullable = false)
    private Person person;

    @Column(name = "password_hash", nullable = false, length = 300)
    private String passwordHash;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private Status status;

    @Enumerated(EnumType.STRING)
    @Column(length = 2)
    private Language language;

    @Column(length = MAIL_LENGTH)
    private String mail;

    @Column(name = "second_factor", nullable = false)
    private boolean secondFactor;

    @Column(name = "last_seen_at")
    private OffsetDateTime lastSeenAt;

    @Column(name = "seen_before_at")
    private OffsetDateTime seenBeforeAt;

    protected Account() {
    }

    public Account(String username, Person person, String passwordHash) {
        this.username = normalise(username);
        this.person = Objects.requireNonNull(person);
        this.passwordHash = Objects.requireNonNull(passwordHash);
        this.status = Status.ACTIVE;
    }

    /** The form in which usernames are kept and compared. */
    public static String normalise(String username) {
        return username.strip().toLowerCase(Locale.ROOT);
    }

    public void disable() {
        status = Status.DISABLED;
    }

    public void enable() {
        status = Status.ACTIVE;
    }

    public void choose(Language chosen) {
        language = chosen;
    }

    /** Where mails to the holder go; null when none shall go anywhere. */
    public void receiveMailAt(String address) {
        mail = address == null || address.isBlank() ? null : MailAddress.normalise(address);
    }

    /** The holder wants to be asked for a second factor after the password, or no longer. */
    public void wishSecondFactor(boolean wished) {
        secondFactor = wished;
    }

    public void changePassword(String newHash) {
        passwordHash = Objects.requireNonNull(newHash);
    }

    /** Notes a sign-in; what happened since the one before is "new since last time". */
    public void signedIn(OffsetDateTime at) {
        seenBeforeAt = lastSeenAt;
        lastSeenAt = at;
    }

    /** Forgets who signed in here, for good; the person and what law demands to be kept stay (R8). */
    public void erase() {
        status = Status.DISABLED;
        username = "erased-" + getId();
        passwordHash = "-";
        language = null;
        mail = null;
        lastSeenAt = null;
        seenBeforeAt = null;
        person.anonymise();
    }

    public boolean isActive() {
        return status == Status.ACTIVE;
    }

    public String getUsername() {
        return username;
    }

    public Person getPerson() {
        return person;
    }

    public String getPasswordHash() {
        return passwordHash;
    }

    public Status getStatus() {
        return status;
    }

    public Optional<Language> getLanguage() {
        return Optional.ofNullable(language);
    }

    public Optional<String> getMail() {
        return Optional.ofNullable(mail);
    }

    public boolean wishesSecondFactor() {
        return secondFactor;
    }

    public Optional<OffsetDateTime> getLastSeenAt() {
        return Optional.ofNullable(lastSeenAt);
    }

    public Optional<OffsetDateTime> getSeenBeforeAt() {
        return Optional.ofNullable(seenBeforeAt);
    }
}
