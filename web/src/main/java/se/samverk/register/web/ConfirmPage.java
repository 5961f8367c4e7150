package se.samverk.register.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import se.samverk.register.boundary.Passkeys;
import se.samverk.register.boundary.ProviderSignIn;
import se.samverk.register.boundary.Sessions;
import se.samverk.register.boundary.SignIn;
import se.samverk.shared.RuleBroken;
import se.samverk.webshell.CallerAddress;
import se.samverk.webshell.Entrance;
import se.samverk.webshell.SignInAddress;
import se.samverk.webshell.Told;

/** Asks somebody who signed in a while ago to prove again who they are, before the own account is changed. */
@Named
@RequestScoped
public class ConfirmPage {
    private static final String PAGE = "/account/confirm.xhtml";

    @Inject
    private SignIn signIn;

    @Inject
    private Sessions sessions;

    @Inject
    private Passkeys passkeys;

    @Inject
    private ProviderSignIn provider;

    @Inject
    private PasskeyTalk talk;

    @Inject
    private Entrance entrance;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Told told;

    private String password;

    /** The page that leads on to {@code to} when it has been proved who it is. */
    static String addressFor(String to) {
        return PAGE + "?to=" + URLEncoder.encode(SignInAddress.safe(to), StandardCharsets.UTF_8);
    }

    /** The outcome of an action that has to wait for a proof; {@code page} has no query. */
    static String leadingBackTo(String page) {
        return PAGE + "?faces-redirect=true&to=" + page;
    }

    /** Opens only for somebody who has signed in. */
    public void load() {
        sessions.provedLately();
    }

    public void confirm() throws IOException {
        signIn.prove(password, CallerAddress.of(request));
        goOn();
    }

    /** Proves it by a passkey instead. */
    public void confirmByPasskey() throws IOException {
        String asked = talk.taken().orElseThrow(() -> new RuleBroken("passkey.refused", ""));
        passkeys.prove(talk.answer(), asked, CallerAddress.of(request));
        goOn();
    }

    private void goOn() throws IOException {
        entrance.rename(request);
        told.done("confirm.told");
        FacesContext.getCurrentInstance().getExternalContext().redirect(SignInAddress.safe(getTo()));
    }

    public String getTo() {
        return request.getParameter("to");
    }

    /** Whether the reader has a passkey to prove it by. */
    public boolean isKeyed() {
        return !passkeys.mine().isEmpty();
    }

    /** What the provider is called by which the reader can prove it; empty when there is none. */
    public String getProvider() {
        return provider.linked() ? provider.offered().orElse("") : "";
    }

    /** The way to the provider, which asks anew who it is. */
    public String getProviderAddress() {
        return "/provider/start?prove=true&to="
                + URLEncoder.encode(SignInAddress.safe(getTo()), StandardCharsets.UTF_8);
    }

    /** What went wrong on the way back from the provider, as the key of its words; empty when nothing did. */
    public String getFault() {
        return ProviderFaults.words(request.getParameter("fault"));
    }

    /** What the browser is asked. */
    public String getAsked() {
        return passkeys.toProve(talk.getChallenge());
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
