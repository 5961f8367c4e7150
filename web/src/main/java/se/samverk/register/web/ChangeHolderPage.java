package se.samverk.register.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import se.samverk.organisation.VacancyView;
import se.samverk.register.boundary.HandOverSeat;
import se.samverk.register.boundary.Seats;

/** Handing a seat from its holder to somebody else, from a day. */
@Named
@ViewScoped
public class ChangeHolderPage extends SeatForm {
    private static final long serialVersionUID = 1L;

    @Inject
    private Seats seats;

    @Override
    protected VacancyView choice(long seat) {
        return seats.successors(seat);
    }

    public String handOver() {
        demandChosen();
        seats.handOver(new HandOverSeat(getId(), getPerson(), getFrom()));
        return done("seat.told.handedOver");
    }
}
