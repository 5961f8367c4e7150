package se.samverk.workinggroup.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import se.samverk.shared.Language;
import se.samverk.shared.NotAllowed;
import se.samverk.webshell.CountryWords;
import se.samverk.webshell.Crumb;
import se.samverk.webshell.Told;
import se.samverk.webshell.Words;
import se.samverk.workinggroup.ApprovalHabit;
import se.samverk.workinggroup.GroupKind;
import se.samverk.workinggroup.GroupState;
import se.samverk.workinggroup.GroupView;
import se.samverk.workinggroup.ItemNumbering;
import se.samverk.workinggroup.StartingView;
import se.samverk.workinggroup.boundary.Beginnings;
import se.samverk.workinggroup.boundary.ChangeGroup;
import se.samverk.workinggroup.boundary.Groups;

/** Changing a group – what it is called, its mandate, who keeps its records – or closing it with a reason. */
@Named
@ViewScoped
public class EditGroupPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Groups groups;

    @Inject
    private Beginnings beginnings;

    @Inject
    private Words words;

    @Inject
    private CountryWords local;

    @Inject
    private Told told;

    private long id;
    private GroupView group;
    private StartingView choices;
    private String name;
    private GroupKind kind;
    private Language language;
    private String mandate;
    private boolean mayPublish;
    private ApprovalHabit approval;
    private ItemNumbering numbering;
    private long archive;
    private long registry;
    private String reason;

    public void load() {
        group = groups.view(id);
        if (!group.coordinates()) {
            throw new NotAllowed();
        }
        if (group.state() == GroupState.CLOSED) {
            throw new NotAllowed("group.closed", group.name());
        }
        choices = beginnings.choices(group.collaboration().id());
        name = group.name();
        kind = group.kind();
        language = group.language();
        mandate = group.mandate();
        mayPublish = group.mayPublish();
        approval = group.ownApproval();
        numbering = group.ownNumbering();
        archive = group.archiveOwner().id();
        registry = group.registryOwner().id();
    }

    public String save() {
        groups.change(new ChangeGroup(id, group.version(), name, kind, language, archive, registry, mandate,
                mayPublish, approval, numbering));
        told.done("group.told.changed");
        return page();
    }

    public String close() {
        groups.close(id, reason);
        told.done("group.told.closed");
        return page();
    }

    private String page() {
        return "/group/view.xhtml?faces-redirect=true&id=" + id;
    }

    /** What the box changes: how many a group reaches at most without it, and that nothing shown already changes. */
    public String getMayPublishHelp() {
        return words.of("group.mayPublish.help") + " "
                + words.of("group.mayPublish.reach", choices.members().people(), choices.members().organisations());
    }

    public List<SelectItem> getKinds() {
        return Arrays.stream(GroupKind.values())
                .map(one -> new SelectItem(one, local.of(group.collaboration(), "group.kind." + one))).toList();
    }

    /** How minutes are approved; first that it is as in the collaboration. */
    public List<SelectItem> getApprovals() {
        List<SelectItem> items = new ArrayList<>();
        items.add(new SelectItem(null, words.of("group.approval.inherited")));
        for (ApprovalHabit one : ApprovalHabit.values()) {
            items.add(new SelectItem(one, words.of("collaboration.approval." + one)));
        }
        return items;
    }

    /** How items are numbered; first that it is as usual in the country. */
    public List<SelectItem> getNumberings() {
        List<SelectItem> items = new ArrayList<>();
        items.add(new SelectItem(null, words.of("group.numbering.inherited")));
        for (ItemNumbering one : ItemNumbering.values()) {
            items.add(new SelectItem(one, words.of("group.numbering." + one)));
        }
        return items;
    }

    public List<SelectItem> getLanguages() {
        return Arrays.stream(Language.values())
                .map(one -> new SelectItem(one, words.of("shell.language." + one.tag()))).toList();
    }

    public List<SelectItem> getOrganisations() {
        return choices.organisations().stream().map(one -> new SelectItem(one.id(), one.name())).toList();
    }

    public List<Crumb> getCrumbs() {
        String lang = group.language().tag();
        return List.of(new Crumb(group.collaborationName(), group.collaboration().url(), lang),
                new Crumb(group.name(), "/group/view.xhtml?id=" + id, lang));
    }

    public GroupView getGroup() {
        return group;
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

    public GroupKind getKind() {
        return kind;
    }

    public void setKind(GroupKind kind) {
        this.kind = kind;
    }

    public Language getLanguage() {
        return language;
    }

    public void setLanguage(Language language) {
        this.language = language;
    }

    public String getMandate() {
        return mandate;
    }

    public void setMandate(String mandate) {
        this.mandate = mandate;
    }

    public boolean isMayPublish() {
        return mayPublish;
    }

    public void setMayPublish(boolean mayPublish) {
        this.mayPublish = mayPublish;
    }

    public ApprovalHabit getApproval() {
        return approval;
    }

    public void setApproval(ApprovalHabit approval) {
        this.approval = approval;
    }

    public ItemNumbering getNumbering() {
        return numbering;
    }

    public void setNumbering(ItemNumbering numbering) {
        this.numbering = numbering;
    }

    public long getArchive() {
        return archive;
    }

    public void setArchive(long archive) {
        this.archive = archive;
    }

    public long getRegistry() {
        return registry;
    }

    public void setRegistry(long registry) {
        this.registry = registry;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
