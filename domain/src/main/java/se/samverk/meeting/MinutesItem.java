package se.samverk.meeting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import java.util.Objects;
import se.samverk.shared.Kept;

/** One matter of the minutes. Its number counts through the group's year or through the meeting, and never changes. */
@Entity
@jakarta.persistence.Table(name = "minutes_item")
@NamedQuery(name = "MinutesItem.highestNumber", query = """
        select max(i.number) from MinutesItem i where i.groupId = :group and i.year = :year
        and i.series = :series""")
public class MinutesItem extends Kept {
    public static final int TITLE_LENGTH = 200;
    public static final int TEXT_LENGTH = 20_000;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "minutes_id", nullable = false)
    private Minutes minutes;

    @Column(name = "group_id", nullable = false)
    private long groupId;

    @Column(name = "item_year", nullable = false)
    private int year;

    @Column(name = "series_id", nullable = false)
    private long series;

    @Column(name = "item_no", nullable = false)
    private int number;

    @Column(nullable = false, length = TITLE_LENGTH)
    private String title;

    @Column(name = "body", length = TEXT_LENGTH)
    private String text;

    @Column(name = "original_page", nullable = false)
    private int page;

    protected MinutesItem() {
    }

    MinutesItem(Minutes minutes, int number, String title, String text) {
        this.minutes = Objects.requireNonNull(minutes);
        this.groupId = minutes.getWorkingGroup().getId();
        this.year = minutes.getMeeting().getDay().getYear();
        this.series = minutes.series();
        this.number = number;
        write(title, text);
    }

    /** Replaces what the item says, while it is a draft. */
    public final void write(String newTitle, String newText) {
        minutes.requireDraft();
        String wanted = Wording.required(newTitle, TITLE_LENGTH, "title");
        text = Wording.optional(newText, TEXT_LENGTH, "text");
        title = wanted;
    }

    /** Notes on which part of the original it begins; 0 for none. */
    void begins(int onPage) {
        page = onPage;
    }

    /** The part of the original that it begins on, when the minutes are from before the portal; 0 for none. */
    public int getPage() {
        return page;
    }

    public Minutes getMinutes() {
        return minutes;
    }

    public int getYear() {
        return year;
    }

    public int getNumber() {
        return number;
    }

    public String getTitle() {
        return title;
    }

    public String getText() {
        return text == null ? "" : text;
    }

    /** "p 9", and of a formal body "§ 9", in the language of the group. */
    public String label() {
        return Heading.ofItem(minutes.getWorkingGroup().getLanguage(), minutes.isFormal(), number);
    }

    /** The place of the item within the page of its minutes. */
    public String anchor() {
        return "p" + number;
    }
}
