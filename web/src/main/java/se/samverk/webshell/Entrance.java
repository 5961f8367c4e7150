package se.samverk.webshell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.CallerOnlyCredential;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.OffsetDateTime;
import java.util.function.Supplier;
import se.samverk.organisation.SignInMeans;
import se.samverk.register.boundary.Sessions;
import se.samverk.register.boundary.SignIn.SignedIn;

/**
 * The one way in, whatever somebody has proved by who they are: the session gets another name and another secret, the
 * container learns who it is, and a row says that it goes on.
 */
@RequestScoped
public class Entrance {
    private static final String KEY = "samverk.session";

    @Inject
    private SecurityContext security;

    @Inject
    private Sessions sessions;

    @Inject
    private CsrfToken csrf;

    @Inject
    private Event<Entered> entered;

    /** Lets somebody in; false when the container does not. */
    public boolean enter(SignedIn who, SignInMeans means, HttpServletRequest request, HttpServletResponse response) {
        return enter(who, request, response, () -> sessions.begin(who.username(), means,
                request.getHeader("User-Agent"), CallerAddress.of(request)));
    }

    /**
     * Lets somebody in who comes from the provider; false when the container does not.
     *
     * @param proved when they proved it there; null when the provider does not say
     */
    public boolean enterFromProvider(SignedIn who, OffsetDateTime proved, HttpServletRequest request,
            HttpServletResponse response) {
        return enter(who, request, response, () -> sessions.begin(who.username(), SignInMeans.PROVIDER, proved,
                request.getHeader("User-Agent"), CallerAddress.of(request)));
    }

    private boolean enter(SignedIn who, HttpServletRequest request, HttpServletResponse response,
            Supplier<String> begun) {
        if (request.getUserPrincipal() != null) {
            sessions.leave();
            forget(request);
        }
        rename(request);
        csrf.renew();
        entered.fire(new Entered(who.username()));
        AuthenticationStatus status = security.authenticate(request, response, AuthenticationParameters.withParams()
                .newAuthentication(true).credential(new CallerOnlyCredential(who.username())));
        if (status != AuthenticationStatus.SUCCESS) {
            return false;
        }
        request.getSession().setAttribute(KEY, begun.get());
        who.language().ifPresent(language -> UserLanguage.greetIn(language, request, response));
        return true;
    }

    /** The server remembers in a session who is there, and would go on with them whoever comes in. */
    private static void forget(HttpServletRequest request) {
        try {
            request.logout();
        } catch (ServletException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The session gets another name, as whenever somebody has proved who they are. */
    public void rename(HttpServletRequest request) {
        request.getSession();
        request.changeSessionId();
    }

    /** What the session of a browser holds of the row that says it goes on; null when nobody has signed in there. */
    static String key(HttpSession session) {
        return (String) session.getAttribute(KEY);
    }
}
