package se.samverk.project.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import se.samverk.figure.FigureRow;
import se.samverk.figure.boundary.Figures;
import se.samverk.project.ProjectView;
import se.samverk.project.boundary.Projects;
import se.samverk.shared.PeriodFormatter;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.webshell.Crumb;
import se.samverk.webshell.TextPart;
import se.samverk.webshell.UserLanguage;
import se.samverk.webshell.Words;

/** A project: what it is for, who takes part, and what is told of it with the source of each part. */
@Named
@RequestScoped
public class ProjectPage {
    @Inject
    private Projects projects;

    @Inject
    private Figures figures;

    @Inject
    private UserLanguage language;

    @Inject
    private Words words;

    private long id;
    private ProjectView project;
    private List<FigureRow> allFigures;

    public void load() {
        project = projects.view(id);
    }

    private List<FigureRow> figuresOf(ProjectView.Section section) {
        return figures().stream().filter(figure -> figure.place().equals(section.anchor())).toList();
    }

    private List<FigureRow> figures() {
        if (allFigures == null) {
            allFigures = figures.of(getRef());
        }
        return allFigures;
    }

    /** A section's text with its figures marked. */
    public List<TextPart> parts(ProjectView.Section section) {
        return new MarkedText(section.text(), figuresOf(section)).parts();
    }

    /** Figures of the project that do not stand in the words of a section. */
    public List<FigureRow> getOtherFigures() {
        List<FigureRow> others = new ArrayList<>(figures());
        for (ProjectView.Section section : project.sections()) {
            List<FigureRow> own = figuresOf(section);
            others.removeAll(own);
            others.addAll(new MarkedText(section.text(), own).unmarked());
        }
        return others;
    }

    /** A figure as the reader's language writes it, with its source. */
    public String written(FigureRow figure) {
        return figure.written(language.getLanguage());
    }

    /** When it went on, as exactly as the source says; empty when no source says anything. */
    public String getWhen() {
        return project.period() == null ? "" : PeriodFormatter.format(project.period(), language.getLanguage());
    }

    /** What the state line adds to the state: until when, to whom. */
    public String getStateNote() {
        return switch (project.state()) {
            case EXTENDED -> words.of("project.until",
                    PeriodFormatter.longDate(project.extendedTo(), language.getLanguage()));
            case HANDED_OVER -> words.of("project.to", project.handedOverTo());
            case CLOSED -> project.endNotStated() ? words.of("project.endNotStated") : "";
            default -> "";
        };
    }

    public List<Crumb> getCrumbs() {
        List<Crumb> crumbs = new ArrayList<>();
        String tag = project.language().tag();
        crumbs.add(new Crumb(project.collaborationName(), project.collaboration().url(), tag));
        if (project.group() != null) {
            crumbs.add(new Crumb(project.groupName(), project.group().url(), tag));
        }
        return crumbs;
    }

    public SubjectRef getRef() {
        return new SubjectRef(SubjectKind.PROJECT, id);
    }

    public ProjectView getProject() {
        return project;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
