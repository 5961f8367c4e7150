package se.samverk.administration.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import se.samverk.platform.PortalClock;
import se.samverk.register.RoleChange;
import se.samverk.register.boundary.RoleBook;
import se.samverk.register.boundary.Seats;
import se.samverk.shared.RuleBroken;
import se.samverk.webshell.Crumb;
import se.samverk.webshell.Told;
import se.samverk.webshell.Words;

/** Ending somebody's role: who has it, what waits, who else holds it, and whether the seat stays. */
@Named
@ViewScoped
public class EndRolePage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private RoleBook roles;

    @Inject
    private Seats seats;

    @Inject
    private PortalClock clock;

    @Inject
    private Words words;

    @Inject
    private Told told;

    private long id;
    private RoleChange change;
    private LocalDate lastDay;
    private boolean keep;

    public void load() {
        change = roles.ending(id);
        lastDay = change.day();
        keep = change.waiting() > 0;
    }

    public String end() {
        if (lastDay == null || lastDay.isBefore(clock.today().minusDays(1))) {
            throw new RuleBroken("role.past", "lastDay");
        }
        if (keep) {
            seats.leave(id, lastDay);
        } else {
            seats.close(id, lastDay);
        }
        told.done("role.told.ended", change.personName(), words.of("role." + change.role()));
        return "/administration/roles.xhtml?faces-redirect=true";
    }

    public List<Crumb> getCrumbs() {
        return List.of(new Crumb(words.of("administration.title"), "/administration/index.xhtml"),
                new Crumb(words.of("role.title"), "/administration/roles.xhtml"));
    }

    /** Who else holds the role there. */
    public String getOthers() {
        return String.join(", ", change.others());
    }

    public RoleChange getChange() {
        return change;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }

    public boolean isKeep() {
        return keep;
    }

    public void setKeep(boolean keep) {
        this.keep = keep;
    }
}
