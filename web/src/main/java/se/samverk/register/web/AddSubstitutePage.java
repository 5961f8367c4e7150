package se.samverk.register.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import se.samverk.organisation.SeatRow;
import se.samverk.organisation.VacancyView;
import se.samverk.register.boundary.AddSubstitute;
import se.samverk.register.boundary.Seats;
import se.samverk.shared.RuleBroken;
import se.samverk.webshell.Crumb;
import se.samverk.webshell.Told;
import se.samverk.webshell.Words;

/** Letting somebody stand in for a seat's holder, from a day. */
@Named
@ViewScoped
public class AddSubstitutePage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Seats seats;

    @Inject
    private Words words;

    @Inject
    private Told told;

    private long id;
    private VacancyView choice;
    private long person;
    private LocalDate from;

    public void load() {
        choice = seats.standIns(id);
        from = choice.from();
    }

    public String add() {
        SeatChoice.demandSomebody(person);
        if (from == null) {
            throw new RuleBroken("seat.noDay", "from");
        }
        seats.addSubstitute(new AddSubstitute(id, person, from));
        told.done("seat.told.substituted");
        return "/organisation/holders.xhtml?faces-redirect=true&id=" + id;
    }

    public List<SelectItem> getPeople() {
        return SeatChoice.options(words, choice);
    }

    public List<Crumb> getCrumbs() {
        return getSeat().place() == null
                ? List.of(new Crumb(words.of("seat.about"), getSeat().url()))
                : List.of(new Crumb(getSeat().placeName(), getSeat().place().url()),
                        new Crumb(words.of("seat.about"), getSeat().url()));
    }

    public SeatRow getSeat() {
        return choice.seat();
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

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }
}
