package se.samverk.register.web;

import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import se.samverk.organisation.SeatRow;
import se.samverk.organisation.VacancyView;
import se.samverk.shared.RuleBroken;
import se.samverk.webshell.Crumb;
import se.samverk.webshell.Told;
import se.samverk.webshell.Words;

/** Who comes to a seat, and from which day: what handing it over and letting somebody stand in for it ask alike. */
public abstract class SeatForm implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Words words;

    @Inject
    private Told told;

    private long id;
    private VacancyView choice;
    private long person;
    private LocalDate from;

    /** Who may be chosen, and the first day. */
    protected abstract VacancyView choice(long seat);

    public void load() {
        choice = choice(id);
        from = choice.from();
    }

    /** Refuses what is not filled in. Fields in refusals: person, from. */
    protected void demandChosen() {
        SeatChoice.demandSomebody(person);
        if (from == null) {
            throw new RuleBroken("seat.noDay", "from");
        }
    }

    /** Says what was done, and leads to the seat. */
    protected String done(String key) {
        told.done(key);
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
