package se.samverk.administration.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.samverk.administration.GlassRow;
import se.samverk.administration.boundary.BreakGlass;
import se.samverk.administration.boundary.OpenGlass;
import se.samverk.platform.PortalClock;
import se.samverk.platform.Settings;
import se.samverk.shared.PeriodFormatter;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.webshell.Crumb;
import se.samverk.webshell.UserLanguage;
import se.samverk.webshell.Words;

/** Opening one restricted thing for reading: which, and why. Its title is not told before it is open. */
@Named
@ViewScoped
public class GlassPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Pattern ADDRESS = Pattern.compile("(/[a-z]+/[a-z]+\\.xhtml)\\?(?:.*&)?id=([0-9]{1,18})");

    @Inject
    private BreakGlass glass;

    @Inject
    private Settings settings;

    @Inject
    private PortalClock clock;

    @Inject
    private UserLanguage language;

    @Inject
    private Words words;

    private String thing;
    private String reason;
    private List<GlassRow> open;

    public void load() {
        open = glass.mine();
    }

    /** Opens the thing and goes to its page. */
    public String breakGlass() {
        SubjectRef subject = subject().orElseThrow(() -> new RuleBroken("glass.nothing", "thing"));
        glass.open(new OpenGlass(subject, reason));
        return subject.kind().page() + "?faces-redirect=true&id=" + subject.id();
    }

    /** The thing that is named, as in the audit log ("minutes-12") or by the address of its page. */
    private Optional<SubjectRef> subject() {
        String named = thing == null ? "" : thing.strip();
        Matcher address = ADDRESS.matcher(named);
        if (address.find()) {
            return Arrays.stream(SubjectKind.values()).filter(kind -> kind.page().equals(address.group(1)))
                    .map(kind -> new SubjectRef(kind, Long.parseLong(address.group(2)))).findFirst();
        }
        return SubjectRef.parse(named.toLowerCase(Locale.ROOT));
    }

    public String name(GlassRow row) {
        return words.of("kind." + row.subject().kind()) + " " + row.subject().id();
    }

    public String until(GlassRow row) {
        return words.of("glass.until", PeriodFormatter.time(
                row.until().atZoneSameInstant(clock.zone()).toLocalTime(), language.getLanguage()));
    }

    /** For how many minutes it will be open. */
    public long getMinutes() {
        return settings.breakGlass().toMinutes();
    }

    public List<GlassRow> getOpen() {
        return open;
    }

    public List<Crumb> getCrumbs() {
        return List.of(new Crumb(words.of("administration.title"), "/administration/index.xhtml"));
    }

    public String getThing() {
        return thing;
    }

    public void setThing(String thing) {
        this.thing = thing;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
