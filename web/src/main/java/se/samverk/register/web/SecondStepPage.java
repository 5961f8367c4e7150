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
import se.samverk.organisation.BrowserName;
import se.samverk.organisation.SignInMeans;
import se.samverk.register.SecondStep;
import se.samverk.register.boundary.AddPasskey;
import se.samverk.register.boundary.Passkeys;
import se.samverk.register.boundary.RecoveryCodes;
import se.samverk.register.boundary.SignIn.SignedIn;
import se.samverk.shared.RuleBroken;
import se.samverk.webshell.CallerAddress;
import se.samverk.webshell.Entrance;
import se.samverk.webshell.SignInAddress;
import se.samverk.webshell.Told;

/** The step after the right password: a passkey, a recovery code, or the first passkey where one is demanded. */
@Named
@RequestScoped
public class SecondStepPage {
    private static final String SIGN_IN = "/sign-in.xhtml?faces-redirect=true";

    @Inject
    private HalfwayIn halfway;

    @Inject
    private Passkeys passkeys;

    @Inject
    private RecoveryCodes codes;

    @Inject
    private PasskeyTalk talk;

    @Inject
    private Entrance entrance;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Told told;

    private String code;
    private String name;

    /** Shows the page only to somebody who is halfway in. */
    public String load() {
        return halfway.who().isPresent() ? null : SIGN_IN;
    }

    /** Confirms with a passkey. */
    public String confirm() throws IOException {
        Optional<SignedIn> who = halfway.who();
        if (who.isEmpty()) {
            return SIGN_IN;
        }
        boolean right = talk.taken()
                .filter(one -> passkeys.confirms(who.get().username(), talk.answer(), one, CallerAddress.of(request)))
                .isPresent();
        if (!right) {
            throw new RuleBroken("passkey.refused", "");
        }
        return open(who.get(), SignInMeans.PASSWORD_AND_PASSKEY);
    }

    /** Confirms with a recovery code. */
    public String recover() throws IOException {
        Optional<SignedIn> who = halfway.who();
        if (who.isEmpty()) {
            return SIGN_IN;
        }
        if (!codes.use(who.get().username(), code, CallerAddress.of(request))) {
            throw new RuleBroken("recovery.refused", "code");
        }
        told.done("recovery.told.used");
        return open(who.get(), SignInMeans.RECOVERY_CODE);
    }

    /** Makes the first passkey and enters. */
    public String make() throws IOException {
        Optional<SignedIn> who = halfway.who();
        if (who.isEmpty() || halfway.step() != SecondStep.MAKE) {
            return SIGN_IN;
        }
        String asked = talk.taken().orElseThrow(() -> new RuleBroken("passkey.notMade", "name"));
        passkeys.begin(who.get().username(), new AddPasskey(name, talk.answer(), asked, CallerAddress.of(request)));
        told.done("passkey.told.begun");
        return open(who.get(), SignInMeans.PASSWORD_AND_PASSKEY);
    }

    private String open(SignedIn who, SignInMeans means) throws IOException {
        String to = halfway.to();
        halfway.forget();
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        if (!entrance.enter(who, means, (HttpServletRequest) external.getRequest(),
                (HttpServletResponse) external.getResponse())) {
            return SIGN_IN;
        }
        external.redirect(SignInAddress.safe(to));
        return null;
    }

    public boolean isMaking() {
        return halfway.step() == SecondStep.MAKE;
    }

    /** What the browser is asked. */
    public String getAsked() {
        String username = halfway.who().map(SignedIn::username).orElse("");
        if (username.isEmpty()) {
            return "";
        }
        return isMaking()
                ? passkeys.toBegin(username, talk.getChallenge())
                : passkeys.toConfirm(username, talk.getChallenge());
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getName() {
        return name == null ? BrowserName.of(request.getHeader("User-Agent")) : name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
