package se.samverk.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.Objects;
import se.samverk.shared.Kept;

/** How often a person wants mail. Somebody who has not chosen gets at most a mail a day ({@link #UNCHOSEN}). */
@Entity
@Table(name = "mail_choice")
@NamedQuery(name = "MailChoice.ofPerson", query = "select c from MailChoice c where c.personId = :person")
public class MailChoice extends Kept {
    public static final Pace UNCHOSEN = Pace.DAILY;

    @Column(name = "person_id", nullable = false)
    private long personId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private Pace pace;

    @Column(name = "chosen_at", nullable = false)
    private OffsetDateTime chosenAt;

    protected MailChoice() {
    }

    public MailChoice(long personId, Pace pace, OffsetDateTime chosenAt) {
        this.personId = personId;
        choose(pace, chosenAt);
    }

    public final void choose(Pace wanted, OffsetDateTime at) {
        pace = Objects.requireNonNull(wanted);
        chosenAt = Objects.requireNonNull(at);
    }

    public long getPersonId() {
        return personId;
    }

    public Pace getPace() {
        return pace;
    }

    public OffsetDateTime getChosenAt() {
        return chosenAt;
    }
}
