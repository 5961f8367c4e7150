package se.samverk.project;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Objects;
import se.samverk.shared.Kept;
import se.samverk.shared.Language;
import se.samverk.shared.RuleBroken;

/** A stretch of text of a project's page: a heading, what is told, and where it is known from. */
@Entity
@Table(name = "project_section")
public class ProjectSection extends Kept {
    public static final int HEADING_LENGTH = 200;
    public static final int TEXT_LENGTH = 8000;
    public static final int SOURCE_LENGTH = 300;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "project_id", nullable = false)
    private Project project;

    @Column(name = "position_no", nullable = false)
    private int position;

    @Column(nullable = false, length = HEADING_LENGTH)
    private String heading;

    @Column(name = "section_text", nullable = false, length = TEXT_LENGTH)
    private String text;

    @Column(name = "source_note", length = SOURCE_LENGTH)
    private String source;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 2)
    private Language language;

    protected ProjectSection() {
    }

    ProjectSection(Project project, int position, String heading, String text, String source, Language language) {
        this.project = project;
        this.position = position;
        if (heading == null || heading.isBlank()) {
            throw new RuleBroken("project.R6.heading", "heading", position);
        }
        this.heading = heading.strip();
        this.text = Objects.requireNonNull(text);
        this.source = source;
        this.language = Objects.requireNonNull(language);
    }

    /** 1 for the first section of the page. */
    public int getPosition() {
        return position;
    }

    /** The name of the section's place on the page, used in addresses. */
    public String anchor() {
        return anchor(position);
    }

    public static String anchor(int position) {
        return "section-" + position;
    }

    public String getHeading() {
        return heading;
    }

    public String getText() {
        return text;
    }

    /** Where it is known from, such as "Västkompetens, rad 13"; may be empty. */
    public String getSource() {
        return source == null ? "" : source;
    }

    public Language getLanguage() {
        return language;
    }
}
