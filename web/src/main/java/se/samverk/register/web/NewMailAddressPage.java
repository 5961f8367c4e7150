package se.samverk.register.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import se.samverk.organisation.OneTimeLink;
import se.samverk.register.boundary.OwnMailAddress;
import se.samverk.register.boundary.OwnMailAddress.Confirmation;

/** The page behind a link to a new mail address; opening it changes nothing, pressing its button does. */
@Named
@ViewScoped
public class NewMailAddressPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private OwnMailAddress addresses;

    private String token;
    private Confirmation offer;
    private boolean confirmed;

    public void load() {
        offer = addresses.offer(token);
    }

    /** Confirms the address; the page then says so, to somebody who may not have signed in. */
    public void confirm() {
        addresses.confirm(token);
        confirmed = true;
    }

    public boolean isConfirmed() {
        return confirmed;
    }

    /** Whether the link opens and has not just been used here. */
    public boolean isOpen() {
        return !confirmed && offer.state() == OneTimeLink.State.OPEN;
    }

    public Confirmation getOffer() {
        return offer;
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token;
    }
}
