package se.samverk.organisation;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * A seat's own page. {@code to} is null where the seat has no last day, {@code ordinary} unless it is a substitute's.
 *
 * @param holders who held it when, the latest first; empty for those who have not signed in
 * @param mine whether the reader holds it, and {@code substitutable} whether the reader may give it a substitute
 */
public record SeatView(SeatRow seat, LocalDate to, List<HolderRow> holders, List<SeatRow> substitutes,
        SeatRow ordinary, boolean mine, boolean substitutable) implements Serializable {
}
