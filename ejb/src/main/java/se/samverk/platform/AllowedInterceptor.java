package se.samverk.platform;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.Serializable;
import java.util.logging.Logger;
import se.samverk.shared.NotAllowed;

/** Refuses a call to a boundary whose {@link Allowed} right the caller does not hold. */
@Allowed
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class AllowedInterceptor implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(AllowedInterceptor.class.getName());

    @Inject
    private transient Caller caller;

    @AroundInvoke
    public Object check(InvocationContext call) throws Exception {
        Allowed allowed = call.getMethod().getAnnotation(Allowed.class);
        if (allowed == null) {
            allowed = call.getMethod().getDeclaringClass().getAnnotation(Allowed.class);
        }
        if (allowed == null || !allowed.value().holds(rightsFor(allowed))) {
            Allowed demanded = allowed;
            LOG.info(() -> "Refused to account " + caller.view().accountId() + ": " + call.getMethod()
                    .getDeclaringClass().getSimpleName() + "." + call.getMethod().getName() + " demands "
                    + (demanded == null ? "a right" : demanded.value()));
            throw new NotAllowed();
        }
        return call.proceed();
    }

    /** Nobody is looked up where nobody is asked for: timers and start-up run without a request. */
    private CallerView rightsFor(Allowed allowed) {
        return switch (allowed.value()) {
            case EVERYBODY, INTERNAL -> CallerView.nobody();
            default -> caller.view();
        };
    }
}
