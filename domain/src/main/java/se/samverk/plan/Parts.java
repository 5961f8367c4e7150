package se.samverk.plan;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import se.samverk.shared.RuleBroken;

/** The parts on one level of a plan: numbered in order (R5), each with words of its own (R9). */
final class Parts {

    /** A part that has a number among its like. */
    interface Part {
        Long getId();

        void renumber(int number);
    }

    private Parts() {
    }

    static <T extends Part> T find(List<T> parts, long id) {
        return parts.stream().filter(part -> part.getId() != null && part.getId() == id).findFirst()
                .orElseThrow(Parts::unknown);
    }

    static RuleBroken unknown() {
        return new RuleBroken("plan.R13", "");
    }

    /** Takes a part away; those after it move up. */
    static <T extends Part> void remove(List<T> parts, T part) {
        parts.remove(part);
        renumber(parts);
    }

    /** Lets a part change places with the one before or after it; the first stays first, the last last. */
    static <T extends Part> void move(List<T> parts, T part, boolean up) {
        int from = parts.indexOf(part);
        int to = up ? from - 1 : from + 1;
        if (to >= 0 && to < parts.size()) {
            Collections.swap(parts, from, to);
            renumber(parts);
        }
    }

    private static <T extends Part> void renumber(List<T> parts) {
        for (int i = 0; i < parts.size(); i++) {
            parts.get(i).renumber(i + 1);
        }
    }

    /** The words, stripped; refused under this key when there are none (R9). */
    static String words(String words, String key, String field, Object... arguments) {
        String stripped = plain(words);
        if (stripped.isEmpty()) {
            throw new RuleBroken(key, field, arguments);
        }
        return stripped;
    }

    static String plain(String words) {
        return Objects.requireNonNullElse(words, "").replace("\r\n", "\n").strip();
    }

    static String orNone(String words) {
        String stripped = plain(words);
        return stripped.isEmpty() ? null : stripped;
    }
}
