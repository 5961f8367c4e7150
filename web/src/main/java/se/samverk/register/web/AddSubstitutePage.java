package se.samverk.register.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import se.samverk.organisation.VacancyView;
import se.samverk.register.boundary.AddSubstitute;
import se.samverk.register.boundary.Seats;

/** Letting somebody stand in for a seat's holder, from a day. */
@Named
@ViewScoped
public class AddSubstitutePage extends SeatForm {
    private static final long serialVersionUID = 1L;

    @Inject
    private Seats seats;

    @Override
    protected VacancyView choice(long seat) {
        return seats.standIns(seat);
    }

    public String add() {
        demandChosen();
        seats.addSubstitute(new AddSubstitute(getId(), getPerson(), getFrom()));
        return done("seat.told.substituted");
    }
}
