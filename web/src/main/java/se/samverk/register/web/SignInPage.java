package se.samverk.register.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.samverk.organisation.SignInMeans;
import se.samverk.register.boundary.SignIn;
import se.samverk.register.boundary.SignIn.SignedIn;
import se.samverk.shared.RuleBroken;
import se.samverk.webshell.Entrance;
import se.samverk.webshell.SignInAddress;

/** Signing in with a name and a password; in the demo, with one press as one of its people. */
@Named
@RequestScoped
public class SignInPage {
    @Inject
    private SignIn signIn;

    @Inject
    private Entrance entrance;

    @Inject
    private HttpServletRequest request;

    @Inject
    @ConfigProperty(name = "samverk.demo")
    private boolean demo;

    @Inject
    @ConfigProperty(name = "samverk.demo.password")
    private String demoPassword;

    private String username;
    private String password;

    /** Checks what was typed and goes where the person wanted to go. */
    public void enter() throws IOException {
        enter(username == null ? "" : username, password == null ? "" : password);
    }

    /** One press enters as a person of the demo; there is no such door when the demo is off. */
    public void enterAs(String demoPerson) throws IOException {
        if (demo) {
            enter(demoPerson, demoPassword);
        }
    }

    private void enter(String name, String secret) throws IOException {
        Optional<SignedIn> who = signIn.check(name, secret, request.getRemoteAddr());
        if (who.isEmpty()) {
            throw new RuleBroken("signin.refused", "username");
        }
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        if (!entrance.enter(who.get(), SignInMeans.PASSWORD, (HttpServletRequest) external.getRequest(),
                (HttpServletResponse) external.getResponse())) {
            throw new RuleBroken("signin.refused", "username");
        }
        external.redirect(SignInAddress.safe(getTo()));
    }

    /** Where the person was going, kept through the form. */
    public String getTo() {
        return request.getParameter("to");
    }

    public boolean isExpired() {
        return "true".equals(request.getParameter("expired"));
    }

    public boolean isDemo() {
        return demo;
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
