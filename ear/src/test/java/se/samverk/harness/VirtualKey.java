package se.samverk.harness;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/** An authenticator inside the browser, as a telephone or computer with a screen lock is one. */
public final class VirtualKey {
    private final CDPSession session;
    private final String id;

    private VirtualKey(CDPSession session, String id) {
        this.session = session;
        this.id = id;
    }

    /** Puts one into the browser of a page; it recognises its holder and agrees to everything. */
    public static VirtualKey in(Page page) {
        CDPSession session = page.context().newCDPSession(page);
        session.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject request = new JsonObject();
        request.add("options", options);
        String id = session.send("WebAuthn.addVirtualAuthenticator", request).get("authenticatorId").getAsString();
        return new VirtualKey(session, id);
    }

    /** Its holder is not recognised any more, or again. */
    public void recognisesHolder(boolean does) {
        JsonObject request = new JsonObject();
        request.addProperty("authenticatorId", id);
        request.addProperty("isUserVerified", does);
        session.send("WebAuthn.setUserVerified", request);
    }

    /** Loses every key, as a telephone that is reset. */
    public void forget() {
        JsonObject request = new JsonObject();
        request.addProperty("authenticatorId", id);
        session.send("WebAuthn.clearCredentials", request);
    }
}
