package se.samverk.register.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import se.samverk.organisation.SeatRow;
import se.samverk.register.boundary.Accounts;
import se.samverk.register.boundary.ChangePassword;
import se.samverk.register.boundary.Seats;
import se.samverk.webshell.Told;

/** The reader's own settings: which seats are held, and the password. */
@Named
@RequestScoped
public class SettingsPage {
    @Inject
    private Accounts accounts;

    @Inject
    private Seats seats;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Told told;

    private String present;
    private String fresh;

    /** Changes the password and shows the page anew. */
    public String save() {
        accounts.changePassword(new ChangePassword(present, fresh, request.getRemoteAddr()));
        told.done("settings.saved");
        return "/account/settings.xhtml?faces-redirect=true";
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
