package se.samverk.register.web;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import se.samverk.organisation.SignInMeans;
import se.samverk.register.OfferView;
import se.samverk.register.SecondStep;
import se.samverk.register.boundary.AcceptInvitation;
import se.samverk.register.boundary.Invitations;
import se.samverk.register.boundary.ProviderSignIn;
import se.samverk.register.boundary.SecondFactors;
import se.samverk.register.boundary.SignIn.SignedIn;
import se.samverk.webshell.Entrance;
import se.samverk.webshell.Told;

/** The page behind an invitation's link. */
@Named
@ViewScoped
public class OfferPage implements Serializable {
    private static final long serialVersionUID = 1L;
    static final String HERE = "/open/invitation.xhtml?token=";
    private static final String START = "/index.xhtml";

    @Inject
    private Invitations invitations;

    @Inject
    private ProviderSignIn provider;

    @Inject
    private SecondFactors factors;

    @Inject
    private HalfwayIn halfway;

    @Inject
    private Entrance entrance;

    @Inject
    private Told told;

    private String token;
    private String fault;
    private OfferView offer;
    private String name;
    private String title;
    private String password;

    public void load() {
        offer = invitations.offer(token);
        name = offer.name();
    }

    /** Becomes a person with an account, and goes in; by a second step where one is demanded. */
    public void accept() throws IOException {
        SignedIn who = invitations.accept(new AcceptInvitation(token, name, title, password));
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        told.done("invitation.told.accepted");
        SecondStep next = factors.after(who.username());
        if (next == SecondStep.NONE) {
            boolean in = entrance.enter(who, SignInMeans.PASSWORD, request,
                    (HttpServletResponse) external.getResponse());
            external.redirect(in ? START : "/sign-in.xhtml");
        } else {
            halfway.proved(who, factors.proof(who.username()), next, START);
            entrance.rename(request);
            external.redirect(HalfwayIn.PAGE);
        }
    }

    /** Takes the seat, as the one invited who has signed in. */
    public String take() {
        invitations.take(token);
        told.done("invitation.told.accepted");
        return START + "?faces-redirect=true";
    }

    /** Where somebody who has an account signs in and comes back here. */
    public String getSignInUrl() {
        return "/sign-in.xhtml?to=" + URLEncoder.encode(
                HERE + URLEncoder.encode(Objects.requireNonNullElse(token, ""), StandardCharsets.UTF_8),
                StandardCharsets.UTF_8);
    }

    /** What the provider is called through which one can accept; empty when there is none. */
    public String getProvider() {
        return provider.offered().orElse("");
    }

    /** The way to the provider, by which the invitation is accepted on the way back. */
    public String getProviderUrl() {
        return "/provider/start?invitation="
                + URLEncoder.encode(Objects.requireNonNullElse(token, ""), StandardCharsets.UTF_8);
    }

    /** What went wrong on the way back from the provider, as the key of its words; empty when nothing did. */
    public String getFaultWords() {
        return ProviderFaults.words(fault);
    }

    public String getFault() {
        return fault;
    }

    public void setFault(String fault) {
        this.fault = fault;
    }

    public OfferView getOffer() {
        return offer;
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
