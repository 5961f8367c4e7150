package se.samverk.report;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.samverk.plan.PlanArea;
import se.samverk.shared.Kept;

/** A section of a report: how it goes with an area of the plan, or with something beyond it. */
@Entity
@Table(name = "report_section")
public class ReportSection extends Kept {
    public static final int HEADING_LENGTH = 200;
    public static final int TEXT_LENGTH = 20_000;
    public static final int SOURCE_LENGTH = 300;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "report_id", nullable = false)
    private StatusReport report;

    @Column(name = "section_no", nullable = false)
    private int number;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "area_id")
    private PlanArea area;

    @Column(name = "beyond_plan", nullable = false)
    private boolean beyondPlan;

    @Column(nullable = false, length = HEADING_LENGTH)
    private String heading;

    @Column(name = "section_text", nullable = false, length = TEXT_LENGTH)
    private String text;

    @Column(name = "source_note", length = SOURCE_LENGTH)
    private String source;

    @Column(name = "original_page", nullable = false)
    private int originalPage;

    protected ReportSection() {
    }

    ReportSection(StatusReport report, int number, PlanArea area, boolean beyondPlan, String heading) {
        this.report = report;
        this.number = number;
        this.text = "";
        place(area, beyondPlan);
        this.heading = Objects.requireNonNullElse(heading, "").strip();
    }

    void write(PlanArea newArea, boolean newBeyondPlan, String newHeading, String newText) {
        place(newArea, newBeyondPlan);
        heading = Objects.requireNonNullElse(newHeading, "").strip();
        text = Objects.requireNonNullElse(newText, "").replace("\r\n", "\n").strip();
    }

    /** Notes where the section has its facts from, to the line; its figures name it too. May be null. */
    void noteSource(String from) {
        source = from == null || from.isBlank() ? null : from.strip();
    }

    /** Notes on which part of the original it begins (R14). */
    void begins(int page) {
        originalPage = page;
    }

    /** Beyond the plan and on an area of it exclude each other; the area wins. */
    private void place(PlanArea newArea, boolean newBeyondPlan) {
        area = newArea;
        beyondPlan = newArea == null && newBeyondPlan;
    }

    void renumber(int newNumber) {
        number = newNumber;
    }

    /** What is missing before it may be submitted, naming the field to mend (R4, R5). */
    List<Lack> missing(int attachments) {
        List<Lack> lacks = new ArrayList<>();
        if (heading.isEmpty()) {
            lacks.add(new Lack("report.R4.heading", place() + "-heading", List.of(Integer.toString(number))));
        }
        if (area == null && !beyondPlan) {
            lacks.add(new Lack("report.R4", place() + "-area", List.of(heading)));
        }
        for (int note : SectionText.footnotes(text)) {
            if (note < 1 || note > attachments) {
                lacks.add(new Lack("report.R5", place(), List.of(Integer.toString(note), heading)));
            }
        }
        return lacks;
    }

    public boolean saysSomething() {
        return !text.isEmpty();
    }

    /** Where the section stands: its anchor, the name of its field, and the place of its figures. */
    public String place() {
        return "section-" + getId();
    }

    /** The part of the original that it begins on; 0 for none. */
    public int getPage() {
        return originalPage;
    }

    public int getNumber() {
        return number;
    }

    public Optional<PlanArea> getArea() {
        return Optional.ofNullable(area);
    }

    public boolean isBeyondPlan() {
        return beyondPlan;
    }

    public String getHeading() {
        return heading;
    }

    public String getText() {
        return text;
    }

    /** Where the section has its facts from; empty when it is the report itself that knows. */
    public String getSource() {
        return source == null ? "" : source;
    }
}
