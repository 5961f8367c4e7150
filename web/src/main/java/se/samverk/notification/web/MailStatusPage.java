package se.samverk.notification.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import se.samverk.notification.MailRow;
import se.samverk.notification.MailState;
import se.samverk.notification.MailTrouble;
import se.samverk.notification.boundary.MailRoom;
import se.samverk.notification.mail.SmtpServer;
import se.samverk.webshell.About;
import se.samverk.webshell.Crumb;
import se.samverk.webshell.Told;
import se.samverk.webshell.Words;

/** How mails fare, for the administrators of the portal. */
@Named
@RequestScoped
public class MailStatusPage {
    @Inject
    private MailRoom room;

    @Inject
    private SmtpServer server;

    @Inject
    private About about;

    @Inject
    private Words words;

    @Inject
    private Told told;

    private MailTrouble trouble;
    private List<MailRow> unsent;

    public void load() {
        trouble = room.trouble();
        unsent = room.unsent();
    }

    public MailTrouble getTrouble() {
        return trouble;
    }

    public List<MailRow> getUnsent() {
        return unsent;
    }

    public boolean isConfigured() {
        return server.configured();
    }

    /** Since when the oldest unsent mail waits, in words. */
    public String getOldest() {
        return trouble.oldest() == null ? "" : about.when(trouble.oldest());
    }

    /** What has come of a mail so far, in words. */
    public String fate(MailRow mail) {
        String state = mail.state() == MailState.PARKED
                ? words.of("mail.parkedAfter", mail.attempts())
                : mail.attempts() == 0
                        ? words.of("mail.writtenAt", about.when(mail.createdAt()))
                        : words.of("mail.nextTry", mail.attempts(), about.when(mail.nextTryAt()));
        return mail.recipient() + " · " + state;
    }

    /** Writes a mail to the administrator. */
    public String test() {
        room.test();
        told.done("mail.tested");
        return "/administration/mail.xhtml?faces-redirect=true";
    }

    public List<Crumb> getCrumbs() {
        return List.of(new Crumb(words.of("administration.title"), "/administration/index.xhtml"));
    }

    /** Lets all unsent mails be tried at once. */
    public String tryAgain() {
        room.tryAgain();
        told.done("mail.triedAgain");
        return "/administration/mail.xhtml?faces-redirect=true";
    }
}
