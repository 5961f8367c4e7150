package se.samverk.report.web;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import se.samverk.report.ReportDraftView;
import se.samverk.report.boundary.SaveSection;
import se.samverk.shared.RecognisedFigure;

/** A section as it is typed. The figures are the words of those registered, one a line. */
public class SectionForm implements Serializable {
    static final String NOWHERE = "none";
    static final String BEYOND = "beyond";
    private static final long serialVersionUID = 1L;

    private final long id;
    private final List<RecognisedFigure> candidates;
    private String heading;
    private String text;
    private String area;
    private String figures;
    private String source;
    private final List<FigureForm> registered;

    SectionForm(ReportDraftView.Section section) {
        id = section.id();
        candidates = section.candidates();
        heading = section.heading();
        text = section.text();
        source = section.source();
        area = section.areaId() != null
                ? section.areaId().toString()
                : section.beyondPlan() ? BEYOND : NOWHERE;
        figures = String.join("\n",
                section.figures().stream().map(ReportDraftView.Registered::words).toList());
        registered = section.figures().stream().map(FigureForm::new).toList();
    }

    SaveSection toSave() {
        boolean onArea = area != null && !BEYOND.equals(area) && !NOWHERE.equals(area);
        return new SaveSection(id, onArea ? Long.valueOf(area) : null, BEYOND.equals(area),
                heading == null ? "" : heading, text == null ? "" : text, source, words(),
                registered.stream().collect(
                        Collectors.toMap(FigureForm::getWords, FigureForm::getSource, (one, other) -> one)));
    }

    private List<String> words() {
        return figures == null
                ? List.of()
                : figures.lines().map(String::strip).filter(line -> !line.isEmpty()).distinct().toList();
    }

    /** Whether the words are registered as a figure. */
    public boolean isRegistered(String words) {
        return words().contains(words);
    }

    void register(String words) {
        figures = figures == null || figures.isBlank() ? words : figures + "\n" + words;
    }

    /** The figures that were registered when the page was opened, each with its own source. */
    public List<FigureForm> getRegistered() {
        return registered;
    }

    /** What in the saved text looks like a figure. */
    public List<RecognisedFigure> getCandidates() {
        return candidates;
    }

    public String getPlace() {
        return "section-" + id;
    }

    public long getId() {
        return id;
    }

    public String getHeading() {
        return heading;
    }

    public void setHeading(String heading) {
        this.heading = heading;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getArea() {
        return area;
    }

    public void setArea(String area) {
        this.area = area;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public String getFigures() {
        return figures;
    }

    public void setFigures(String figures) {
        this.figures = figures;
    }
}
