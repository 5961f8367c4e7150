package se.samverk.search;

import java.io.Serializable;
import java.time.OffsetDateTime;
import se.samverk.notification.Pace;

/**
 * A saved search as its owner sees it.
 *
 * @param fresh how many readable things are new since it was opened last
 * @param feedMadeAt since when a key opens its feed; null when none does
 * @param feedClosedAt when its key was taken back because the account was secured; null when it has another, or the
 *        owner took it back
 * @param aside whether the portal has failed at it too often to ask it by itself
 */
public record SavedSearchRow(long id, String name, Pace pace, SearchAddress question, int fresh,
        OffsetDateTime openedAt,
        OffsetDateTime feedMadeAt, OffsetDateTime feedClosedAt, boolean aside) implements Serializable {
}
