package se.samverk.register.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import se.samverk.organisation.Invitation;
import se.samverk.register.InvitationView;
import se.samverk.register.boundary.Invitations;
import se.samverk.webshell.Crumb;
import se.samverk.webshell.PortalAddress;
import se.samverk.webshell.Told;
import se.samverk.webshell.Words;

/** An invitation, for those who may give its seat: how it stands, and sending it anew or taking it back. */
@Named
@ViewScoped
public class InvitationPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Invitations invitations;

    @Inject
    private Words words;

    @Inject
    private Told told;

    @Inject
    private PortalAddress address;

    private long id;
    private InvitationView invitation;
    private String link;

    public void load() {
        invitation = invitations.view(id);
    }

    public String send() {
        invitations.again(id, true);
        return told("invitation.told.sent");
    }

    /** Makes a new link and shows it this once. */
    public void makeLink() {
        link = address.of(invitations.again(id, false).path());
        load();
    }

    public String revoke() {
        invitations.revoke(id);
        return told("invitation.told.revoked");
    }

    private String told(String key) {
        told.done(key);
        return "/person/invitation.xhtml?faces-redirect=true&id=" + id;
    }

    /** Whether it can still be sent anew or taken back. */
    public boolean isUndecided() {
        return invitation.state() != Invitation.State.ACCEPTED && invitation.state() != Invitation.State.REVOKED;
    }

    /** Whether nobody stands behind it any longer; whoever sends it anew does. */
    public boolean isLapsed() {
        return invitation.state() == Invitation.State.LAPSED;
    }

    public List<Crumb> getCrumbs() {
        return List.of(new Crumb(words.of("person.list.title"), "/person/list.xhtml"));
    }

    public InvitationView getInvitation() {
        return invitation;
    }

    public String getLink() {
        return link;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
