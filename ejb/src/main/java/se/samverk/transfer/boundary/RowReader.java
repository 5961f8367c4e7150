package se.samverk.transfer.boundary;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/** Reads the rows of a table, line by line, and refuses what is no row of it. */
final class RowReader implements Closeable {
    private static final JsonReaderFactory JSON = Json.createReaderFactory(Map.of());

    private final String file;
    private final Set<String> fields;
    private final BufferedReader lines;
    private long read;

    RowReader(String file, Set<String> fields, InputStream bytes) {
        this.file = file;
        this.fields = fields;
        this.lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
    }

    /** The next row; null at the end. */
    JsonObject next() throws IOException {
        String line = lines.readLine();
        if (line == null) {
            return null;
        }
        read++;
        try (JsonReader reader = JSON.createReader(new StringReader(line))) {
            JsonObject row = reader.readObject();
            for (String field : row.keySet()) {
                if (!fields.contains(field)) {
                    throw wrong("it has a field " + field + " that the table has not");
                }
            }
            for (String field : fields) {
                if (!row.containsKey(field)) {
                    throw wrong("its field " + field + " is missing");
                }
            }
            return row;
        } catch (JsonException e) {
            throw new Refused(file + ", row " + read + ": this is no JSON object.", e);
        }
    }

    /** How many rows were read. */
    long rows() {
        return read;
    }

    /** What is wrong with the row read last, as a sentence. */
    Refused wrong(String what) {
        return new Refused(file + ", row " + read + ": " + what + ".");
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
