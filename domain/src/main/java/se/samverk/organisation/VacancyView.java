package se.samverk.organisation;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/** A seat, from when it can be given, and who may be chosen for it. */
public record VacancyView(SeatRow seat, LocalDate from, List<Candidate> candidates) implements Serializable {

    /** Somebody who may be chosen; {@code title} may be empty. */
    public record Candidate(long personId, String name, String title) implements Serializable {
    }
}
