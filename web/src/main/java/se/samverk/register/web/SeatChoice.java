package se.samverk.register.web;

import jakarta.faces.model.SelectItem;
import java.util.ArrayList;
import java.util.List;
import se.samverk.organisation.VacancyView;
import se.samverk.shared.RuleBroken;
import se.samverk.webshell.Words;

/** Choosing a person for a seat: the list, and that nobody is chosen yet. */
final class SeatChoice {
    private static final long NOBODY = 0;

    private SeatChoice() {
    }

    /** Who may be chosen, by name and work; first that nobody is chosen yet. */
    static List<SelectItem> options(Words words, VacancyView vacancy) {
        List<SelectItem> options = new ArrayList<>();
        options.add(new SelectItem(NOBODY, words.of("seat.choose")));
        for (VacancyView.Candidate candidate : vacancy.candidates()) {
            options.add(new SelectItem(candidate.personId(), candidate.title().isEmpty()
                    ? candidate.name()
                    : candidate.name() + " – " + candidate.title()));
        }
        return options;
    }

    static void demandSomebody(long person) {
        if (person == NOBODY) {
            throw new RuleBroken("seat.nobodyChosen", "person");
        }
    }
}
