package se.samverk.notification;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** How often somebody is told by mail what waits in the portal. The words stand under {@code pace.PACE}. */
public enum Pace {
    AT_ONCE, DAILY, WEEKLY, NONE;

    /** Mails to a person in seven days, unless the person has asked for every single one. */
    public static final int MOST_IN_A_WEEK = 2;

    private static final Duration SOON = Duration.ofMinutes(5);
    private static final LocalTime MORNING = LocalTime.of(7, 0);

    /**
     * Whether the time has come for a mail.
     *
     * @param last the last mail of the kind, in the portal's time; null when there was none
     * @param inSevenDays how many there were in the seven days before now
     */
    public boolean due(ZonedDateTime now, ZonedDateTime last, long inSevenDays) {
        return switch (this) {
            case AT_ONCE -> true;
            case NONE -> false;
            case DAILY -> inSevenDays < MOST_IN_A_WEEK && hasCome(now.with(MORNING), now, last);
            case WEEKLY ->
                hasCome(now.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).with(MORNING), now, last);
        };
    }

    /** When something asked for in this pace is looked for next, after now; empty when it is not. */
    public Optional<ZonedDateTime> next(ZonedDateTime now) {
        return switch (this) {
            case AT_ONCE -> Optional.of(now.plus(SOON));
            case NONE -> Optional.empty();
            case DAILY -> Optional.of(after(now, now.with(MORNING), 1));
            case WEEKLY ->
                Optional.of(after(now, now.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).with(MORNING), 7));
        };
    }

    private static ZonedDateTime after(ZonedDateTime now, ZonedDateTime moment, int days) {
        return moment.isAfter(now) ? moment : moment.plusDays(days);
    }

    private static boolean hasCome(ZonedDateTime moment, ZonedDateTime now, ZonedDateTime last) {
        return !now.isBefore(moment) && (last == null || last.isBefore(moment));
    }
}
