package se.samverk.draft;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import java.time.OffsetDateTime;
import java.util.Objects;
import se.samverk.shared.Conflict;
import se.samverk.shared.Kept;
import se.samverk.shared.SubjectRef;

/** An author's unsaved text in one field of one thing. {@code number} counts its saves, so that a second window is noticed. */
@Entity
@NamedQuery(name = "Draft.one", query = """
        select d from Draft d where d.accountId = :account and d.subject = :subject and d.field = :field""")
@NamedQuery(name = "Draft.ofSubject", query = """
        select d from Draft d where d.accountId = :account and d.subject = :subject order by d.field""")
@NamedQuery(name = "Draft.ofAccount", query = """
        select d from Draft d where d.accountId = :account order by d.savedAt desc, d.id desc""")
@NamedQuery(name = "Draft.discard", query = """
        delete from Draft d where d.accountId = :account and d.subject = :subject""")
public class Draft extends Kept {
    public static final int FIELD_LENGTH = 60;
    public static final int TEXT_LENGTH = 100_000;

    @Column(name = "account_id", nullable = false)
    private long accountId;

    @Embedded
    private SubjectRef subject;

    @Column(nullable = false, length = FIELD_LENGTH)
    private String field;

    @Column(name = "draft_text", nullable = false, length = TEXT_LENGTH)
    private String text;

    @Column(name = "save_no", nullable = false)
    private long number;

    @Column(name = "saved_at", nullable = false)
    private OffsetDateTime savedAt;

    protected Draft() {
    }

    public Draft(long accountId, SubjectRef subject, String field, String text, OffsetDateTime at) {
        this.accountId = accountId;
        this.subject = Objects.requireNonNull(subject);
        this.field = Objects.requireNonNull(field);
        this.text = Objects.requireNonNull(text);
        this.savedAt = Objects.requireNonNull(at);
        this.number = 1;
    }

    /** Replaces the text, if the author had seen the newest one. */
    public void replace(String newText, long seen, OffsetDateTime at) {
        if (seen != number) {
            throw new Conflict("draft.conflict");
        }
        if (!text.equals(newText)) {
            text = newText;
            number++;
            savedAt = at;
        }
    }

    public SubjectRef getSubject() {
        return subject;
    }

    public String getField() {
        return field;
    }

    public String getText() {
        return text;
    }

    public long getNumber() {
        return number;
    }

    public OffsetDateTime getSavedAt() {
        return savedAt;
    }
}
