package se.samverk.shared;

import java.lang.reflect.Field;

/** Gives an entity the number that the database would have given it. */
public final class Numbered {

    private Numbered() {
    }

    public static <T extends Kept> T as(long number, T kept) {
        try {
            Field id = Kept.class.getDeclaredField("id");
            id.setAccessible(true);
            id.set(kept, number);
            return kept;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
