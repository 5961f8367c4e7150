package se.samverk.meeting;

import jakarta.persistence.Column;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import se.samverk.shared.Audience;
import se.samverk.shared.Kept;
import se.samverk.shared.Language;
import se.samverk.shared.RuleBroken;
import se.samverk.workinggroup.WorkingGroup;

/**
 * What an item of the minutes led to: words with perhaps a last day, reworded only while the minutes
 * are a draft, and read by those who read the minutes.
 */
@MappedSuperclass
public abstract class Outcome extends Kept {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "item_id", nullable = false)
    private MinutesItem item;

    @Column(name = "body", nullable = false)
    private String text;

    @Column(name = "due_on")
    private LocalDate dueOn;

    protected Outcome() {
    }

    Outcome(MinutesItem item) {
        this.item = Objects.requireNonNull(item);
    }

    final void reword(String newText, int longest, LocalDate newDue) {
        requireDraft();
        String wanted = Wording.required(newText, longest, "text");
        if (newDue != null && newDue.isBefore(item.getMinutes().getMeeting().getDay())) {
            throw new RuleBroken("meeting.R11.due", "dueOn");
        }
        text = wanted;
        dueOn = newDue;
    }

    final boolean reads(String otherText, int longest, LocalDate otherDue) {
        return text.equals(Wording.optional(otherText, longest, "text")) && Objects.equals(dueOn, otherDue);
    }

    /** Refuses to take back what has left the drafting table (R7). */
    public void requireDraft() {
        item.getMinutes().requireDraft();
    }

    public Set<Audience> audiences() {
        return item.getMinutes().audiences();
    }

    public MinutesItem getItem() {
        return item;
    }

    public WorkingGroup getWorkingGroup() {
        return item.getMinutes().getWorkingGroup();
    }

    public Language getLanguage() {
        return getWorkingGroup().getLanguage();
    }

    public String getText() {
        return text;
    }

    public Optional<LocalDate> getDueOn() {
        return Optional.ofNullable(dueOn);
    }
}
