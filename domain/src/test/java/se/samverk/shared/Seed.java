package se.samverk.shared;

import java.util.Random;

/** The start of a random test: new each time, or the one given by {@code -Dsamverk.seed=…} to repeat a failure. */
final class Seed {

    private Seed() {
    }

    static long next() {
        var given = System.getProperty("samverk.seed");
        return given == null ? new Random().nextLong() : Long.parseLong(given);
    }

    static String toRepeat(long seed) {
        return "repeat with -Dsamverk.seed=" + seed;
    }
}
