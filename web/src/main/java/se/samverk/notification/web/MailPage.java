package se.samverk.notification.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import se.samverk.notification.MailRow;
import se.samverk.notification.Pace;
import se.samverk.notification.boundary.MailChoices;
import se.samverk.notification.boundary.MailRoom;
import se.samverk.webshell.About;
import se.samverk.webshell.Told;
import se.samverk.webshell.Words;

/** How often the reader wants mail; and in the demo, where mails go nowhere else, the mails. */
@Named
@RequestScoped
public class MailPage {
    @Inject
    private MailChoices choices;

    @Inject
    private MailRoom room;

    @Inject
    private About about;

    @Inject
    private Words words;

    @Inject
    private Told told;

    private Pace pace;
    private List<MailRow> mails;

    /** Keeps the choice and shows the page anew. */
    public String save() {
        choices.choose(pace);
        told.done("mail.choice.saved");
        return "/account/mail.xhtml?faces-redirect=true";
    }

    public Pace getPace() {
        return pace == null ? choices.pace() : pace;
    }

    public void setPace(Pace pace) {
        this.pace = pace;
    }

    public List<SelectItem> getPaces() {
        return Arrays.stream(Pace.values()).map(one -> new SelectItem(one, words.of("pace." + one))).toList();
    }

    /** Where mails go, in words. */
    public String getAddress() {
        String address = choices.address();
        return address.isEmpty() ? words.of("mail.noAddress") : words.of("mail.choice.to", address);
    }

    public boolean isShown() {
        return room.shown();
    }

    public List<MailRow> getMails() {
        if (mails == null) {
            mails = room.mine();
        }
        return mails;
    }

    /** When a mail was written, in words. */
    public String written(MailRow mail) {
        return about.when(mail.createdAt());
    }
}
