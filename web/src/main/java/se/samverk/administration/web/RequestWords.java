package se.samverk.administration.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.StringJoiner;
import se.samverk.administration.PersonRequestRow;
import se.samverk.webshell.About;
import se.samverk.webshell.Words;

/** Persons' requests in words. */
@Named
@RequestScoped
public class RequestWords {
    @Inject
    private Words words;

    @Inject
    private About about;

    /** "Försenad 3 dagar", "Senast 14 april" or what has come of it and when. */
    public String due(PersonRequestRow row) {
        if (!row.open()) {
            return words.of("request.state." + row.state()) + " " + about.when(row.answeredAt());
        }
        return row.daysLate() > 0
                ? words.of("waiting.late", row.daysLate())
                : words.of("waiting.due", about.date(row.dueOn()));
    }

    /** When it was asked, in which words, and the answer. */
    public String note(PersonRequestRow row) {
        StringJoiner note = new StringJoiner(" · ");
        note.add(words.of("request.asked", about.when(row.askedAt())));
        if (!row.words().isEmpty()) {
            note.add(row.words());
        }
        if (!row.answer().isEmpty()) {
            note.add(words.of("request.answerOf", row.answeredBy(), row.answer()));
        }
        return note.toString();
    }
}
