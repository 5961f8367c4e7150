package se.samverk.meeting.boundary;

/**
 * Order to write an item of draft minutes.
 *
 * @param itemId null for a new item
 * @param version of the item the caller saw; null for a new item, or to write whatever it is now
 */
public record WriteItem(long minutesId, Long itemId, Long version, String title, String text) {

    /** A new item. */
    public static WriteItem add(long minutesId, String title, String text) {
        return new WriteItem(minutesId, null, null, title, text);
    }
}
