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
import se.samverk.register.ProviderDeparture;
import se.samverk.register.ProviderDeparture.Aim;
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
 * The way to the provider ({@code start}) and back ({@code callback}). Whatever goes wrong leads to the sign-in page, to
 * the page of the invitation that was to be accepted or to the one that asks again who it is; it says what, and there the
 * other ways still stand open. {@code back-channel} is for the provider itself.
 */
@WebServlet(name = "provider", urlPatterns = {"/provider/start", "/provider/callback", "/provider/back-channel"})
public class ProviderServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String FAULT = "/sign-in.xhtml?fault=";
    private static final String PROVE_FIRST = "session.prove";

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

    /**
     * What somebody wants of the provider.
     *
     * @param invitation the secret of the invitation that is accepted; empty when none is
     * @param to where the person is going
     */
    private record Wish(Aim aim, String invitation, String to) {

        static Wish of(HttpServletRequest request) {
            String invitation = Objects.requireNonNullElse(request.getParameter("invitation"), "");
            Aim aim = invitation.isEmpty() ? Aim.ENTER : Aim.ACCEPT;
            if (request.getParameter("link") != null) {
                aim = Aim.LINK;
            } else if (request.getParameter("prove") != null) {
                aim = Aim.PROVE;
            }
            return new Wish(aim, invitation, request.getParameter("to"));
        }

        static Wish of(ProviderDeparture departure) {
            return new Wish(departure.aim(), departure.invitation(), departure.to());
        }

        /** The page that has the button. */
        String page() {
            return switch (aim) {
                case LINK -> PasskeysPage.PAGE;
                case PROVE -> ConfirmPage.addressFor(to);
                case ACCEPT -> OfferPage.HERE + encoded(invitation);
                default -> "/sign-in.xhtml?to=" + encoded(SignInAddress.safe(to));
            };
        }

        /** The page that says what has gone wrong, and where the other ways stand open. */
        String told(DomainException no) {
            if (aim == Aim.LINK && PROVE_FIRST.equals(no.key())) {
                return ConfirmPage.addressFor(PasskeysPage.PAGE);
            }
            if (aim == Aim.PROVE) {
                return page() + "&fault=" + ProviderFaults.of(no);
            }
            if (aim == Aim.ACCEPT) {
                String fault = ProviderFaults.ofInvitation(no);
                return fault.isEmpty() ? page() : page() + "&fault=" + fault;
            }
            return FAULT + ProviderFaults.of(no);
        }
    }

    /** Sends somebody who has pressed the portal's own button; a link from elsewhere leads to the page that has it. */
    private String start(HttpServletRequest request) {
        Wish wish = Wish.of(request);
        if (!csrf.isRight(request.getParameter("csrf"))) {
            return wish.page();
        }
        try {
            ProviderDeparture departure = departure(wish);
            trips.begin(departure);
            return departure.address();
        } catch (DomainException no) {
            return wish.told(no);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private ProviderDeparture departure(Wish wish) {
        return switch (wish.aim()) {
            case LINK -> provider.departToLink();
            case PROVE -> provider.departToProve(wish.to());
            case ACCEPT -> provider.departToAccept(wish.invitation());
            default -> provider.depart(wish.to());
        };
    }

    private String arrive(HttpServletRequest request, HttpServletResponse response) {
        Optional<ProviderDeparture> departure = trips.end(request.getParameter("state"));
        if (departure.isEmpty()) {
            return FAULT + "replayed";
        }
        try {
            return arrive(departure.get(), request, response);
        } catch (DomainException no) {
            return Wish.of(departure.get()).told(no);
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
        if (departure.proving()) {
            provider.prove(code, departure, CallerAddress.of(request));
            entrance.rename(request);
            told.done("confirm.told");
            return SignInAddress.safe(departure.to());
        }
        Arrival arrival = provider.arrive(code, departure, CallerAddress.of(request));
        if (arrival.who().isEmpty()) {
            throw new NotAllowed("provider.asked");
        }
        if (!entrance.enterFromProvider(arrival.who().get(), arrival.proved(), request, response)) {
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
