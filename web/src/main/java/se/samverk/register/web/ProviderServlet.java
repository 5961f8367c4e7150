package se.samverk.register.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import se.samverk.organisation.SignInMeans;
import se.samverk.register.ProviderDeparture;
import se.samverk.register.boundary.ProviderSignIn;
import se.samverk.register.boundary.ProviderSignIn.Arrival;
import se.samverk.shared.DomainException;
import se.samverk.shared.NotAllowed;
import se.samverk.webshell.CallerAddress;
import se.samverk.webshell.CsrfToken;
import se.samverk.webshell.Entrance;
import se.samverk.webshell.ProviderFarewell;
import se.samverk.webshell.SignInAddress;
import se.samverk.webshell.Told;

/**
 * The way to the provider ({@code start}) and back ({@code callback}). Whatever goes wrong leads to the sign-in page, or
 * to the page of the invitation that was to be accepted; it says what, and there the other ways in still stand open. {@code back-channel} is for the provider itself.
 */
@WebServlet(name = "provider", urlPatterns = {"/provider/start", "/provider/callback", "/provider/back-channel"})
public class ProviderServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String FAULT = "/sign-in.xhtml?fault=";

    @Inject
    private transient ProviderSignIn provider;

    @Inject
    private transient ProviderTrips trips;

    @Inject
    private transient Entrance entrance;

    @Inject
    private transient CsrfToken csrf;

    @Inject
    private transient Told told;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        String address = switch (request.getServletPath()) {
            case "/provider/start" -> start(request);
            case "/provider/callback" -> arrive(request, response);
            default -> null;
        };
        if (address == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            response.sendRedirect(address);
        }
    }

    /** The page that says what has gone wrong: the invitation's when one is accepted, else the one to sign in. */
    private static String told(DomainException no, String invitation) {
        if (invitation.isEmpty()) {
            return FAULT + ProviderFaults.of(no);
        }
        String page = OfferPage.HERE + encoded(invitation);
        String fault = ProviderFaults.ofInvitation(no);
        return fault.isEmpty() ? page : page + "&fault=" + fault;
    }

    /** Sends somebody who has pressed the portal's own button; a link from elsewhere leads to the page that has it. */
    private String start(HttpServletRequest request) {
        boolean linking = request.getParameter("link") != null;
        String invitation = Objects.requireNonNullElse(request.getParameter("invitation"), "");
        String to = request.getParameter("to");
        if (!csrf.isRight(request.getParameter("csrf"))) {
            return button(linking, invitation, to);
        }
        try {
            ProviderDeparture departure = departure(to, linking, invitation);
            trips.begin(departure);
            return departure.address();
        } catch (DomainException no) {
            return told(no, invitation);
        }
    }

    private static String button(boolean linking, String invitation, String to) {
        if (linking) {
            return PasskeysPage.PAGE;
        }
        return invitation.isEmpty()
                ? "/sign-in.xhtml?to=" + encoded(SignInAddress.safe(to))
                : OfferPage.HERE + encoded(invitation);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private ProviderDeparture departure(String to, boolean linking, String invitation) {
        if (linking) {
            return provider.departToLink();
        }
        return invitation.isEmpty() ? provider.depart(to) : provider.departToAccept(invitation);
    }

    private String arrive(HttpServletRequest request, HttpServletResponse response) {
        Optional<ProviderDeparture> departure = trips.end(request.getParameter("state"));
        if (departure.isEmpty()) {
            return FAULT + "replayed";
        }
        try {
            return arrive(departure.get(), request, response);
        } catch (DomainException no) {
            return told(no, departure.get().invitation());
        }
    }

    private String arrive(ProviderDeparture departure, HttpServletRequest request, HttpServletResponse response) {
        String code = request.getParameter("code");
        if (code == null || request.getParameter("error") != null) {
            throw new NotAllowed("provider.denied");
        }
        if (departure.linking()) {
            provider.link(code, departure, CallerAddress.of(request));
            told.done("provider.told.linked");
            return PasskeysPage.PAGE;
        }
        Arrival arrival = provider.arrive(code, departure, CallerAddress.of(request));
        if (arrival.who().isEmpty()) {
            throw new NotAllowed("provider.asked");
        }
        if (!entrance.enter(arrival.who().get(), SignInMeans.PROVIDER, request, response)) {
            throw new NotAllowed("provider.disabled");
        }
        ProviderFarewell.remember(request, arrival.idToken());
        if (departure.accepting()) {
            told.done("invitation.told.accepted");
        }
        return SignInAddress.safe(departure.to());
    }

    /** The provider tells that somebody has left there (OpenID Connect Back-Channel Logout 1.0). */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        String token = request.getParameter("logout_token");
        if (!request.getServletPath().equals("/provider/back-channel")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (token == null || !provider.left(token)) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
    }
}
