package se.samverk.transfer.boundary;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.stream.JsonGenerator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What an export consists of.
 *
 * @param schemaVersion the migration that made the tables as they are in it
 * @param highestNumber the highest number that was given to a row, also to one that is gone or stays behind
 * @param leftOut tables, and columns as {@code table.column}, that stay behind, with the reason
 * @param missing SHA-256 of files that rows name and that were lost before or disposed of meanwhile
 */
record Manifest(int formatVersion, String productVersion, String schemaVersion, Instant writtenAt, boolean credentials,
        long highestNumber, Map<String, String> leftOut, List<String> missing, List<Entry> files) {
    static final String NAME = "manifest.json";
    static final String SCHEMA = "schema.json";
    static final String DATA = "data/";
    static final String FILES = "files/";
    static final int FORMAT_VERSION = 1;
    private static final String FORMAT = "samverk-export";
    private static final String ROWS = ".jsonl";
    private static final int NO_ROWS = -1;
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern FILE = Pattern
            .compile("schema\\.json|data/[a-z][a-z0-9_]*\\.jsonl|files/[0-9a-f]{64}");

    /** A file of the export; {@code rows} is -1 for one without rows. */
    record Entry(String name, long rows, long bytes, String sha256) {
        Entry {
            if (!FILE.matcher(name).matches() || !SHA256.matcher(sha256).matches() || bytes < 0) {
                throw new IllegalArgumentException(name);
            }
        }

        /** The table whose rows it holds; empty for another file. */
        String table() {
            return name.startsWith(DATA) ? name.substring(DATA.length(), name.length() - ROWS.length()) : "";
        }

        /** The hash of the kept file that it is; empty for another file. */
        String kept() {
            return name.startsWith(FILES) ? name.substring(FILES.length()) : "";
        }
    }

    static String dataOf(String table) {
        return DATA + table + ROWS;
    }

    void write(OutputStream out) {
        JsonObjectBuilder left = Json.createObjectBuilder();
        leftOut.forEach(left::add);
        JsonArrayBuilder lost = Json.createArrayBuilder(missing);
        JsonGenerator json = Json.createGeneratorFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createGenerator(out, StandardCharsets.UTF_8);
        json.writeStartObject().write("format", FORMAT).write("formatVersion", formatVersion)
                .write("product", "Samverk").write("productVersion", productVersion)
                .write("schemaVersion", schemaVersion).write("writtenAt", writtenAt.toString())
                .write("withCredentials", credentials).write("highestNumber", highestNumber)
                .write("leftOut", left.build()).write("missing", lost.build()).writeStartArray("files");
        for (Entry file : files) {
            json.writeStartObject().write("name", file.name());
            if (file.rows() != NO_ROWS) {
                json.write("rows", file.rows());
            }
            json.write("bytes", file.bytes()).write("sha256", file.sha256()).writeEnd();
        }
        json.writeEnd().writeEnd().flush();
    }

    /** Reads the manifest of an export, wherever it lies. */
    static Manifest read(Path root, Path named) throws IOException {
        Path file = root.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            throw new Refused(named + " is no export of Samverk: it has no " + NAME + ".");
        }
        JsonObject json;
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            json = reader.readObject();
            if (!json.getString("format").equals(FORMAT)) {
                throw new Refused(named + " is no export of Samverk: its " + NAME + " is of another format.");
            }
            if (json.getInt("formatVersion") > FORMAT_VERSION) {
                throw new Refused(named + " was written in format " + json.getInt("formatVersion")
                        + ", and this version of Samverk reads formats up to " + FORMAT_VERSION
                        + ": take a newer one.");
            }
            return of(json);
        } catch (JsonException | ClassCastException | NullPointerException | IllegalArgumentException
                | ArithmeticException | DateTimeException e) {
            throw new Refused(named + " cannot be read: its " + NAME + " is damaged.", e);
        }
    }

    private static Manifest of(JsonObject json) {
        Map<String, String> leftOut = new LinkedHashMap<>();
        json.getJsonObject("leftOut").forEach((name, why) -> leftOut.put(name, ((JsonString) why).getString()));
        List<Entry> files = json.getJsonArray("files").getValuesAs(JsonObject.class).stream()
                .map(file -> new Entry(file.getString("name"),
                        file.containsKey("rows") ? file.getJsonNumber("rows").longValueExact() : NO_ROWS,
                        file.getJsonNumber("bytes").longValueExact(), file.getString("sha256")))
                .toList();
        Set<String> names = new HashSet<>();
        if (!files.stream().map(Entry::name).allMatch(names::add)) {
            throw new IllegalArgumentException("a file stands in it twice");
        }
        return new Manifest(json.getInt("formatVersion"), json.getString("productVersion"),
                json.getString("schemaVersion"), Instant.parse(json.getString("writtenAt")),
                json.getBoolean("withCredentials"), json.getJsonNumber("highestNumber").longValueExact(), leftOut,
                json.getJsonArray("missing").getValuesAs(JsonString::getString), files);
    }
}
