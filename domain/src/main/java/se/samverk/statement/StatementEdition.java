package se.samverk.statement;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import se.samverk.shared.Kept;
import se.samverk.shared.Language;

/** A statement in one language as the operator has reviewed and published it (R1). */
@Entity
@Table(name = "statement_edition")
@NamedQuery(name = "StatementEdition.ofPage", query = """
        select e from StatementEdition e where e.page = :page and e.language = :language order by e.number desc""")
public class StatementEdition extends Kept {

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private StatementPage page;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 2)
    private Language language;

    @Column(name = "edition_number", nullable = false)
    private int number;

    @Column(name = "reviewed_at", nullable = false)
    private OffsetDateTime reviewedAt;

    @Column(name = "reviewed_by", nullable = false, length = 120)
    private String reviewedBy;

    @ElementCollection
    @CollectionTable(name = "statement_text", joinColumns = @JoinColumn(name = "edition_id"))
    @MapKeyColumn(name = "part", length = 30)
    @Column(name = "text", nullable = false, length = StatementPage.TEXT_LENGTH)
    private Map<String, String> texts = new HashMap<>();

    protected StatementEdition() {
    }

    public StatementEdition(StatementPage page, Language language, int number, Map<String, String> texts,
            OffsetDateTime reviewedAt, String reviewedBy) {
        this.page = Objects.requireNonNull(page);
        this.language = Objects.requireNonNull(language);
        this.number = number;
        this.reviewedAt = Objects.requireNonNull(reviewedAt);
        this.reviewedBy = Objects.requireNonNull(reviewedBy);
        this.texts = page.checked(texts);
    }

    public StatementPage getPage() {
        return page;
    }

    public Language getLanguage() {
        return language;
    }

    public int getNumber() {
        return number;
    }

    public OffsetDateTime getReviewedAt() {
        return reviewedAt;
    }

    public String getReviewedBy() {
        return reviewedBy;
    }

    public Map<String, String> getTexts() {
        return Map.copyOf(texts);
    }
}
