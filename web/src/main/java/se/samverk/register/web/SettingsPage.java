package se.samverk.register.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import se.samverk.organisation.SeatRow;
import se.samverk.register.SessionRow;
import se.samverk.register.boundary.Accounts;
import se.samverk.register.boundary.ChangePassword;
import se.samverk.register.boundary.Seats;
import se.samverk.register.boundary.Sessions;
import se.samverk.webshell.About;
import se.samverk.webshell.CallerAddress;
import se.samverk.webshell.Entrance;
import se.samverk.webshell.Told;
import se.samverk.webshell.Words;

/** The reader's own settings: which seats are held, the password, and where the reader is signed in. */
@Named
@RequestScoped
public class SettingsPage {
    private static final String PAGE = "/account/settings.xhtml";
    private static final String ANEW = PAGE + "?faces-redirect=true";

    @Inject
    private Accounts accounts;

    @Inject
    private Seats seats;

    @Inject
    private Sessions sessions;

    @Inject
    private Entrance entrance;

    @Inject
    private HttpServletRequest request;

    @Inject
    private About about;

    @Inject
    private Words words;

    @Inject
    private Told told;

    private String present;
    private String fresh;

    /** Changes the password and shows the page anew. */
    public String save() {
        accounts.changePassword(new ChangePassword(present, fresh, CallerAddress.of(request)));
        entrance.rename(request);
        told.done("settings.saved");
        return ANEW;
    }

    /** Ends one of the reader's own sessions. */
    public String end(long session) {
        return afterProof(() -> {
            sessions.end(session);
            told.done("session.told.ended");
        });
    }

    /** Ends all the reader's sessions but this one. */
    public String endOthers() {
        return afterProof(() -> {
            sessions.endOthers();
            told.done("session.told.othersEnded");
        });
    }

    /** Does it when the reader has proved lately who they are, else asks for that first. */
    private String afterProof(Runnable act) {
        if (!sessions.provedLately()) {
            return ConfirmPage.leadingBackTo(PAGE);
        }
        act.run();
        return ANEW;
    }

    /** "Inloggad i går · Senast använd i dag 10.42". */
    public String note(SessionRow session) {
        String used = session.present()
                ? words.of("session.present")
                : words.of("session.used", about.when(session.usedAt()));
        return words.of("session.begun", about.when(session.begunAt())) + " · " + used;
    }

    public List<SessionRow> getSessions() {
        return sessions.mine();
    }

    public List<SeatRow> getSeats() {
        return seats.mine();
    }

    public String getPresent() {
        return present;
    }

    public void setPresent(String present) {
        this.present = present;
    }

    public String getFresh() {
        return fresh;
    }

    public void setFresh(String fresh) {
        this.fresh = fresh;
    }
}
