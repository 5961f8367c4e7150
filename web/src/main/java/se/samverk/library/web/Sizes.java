package se.samverk.library.web;

import java.text.NumberFormat;
import java.util.Locale;

/** Sizes as people read them. */
final class Sizes {
    private static final double KILO = 1024;

    private Sizes() {
    }

    /** In megabytes, or in gigabytes from one of them, with one decimal where it is needed: "204,8 MB", "20 GB". */
    static String of(long bytes, Locale locale) {
        double megabytes = bytes / KILO / KILO;
        NumberFormat number = NumberFormat.getNumberInstance(locale);
        number.setMaximumFractionDigits(1);
        return megabytes < KILO
                ? number.format(megabytes) + "\u00a0MB"
                : number.format(megabytes / KILO) + "\u00a0GB";
    }
}
