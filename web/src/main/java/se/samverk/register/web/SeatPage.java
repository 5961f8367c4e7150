package se.samverk.register.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import se.samverk.organisation.HolderRow;
import se.samverk.organisation.SeatView;
import se.samverk.register.InvitationView;
import se.samverk.register.boundary.Invitations;
import se.samverk.register.boundary.Seats;
import se.samverk.shared.SubjectRef;
import se.samverk.waiting.WaitingRow;
import se.samverk.waiting.WaitingVerb;
import se.samverk.waiting.boundary.Waitings;
import se.samverk.webshell.About;
import se.samverk.webshell.Crumb;
import se.samverk.webshell.Told;
import se.samverk.webshell.Words;

/** A seat: who holds and has held it, who stands in; for its holder also what came with it. */
@Named
@ViewScoped
public class SeatPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Seats seats;

    @Inject
    private Waitings waitings;

    @Inject
    private Invitations invitations;

    @Inject
    private Words words;

    @Inject
    private About about;

    @Inject
    private Told told;

    private long id;
    private SeatView view;
    private List<WaitingRow> asked = List.of();
    private List<InvitationView> invited = List.of();

    public void load() {
        view = seats.view(id);
        if (view.mine()) {
            asked = waitings.forMe().stream().filter(row -> row.seatId() == id).toList();
        }
        if (view.seat().givable()) {
            invited = invitations.pending().stream().filter(one -> Objects.equals(one.seatId(), id)).toList();
        }
    }

    /** The holder has read what came with the seat. */
    public String readUp() {
        seats.readUp(id);
        told.done("seat.told.readUp");
        return "/organisation/holders.xhtml?faces-redirect=true&id=" + id;
    }

    /** Who has been invited to follow or to stand in, and has not answered; for those who may give the seat. */
    public List<InvitationView> getInvited() {
        return invited;
    }

    public boolean isNew() {
        return asked.stream().anyMatch(row -> row.verb() == WaitingVerb.TAKE_OVER);
    }

    /** What waits for the seat, beyond reading this page. */
    public List<WaitingRow> getWaiting() {
        return asked.stream().filter(row -> row.verb() != WaitingVerb.TAKE_OVER).toList();
    }

    /** "3 maj 2024 – 1 juni 2025", "sedan 3 maj 2024" or "från och med 1 juni 2026". */
    public String period(HolderRow holder) {
        String from = about.date(holder.from());
        if (holder.to() != null) {
            return words.of("seat.held", from, about.date(holder.to()));
        }
        return words.of(holder.coming() ? "seat.held.coming" : "seat.held.since", from);
    }

    public List<Crumb> getCrumbs() {
        return getPlace() == null ? List.of() : List.of(new Crumb(view.seat().placeName(), getPlace().url()));
    }

    public SubjectRef getPlace() {
        return view.seat().place();
    }

    public SeatView getView() {
        return view;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
