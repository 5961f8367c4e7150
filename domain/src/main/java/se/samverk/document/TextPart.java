package se.samverk.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import java.util.Objects;
import se.samverk.shared.Kept;

/** A part of a file's text that can be pointed at: a page, a slide, a sheet, a section, a file inside the file. */
@Entity
@jakarta.persistence.Table(name = "text_part")
@NamedQuery(name = "TextPart.of", query = "select p from TextPart p where p.text.id = :text order by p.number")
@NamedQuery(name = "TextPart.ofAll", query = """
        select p from TextPart p where p.text.id in :texts order by p.text.id, p.number""")
@NamedQuery(name = "TextPart.rows", query = """
        select new se.samverk.document.TextPartRow(p.number, p.kind, p.kindNumber, p.name, p.fromPicture)
        from TextPart p where p.text.id = :text order by p.number""")
@NamedQuery(name = "TextPart.one", query = """
        select p from TextPart p where p.text.id = :text and p.number = :number""")
@NamedQuery(name = "TextPart.characters", query = """
        select sum(length(p.content)) from TextPart p where p.text.id = :text""")
@NamedQuery(name = "TextPart.forget", query = "delete from TextPart p where p.text.id = :text")
public class TextPart extends Kept {
    public static final int NAME_LENGTH = 200;
    /** Longer text is kept as several parts of the same name. */
    public static final int CONTENT_LENGTH = 500_000;

    /** What the part is in its file. The word shown is the text {@code textPart.NAME}. */
    public enum Kind {
        TEXT, SECTION, PAGE, SLIDE, SHEET, FILE
    }

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "file_text_id", nullable = false)
    private FileText text;

    @Column(name = "part_no", nullable = false)
    private int number;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private Kind kind;

    @Column(name = "kind_no", nullable = false)
    private int kindNumber;

    @Column(nullable = false, length = NAME_LENGTH)
    private String name;

    @Column(name = "from_picture", nullable = false)
    private boolean fromPicture;

    @Column(nullable = false, length = CONTENT_LENGTH)
    private String content;

    protected TextPart() {
    }

    /**
     * @param number of the part in the text; for pages the number of the page
     * @param kindNumber among the parts of its kind
     * @param fromPicture whether it was read from a picture, with the mistakes that brings
     */
    public TextPart(FileText text, int number, Kind kind, int kindNumber, String name, boolean fromPicture,
            String content) {
        this.text = Objects.requireNonNull(text);
        this.number = number;
        this.kind = Objects.requireNonNull(kind);
        this.kindNumber = kindNumber;
        this.name = Objects.requireNonNull(name);
        this.fromPicture = fromPicture;
        this.content = Objects.requireNonNull(content);
    }

    /** Adds what was read in a picture on the page, below the little that is written there. */
    public void readPicture(String more) {
        String whole = content + "\n" + more;
        content = whole.substring(0, Math.min(CONTENT_LENGTH, whole.length()));
        fromPicture = true;
    }

    public FileText getText() {
        return text;
    }

    public int getNumber() {
        return number;
    }

    public Kind getKind() {
        return kind;
    }

    public int getKindNumber() {
        return kindNumber;
    }

    public String getName() {
        return name;
    }

    public boolean isFromPicture() {
        return fromPicture;
    }

    public String getContent() {
        return content;
    }
}
