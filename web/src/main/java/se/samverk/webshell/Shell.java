package se.samverk.webshell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import se.samverk.organisation.Role;
import se.samverk.platform.Caller;
import se.samverk.platform.Right;
import se.samverk.platform.Settings;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.waiting.boundary.Waitings;

/** What the frame of every page needs to know about the request. */
@Named
@RequestScoped
public class Shell {
    @Inject
    private HttpServletRequest request;

    @Inject
    private Caller caller;

    @Inject
    private Waitings waitings;

    @Inject
    private Settings settings;

    private Long waiting;

    /**
     * One fault the person should mend.
     *
     * @param target the id of the element to go to, empty when the fault belongs to no field
     * @param text what is wrong and what to do
     */
    public record Fault(String target, String text) {
    }

    public boolean isSignedIn() {
        return caller.view().signedIn();
    }

    /** Seconds without a request until the session ends, so that the page can warn in time. */
    public long getIdleSeconds() {
        return settings.sessionIdle().toSeconds();
    }

    /** The sign-in page, leading back to this one. */
    public String getSignInUrl() {
        return isSignedIn() ? "" : SignInAddress.leadingBackTo(request);
    }

    /** The sign-in page, leading back to the page that was not found; asks nothing of any feature. */
    public String getSignInFromHere() {
        return "/sign-in.xhtml?to=" + URLEncoder.encode(getHere(), StandardCharsets.UTF_8);
    }

    /** How many things wait for the person; shown beside Start. */
    public long getWaiting() {
        if (waiting == null) {
            waiting = isSignedIn() ? waitings.numberForMe() : 0L;
        }
        return waiting;
    }

    /** The name on the account menu. */
    public String getAccountName() {
        return caller.view().name();
    }

    /** The name's first letters, where there is no room for more. */
    public String getInitials() {
        StringBuilder letters = new StringBuilder();
        for (String word : getAccountName().split("[\\s.,_-]+")) {
            if (!word.isEmpty() && letters.length() < 2) {
                letters.appendCodePoint(Character.toUpperCase(word.codePointAt(0)));
            }
        }
        return letters.toString();
    }

    /** The page of the person's own organisation; empty when the person has none. */
    public String getOrganisationUrl() {
        return caller.view().seats().stream().filter(seat -> seat.role() != Role.SYSTEM_ADMINISTRATOR)
                .map(seat -> new SubjectRef(SubjectKind.ORGANISATION, seat.organisationId()).url()).findFirst()
                .orElse("");
    }

    /** True for those who administer the portal, a collaboration or an organisation. */
    public boolean isAdministrator() {
        return Right.PEOPLE_ADMINISTRATOR.holds(caller.view());
    }

    /** {@code auto}, {@code light} or {@code dark}. */
    public String getTheme() {
        return Preferences.of(request).theme();
    }

    /** The address of this page with its query, from the root of the portal. */
    public String getHere() {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = failed == null ? request.getRequestURI() : failed.toString();
        String query = failed == null ? request.getQueryString() : null;
        return query == null || query.isEmpty() ? path : path + "?" + query;
    }

    /** This page's address with one query parameter changed; an empty value takes it away. */
    public String with(String name, Object value) {
        StringBuilder address = new StringBuilder(request.getRequestURI());
        char separator = '?';
        String query = request.getQueryString();
        for (String pair : query == null ? new String[0] : query.split("&")) {
            if (!pair.isEmpty() && !name.equals(nameOf(pair))) {
                address.append(separator).append(pair);
                separator = '&';
            }
        }
        String text = value == null ? "" : value.toString();
        if (!text.isEmpty()) {
            address.append(separator).append(URLEncoder.encode(name, StandardCharsets.UTF_8)).append('=')
                    .append(URLEncoder.encode(text, StandardCharsets.UTF_8));
        }
        return address.toString();
    }

    private static String nameOf(String pair) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        try {
            return URLDecoder.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return name;
        }
    }

    /** What was searched for, kept in the box of the header. */
    public String getQuery() {
        return request.getRequestURI().endsWith("/search.xhtml") ? request.getParameter("q") : null;
    }

    /** Which of the four entries of the navigation this page stands under; empty for none. */
    public String getEntry() {
        String path = request.getRequestURI();
        int end = path.indexOf('/', 1);
        String folder = end < 0 ? "" : path.substring(1, end);
        return switch (folder) {
            case "" -> path.equals("/") || path.equals("/index.xhtml") ? "start" : "";
            case "group", "collaboration", "report", "meeting", "plan", "project", "decision", "action", "figure",
                    "attachment" ->
                "groups";
            case "calendar" -> "calendar";
            case "funding" -> "money";
            default -> "";
        };
    }

    public boolean isWrong() {
        return !getFaults().isEmpty();
    }

    /** The faults of this request in the order of the page, each with the field it concerns. */
    public List<Fault> getFaults() {
        FacesContext faces = FacesContext.getCurrentInstance();
        List<Fault> faults = new ArrayList<>();
        for (Iterator<String> ids = faces.getClientIdsWithMessages(); ids.hasNext();) {
            String id = ids.next();
            for (FacesMessage message : faces.getMessageList(id)) {
                if (message.getSeverity().compareTo(FacesMessage.SEVERITY_ERROR) >= 0) {
                    faults.add(new Fault(id == null ? "" : id, message.getSummary()));
                }
            }
        }
        return inPageOrder(faces.getViewRoot(), faults);
    }

    private static List<Fault> inPageOrder(UIViewRoot root, List<Fault> faults) {
        if (root == null || faults.size() < 2) {
            return faults;
        }
        List<String> order = new ArrayList<>();
        collect(root, order);
        List<Fault> sorted = new ArrayList<>(faults);
        sorted.sort((a, b) -> Integer.compare(order.indexOf(a.target()), order.indexOf(b.target())));
        return sorted;
    }

    private static void collect(UIComponent component, List<String> order) {
        order.add(component.getClientId());
        for (Iterator<UIComponent> inner = component.getFacetsAndChildren(); inner.hasNext();) {
            collect(inner.next(), order);
        }
    }
}
