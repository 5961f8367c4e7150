package se.samverk.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Locale;
import se.samverk.harness.Build;

/** Prints what was measured, with the load of the machine, and keeps it in the build folder ({@code bench/figures.txt}). */
final class Figures {
    private static final System.Logger OUT = System.getLogger(Figures.class.getName());

    private Figures() {
    }

    /** Prints a ratio of two times in milliseconds, and whether it meets its goal. */
    static void ratio(String what, double millis, double of, double goal) {
        double ratio = millis / of;
        say("%s: %.0f ms / %.0f ms = %.2f (goal at most %.1f: %s)", what, millis, of, ratio, goal,
                ratio <= goal ? "met" : "not met");
    }

    /** Prints a line with the load average of the last minute. */
    static void say(String format, Object... values) {
        String line = String.format(Locale.ROOT, format, values) + String.format(Locale.ROOT, " [load %.1f]",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        OUT.log(Level.INFO, line);
        try {
            Files.writeString(Build.target("bench").resolve("figures.txt"), line + "\n", StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The middle one of the values. */
    static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
