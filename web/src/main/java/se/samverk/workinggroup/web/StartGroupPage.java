package se.samverk.workinggroup.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import se.samverk.organisation.Role;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.webshell.CountryWords;
import se.samverk.webshell.Crumb;
import se.samverk.webshell.Told;
import se.samverk.webshell.Words;
import se.samverk.workinggroup.StartingView;
import se.samverk.workinggroup.StartingView.Spokesperson;
import se.samverk.workinggroup.boundary.BeginGroup;
import se.samverk.workinggroup.boundary.Beginnings;

/** Forming a group: its name, its host and its members. */
@Named
@ViewScoped
public class StartGroupPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int ROWS = 8;
    private static final long NONE = 0;

    @Inject
    private Beginnings beginnings;

    @Inject
    private Words words;

    @Inject
    private CountryWords local;

    @Inject
    private Told told;

    private long collaboration;
    private StartingView choices;
    private String name;
    private long host;
    private final List<Line> lines = IntStream.range(0, ROWS).mapToObj(Line::new).toList();

    /** One seat to set up, as it is chosen. */
    public static class Line implements Serializable {
        private static final long serialVersionUID = 1L;
        private long organisation;
        private long person;
        private Role role;

        Line(int place) {
            role = place == 0 ? Role.CHAIR : Role.MEMBER;
        }

        public long getOrganisation() {
            return organisation;
        }

        public void setOrganisation(long organisation) {
            this.organisation = organisation;
        }

        public long getPerson() {
            return person;
        }

        public void setPerson(long person) {
            this.person = person;
        }

        public Role getRole() {
            return role;
        }

        public void setRole(Role role) {
            this.role = role;
        }
    }

    public void load() {
        choices = beginnings.choices(collaboration);
        host = choices.hostId();
    }

    public String start() {
        List<BeginGroup.Member> members = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.organisation != NONE) {
                members.add(new BeginGroup.Member(line.organisation, line.person == NONE ? null : line.person,
                        line.role));
            } else if (line.person != NONE) {
                throw new RuleBroken("group.personWithoutOrganisation", "organisation" + i);
            }
        }
        long id = beginnings.group(new BeginGroup(collaboration, name, host, members));
        told.done("group.told.started");
        return "/group/view.xhtml?faces-redirect=true&id=" + id;
    }

    public List<SelectItem> getOrganisations() {
        List<SelectItem> items = new ArrayList<>();
        items.add(new SelectItem(NONE, words.of("group.start.noOrganisation")));
        items.addAll(getHosts());
        return items;
    }

    public List<SelectItem> getHosts() {
        return choices.organisations().stream().map(one -> new SelectItem(one.id(), one.name())).toList();
    }

    /** Who may be chosen, each once, with the organisations that they have seats for. */
    public List<SelectItem> getPeople() {
        Map<Long, String> labels = new LinkedHashMap<>();
        for (Spokesperson one : choices.people()) {
            labels.merge(one.personId(), one.organisationName() + ": " + one.name(),
                    (before, next) -> one.organisationName() + ", " + before);
        }
        List<SelectItem> items = new ArrayList<>();
        items.add(new SelectItem(NONE, words.of("group.start.noPerson")));
        labels.forEach((id, label) -> items.add(new SelectItem(id, label)));
        return items;
    }

    public List<SelectItem> getRoles() {
        SubjectRef ref = new SubjectRef(SubjectKind.COLLABORATION, collaboration);
        return Arrays.stream(Role.values()).filter(Role::inGroup)
                .map(one -> new SelectItem(one, local.of(ref, "role." + one))).toList();
    }

    public List<Line> getLines() {
        return lines;
    }

    public List<Crumb> getCrumbs() {
        return List.of(new Crumb(choices.collaborationName(), "/collaboration/view.xhtml?id=" + collaboration,
                choices.language().tag()));
    }

    public StartingView getChoices() {
        return choices;
    }

    public long getCollaboration() {
        return collaboration;
    }

    public void setCollaboration(long collaboration) {
        this.collaboration = collaboration;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public long getHost() {
        return host;
    }

    public void setHost(long host) {
        this.host = host;
    }
}
