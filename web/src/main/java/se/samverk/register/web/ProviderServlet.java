package se.samverk.register.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import se.samverk.organisation.SignInMeans;
import se.samverk.register.ProviderDeparture;
import se.samverk.register.boundary.ProviderSignIn;
import se.samverk.register.boundary.ProviderSignIn.Arrival;
import se.samverk.shared.DomainException;
import se.samverk.webshell.CallerAddress;
import se.samverk.webshell.CsrfToken;
import se.samverk.webshell.Entrance;
import se.samverk.webshell.ProviderFarewell;
import se.samverk.webshell.SignInAddress;
import se.samverk.webshell.Told;

/**
 * The way to the provider ({@code start}) and back ({@code callback}). Whatever goes wrong leads to the sign-in page,
 * which says what, and where the other ways in still stand open. {@code back-channel} is for the provider itself.
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
        String address;
        try {
            address = switch (request.getServletPath()) {
                case "/provider/start" -> start(request);
                case "/provider/callback" -> arrive(request, response);
                default -> null;
            };
        } catch (DomainException no) {
            address = FAULT + code(no);
        }
        if (address == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            response.sendRedirect(address);
        }
    }

    private static String code(DomainException no) {
        return no.key().startsWith("provider.") ? no.key().substring("provider.".length()) : "untrusted";
    }

    private String start(HttpServletRequest request) {
        String secret = request.getParameter("link");
        if (secret != null && !csrf.isRight(secret)) {
            return PasskeysPage.PAGE;
        }
        ProviderDeparture departure = secret == null
                ? provider.depart(request.getParameter("to"))
                : provider.departToLink();
        trips.begin(departure);
        return departure.address();
    }

    private String arrive(HttpServletRequest request, HttpServletResponse response) {
        Optional<ProviderDeparture> departure = trips.end(request.getParameter("state"));
        if (departure.isEmpty()) {
            return FAULT + "replayed";
        }
        String code = request.getParameter("code");
        if (code == null || request.getParameter("error") != null) {
            return FAULT + "denied";
        }
        if (departure.get().linking()) {
            provider.link(code, departure.get(), CallerAddress.of(request));
            told.done("provider.told.linked");
            return PasskeysPage.PAGE;
        }
        Arrival arrival = provider.arrive(code, departure.get(), CallerAddress.of(request));
        if (arrival.who().isEmpty()) {
            return FAULT + "asked";
        }
        if (!entrance.enter(arrival.who().get(), SignInMeans.PROVIDER, request, response)) {
            return FAULT + "disabled";
        }
        ProviderFarewell.remember(request, arrival.idToken());
        return SignInAddress.safe(departure.get().to());
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
