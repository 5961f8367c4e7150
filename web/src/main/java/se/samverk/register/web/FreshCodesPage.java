package se.samverk.register.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import se.samverk.platform.Caller;
import se.samverk.register.boundary.Sessions;
import se.samverk.webshell.SignInAddress;

/** Shows the codes that were made on the way in. Not to whoever finds the browser open a while later. */
@Named
@RequestScoped
public class FreshCodesPage {
    static final String PAGE = "/account/codes.xhtml";

    @Inject
    private FreshCodes fresh;

    @Inject
    private Sessions sessions;

    @Inject
    private Caller caller;

    /** Opens only for somebody who has signed in. */
    public void load() {
        if (!sessions.provedLately()) {
            fresh.forget();
        }
    }

    public List<String> getCodes() {
        return fresh.codes(caller.view().username());
    }

    /** The codes are kept somewhere: goes where the person was going. */
    public void goOn() throws IOException {
        fresh.forget();
        FacesContext.getCurrentInstance().getExternalContext().redirect(SignInAddress.safe(fresh.to()));
    }
}
