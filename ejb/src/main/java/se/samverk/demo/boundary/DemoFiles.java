package se.samverk.demo.boundary;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.samverk.shared.Language;

/** The files of the demo, in the order in which they are told. */
final class DemoFiles {
    /** Registers first, then the five collaborations, then what is fictitious. */
    static final List<String> NAMES = List.of("organisations", "people", "vastkompetens", "boras", "gr-pilot",
            "sor-helgeland", "tromso", "fiction");

    private static final Pattern LINES = Pattern.compile("([SP][0-9])(?: (?:rad|linje) ([0-9–, ]+))?");

    private DemoFiles() {
    }

    /** The steps of all files. */
    static List<JsonObject> steps() {
        List<JsonObject> steps = new ArrayList<>();
        for (String name : NAMES) {
            steps.addAll(read(name).getJsonArray("steps").getValuesAs(JsonObject.class));
        }
        return steps;
    }

    /** Every seat that the files tell of, by its name. */
    static Map<String, JsonObject> seats() {
        Map<String, JsonObject> seats = new LinkedHashMap<>();
        for (JsonObject step : steps()) {
            if (step.getString("tell").equals("seat")) {
                seats.put(step.getString("id"), step);
            }
            if (step.containsKey("seats")) {
                step.getJsonArray("seats").getValuesAs(JsonObject.class)
                        .forEach(seat -> seats.put(seat.getString("id"), seat));
            }
        }
        return seats;
    }

    static JsonObject read(String name) {
        String path = "demo/" + name + ".json";
        try (InputStream file = DemoFiles.class.getClassLoader().getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("the demo lacks its file " + path);
            }
            try (JsonReader reader = Json.createReader(file)) {
                return reader.readObject();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bytes of a file that is brought in as a document. */
    static byte[] document(String name) {
        String path = "demo/documents/" + name;
        try (InputStream file = DemoFiles.class.getClassLoader().getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("the demo lacks its document " + path);
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The titles of the sources by their short names. */
    static Map<String, String> sources() {
        Map<String, String> titles = new LinkedHashMap<>();
        JsonObject sources = read("sources").getJsonObject("sources");
        sources.forEach((key, source) -> titles.put(key, source.asJsonObject().getString("title")));
        return titles;
    }

    /**
     * A source note as people read it: "S1 rad 13" becomes the title of the source and its line. What
     * has no source is empty; a note of several sources is several sentences.
     */
    static String sourceNote(String note, Map<String, String> titles, Language language) {
        List<String> parts = new ArrayList<>();
        for (String part : note.split("; ")) {
            Matcher matcher = LINES.matcher(part);
            if (matcher.matches()) {
                String title = titles.get(matcher.group(1));
                String word = language == Language.NB ? "linje" : "rad";
                parts.add(matcher.group(2) == null ? title : title + ", " + word + " " + matcher.group(2));
            } else if (!part.equals("demo")) {
                throw new IllegalArgumentException("not a source: " + part);
            }
        }
        return String.join("; ", parts);
    }
}
