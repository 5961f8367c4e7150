package se.samverk.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import se.samverk.shared.Kept;
import se.samverk.shared.SubjectRef;

/**
 * A word to a seat about a thing. Its life: written in the transaction of the change; delivered by
 * a timer to the person who then holds the seat; or parked after five failures. What somebody follows
 * is a word to that person and to no seat.
 */
@Entity
@NamedQuery(name = "Notice.undelivered", query = """
        select n from Notice n where n.deliveredAt is null and n.parkedAt is null order by n.id""")
@NamedQuery(name = "Notice.parked", query = "select n from Notice n where n.parkedAt is not null order by n.id")
@NamedQuery(name = "Notice.ofPerson", query = """
        select n from Notice n where n.personId = :person order by n.createdAt desc, n.id desc""")
@NamedQuery(name = "Notice.ofPersonOnOrganisations", query = """
        select n from Notice n where n.personId = :person and n.verb like 'organisation.%' and n.createdAt >= :since
        order by n.createdAt desc, n.id desc""")
@NamedQuery(name = "Notice.peopleToTell", query = """
        select distinct n.personId from Notice n
        where n.mailId is null and n.deliveredAt <= :now and n.personId is not null order by n.personId""")
@NamedQuery(name = "Notice.toTell", query = """
        select n from Notice n where n.personId = :person and n.mailId is null and n.deliveredAt <= :now
        order by n.id""")
@NamedQuery(name = "Notice.ofMail", query = """
        select n from Notice n where n.mailId = :mail order by n.createdAt desc, n.id desc""")
@NamedQuery(name = "Notice.withdraw", query = """
        update Notice n set n.mailId = 0, n.version = n.version + 1 where n.seatId = :seat
        and n.subject.kind = :kind and n.subject.id = :id and n.verb = :verb
        and (n.mailId is null or n.mailId > 0)""")
@NamedQuery(name = "Notice.unfollow", query = """
        update Notice n set n.mailId = 0, n.version = n.version + 1 where n.followsId = :follows
        and (n.mailId is null or n.mailId > 0)""")
public class Notice extends Kept {
    /** What a notice may say beside {@code waiting.VERB} and {@code reminder.VERB}; each has words in every mail. */
    public static final Set<String> KINDS = Set.of("organisation.ending", "organisation.inheriting", "glass.broken",
            Notice.FOUND);
    public static final String FOUND = "search.found";
    private static final Pattern OF_WAITING = Pattern.compile("(waiting|reminder)\\.[A-Z_]+");
    private static final long NO_MAIL = 0;

    public static final int MAX_ATTEMPTS = 5;
    private static final int ERROR_LENGTH = 500;

    @Column(name = "seat_id")
    private Long seatId;

    @Embedded
    private SubjectRef subject;

    @Column(nullable = false, length = 60)
    private String verb;

    @Column(length = 1000)
    private String note;

    @Column(name = "created_at", nullable = false)
    private OffsetDateTime createdAt;

    @Column(name = "person_id")
    private Long personId;

    @Column(name = "delivered_at")
    private OffsetDateTime deliveredAt;

    @Column(name = "mail_id")
    private Long mailId;

    @Column(name = "follows_id")
    private Long followsId;

    @Column(name = "is_prompt", nullable = false)
    private boolean prompt;

    @Column(nullable = false)
    private int attempts;

    @Column(name = "parked_at")
    private OffsetDateTime parkedAt;

    @Column(name = "last_error", length = ERROR_LENGTH)
    private String lastError;

    protected Notice() {
    }

    public Notice(long seatId, SubjectRef subject, String verb, String note, OffsetDateTime createdAt) {
        this.seatId = seatId;
        this.subject = Objects.requireNonNull(subject);
        if (!KINDS.contains(verb) && !OF_WAITING.matcher(verb).matches()) {
            throw new IllegalArgumentException("No notice says " + verb);
        }
        this.verb = verb;
        this.note = note == null || note.length() <= 1000 ? note : note.substring(0, 1000);
        this.createdAt = Objects.requireNonNull(createdAt);
    }

    /**
     * Tells a person that something was found that the person follows.
     *
     * @param follows the number of what is followed
     * @param prompt whether the person has asked to be told sooner than other news may come
     */
    public static Notice found(long person, long follows, SubjectRef subject, boolean prompt, OffsetDateTime at) {
        Notice notice = new Notice(0, subject, FOUND, null, at);
        notice.seatId = null;
        notice.followsId = follows;
        notice.prompt = prompt;
        notice.delivered(person, at);
        return notice;
    }

    public void delivered(Long toPerson, OffsetDateTime at) {
        personId = toPerson;
        deliveredAt = Objects.requireNonNull(at);
    }

    /** A mail tells it. */
    public void toldBy(long mail) {
        mailId = mail;
    }

    /** No mail tells it, or none any longer: it is not wanted, or what it asked for is done. */
    public void toldByNone() {
        mailId = NO_MAIL;
    }

    /** Notes a failure; the fifth parks the notice until an administrator retries or drops it. */
    public void failed(String error, OffsetDateTime at) {
        attempts++;
        lastError = error == null || error.length() <= ERROR_LENGTH ? error : error.substring(0, ERROR_LENGTH);
        if (attempts >= MAX_ATTEMPTS) {
            parkedAt = at;
        }
    }

    /** The seat it is for; null when it is for a person. */
    public Long getSeatId() {
        return seatId;
    }

    public Optional<Long> getFollowsId() {
        return Optional.ofNullable(followsId);
    }

    public boolean isPrompt() {
        return prompt;
    }

    public SubjectRef getSubject() {
        return subject;
    }

    public String getVerb() {
        return verb;
    }

    public String getNote() {
        return note == null ? "" : note;
    }

    public OffsetDateTime getCreatedAt() {
        return createdAt;
    }

    public Optional<OffsetDateTime> getDeliveredAt() {
        return Optional.ofNullable(deliveredAt);
    }

    public void retry() {
        attempts = 0;
        parkedAt = null;
    }

    public NoticeRow row() {
        return new NoticeRow(subject, verb, getNote(), createdAt);
    }

    public boolean isParked() {
        return parkedAt != null;
    }

    public Optional<OffsetDateTime> getParkedAt() {
        return Optional.ofNullable(parkedAt);
    }

    public int getAttempts() {
        return attempts;
    }

    public String getLastError() {
        return lastError == null ? "" : lastError;
    }
}
