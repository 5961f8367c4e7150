package se.samverk.register.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.samverk.organisation.SignInMeans;
import se.samverk.register.SecondStep;
import se.samverk.register.boundary.Passkeys;
import se.samverk.register.boundary.ProviderSignIn;
import se.samverk.register.boundary.SecondFactors;
import se.samverk.register.boundary.SignIn;
import se.samverk.register.boundary.SignIn.SignedIn;
import se.samverk.shared.RuleBroken;
import se.samverk.webshell.CallerAddress;
import se.samverk.webshell.Entrance;
import se.samverk.webshell.SignInAddress;

/** Signing in with a name and a password, or with a passkey; in the demo, with one press as one of its people. */
@Named
@RequestScoped
public class SignInPage {
    @Inject
    private SignIn signIn;

    @Inject
    private Entrance entrance;

    @Inject
    private SecondFactors factors;

    @Inject
    private Passkeys passkeys;

    @Inject
    private ProviderSignIn provider;

    @Inject
    private PasskeyTalk talk;

    @Inject
    private HalfwayIn halfway;

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
        Optional<SignedIn> who = signIn.check(name, secret, CallerAddress.of(request));
        if (who.isEmpty()) {
            throw new RuleBroken("signin.refused", "username");
        }
        SecondStep next = factors.after(who.get().username());
        if (next == SecondStep.NONE) {
            open(who.get(), SignInMeans.PASSWORD, "username");
        } else {
            halfway.proved(who.get(), factors.proof(who.get().username()), next, getTo());
            entrance.rename(request);
            FacesContext.getCurrentInstance().getExternalContext().redirect(HalfwayIn.PAGE);
        }
    }

    /** Enters with a passkey and nothing else. */
    public void enterByPasskey() throws IOException {
        SignedIn who = talk.taken()
                .flatMap(given -> passkeys.enter(talk.answer(), given, CallerAddress.of(request)))
                .orElseThrow(() -> new RuleBroken("passkey.refused", ""));
        open(who, SignInMeans.PASSKEY, "");
    }

    private void open(SignedIn who, SignInMeans means, String field) throws IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        if (!entrance.enter(who, means, (HttpServletRequest) external.getRequest(),
                (HttpServletResponse) external.getResponse())) {
            throw new RuleBroken("signin.refused", field);
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

    /** What the provider is called through which one can sign in; empty when there is none. */
    public String getProvider() {
        return provider.offered().orElse("");
    }

    /** The way to the provider, which leads back to where the person was going. */
    public String getProviderAddress() {
        return "/provider/start?to=" + URLEncoder.encode(getTo() == null ? "" : getTo(), StandardCharsets.UTF_8);
    }

    /** What went wrong on the way back from the provider, as the key of its words; empty when nothing did. */
    public String getFault() {
        return ProviderFaults.words(request.getParameter("fault"));
    }

    public boolean isDemo() {
        return demo;
    }

    /** What the browser is asked for a passkey; with a challenge of its own at every showing. */
    public String getAsked() {
        return passkeys.toEnter(talk.getChallenge());
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
