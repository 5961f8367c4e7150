package se.samverk.register.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import se.samverk.organisation.SeatRow;
import se.samverk.organisation.VacancyView;
import se.samverk.register.boundary.FillSeat;
import se.samverk.register.boundary.Seats;
import se.samverk.shared.RuleBroken;
import se.samverk.webshell.Crumb;
import se.samverk.webshell.Told;
import se.samverk.webshell.Words;

/** Filling an empty seat: whose it is, from when, and who may have it. */
@Named
@ViewScoped
public class FillSeatPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final long NOBODY = 0;

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
        if (person == NOBODY) {
            throw new RuleBroken("seat.nobodyChosen", "person");
        }
        seats.fill(new FillSeat(id, person));
        told.done("seat.told.filled");
        return getSeat().place() == null
                ? "/administration/index.xhtml?faces-redirect=true"
                : getSeat().place().kind().page() + "?faces-redirect=true&id=" + getSeat().place().id();
    }

    /** Who may be chosen, by name and work; first that nobody is chosen yet. */
    public List<SelectItem> getPeople() {
        List<SelectItem> options = new ArrayList<>();
        options.add(new SelectItem(NOBODY, words.of("seat.choose")));
        for (VacancyView.Candidate candidate : vacancy.candidates()) {
            options.add(new SelectItem(candidate.personId(), candidate.title().isEmpty()
                    ? candidate.name()
                    : candidate.name() + " – " + candidate.title()));
        }
        return options;
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
