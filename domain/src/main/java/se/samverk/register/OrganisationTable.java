package se.samverk.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import se.samverk.organisation.Country;
import se.samverk.organisation.Organisation;
import se.samverk.organisation.OrganisationKind;
import se.samverk.organisation.OrganisationNumber;
import se.samverk.register.ImportLine.Fate;
import se.samverk.shared.RuleBroken;

/**
 * The rows of a file as organisations. The first row has the headings, in Swedish, Norwegian or
 * English; a name, a kind and a country must be among them. What one row lacks is said on that row.
 */
public final class OrganisationTable {
    public static final int MOST_ROWS = 20_000;
    private static final Map<String, List<String>> HEADINGS = Map.of("name", List.of("namn", "navn", "name"), "kind",
            List.of("slag", "slags", "typ", "type", "kind"), "country", List.of("land", "country"), "parent",
            List.of("del av", "part of", "överordnad", "overordnet", "parent"), "number",
            List.of("organisationsnummer", "organisasjonsnummer", "organisation number", "orgnr", "org.nr", "org.nr."),
            "description", List.of("beskrivning", "beskrivelse", "description"));
    private static final Map<String, Country> COUNTRIES = Map.of("se", Country.SE, "sverige", Country.SE, "sweden",
            Country.SE, "no", Country.NO, "norge", Country.NO, "norway", Country.NO);

    private final Map<String, OrganisationKind> kinds;
    private final List<String> headings;

    private OrganisationTable(Map<String, OrganisationKind> kinds, List<String> headings) {
        this.kinds = kinds;
        this.headings = headings;
    }

    /** The lines of a text; those that show that it was read in the wrong code page are refused, whatever else they hold. */
    public static List<ImportLine> read(String text, Map<String, OrganisationKind> kinds) {
        return read(SeparatedText.rows(text), kinds).stream()
                .map(line -> CodePage.isGarbled(line.name() + line.parent() + line.description())
                        ? line.refused("garbled")
                        : line)
                .toList();
    }

    /**
     * The lines of a table, those that hold a fault refused. Fields in refusals of the whole: file.
     *
     * @param kinds the kinds of organisations by what they are called, in small letters
     */
    public static List<ImportLine> read(List<List<String>> rows, Map<String, OrganisationKind> kinds) {
        if (rows.size() > MOST_ROWS + 1) {
            throw new RuleBroken("import.tooMany", "file", MOST_ROWS);
        }
        List<String> headings = rows.isEmpty()
                ? List.of()
                : rows.get(0).stream().map(OrganisationTable::small).toList();
        OrganisationTable table = new OrganisationTable(kinds, headings);
        for (String wanted : List.of("name", "kind", "country")) {
            if (table.column(wanted).isEmpty()) {
                throw new RuleBroken("import.noHeading." + wanted, "file");
            }
        }
        List<ImportLine> lines = new ArrayList<>();
        for (int i = 1; i < rows.size(); i++) {
            lines.add(table.checked(table.line(i + 1, rows.get(i))));
        }
        return lines;
    }

    private static String small(String word) {
        return word.strip().toLowerCase(Locale.ROOT);
    }

    private Optional<Integer> column(String wanted) {
        return HEADINGS.get(wanted).stream().map(headings::indexOf).filter(place -> place >= 0).findFirst();
    }

    private String value(List<String> row, String wanted) {
        return column(wanted).filter(place -> place < row.size()).map(row::get).map(String::strip).orElse("");
    }

    private ImportLine line(int number, List<String> row) {
        return new ImportLine(number, value(row, "name"), kinds.get(small(value(row, "kind"))),
                COUNTRIES.get(small(value(row, "country"))), value(row, "parent"), value(row, "number"),
                value(row, "description"), Fate.NEW, "");
    }

    private ImportLine checked(ImportLine line) {
        if (line.name().isEmpty()) {
            return line.refused("noName");
        }
        if (line.name().length() > Organisation.NAME_LENGTH
                || line.description().length() > Organisation.DESCRIPTION_LENGTH) {
            return line.refused("tooLong");
        }
        if (line.kind() == null) {
            return line.refused("noKind");
        }
        if (line.country() == null) {
            return line.refused("noCountry");
        }
        return hasRightNumber(line) ? line : line.refused("number");
    }

    private static boolean hasRightNumber(ImportLine line) {
        try {
            OrganisationNumber.checked(line.country(), line.organisationNumber());
            return true;
        } catch (RuleBroken wrong) {
            return false;
        }
    }
}
