package se.samverk.workinggroup.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import se.samverk.shared.Language;
import se.samverk.shared.NotAllowed;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.webshell.CountryWords;
import se.samverk.webshell.Crumb;
import se.samverk.webshell.Told;
import se.samverk.webshell.Words;
import se.samverk.workinggroup.ApprovalHabit;
import se.samverk.workinggroup.CollaborationLevel;
import se.samverk.workinggroup.CollaborationView;
import se.samverk.workinggroup.boundary.ChangeCollaboration;
import se.samverk.workinggroup.boundary.Groups;

/** Changing what a collaboration got from the habits of its country. */
@Named
@ViewScoped
public class EditCollaborationPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Groups groups;

    @Inject
    private Words words;

    @Inject
    private CountryWords local;

    @Inject
    private Told told;

    private long id;
    private CollaborationView collaboration;
    private String name;
    private CollaborationLevel level;
    private Language language;
    private ApprovalHabit approval;
    private String description;

    public void load() {
        collaboration = groups.viewCollaboration(id);
        if (!collaboration.changeable()) {
            throw new NotAllowed();
        }
        name = collaboration.name();
        level = collaboration.level();
        language = collaboration.language();
        approval = collaboration.approval();
        description = collaboration.description();
    }

    public String save() {
        groups.changeCollaboration(new ChangeCollaboration(id, collaboration.version(), name, level, language,
                approval, description));
        told.done("collaboration.told.changed");
        return "/collaboration/view.xhtml?faces-redirect=true&id=" + id;
    }

    public List<SelectItem> getLevels() {
        SubjectRef ref = new SubjectRef(SubjectKind.COLLABORATION, id);
        return Arrays.stream(CollaborationLevel.values())
                .map(one -> new SelectItem(one, local.of(ref, "collaboration.level." + one))).toList();
    }

    public List<SelectItem> getLanguages() {
        return Arrays.stream(Language.values())
                .map(one -> new SelectItem(one, words.of("shell.language." + one.tag()))).toList();
    }

    public List<SelectItem> getApprovals() {
        return Arrays.stream(ApprovalHabit.values())
                .map(one -> new SelectItem(one, words.of("collaboration.approval." + one))).toList();
    }

    public List<Crumb> getCrumbs() {
        return List.of(new Crumb(collaboration.name(), "/collaboration/view.xhtml?id=" + id,
                collaboration.language().tag()));
    }

    public CollaborationView getCollaboration() {
        return collaboration;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public CollaborationLevel getLevel() {
        return level;
    }

    public void setLevel(CollaborationLevel level) {
        this.level = level;
    }

    public Language getLanguage() {
        return language;
    }

    public void setLanguage(Language language) {
        this.language = language;
    }

    public ApprovalHabit getApproval() {
        return approval;
    }

    public void setApproval(ApprovalHabit approval) {
        this.approval = approval;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }
}
