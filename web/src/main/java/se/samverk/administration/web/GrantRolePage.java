package se.samverk.administration.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import se.samverk.organisation.Role;
import se.samverk.platform.PortalClock;
import se.samverk.register.RoleChange;
import se.samverk.register.RoleChoices;
import se.samverk.register.boundary.GiveSeat;
import se.samverk.register.boundary.RoleBook;
import se.samverk.register.boundary.Seats;
import se.samverk.shared.RuleBroken;
import se.samverk.webshell.Crumb;
import se.samverk.webshell.Told;
import se.samverk.webshell.Words;

/** Giving somebody a role: choose it, see what it means, then say so. */
@Named
@ViewScoped
public class GrantRolePage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final long NONE = 0;

    @Inject
    private RoleBook roles;

    @Inject
    private Seats seats;

    @Inject
    private PortalClock clock;

    @Inject
    private Words words;

    @Inject
    private Told told;

    private RoleChoices choices;
    private Role role;
    private long organisation;
    private long collaboration;
    private long person;
    private GiveSeat order;
    private RoleChange change;

    public void load() {
        choices = roles.choices();
        role = choices.roles().isEmpty() ? null : choices.roles().get(choices.roles().size() - 1);
    }

    /** Shows what the role would mean; nothing is saved. */
    public void look() {
        change = null;
        if (person == NONE) {
            throw new RuleBroken("role.nobody", "person");
        }
        if (organisation == NONE) {
            throw new RuleBroken("role.noOrganisation", "organisation");
        }
        if (role == Role.COORDINATOR && collaboration == NONE) {
            throw new RuleBroken("role.nowhere", "collaboration");
        }
        Long place = switch (role) {
            case SYSTEM_ADMINISTRATOR -> null;
            case COORDINATOR -> collaboration;
            default -> organisation;
        };
        GiveSeat wanted = new GiveSeat(role, place, organisation, person, null, clock.today());
        change = roles.giving(wanted);
        order = wanted;
    }

    /** Gives what was shown, not what has been chosen since. */
    public String give() {
        seats.give(order);
        told.done("role.told.given", change.personName(), words.of("role." + change.role()));
        return "/administration/roles.xhtml?faces-redirect=true";
    }

    public List<SelectItem> getRoles() {
        return choices.roles().stream().map(one -> new SelectItem(one, words.of("role." + one))).toList();
    }

    public List<SelectItem> getOrganisations() {
        return items("role.chooseOrganisation", choices.organisations());
    }

    public List<SelectItem> getCollaborations() {
        return items("role.chooseCollaboration", choices.collaborations());
    }

    public List<SelectItem> getPeople() {
        return items("role.choosePerson", choices.people());
    }

    private List<SelectItem> items(String nothing, List<RoleChoices.Choice> from) {
        List<SelectItem> items = new ArrayList<>();
        items.add(new SelectItem(NONE, words.of(nothing)));
        from.forEach(one -> items.add(new SelectItem(one.id(),
                one.note().isEmpty() ? one.name() : one.name() + " – " + one.note())));
        return items;
    }

    /** Whether the caller gives roles in collaborations. */
    public boolean isPortal() {
        return choices.roles().contains(Role.COORDINATOR);
    }

    public List<Crumb> getCrumbs() {
        return List.of(new Crumb(words.of("administration.title"), "/administration/index.xhtml"),
                new Crumb(words.of("role.title"), "/administration/roles.xhtml"));
    }

    /** Who else holds the role there. */
    public String getOthers() {
        return String.join(", ", change.others());
    }

    public RoleChange getChange() {
        return change;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }

    public long getOrganisation() {
        return organisation;
    }

    public void setOrganisation(long organisation) {
        this.organisation = organisation;
    }

    public long getCollaboration() {
        return collaboration;
    }

    public void setCollaboration(long collaboration) {
        this.collaboration = collaboration;
    }

    public long getPerson() {
        return person;
    }

    public void setPerson(long person) {
        this.person = person;
    }
}
