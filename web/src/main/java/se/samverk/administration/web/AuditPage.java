package se.samverk.administration.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import se.samverk.audit.AuditFilter;
import se.samverk.audit.AuditHead;
import se.samverk.audit.AuditLogRow;
import se.samverk.audit.AuditLogView;
import se.samverk.audit.boundary.AuditChain;
import se.samverk.audit.boundary.AuditLog;
import se.samverk.organisation.Role;
import se.samverk.platform.Caller;
import se.samverk.platform.PortalClock;
import se.samverk.shared.SubjectRef;
import se.samverk.thing.ThingRow;
import se.samverk.thing.boundary.Things;
import se.samverk.webshell.Crumb;
import se.samverk.webshell.Shell;
import se.samverk.webshell.TextPart;
import se.samverk.webshell.UserLanguage;
import se.samverk.webshell.Words;

/** The audit log: who did what when, filtered and paged, with everything in the address. */
@Named
@RequestScoped
public class AuditPage {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    @Inject
    private AuditLog log;

    @Inject
    private AuditChain chain;

    @Inject
    private Things things;

    @Inject
    private AuditDetails details;

    @Inject
    private Caller caller;

    @Inject
    private PortalClock clock;

    @Inject
    private UserLanguage language;

    @Inject
    private Words words;

    @Inject
    private Shell shell;

    private String text;
    private String act;
    private String from;
    private String to;
    private String page;
    private AuditFilter filter;
    private AuditLogView view;
    /** What the rows are about, so far as the caller may read it. */
    private final Map<SubjectRef, ThingRow> readable = new HashMap<>();

    public void load() {
        int wanted = page != null && page.matches("[0-9]{1,9}") ? Integer.parseInt(page) : 1;
        filter = AuditFilter.of(text, act, from, to);
        view = log.find(filter, wanted);
        view.rows().stream().map(AuditLogRow::subject).filter(Objects::nonNull).distinct()
                .forEach(subject -> things.find(subject).ifPresent(found -> readable.put(subject, found)));
        details.lookUp(view.rows());
    }

    public List<Crumb> getCrumbs() {
        return List.of(new Crumb(words.of("administration.title"), "/administration/index.xhtml"));
    }

    public AuditLogView getView() {
        return view;
    }

    /** The newest link of the chain, for those who keep it; else null. */
    public AuditHead getHead() {
        return isPortal() ? chain.head().orElse(null) : null;
    }

    public boolean isPortal() {
        return caller.view().has(Role.SYSTEM_ADMINISTRATOR);
    }

    /** "2026-03-14 13:05:07", in the portal's time. */
    public String moment(AuditLogRow row) {
        return MOMENT.format(row.at().atZoneSameInstant(clock.zone()));
    }

    /** The plain words of an act. */
    public String words(String name) {
        return AuditActs.words(language.getLocale(), name);
    }

    /** The thing's title when the caller may read it, else its kind and number. */
    public String thing(AuditLogRow row) {
        if (row.subject() == null) {
            return "";
        }
        return readable.containsKey(row.subject())
                ? readable.get(row.subject()).title()
                : words.of("kind." + row.subject().kind()) + " " + row.subject().id();
    }

    /** Where the thing is shown; empty when the caller may not read it. */
    public String address(AuditLogRow row) {
        return readable.containsKey(row.subject()) ? row.subject().url() : "";
    }

    /** The facts of the act, in words and names. */
    public List<TextPart> detail(AuditLogRow row) {
        return details.of(row);
    }

    public List<SelectItem> getActOptions() {
        return log.acts().stream().map(name -> new SelectItem(name, words(name)))
                .sorted(Comparator.comparing(SelectItem::getLabel, String.CASE_INSENSITIVE_ORDER)).toList();
    }

    /** Where the same rows are fetched as CSV. */
    public String getCsv() {
        String here = shell.with("page", null);
        int query = here.indexOf('?');
        return "/api/audit.csv" + (query < 0 ? "" : here.substring(query));
    }

    public String getText() {
        return Objects.requireNonNullElse(text, "");
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getAct() {
        return Objects.requireNonNullElse(act, "");
    }

    public void setAct(String act) {
        this.act = act;
    }

    public String getFrom() {
        return filter == null ? Objects.requireNonNullElse(from, "") : Objects.toString(filter.from(), "");
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return filter == null ? Objects.requireNonNullElse(to, "") : Objects.toString(filter.to(), "");
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
