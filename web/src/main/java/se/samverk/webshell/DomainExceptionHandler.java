package se.samverk.webshell;

import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UISelectBoolean;
import jakarta.faces.component.UISelectMany;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import se.samverk.shared.Conflict;
import se.samverk.shared.DomainException;
import se.samverk.shared.NotAllowed;
import se.samverk.shared.NotFound;
import se.samverk.shared.RuleBroken;

/**
 * The one place where a "no" becomes something a person sees.
 *
 * <ul>
 * <li>{@link NotFound}, and {@link NotAllowed} before anything was typed: the page 404.</li>
 * <li>{@link RuleBroken}, a violated constraint of a command, {@link Conflict} and a
 * {@link NotAllowed} while writing: a message at the field the exception names, found by the end of its
 * client id ({@code title}, or {@code sections:2:text} in a repeated part), else at the top of the
 * page. The page is shown again with everything that was typed.</li>
 * <li>A page that lay open too long: the page is fetched anew; what was autosaved is offered there.</li>
 * </ul>
 * The exceptions may arrive wrapped by the containers. Everything else is left to the server, which
 * logs it and shows the page 500.
 */
public class DomainExceptionHandler extends ExceptionHandlerWrapper {
    /** The query parameter that tells the page it was fetched anew because its view was gone. */
    static final String EXPIRED = "expired";
    private static final int DEEPEST = 20;

    DomainExceptionHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        FacesContext faces = FacesContext.getCurrentInstance();
        for (Iterator<ExceptionQueuedEvent> queue = getUnhandledExceptionQueuedEvents().iterator(); queue.hasNext();) {
            Throwable thrown = queue.next().getContext().getException();
            if (answered(faces, thrown)) {
                queue.remove();
            }
        }
        getWrapped().handle();
    }

    private boolean answered(FacesContext faces, Throwable thrown) {
        boolean rendering = PhaseId.RENDER_RESPONSE.equals(faces.getCurrentPhaseId());
        boolean writing = faces.isPostback() && !rendering;
        Throwable cause = root(thrown);
        if (cause instanceof ViewExpiredException) {
            return fetchAnew(faces);
        }
        if (cause instanceof NotFound || cause instanceof NotAllowed && !writing) {
            return notFound(faces);
        }
        if (!writing) {
            return false;
        }
        if (cause instanceof ConstraintViolationException violated) {
            violated.getConstraintViolations().forEach(violation -> tell(faces, violation));
        } else if (cause instanceof RuleBroken broken) {
            tell(faces, broken.field(), broken.key(), broken.arguments());
        } else if (cause instanceof DomainException no) {
            tell(faces, "", no.key(), no.arguments());
        } else if (isOptimisticLock(cause)) {
            Conflict conflict = new Conflict();
            tell(faces, "", conflict.key(), conflict.arguments());
        } else {
            return false;
        }
        faces.validationFailed();
        faces.renderResponse();
        return true;
    }

    /** The answer inside whatever the containers wrapped around it, else the innermost cause. */
    static Throwable root(Throwable thrown) {
        Throwable inner = thrown;
        for (int depth = 0; depth < DEEPEST && inner.getCause() != null; depth++) {
            if (inner instanceof DomainException || inner instanceof ConstraintViolationException
                    || inner instanceof ViewExpiredException || isOptimisticLock(inner)) {
                return inner;
            }
            inner = inner.getCause();
        }
        return inner;
    }

    /** By name, since pages know nothing of persistence. */
    private static boolean isOptimisticLock(Throwable thrown) {
        return "OptimisticLockException".equals(thrown.getClass().getSimpleName());
    }

    private static boolean notFound(FacesContext faces) {
        ExternalContext external = faces.getExternalContext();
        if (external.isResponseCommitted()) {
            return false;
        }
        try {
            external.responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
        } catch (IOException broken) {
            throw new FacesException(broken);
        }
        faces.responseComplete();
        return true;
    }

    private static boolean fetchAnew(FacesContext faces) {
        ExternalContext external = faces.getExternalContext();
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        String query = request.getQueryString();
        String separator = query == null || query.isEmpty() ? "?" : "?" + query + "&";
        try {
            external.redirect(request.getRequestURI() + separator + EXPIRED + "=1");
        } catch (IOException broken) {
            throw new FacesException(broken);
        }
        return true;
    }

    private static void tell(FacesContext faces, ConstraintViolation<?> violation) {
        String constraint = violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
        Map<String, Object> limits = violation.getConstraintDescriptor().getAttributes();
        String key = "constraint." + constraint;
        Locale locale = locale(faces);
        boolean known = Texts.in(locale).containsKey(key);
        String label = label(faces, leaf(violation.getPropertyPath()));
        Object low = limits.getOrDefault("min", limits.getOrDefault("value", 0));
        Object high = limits.getOrDefault("max", limits.getOrDefault("value", 0));
        tell(faces, leaf(violation.getPropertyPath()), known ? key : "constraint.other", label, low, high);
    }

    private static String leaf(Path path) {
        String last = "";
        for (Path.Node node : path) {
            if (node.getName() != null) {
                last = node.getName();
            }
        }
        return last;
    }

    private static void tell(FacesContext faces, String field, String key, Object... arguments) {
        String text = Words.in(locale(faces), key, arguments);
        FacesMessage message = new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text);
        Optional<String> target = mark(faces, field);
        faces.addMessage(target.orElse(null), message);
    }

    /** The label of a field, for a sentence about it; the bare name when the page has no such field. */
    private static String label(FacesContext faces, String field) {
        String[] label = {field};
        visit(faces, field, input -> {
            Object written = input.getAttributes().get("label");
            label[0] = written == null ? field : written.toString();
        });
        return label[0];
    }

    /** Marks the field as wrong and answers its client id. */
    private static Optional<String> mark(FacesContext faces, String field) {
        String[] found = {null};
        visit(faces, field, input -> {
            input.setValid(false);
            keepTyped(faces, input);
            found[0] = input.getClientId(faces);
        });
        return Optional.ofNullable(found[0]);
    }

    /** An invalid field shows what was submitted, not what the page holds: without this it would be emptied. */
    private static void keepTyped(FacesContext faces, UIInput input) {
        String[] typed = faces.getExternalContext().getRequestParameterValuesMap().get(input.getClientId(faces));
        if (typed != null) {
            input.setSubmittedValue(shown(input.getClass(), typed));
        }
    }

    /** What a field was given, as it shows it again: a box is sent only when it is ticked, with a value of its own. */
    static Object shown(Class<? extends UIInput> input, String... typed) {
        if (UISelectBoolean.class.isAssignableFrom(input)) {
            return Boolean.TRUE;
        }
        return UISelectMany.class.isAssignableFrom(input) ? typed : typed[0];
    }

    private static void visit(FacesContext faces, String field, Consumer<UIInput> action) {
        UIViewRoot root = faces.getViewRoot();
        if (root == null || field.isEmpty()) {
            return;
        }
        root.visitTree(VisitContext.createVisitContext(faces), (context, component) -> {
            if (component instanceof UIInput input && endsWith(input.getClientId(faces), field)) {
                action.accept(input);
                return VisitResult.COMPLETE;
            }
            return VisitResult.ACCEPT;
        });
    }

    private static boolean endsWith(String clientId, String field) {
        return clientId.equals(field) || clientId.endsWith(":" + field);
    }

    private static Locale locale(FacesContext faces) {
        UIViewRoot root = faces.getViewRoot();
        return root == null
                ? UserLanguage.of((HttpServletRequest) faces.getExternalContext().getRequest()).locale()
                : root.getLocale();
    }
}
