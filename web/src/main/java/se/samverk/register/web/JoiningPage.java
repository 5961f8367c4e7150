package se.samverk.register.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import se.samverk.organisation.Role;
import se.samverk.register.MembershipRow;
import se.samverk.register.boundary.GrantMembership;
import se.samverk.register.boundary.Memberships;
import se.samverk.register.boundary.Organisations;
import se.samverk.register.boundary.RefuseMembership;
import se.samverk.webshell.About;
import se.samverk.webshell.Crumb;
import se.samverk.webshell.Told;
import se.samverk.webshell.Words;

/** Those who want to take part for an organisation: the oldest request first, granted with a role or refused. */
@Named
@ViewScoped
public class JoiningPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Memberships memberships;

    @Inject
    private Organisations organisations;

    @Inject
    private About about;

    @Inject
    private Words words;

    @Inject
    private Told told;

    private long id;
    private String name;
    private List<MembershipRow> waiting;
    private Role role = Role.READER;
    private String reason;

    public void load() {
        waiting = memberships.waiting(id);
        name = organisations.view(id).name();
    }

    /** Lets the one who has waited longest take part. */
    public String grant() {
        memberships.grant(new GrantMembership(getFirst().id(), role));
        told.done("membership.told.granted", getFirst().name());
        return anew();
    }

    /** Refuses the one who has waited longest. */
    public String refuse() {
        memberships.refuse(new RefuseMembership(getFirst().id(), reason));
        told.done("membership.told.refused", getFirst().name());
        return anew();
    }

    private String anew() {
        return "/organisation/joining.xhtml?faces-redirect=true&id=" + id;
    }

    /** Who has waited longest; null when nobody waits. */
    public MembershipRow getFirst() {
        return waiting.isEmpty() ? null : waiting.get(0);
    }

    /** Those who wait after the first. */
    public List<MembershipRow> getOthers() {
        return waiting.size() < 2 ? List.of() : waiting.subList(1, waiting.size());
    }

    /** "namn@ort.se · bad i går". */
    public String note(MembershipRow row) {
        String mail = row.mail().isEmpty() ? words.of("membership.noMail") : row.mail();
        return mail + " · " + words.of("membership.asked", about.when(row.askedAt()));
    }

    public List<Crumb> getCrumbs() {
        return List.of(new Crumb(name, "/organisation/view.xhtml?id=" + id));
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
