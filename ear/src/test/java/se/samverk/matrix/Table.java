package se.samverk.matrix;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** One file of the matrix, as written by hand: an entry point, an object, and a mark for each kind of caller. */
final class Table {
    private final List<String> callers;
    private final List<Row> rows;

    /** Marks by the short name of the caller. */
    record Row(String entry, String object, Map<String, String> marks) {
        String request() {
            return entry + "\t" + object;
        }
    }

    private Table(List<String> callers, List<Row> rows) {
        this.callers = callers;
        this.rows = rows;
    }

    /** Reads {@code matrix/name.txt}. The first line that is not a comment names the callers. */
    static Table read(String name) {
        List<String> callers = null;
        List<Row> rows = new ArrayList<>();
        for (String line : lines(name)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] cells = line.strip().split("  +");
                if (callers == null) {
                    callers = Arrays.stream(cells).skip(2).toList();
                } else {
                    rows.add(row(callers, cells, line));
                }
            }
        }
        return new Table(callers, rows);
    }

    private static List<String> lines(String name) {
        try (InputStream bytes = Table.class.getResourceAsStream("/matrix/" + name + ".txt")) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(List<String> callers, String[] cells, String line) {
        if (cells.length != callers.size() + 2) {
            throw new IllegalStateException("a row has an entry point, an object and " + callers.size() + " marks: "
                    + line);
        }
        Map<String, String> marks = new LinkedHashMap<>();
        for (int i = 0; i < callers.size(); i++) {
            marks.put(callers.get(i), cells[i + 2]);
        }
        return new Row(cells[0], cells[1], marks);
    }

    List<String> callers() {
        return callers;
    }

    List<Row> rows() {
        return rows;
    }

    Set<String> entries() {
        return rows.stream().map(Row::entry).collect(Collectors.toCollection(TreeSet::new));
    }
}
