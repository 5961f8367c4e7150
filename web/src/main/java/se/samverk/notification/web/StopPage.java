package se.samverk.notification.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import se.samverk.notification.boundary.MailChoices;

/** The page behind the link by which mails are stopped without signing in. */
@Named
@ViewScoped
public class StopPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private MailChoices choices;

    private String token;
    private boolean known;
    private boolean done;

    public void load() {
        known = choices.stops(token);
    }

    /** Stops the mails and says so on the same page. */
    public void stop() {
        choices.stop(token);
        done = true;
    }

    public boolean isKnown() {
        return known;
    }

    public boolean isDone() {
        return done;
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token;
    }
}
