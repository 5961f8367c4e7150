package se.samverk.register.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import se.samverk.organisation.SeatRow;
import se.samverk.organisation.VacancyView;
import se.samverk.register.boundary.FillSeat;
import se.samverk.register.boundary.Seats;
import se.samverk.webshell.Crumb;
import se.samverk.webshell.Told;
import se.samverk.webshell.Words;

/** Filling an empty seat: whose it is, from when, and who may have it. */
@Named
@ViewScoped
public class FillSeatPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Seats seats;

    @Inject
    private Words words;

    @Inject
    private Told told;

    private long id;
    private VacancyView vacancy;
    private long person;

    public void load() {
        vacancy = seats.vacancy(id);
    }

    public String fill() {
        SeatChoice.demandSomebody(person);
        seats.fill(new FillSeat(id, person));
        told.done("seat.told.filled");
        return getSeat().place() == null
                ? "/administration/index.xhtml?faces-redirect=true"
                : getSeat().place().kind().page() + "?faces-redirect=true&id=" + getSeat().place().id();
    }

    public List<SelectItem> getPeople() {
        return SeatChoice.options(words, vacancy);
    }

    public List<Crumb> getCrumbs() {
        return getSeat().place() == null
                ? List.of()
                : List.of(new Crumb(getSeat().placeName(), getSeat().place().url()));
    }

    public SeatRow getSeat() {
        return vacancy.seat();
    }

    public VacancyView getVacancy() {
        return vacancy;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public long getPerson() {
        return person;
    }

    public void setPerson(long person) {
        this.person = person;
    }
}
