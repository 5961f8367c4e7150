package se.samverk.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import se.samverk.shared.Kept;
import se.samverk.shared.Language;
import se.samverk.shared.RuleBroken;

/**
 * A mail on its way out. Its life: written in the transaction of what it tells about; tried, and tried again after
 * longer and longer pauses; then sent, or parked with the reason until an administrator lets it try again, or dropped
 * because nothing was left to tell when its turn came.
 */
@Entity
@Table(name = "outgoing_mail")
@NamedQuery(name = "OutgoingMail.unsent", query = """
        select m from OutgoingMail m where m.state in (se.samverk.notification.MailState.WAITING,
        se.samverk.notification.MailState.PARKED) order by m.id""")
@NamedQuery(name = "OutgoingMail.to", query = """
        select m from OutgoingMail m where m.recipient = :recipient
        and m.state <> se.samverk.notification.MailState.DROPPED order by m.id desc""")
@NamedQuery(name = "OutgoingMail.digestsSince", query = """
        select m.createdAt from OutgoingMail m where m.personId = :person and m.createdAt > :since
        and m.state <> se.samverk.notification.MailState.DROPPED
        and not exists (select n.id from Notice n where n.mailId = m.id and n.prompt = true)
        order by m.createdAt desc""")
@NamedQuery(name = "OutgoingMail.forget", query = """
        delete from OutgoingMail m where m.endedAt < :before and m.state in (se.samverk.notification.MailState.SENT,
        se.samverk.notification.MailState.DROPPED)""")
@NamedQuery(name = "OutgoingMail.forgetLetters", query = """
        delete from OutgoingMail m where m.letterKey in :letters and m.createdAt < :before""")
@NamedQuery(name = "OutgoingMail.due", query = """
        select m.id from OutgoingMail m
        where m.state = se.samverk.notification.MailState.WAITING and m.nextTryAt <= :now order by m.nextTryAt, m.id""")
@NamedQuery(name = "OutgoingMail.everTo", query = """
        select m from OutgoingMail m where m.recipient = :address order by m.createdAt desc, m.id desc""")
@NamedQuery(name = "OutgoingMail.parked", query = """
        select m from OutgoingMail m where m.state = se.samverk.notification.MailState.PARKED order by m.id""")
public class OutgoingMail extends Kept {
    private static final List<Duration> PAUSES = List.of(Duration.ofMinutes(1), Duration.ofMinutes(5),
            Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(3), Duration.ofHours(6), Duration.ofHours(6),
            Duration.ofHours(6));
    private static final int ERROR_LENGTH = 500;

