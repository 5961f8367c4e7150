package se.samverk.library;

import java.io.Serializable;

/**
 * How much room an organisation has for documents, and how much of it is taken. Sizes in bytes.
 *
 * @param owner the organisation
 * @param used rounded up to a hundredth part of the whole: enough to see whether there is room, and no way to see what others,
 * whose documents one may not read, bring in or throw out
 */
public record Room(String owner, long used, long whole) implements Serializable {
    private static final int PARTS = 100;

    /** @param taken how much is taken exactly, which may be more than the whole when that was made smaller */
    public static Room of(String owner, long taken, long whole) {
        long part = Math.max(1, whole / PARTS);
        return new Room(owner, Math.min(whole, (taken + part - 1) / part * part), whole);
    }
}
