package se.samverk.project.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import se.samverk.project.ProjectView;
import se.samverk.project.boundary.Projects;
import se.samverk.shared.PeriodFormatter;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.webshell.Crumb;
import se.samverk.webshell.UserLanguage;
import se.samverk.webshell.Words;

/** A project: what it is for, who takes part, and what is told of it with the source of each part. */
@Named
@RequestScoped
public class ProjectPage {
    @Inject
    private Projects projects;

    @Inject
    private UserLanguage language;

    @Inject
    private Words words;

    private long id;
    private ProjectView project;

    public void load() {
        project = projects.view(id);
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