    @Column(nullable = false, length = Letter.ADDRESS_LENGTH)
    private String recipient;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 2)
    private Language language;

    @Column(name = "letter_key", nullable = false, length = 60)
    private String letterKey;

    @Column(name = "letter_arguments", nullable = false, length = Letter.ARGUMENTS_LENGTH)
    private String letterArguments;

    @Column(length = Letter.PATH_LENGTH)
    private String path;

    /** Whose news it tells; null when it has its words already. */
    @Column(name = "person_id")
    private Long personId;

    @Column(name = "message_id", nullable = false, length = 40)
    private String messageId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private MailState state;

    @Column(name = "created_at", nullable = false)
    private OffsetDateTime createdAt;

    @Column(name = "next_try_at", nullable = false)
    private OffsetDateTime nextTryAt;

    @Column(nullable = false)
    private int attempts;

    @Column(name = "ended_at")
    private OffsetDateTime endedAt;

    @Column(name = "last_error", length = ERROR_LENGTH)
    private String lastError;

    protected OutgoingMail() {
    }

    public OutgoingMail(Letter letter, OffsetDateTime createdAt) {
        this.recipient = letter.to();
        this.language = letter.language();
        this.letterKey = letter.key();
        this.letterArguments = String.join("\n", letter.arguments());
        if (letterArguments.length() > Letter.ARGUMENTS_LENGTH) {
            throw new IllegalArgumentException("The arguments of a letter are too long");
        }
        this.path = letter.path();
        this.messageId = UUID.randomUUID().toString();
        this.state = MailState.WAITING;
        this.createdAt = Objects.requireNonNull(createdAt);
        this.nextTryAt = createdAt;
    }

    /** A mail that tells a person what is new for the seats held; its lines are written when it is sent (R5). */
    public static OutgoingMail digest(String to, Language language, long personId, OffsetDateTime createdAt) {
        return digest(to, language, personId, "/index.xhtml", createdAt);
    }

    /** The same, with a link to where the news are shown. */
    public static OutgoingMail digest(String to, Language language, long personId, String path,
            OffsetDateTime createdAt) {
        OutgoingMail mail = new OutgoingMail(new Letter(to, language, "digest", List.of(), path), createdAt);
        mail.personId = personId;
        return mail;
    }

    /**
     * Begins an attempt, in a transaction of its own before anything is sent (R2): whoever stops half way leaves a
     * mail that is tried again after the pause.
     */
    public void attempt(OffsetDateTime at) {
        demand(MailState.WAITING);
        attempts++;
        nextTryAt = at.plus(PAUSES.get(Math.min(attempts, PAUSES.size()) - 1));
    }

    /** The mail server has taken it; the link is forgotten, because it may open a door (R3). */
    public void sent(OffsetDateTime at) {
        end(MailState.SENT, at);
        path = null;
        lastError = null;
    }

    /** The attempt failed; after the last pause the mail is parked. */
    public void failed(String reason, OffsetDateTime at) {
        lastError = cut(reason);
        if (attempts > PAUSES.size()) {
            end(MailState.PARKED, at);
        }
    }

    /** The mail server will never take it. */
    public void refused(String reason, OffsetDateTime at) {
        lastError = cut(reason);
        end(MailState.PARKED, at);
    }

    /** Nothing was left to tell. */
    public void dropped(OffsetDateTime at) {
        end(MailState.DROPPED, at);
        path = null;
    }

    /** Lets a parked or pausing mail try again at once, with all its pauses before it. */
    public void tryAgain(OffsetDateTime at) {
        if (state == MailState.SENT || state == MailState.DROPPED) {
            throw new RuleBroken("mail.ended", "");
        }
        state = MailState.WAITING;
        endedAt = null;
        attempts = 0;
        nextTryAt = at;
    }

    /** The line above the mail, in the receiver's language; a letter without words is shown by its key. */
    public String subject() {
        MailWords words = MailWords.of(language);
        String key = "mail." + letterKey + ".subject";
        return words.knows(key) ? words.text(key, getLetterArguments()) : letterKey;
    }

    /** What the mail has to tell, without the link; in a digest the line before the news. */
    public String text() {
        return MailWords.of(language).text("mail." + letterKey + ".body", getLetterArguments());
    }

    private void end(MailState how, OffsetDateTime at) {
        state = how;
        endedAt = Objects.requireNonNull(at);
    }

    private void demand(MailState wanted) {
        if (state != wanted) {
            throw new RuleBroken("mail.ended", "");
        }
    }

    private static String cut(String reason) {
        return reason == null || reason.length() <= ERROR_LENGTH ? reason : reason.substring(0, ERROR_LENGTH);
    }

    public String getRecipient() {
        return recipient;
    }

    public Language getLanguage() {
        return language;
    }

    public String getLetterKey() {
        return letterKey;
    }

    public List<String> getLetterArguments() {
        return letterArguments.isEmpty() ? List.of() : List.of(letterArguments.split("\n", -1));
    }

    public Optional<Long> getPersonId() {
        return Optional.ofNullable(personId);
    }

    /** The link into the portal; empty once the mail has been sent. */
    public Optional<String> getPath() {
        return Optional.ofNullable(path);
    }

    /** The same at every attempt, so that a mail program recognises a second copy. */
    public String getMessageId() {
        return messageId;
    }

    public MailState getState() {
        return state;
    }

    public OffsetDateTime getCreatedAt() {
        return createdAt;
    }

    public OffsetDateTime getNextTryAt() {
        return nextTryAt;
    }

    public int getAttempts() {
        return attempts;
    }

    public Optional<OffsetDateTime> getEndedAt() {
        return Optional.ofNullable(endedAt);
    }

    public String getLastError() {
        return lastError == null ? "" : lastError;
    }
}
