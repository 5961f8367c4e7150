package se.samverk.transfer.boundary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an export does with each table, as {@code tables.txt} says it. */
final class TableBook {
    private static final Pattern LINE = Pattern.compile("(\\S) (\\S+) +(.+)");
    private static final TableBook BOOK = read();

    /** What a line is about. */
    private enum Mark {
        EXPORTED('+'), KEY('*'), LEFT_OUT('-'), LEADS_TO('>'), KIND('=');

        private final char sign;

        Mark(char sign) {
            this.sign = sign;
        }

        static Mark of(char sign) {
            for (Mark mark : values()) {
                if (mark.sign == sign) {
                    return mark;
                }
            }
            throw new IllegalStateException("tables.txt has a line that begins with " + sign);
        }
    }

    private final Map<Mark, Map<String, String>> lines = new EnumMap<>(Mark.class);

    private TableBook() {
        for (Mark mark : Mark.values()) {
            lines.put(mark, new LinkedHashMap<>());
        }
    }

    static TableBook get() {
        return BOOK;
    }

    private static TableBook read() {
        TableBook book = new TableBook();
        try (InputStream in = TableBook.class.getResourceAsStream("/se/samverk/transfer/tables.txt");
                BufferedReader text = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(book::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return book;
    }

    private void add(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalStateException("tables.txt has a line without words: " + line);
        }
        String before = lines.get(Mark.of(matcher.group(1).charAt(0))).put(matcher.group(2), matcher.group(3));
        if (before != null) {
            throw new IllegalStateException("tables.txt has two lines for " + matcher.group(2));
        }
    }

    /** Whether an export knows what to do with a table. */
    boolean knows(String table) {
        return lines.get(Mark.EXPORTED).containsKey(table) || lines.get(Mark.KEY).containsKey(table)
                || lines.get(Mark.LEFT_OUT).containsKey(table);
    }

    /** Whether a table, or a column as {@code table.column}, goes along. */
    boolean goesAlong(String name, boolean withCredentials) {
        return !lines.get(Mark.LEFT_OUT).containsKey(name)
                && (withCredentials || !lines.get(Mark.KEY).containsKey(name));
    }

    /** What the rows of a table are. */
    String about(String table) {
        return lines.get(Mark.EXPORTED).getOrDefault(table, lines.get(Mark.KEY).get(table));
    }

    /** Tables and columns that stay behind, with the reason. */
    Map<String, String> leftOut(boolean withCredentials) {
        Map<String, String> left = new LinkedHashMap<>(lines.get(Mark.LEFT_OUT));
        if (!withCredentials) {
            left.putAll(lines.get(Mark.KEY));
        }
        return left;
    }

    /** Columns, as {@code table.column}, with the table that their numbers lead to without the database knowing. */
    Map<String, String> leadingTo() {
        return lines.get(Mark.LEADS_TO);
    }

    /** The tables of the kinds. */
    Map<String, String> kinds() {
        return lines.get(Mark.KIND);
    }

    /** Every table and column that a line names, for whoever checks that there is none too many. */
    Map<String, String> named() {
        Map<String, String> named = new LinkedHashMap<>(lines.get(Mark.EXPORTED));
        named.putAll(lines.get(Mark.KEY));
        named.putAll(lines.get(Mark.LEFT_OUT));
        named.putAll(lines.get(Mark.LEADS_TO));
        return named;
    }
}
