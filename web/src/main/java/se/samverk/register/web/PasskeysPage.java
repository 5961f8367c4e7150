package se.samverk.register.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import se.samverk.organisation.BrowserName;
import se.samverk.register.FactorsView;
import se.samverk.register.PasskeyRow;
import se.samverk.register.boundary.AddPasskey;
import se.samverk.register.boundary.Passkeys;
import se.samverk.register.boundary.ProviderSignIn;
import se.samverk.register.boundary.RecoveryCodes;
import se.samverk.register.boundary.SecondFactors;
import se.samverk.register.boundary.Sessions;
import se.samverk.shared.RuleBroken;
import se.samverk.webshell.CallerAddress;
import se.samverk.webshell.About;
import se.samverk.webshell.Crumb;
import se.samverk.webshell.Told;
import se.samverk.webshell.Words;

/** The reader's own passkeys and recovery codes, and whether they are asked for after the password. */
@Named
@RequestScoped
public class PasskeysPage {
    static final String PAGE = "/account/passkeys.xhtml";
    private static final String ANEW = PAGE + "?faces-redirect=true";

    @Inject
    private Passkeys passkeys;

    @Inject
    private RecoveryCodes recovery;

    @Inject
    private SecondFactors factors;

    @Inject
    private ProviderSignIn providers;

    @Inject
    private Sessions sessions;

    @Inject
    private PasskeyTalk talk;

    @Inject
    private HttpServletRequest request;

    @Inject
    private About about;

    @Inject
    private Words words;

    @Inject
    private Told told;

    private FactorsView view;
    private List<String> codes = List.of();
    private String name;

    public List<Crumb> getCrumbs() {
        return List.of(new Crumb(words.of("settings.title"), "/account/settings.xhtml"));
    }

    /** What the reader has; only for somebody who has signed in. */
    public FactorsView getView() {
        if (view == null) {
            view = factors.mine();
        }
        return view;
    }

    /** Whether the reader has proved lately who they are; else the first button leads there. */
    public boolean isProved() {
        return sessions.provedLately();
    }

    /** Leads to the page that asks who it is. */
    public String prove() {
        return ConfirmPage.leadingBackTo(PAGE);
    }

    public String add() {
        String asked = talk.taken().orElseThrow(() -> new RuleBroken("passkey.notMade", "name"));
        passkeys.add(new AddPasskey(name, talk.answer(), asked, CallerAddress.of(request)));
        told.done("passkey.told.added");
        return ANEW;
    }

    public String remove(long passkey) {
        return afterProof(() -> {
            passkeys.remove(passkey);
            told.done("passkey.told.removed");
        });
    }

    public String wish(boolean wished) {
        return afterProof(() -> {
            factors.wish(wished);
            told.done(wished ? "factor.told.wished" : "factor.told.notWished");
        });
    }

    /** Makes codes and shows them in this answer only. */
    public String makeCodes() {
        if (!sessions.provedLately()) {
            return prove();
        }
        codes = recovery.make();
        view = null;
        return null;
    }

    private String afterProof(Runnable act) {
        if (!sessions.provedLately()) {
            return prove();
        }
        act.run();
        return ANEW;
    }

    /** "Skapad i går · senast använd i dag 10.42". */
    public String note(PasskeyRow passkey) {
        String used = passkey.usedAt() == null
                ? words.of("passkey.unused")
                : words.of("passkey.used", about.when(passkey.usedAt()));
        return words.of("passkey.created", about.when(passkey.createdAt())) + " · " + used;
    }

    /** What the provider is called; empty when there is none. */
    public String getProvider() {
        return providers.offered().orElse("");
    }

    /** Whether the provider opens the reader's account. */
    public boolean isLinked() {
        return providers.linked();
    }

    public String unlink() {
        return afterProof(() -> {
            providers.unlink();
            told.done("provider.told.unlinked");
        });
    }

    /** The codes just made; empty else. */
    public List<String> getCodes() {
        return codes;
    }

    /** What the browser is asked. */
    public String getAsked() {
        return passkeys.toMake(talk.getChallenge());
    }

    public String getName() {
        return name == null ? BrowserName.of(request.getHeader("User-Agent")) : name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
