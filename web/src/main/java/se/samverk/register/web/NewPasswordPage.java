package se.samverk.register.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import se.samverk.organisation.OneTimeLink;
import se.samverk.register.boundary.ChoosePassword;
import se.samverk.register.boundary.PasswordLinks;
import se.samverk.webshell.Told;

/** The page behind a link to a new password. */
@Named
@ViewScoped
public class NewPasswordPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private PasswordLinks links;

    @Inject
    private Told told;

    private String token;
    private OneTimeLink.State state;
    private String password;

    public void load() {
        state = links.state(token);
    }

    /** Changes the password and leads to the sign-in page. */
    public String choose() {
        links.choose(new ChoosePassword(token, password));
        told.done("password.told.changed");
        return "/sign-in.xhtml?faces-redirect=true";
    }

    public boolean isOpen() {
        return state == OneTimeLink.State.OPEN;
    }

    public OneTimeLink.State getState() {
        return state;
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
