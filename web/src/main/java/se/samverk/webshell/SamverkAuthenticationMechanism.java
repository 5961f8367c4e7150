package se.samverk.webshell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.AutoApplySession;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.CallerOnlyCredential;
import jakarta.security.enterprise.credential.Credential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;

/**
 * Tells the container who has signed in. The password has been checked by then (see
 * {@link se.samverk.register.boundary.SignIn}); the container learns a name and the one role
 * {@code user}, and remembers both in the session. What the person may do is never in the session:
 * seats are read at every request. No request is kept and restored across the sign-in, because the
 * server loses EJB roles on such requests (payara/Payara#4734).
 */
@ApplicationScoped
@AutoApplySession
public class SamverkAuthenticationMechanism implements HttpAuthenticationMechanism {
    @Override
    public AuthenticationStatus validateRequest(HttpServletRequest request, HttpServletResponse response,
            HttpMessageContext context) throws AuthenticationException {
        Credential credential = context.getAuthParameters().getCredential();
        if (credential instanceof CallerOnlyCredential checked) {
            return context.notifyContainerAboutLogin(checked.getCaller(), Set.of("user"));
        }
        return context.doNothing();
    }
}
