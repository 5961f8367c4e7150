package se.samverk.register;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows of a text whose values are separated by semicolons, commas or tabs, whichever the first line
 * has most of. A value in quotation marks may hold separators, line breaks and doubled quotation marks.
 */
public final class SeparatedText {
    private final String text;
    private final char separator;
    private final List<List<String>> rows = new ArrayList<>();
    private List<String> row = new ArrayList<>();
    private StringBuilder value = new StringBuilder();
    private int at;

    private SeparatedText(String text) {
        this.text = text;
        separator = separatorOf(text.lines().findFirst().orElse(""));
    }

    /** The rows that hold anything. */
    public static List<List<String>> rows(String text) {
        SeparatedText reading = new SeparatedText(text);
        reading.read();
        return reading.rows;
    }

    private static char separatorOf(String line) {
        char best = ';';
        for (char candidate : new char[]{',', '\t'}) {
            if (count(line, candidate) > count(line, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(c -> c == wanted).count();
    }

    private void read() {
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"' && value.toString().isBlank()) {
                value.setLength(0);
                quoted();
            } else if (c == separator) {
                endValue();
            } else if (c == '\n') {
                endRow();
            } else if (c != '\r') {
                value.append(c);
            }
        }
        endRow();
    }

    private void quoted() {
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != '"') {
                value.append(c);
            } else if (at < text.length() && text.charAt(at) == '"') {
                value.append(c);
                at++;
            } else {
                return;
            }
        }
    }

    private void endValue() {
        row.add(value.toString().strip());
        value = new StringBuilder();
    }

    private void endRow() {
        endValue();
        if (row.stream().anyMatch(one -> !one.isEmpty())) {
            rows.add(row);
        }
        row = new ArrayList<>();
    }
}
