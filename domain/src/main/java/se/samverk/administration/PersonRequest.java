package se.samverk.administration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import se.samverk.organisation.Account;
import se.samverk.shared.Kept;
import se.samverk.shared.RuleBroken;

/**
 * What somebody has asked for about the own data: to be erased, to be corrected, or that it is not used meanwhile. Its
 * life: asked, then granted or refused with an answer (R3), which is due within a month (R2).
 */
@Entity
@Table(name = "person_request")
@NamedQuery(name = "PersonRequest.all", query = """
        select r from PersonRequest r join fetch r.account order by
        case when r.answeredAt is null then 0 else 1 end, r.dueOn, r.id""")
@NamedQuery(name = "PersonRequest.open", query = "select r from PersonRequest r where r.answeredAt is null order by r.dueOn")
@NamedQuery(name = "PersonRequest.ofAccount", query = """
        select r from PersonRequest r where r.account.id = :account order by r.askedAt desc, r.id desc""")
public class PersonRequest extends Kept {
    public static final int WORDS_LENGTH = 2000;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private PersonRequestKind kind;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private PersonRequestState state;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "account_id", nullable = false)
    private Account account;

    @Column(length = WORDS_LENGTH)
    private String words;

    @Column(name = "asked_at", nullable = false)
    private OffsetDateTime askedAt;

    @Column(name = "due_on", nullable = false)
    private LocalDate dueOn;

    @Column(length = WORDS_LENGTH)
    private String answer;

    @Column(name = "answered_by", length = 120)
    private String answeredBy;

    @Column(name = "answered_at")
    private OffsetDateTime answeredAt;

    protected PersonRequest() {
    }

    /**
     * @param words what is wrong, or why; demanded where something is to be corrected
     * @param today the day it is asked, from which the month runs
     */
    public PersonRequest(PersonRequestKind kind, Account account, String words, OffsetDateTime askedAt,
            LocalDate today) {
        this.kind = Objects.requireNonNull(kind);
        this.state = PersonRequestState.OPEN;
        this.account = Objects.requireNonNull(account);
        this.words = checked(words, "words");
        if (kind == PersonRequestKind.CORRECTION && this.words.isEmpty()) {
            throw new RuleBroken("request.noWords", "words");
        }
        this.askedAt = Objects.requireNonNull(askedAt);
        this.dueOn = today.plusMonths(1);
    }

    private static String checked(String text, String field) {
        String kept = text == null ? "" : text.strip();
        if (kept.length() > WORDS_LENGTH) {
            throw new RuleBroken("request.tooLong", field, WORDS_LENGTH);
        }
        return kept;
    }

    /** Answers the request; a refusal says why. */
    public void answer(boolean granted, String text, String by, OffsetDateTime at) {
        if (state != PersonRequestState.OPEN) {
            throw new RuleBroken("request.answered", "");
        }
        String kept = checked(text, "answer");
        if (!granted && kept.isEmpty()) {
            throw new RuleBroken("request.noAnswer", "answer");
        }
        state = granted ? PersonRequestState.GRANTED : PersonRequestState.REFUSED;
        answer = kept;
        answeredBy = Objects.requireNonNull(by);
        answeredAt = Objects.requireNonNull(at);
    }

    public PersonRequestKind getKind() {
        return kind;
    }

    public PersonRequestState getState() {
        return state;
    }

    public Account getAccount() {
        return account;
    }

    public String getWords() {
        return words == null ? "" : words;
    }

    public OffsetDateTime getAskedAt() {
        return askedAt;
    }

    public LocalDate getDueOn() {
        return dueOn;
    }

    public String getAnswer() {
        return answer == null ? "" : answer;
    }

    public String getAnsweredBy() {
        return answeredBy == null ? "" : answeredBy;
    }

    public Optional<OffsetDateTime> getAnsweredAt() {
        return Optional.ofNullable(answeredAt);
    }
}
