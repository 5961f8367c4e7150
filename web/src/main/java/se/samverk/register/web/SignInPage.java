package se.samverk.register.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.CallerOnlyCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.samverk.register.boundary.SignIn;
import se.samverk.register.boundary.SignIn.SignedIn;
import se.samverk.shared.RuleBroken;
import se.samverk.webshell.SignInAddress;
import se.samverk.webshell.UserLanguage;

/** Signing in with a name and a password; in the demo, with one press as one of its people. */
@Named
@RequestScoped
public class SignInPage {
    @Inject
    private SignIn signIn;

    @Inject
    private SecurityContext security;

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
        request.changeSessionId();
        AuthenticationStatus status = security.authenticate((HttpServletRequest) external.getRequest(),
                (HttpServletResponse) external.getResponse(), AuthenticationParameters.withParams()
                        .newAuthentication(true).credential(new CallerOnlyCredential(who.get().username())));
        if (status != AuthenticationStatus.SUCCESS) {
            throw new RuleBroken("signin.refused", "username");
        }
        who.get().language().ifPresent(language -> UserLanguage.greetIn(language, request,
                (HttpServletResponse) external.getResponse()));
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
