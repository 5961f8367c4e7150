package se.samverk.meeting;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import se.samverk.organisation.Country;
import se.samverk.workinggroup.ApprovalHabit;

/**
 * The days that the law gives the minutes of a formal body (R14): Swedish municipal law has them adjusted within 14
 * days of the meeting, announced within two days of that, and the announcement posted for three weeks.
 *
 * @param adjustBy the last day to adjust them
 * @param announceBy the last day to announce that they are adjusted; null before they are
 * @param postedUntil the last day on which an announcement made on that day is posted; null before they are adjusted
 */
public record FormalDeadlines(LocalDate adjustBy, LocalDate announceBy, LocalDate postedUntil)
        implements
            Serializable {
    private static final int DAYS_TO_ADJUST = 14;
    private static final int DAYS_TO_ANNOUNCE = 2;
    private static final int DAYS_POSTED = 21;

    /** @param adjusted the day on which the minutes were adjusted; null before */
    public static Optional<FormalDeadlines> of(Country country, ApprovalHabit habit, LocalDate meeting,
            LocalDate adjusted) {
        if (country != Country.SE || habit != ApprovalHabit.FORMAL_BODY) {
            return Optional.empty();
        }
        LocalDate announce = adjusted == null ? null : adjusted.plusDays(DAYS_TO_ANNOUNCE);
        return Optional.of(new FormalDeadlines(meeting.plusDays(DAYS_TO_ADJUST), announce,
                announce == null ? null : announce.plusDays(DAYS_POSTED)));
    }
}
