package se.samverk.inquiry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import se.samverk.organisation.Organisation;
import se.samverk.shared.Kept;
import se.samverk.shared.Language;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.Sha256;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;

/** What somebody of the public has asked. Its life: received; then answered, or closed with a reason. */
@Entity
@NamedQuery(name = "Inquiry.byNumber", query = """
        select i from Inquiry i join fetch i.organisation where i.number = :receipt""")
@NamedQuery(name = "Inquiry.byReplyKey", query = """
        select i from Inquiry i join fetch i.organisation where i.replyKey = :hash""")
@NamedQuery(name = "Inquiry.reachableEndedBefore", query = """
        select i from Inquiry i where i.endedAt < :before and (i.contact is not null or i.replyKey is not null)""")
@NamedQuery(name = "Inquiry.numberReachableEndedBefore", query = """
        select count(i) from Inquiry i where i.endedAt < :before and (i.contact is not null or i.replyKey is not null)""")
@NamedQuery(name = "Inquiry.readable", query = """
        select i from Inquiry i join fetch i.organisation where exists (
            select t from Thing t join t.audienceKeys a where t.ref.kind = se.samverk.shared.SubjectKind.INQUIRY
            and t.ref.id = i.id and a in :audiences)
        order by case when i.state = se.samverk.inquiry.InquiryState.RECEIVED then 0 else 1 end, i.dueOn, i.id""")
public class Inquiry extends Kept {
    public static final int TEXT_LENGTH = 4000;
    public static final int LINE_LENGTH = 300;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private InquiryKind kind;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private InquiryState state;

    @Column(name = "receipt_number", nullable = false, length = 20)
    private String number;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "organisation_id", nullable = false)
    private Organisation organisation;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 2)
    private Language language;

    @Column(nullable = false, length = TEXT_LENGTH)
    private String text;

    @Column(length = LINE_LENGTH)
    private String page;

    @Column(length = LINE_LENGTH)
    private String contact;

    @Column(name = "received_at", nullable = false)
    private OffsetDateTime receivedAt;

    @Column(name = "due_on", nullable = false)
    private LocalDate dueOn;

    @Column(name = "ended_at")
    private OffsetDateTime endedAt;

    @Column(length = TEXT_LENGTH)
    private String answer;

    @Column(length = TEXT_LENGTH)
    private String reply;

    @Column(name = "reply_key", length = 64)
    private String replyKey;

    protected Inquiry() {
    }

    /**
     * @param organisation who answers
     * @param page where the trouble is; may be null
     * @param contact how whoever asks wants to be reached; may be null (R1)
     */
    public Inquiry(InquiryKind kind, String number, Organisation organisation, Language language, String text,
            String page, String contact, OffsetDateTime receivedAt, LocalDate today) {
        this.kind = Objects.requireNonNull(kind);
        this.number = Objects.requireNonNull(number);
        this.organisation = Objects.requireNonNull(organisation);
        this.language = Objects.requireNonNull(language);
        this.text = Objects.requireNonNull(text).strip();
        this.page = page;
        this.contact = contact;
        this.receivedAt = Objects.requireNonNull(receivedAt);
        this.dueOn = kind.due(today);
        this.state = InquiryState.RECEIVED;
    }

    /** Notes what was answered (R4). */
    public void answer(String how, OffsetDateTime at) {
        end(InquiryState.ANSWERED, how, "inquiry.R4.answer", at);
    }

    /** Closes it without an answer, and says why (R4). */
    public void close(String why, OffsetDateTime at) {
        end(InquiryState.CLOSED, why, "inquiry.R4.reason", at);
    }

    /**
     * Notes what whoever asked is to read, behind a link of which only the key's hash is kept (R5). Refused when they
     * have left no way to be reached.
     */
    public void reply(String words, String key) {
        if (getContact().isEmpty()) {
            throw new RuleBroken("inquiry.R5.contact", "reply");
        }
        reply = words.strip();
        replyKey = hash(key);
    }

    /** The hash under which the key of a link to a reply is kept. */
    public static String hash(String key) {
        return Sha256.of(key.getBytes(StandardCharsets.UTF_8));
    }

    /** Forgets how whoever asked is reached, and their link, when the matter ended long enough ago (R6). */
    public void forgetContact() {
        if (state == InquiryState.RECEIVED) {
            throw new RuleBroken("inquiry.R6.open", "");
        }
        contact = null;
        replyKey = null;
    }

    private void end(InquiryState how, String words, String rule, OffsetDateTime at) {
        if (state != InquiryState.RECEIVED) {
            throw new RuleBroken("inquiry.R4.ended", "");
        }
        if (words == null || words.isBlank()) {
            throw new RuleBroken(rule, how == InquiryState.ANSWERED ? "answer" : "reason");
        }
        state = how;
        answer = words.strip();
        endedAt = Objects.requireNonNull(at);
    }

    public SubjectRef ref() {
        return new SubjectRef(SubjectKind.INQUIRY, getId());
    }

    public InquiryKind getKind() {
        return kind;
    }

    public InquiryState getState() {
        return state;
    }

    public String getNumber() {
        return number;
    }

    public Organisation getOrganisation() {
        return organisation;
    }

    public Language getLanguage() {
        return language;
    }

    public String getText() {
        return text;
    }

    public String getPage() {
        return page == null ? "" : page;
    }

    public String getContact() {
        return contact == null ? "" : contact;
    }

    public OffsetDateTime getReceivedAt() {
        return receivedAt;
    }

    public LocalDate getDueOn() {
        return dueOn;
    }

    public Optional<OffsetDateTime> getEndedAt() {
        return Optional.ofNullable(endedAt);
    }

    /** What whoever asked may read; empty when nothing was written to them. */
    public String getReply() {
        return reply == null ? "" : reply;
    }

    public String getAnswer() {
        return answer == null ? "" : answer;
    }
}
