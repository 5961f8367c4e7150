package se.samverk.register.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import se.samverk.register.boundary.AskMailAddress;
import se.samverk.register.boundary.OwnMailAddress;
import se.samverk.register.boundary.Sessions;
import se.samverk.webshell.Crumb;
import se.samverk.webshell.Told;
import se.samverk.webshell.UserLanguage;
import se.samverk.webshell.Words;

/** Where the reader's own mails go, and asking that they go somewhere else. */
@Named
@RequestScoped
public class MailAddressPage {
    private static final String PAGE = "/account/address.xhtml";

    @Inject
    private OwnMailAddress addresses;

    @Inject
    private Sessions sessions;

    @Inject
    private UserLanguage language;

    @Inject
    private Words words;

    @Inject
    private Told told;

    private String mail;

    /** Sends a link to the new address and shows the page anew. */
    public String ask() {
        if (!sessions.provedLately()) {
            return prove();
        }
        addresses.ask(new AskMailAddress(mail, language.getLanguage()));
        told.done("mailaddress.told.sent", mail, OwnMailAddress.OPEN_FOR.toHours());
        return PAGE + "?faces-redirect=true";
    }

    /** Whether the reader has proved lately who they are; else the first button leads there. */
    public boolean isProved() {
        return sessions.provedLately();
    }

    /** Leads to the page that asks who it is. */
    public String prove() {
        return ConfirmPage.leadingBackTo(PAGE);
    }

    /** Where mails go now, in words. */
    public String getPresent() {
        String present = addresses.present();
        return present.isEmpty() ? words.of("mail.noAddress") : words.of("mail.choice.to", present);
    }

    public List<Crumb> getCrumbs() {
        return List.of(new Crumb(words.of("settings.title"), "/account/settings.xhtml"));
    }

    public String getMail() {
        return mail;
    }

    public void setMail(String mail) {
        this.mail = mail;
    }
}
