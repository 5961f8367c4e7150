package se.samverk.register.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import se.samverk.organisation.BrowserName;
import se.samverk.organisation.SignInMeans;
import se.samverk.register.SecondStep;
import se.samverk.register.boundary.AddPasskey;
import se.samverk.register.boundary.Passkeys;
import se.samverk.register.boundary.SecondFactors;
import se.samverk.register.boundary.SignIn.SignedIn;
import se.samverk.shared.RuleBroken;
import se.samverk.webshell.CallerAddress;
import se.samverk.webshell.Entrance;
import se.samverk.webshell.SignInAddress;
import se.samverk.webshell.Told;

/**
 * The step after the right password: a passkey, a recovery code, or the first passkey where one is demanded; codes alone
 * for whoever has nothing that could hold one.
 */
@Named
@RequestScoped
public class SecondStepPage {
    private static final String SIGN_IN = "/sign-in.xhtml?faces-redirect=true";

    @Inject
    private HalfwayIn halfway;

    @Inject
    private Passkeys passkeys;

    @Inject
    private SecondFactors factors;

    @Inject
    private PasskeyTalk talk;

    @Inject
    private FreshCodes fresh;

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
                .filter(one -> factors.confirms(halfway.proof(), talk.answer(), one, CallerAddress.of(request)))
                .isPresent();
        if (!right) {
            throw new RuleBroken("passkey.refused", "");
        }
        return open(who.get(), SignInMeans.PASSWORD_AND_PASSKEY, List.of());
    }

    /** Confirms with a recovery code. */
    public String recover() throws IOException {
        Optional<SignedIn> who = halfway.who();
        if (who.isEmpty()) {
            return SIGN_IN;
        }
        List<String> more = factors.recover(halfway.proof(), code, CallerAddress.of(request))
                .orElseThrow(() -> new RuleBroken("recovery.refused", "code"));
        told.done(more.isEmpty() ? "recovery.told.used" : "recovery.told.last");
        return open(who.get(), SignInMeans.RECOVERY_CODE, more);
    }

    /** Makes the first passkey, and codes for the day it is gone, and enters. */
    public String make() throws IOException {
        Optional<SignedIn> who = halfway.who();
        if (who.isEmpty() || halfway.step() != SecondStep.MAKE) {
            return SIGN_IN;
        }
        String asked = talk.taken().orElseThrow(() -> new RuleBroken("passkey.notMade", "name"));
        List<String> codes = factors.begin(halfway.proof(),
                new AddPasskey(name, talk.answer(), asked, CallerAddress.of(request)));
        told.done("passkey.told.begun");
        return open(who.get(), SignInMeans.PASSWORD_AND_PASSKEY, codes);
    }

    /** Takes codes instead of a passkey, and enters. */
    public String takeCodes() throws IOException {
        Optional<SignedIn> who = halfway.who();
        if (who.isEmpty() || halfway.step() != SecondStep.MAKE) {
            return SIGN_IN;
        }
        List<String> codes = factors.beginWithCodes(halfway.proof());
        told.done("recovery.told.begun");
        return open(who.get(), SignInMeans.PASSWORD, codes);
    }

    /** Lets the person in, first to the codes that have been made, if any. */
    private String open(SignedIn who, SignInMeans means, List<String> codes) throws IOException {
        String to = halfway.to();
        halfway.forget();
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        if (!entrance.enter(who, means, (HttpServletRequest) external.getRequest(),
                (HttpServletResponse) external.getResponse())) {
            return SIGN_IN;
        }
        if (codes.isEmpty()) {
            external.redirect(SignInAddress.safe(to));
        } else {
            fresh.are(codes, who.username(), to);
            external.redirect(FreshCodesPage.PAGE);
        }
        return null;
    }

    public boolean isMaking() {
        return halfway.step() == SecondStep.MAKE;
    }

    /** Whether the person has a passkey to be asked for. */
    public boolean isKeyed() {
        return halfway.step() == SecondStep.PROVE;
    }

    /** What the page says first. */
    public String getLead() {
        return switch (halfway.step()) {
            case MAKE -> "secondstep.makeLead";
            case CODE -> "secondstep.codeLead";
            default -> "secondstep.lead";
        };
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
