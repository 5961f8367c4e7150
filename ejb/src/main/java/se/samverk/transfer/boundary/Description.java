package se.samverk.transfer.boundary;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.stream.JsonGenerator;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Describes the files and fields of an export to whoever reads it, from what the database says of its tables. */
final class Description {
    private static final String ABOUT = """
            Each file under data/ holds the rows of one table, a JSON object a line, encoded as UTF-8. A field without \
            a value is null. Dates and moments are written as ISO 8601 says, moments in UTC; bytes in base64. Amounts \
            (..._minor) are hundredths (öre, øre) of the currency beside them (..._currency). A field with "reference" \
            holds the value of that field in a row of another table; one with "referenceByKind" holds the number of a \
            row in the table that "kinds" names for the value of the other field. "version" counts how often a row was \
            changed. Files lie under files/, named by the SHA-256 of their bytes, to which stored_file.sha256 leads.\
            """;
    private static final String NUMBER_OF = "_id";
    private static final String KIND_OF = "_kind";

    private final Schema schema;
    private final boolean credentials;
    private final TableBook book = TableBook.get();

    Description(Schema schema, boolean credentials) {
        this.schema = schema;
        this.credentials = credentials;
    }

    void write(OutputStream out) {
        JsonObjectBuilder tables = Json.createObjectBuilder();
        for (Table table : schema.tables()) {
            if (book.goesAlong(table.name(), credentials)) {
                tables.add(table.name(), of(table));
            }
        }
        JsonObjectBuilder kinds = Json.createObjectBuilder();
        book.kinds().forEach(kinds::add);
        JsonObjectBuilder left = Json.createObjectBuilder();
        book.leftOut(credentials).forEach(left::add);
        Json.createGeneratorFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createGenerator(out, StandardCharsets.UTF_8)
                .writeStartObject().write("about", ABOUT).write("tables", tables.build()).write("kinds", kinds.build())
                .write("leftOut", left.build()).writeEnd().flush();
    }

    private JsonObjectBuilder of(Table table) {
        JsonObjectBuilder fields = Json.createObjectBuilder();
        for (Field field : table.fields()) {
            if (book.goesAlong(table.name() + "." + field.name(), credentials)) {
                fields.add(field.name(), of(table, field));
            }
        }
        JsonArrayBuilder key = Json.createArrayBuilder(table.key());
        return Json.createObjectBuilder().add("about", book.about(table.name()))
                .add("file", Manifest.dataOf(table.name())).add("key", key).add("fields", fields);
    }

    private JsonObjectBuilder of(Table table, Field field) {
        JsonObjectBuilder described = Json.createObjectBuilder().add("type", field.kind().words());
        if (field.length() > 0) {
            described.add("longest", field.length());
        }
        described.add("required", field.required());
        Table.Reference reference = table.references().get(field.name());
        if (reference != null) {
            described.add("reference", reference.table() + "." + reference.field());
        } else if (book.leadingTo().containsKey(table.name() + "." + field.name())) {
            described.add("reference", book.leadingTo().get(table.name() + "." + field.name()));
        } else if (isLedByKind(table, field)) {
            described.add("referenceByKind", kindOf(field));
        }
        return described;
    }

    private static boolean isLedByKind(Table table, Field field) {
        return field.kind() == FieldKind.INTEGER && field.name().endsWith(NUMBER_OF)
                && table.field(kindOf(field)).isPresent();
    }

    private static String kindOf(Field field) {
        return field.name().substring(0, field.name().length() - NUMBER_OF.length()) + KIND_OF;
    }

    /** Fields that look like numbers of rows, of which nothing says where they lead, as {@code table.column}. */
    static List<String> leadingNowhere(Schema schema) {
        TableBook book = TableBook.get();
        return schema.tables().stream().filter(table -> book.goesAlong(table.name(), true))
                .flatMap(table -> table.fields().stream()
                        .filter(field -> field.kind() == FieldKind.INTEGER && field.name().endsWith(NUMBER_OF)
                                && !table.references().containsKey(field.name()) && !isLedByKind(table, field))
                        .map(field -> table.name() + "." + field.name()))
                .filter(name -> !book.leadingTo().containsKey(name)).toList();
    }
}
