package se.samverk.webshell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import se.samverk.administration.boundary.BreakGlass;
import se.samverk.event.EventRow;
import se.samverk.evidence.CitationRow;
import se.samverk.evidence.boundary.Citations;
import se.samverk.platform.PortalClock;
import se.samverk.shared.PeriodFormatter;
import se.samverk.shared.SubjectRef;
import se.samverk.thing.AudienceView;
import se.samverk.thing.boundary.Audiences;
import se.samverk.waiting.WaitingRow;
import se.samverk.waiting.boundary.Waitings;

/**
 * What every thing's page tells beside its own content: who sees it, what it rests on, where it is
 * used, what has happened to it, and what it waits for. Dates are relative within seven days.
 */
@Named
@RequestScoped
public class About {
    private static final int NEAR_DAYS = 7;

    @Inject
    private Audiences audiences;

    @Inject
    private BreakGlass breakGlass;

    @Inject
    private Citations citations;

    @Inject
    private Waitings waitings;

    @Inject
    private PortalClock clock;

    @Inject
    private Words words;

    @Inject
    private UserLanguage language;

    public AudienceView audience(SubjectRef ref) {
        return audiences.of(ref);
    }

    /** "gruppen, arbetsgrupp psykisk hälsa", without the numbers. */
    public String reach(AudienceView view) {
        return words.of("audience." + view.reach(), view.name());
    }

    public List<CitationRow> grounds(SubjectRef ref) {
        return citations.groundsOf(ref);
    }

    /** That the page is open behind glass, and until when; empty when it is not. */
    public String glass(SubjectRef ref) {
        return breakGlass.openUntil(ref)
                .map(until -> words.of("glass.open",
                        PeriodFormatter.time(until.atZoneSameInstant(clock.zone()).toLocalTime(),
                                language.getLanguage())))
                .orElse("");
    }

    public List<CitationRow> uses(SubjectRef ref) {
        return citations.usesOf(ref);
    }

    /** What the thing waits for from the caller; null when nothing. */
    public WaitingRow waiting(SubjectRef ref) {
        return waitings.forMeOn(ref).orElse(null);
    }

    /** "I går: inskickad av ordföranden". */
    public String words(EventRow event) {
        return when(event.at()) + ": " + happened(event) + " – " + event.actor();
    }

    /** The plain words of what happened, without when and who. */
    public String happened(EventRow event) {
        return words.of("event." + event.verb(), event.arguments().toArray());
    }

    /** A moment: today with the time, yesterday, a weekday within a week, else the date. */
    public String when(OffsetDateTime moment) {
        ZonedDateTime local = moment.atZoneSameInstant(clock.zone());
        return local.toLocalDate().equals(clock.today())
                ? words.of("when.todayAt", PeriodFormatter.time(local.toLocalTime(), language.getLanguage()))
                : day(local.toLocalDate());
    }

    /** A day: today, yesterday, tomorrow, a weekday within a week either way, else the date. */
    public String day(LocalDate day) {
        long days = ChronoUnit.DAYS.between(clock.today(), day);
        if (days == 0) {
            return words.of("when.today");
        }
        if (Math.abs(days) == 1) {
            return words.of(days < 0 ? "when.yesterday" : "when.tomorrow");
        }
        if (Math.abs(days) <= NEAR_DAYS) {
            String weekday = words.of("when.weekday." + day.getDayOfWeek().getValue());
            return words.of(days < 0 ? "when.last" : "when.next", weekday);
        }
        return date(day);
    }

    /** A date as the reader's language writes it. */
    public String date(LocalDate day) {
        return PeriodFormatter.longDate(day, language.getLanguage());
    }

    /** "Försenad 2 dagar", "Senast fredag" or "Väntat 6 dagar". */
    public String due(WaitingRow waiting) {
        if (waiting.daysLate() > 0) {
            return words.of("waiting.late", waiting.daysLate());
        }
        if (waiting.dueOn() != null) {
            return words.of("waiting.due", nameOf(waiting.dueOn()));
        }
        long days = ChronoUnit.DAYS.between(waiting.askedAt().atZoneSameInstant(clock.zone()).toLocalDate(),
                clock.today());
        return words.of("waiting.waited", days);
    }

    /** A coming day without the preposition: "fredag" rather than "på fredag". */
    private String nameOf(LocalDate day) {
        long days = ChronoUnit.DAYS.between(clock.today(), day);
        return days > 1 && days <= NEAR_DAYS ? words.of("when.weekday." + day.getDayOfWeek().getValue()) : day(day);
    }
}
