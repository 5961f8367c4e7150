package se.samverk.administration.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import se.samverk.administration.MyData;
import se.samverk.administration.boundary.MyRights;
import se.samverk.notification.MailWords;
import se.samverk.organisation.SignInMeans;
import se.samverk.platform.PortalClock;
import se.samverk.shared.SubjectRef;
import se.samverk.webshell.About;
import se.samverk.webshell.Crumb;
import se.samverk.webshell.UserLanguage;
import se.samverk.webshell.Words;

/** Everything the portal keeps about the person, to be read and printed; long lists are whole in the file. */
@Named
@RequestScoped
public class MyDataPage {
    private static final int MOST = 50;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    @Inject
    private MyRights rights;

    @Inject
    private PortalClock clock;

    @Inject
    private About about;

    @Inject
    private UserLanguage language;

    @Inject
    private Words words;

    private MyData data;

    public void load() {
        data = rights.data();
    }

    public MyData getData() {
        return data;
    }

    public List<MyData.Act> getSignIns() {
        return some(data.signIns());
    }

    public List<MyData.Act> getActions() {
        return some(data.actions());
    }

    public List<MyData.Written> getWritten() {
        return some(data.written());
    }

    public List<MyData.Mail> getMails() {
        return some(data.mails());
    }

    /** "Skapad 2027-01-11 10:42 · senast använd 2027-01-12 08:01". */
    public String note(MyData.Passkey passkey) {
        String created = words.of("passkey.created", moment(passkey.createdAt()));
        return created + " · " + (passkey.usedAt() == null
                ? words.of("passkey.unused")
                : words.of("passkey.used", moment(passkey.usedAt())));
    }

    /** "Inloggad 2027-01-11 10:42 med lösenord · senast använd 2027-01-12 08:01". */
    public String note(MyData.Session session) {
        return words.of("session.begun", moment(session.begunAt())) + " · "
                + words.of("mydata.means." + session.means()) + " · "
                + words.of("session.used", moment(session.usedAt()));
    }

    /** What was noted of a sign-in: by what means and from where, the means in words. */
    public String note(MyData.Act signIn) {
        String[] parts = signIn.detail().split(", ", 2);
        boolean told = parts.length == 2
                && Arrays.stream(SignInMeans.values()).anyMatch(means -> means.name().equals(parts[0]));
        return told ? words.of("mydata.means." + parts[0]) + ", " + parts[1] : signIn.detail();
    }

    /** What a mail was about, as its subject says. */
    public String subject(MyData.Mail mail) {
        MailWords all = MailWords.of(language.getLanguage());
        String key = "mail." + mail.about() + ".subject";
        return all.knows(key) ? all.text(key, List.of("…")) : mail.about();
    }

    private static <T> List<T> some(List<T> all) {
        return all.subList(0, Math.min(MOST, all.size()));
    }

    /** "50 av 132, resten finns i filen"; empty when all are shown. */
    public String more(List<?> all) {
        return all.size() <= MOST ? "" : words.of("mydata.more", MOST, all.size());
    }

    public String moment(OffsetDateTime at) {
        return at == null ? "" : MOMENT.format(at.atZoneSameInstant(clock.zone()));
    }

    public String words(MyData.Act act) {
        return AuditActs.words(language.getLocale(), act.act());
    }

    /** "läsare, Ekstads kommun". */
    public String membership(MyData.Membership held) {
        String role = words.of("role." + held.role());
        return held.place().isEmpty() ? role : role + ", " + held.place();
    }

    /** From when to when. */
    public String period(MyData.Membership held) {
        String from = words.of("role.since", about.date(held.from()));
        return held.until() == null ? from : from + " " + words.of("role.through", about.date(held.until()));
    }

    /** What a thing is called: its title as far as it may be read, else its kind and number. */
    public String thing(MyData.Written written) {
        return written.title().isEmpty() ? thing(written.thing()) : written.title();
    }

    public String thing(String ref) {
        return SubjectRef.parse(ref).map(one -> words.of("kind." + one.kind()) + " " + one.id()).orElse("");
    }

    public List<Crumb> getCrumbs() {
        return List.of(new Crumb(words.of("settings.title"), "/account/settings.xhtml"));
    }
}
