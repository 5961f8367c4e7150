package se.samverk.extractor;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import se.samverk.extractor.Refusal.Reason;

/** A workbook in OpenDocument ({@code .ods}). */
final class OpenDocument {
    private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static final String STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
    private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private static final int MOST_SPACES = 1000;

    private final Package parts;
    private final Sheet sheet;

    OpenDocument(Package parts, Sheet sheet) {
        this.parts = parts;
        this.sheet = sheet;
    }

    void read() throws IOException, XMLStreamException, Refusal {
        if (parts.has("META-INF/manifest.xml") && parts.text("META-INF/manifest.xml").contains("encryption-data")) {
            throw new Refusal(Reason.PASSWORD);
        }
        Set<String> hidden = new HashSet<>();
        XMLStreamReader xml = parts.xml("content.xml");
        String style = "";
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                if (is(xml, STYLE, "style")) {
                    style = attribute(xml, STYLE, "name", "");
                } else if (is(xml, STYLE, "table-properties")
                        && attribute(xml, TABLE, "display", "true").equals("false")) {
                    hidden.add(style);
                } else if (is(xml, TABLE, "table") && !hidden.contains(attribute(xml, TABLE, "style-name", ""))) {
                    readRows(xml);
                    return;
                }
            }
        }
    }

    private void readRows(XMLStreamReader xml) throws IOException, XMLStreamException, Refusal {
        List<String> row = new ArrayList<>();
        int times = 1;
        int column = 0;
        while (xml.hasNext()) {
            int what = xml.next();
            if (what == XMLStreamConstants.START_ELEMENT && is(xml, TABLE, "table-row")) {
                times = count(xml, "number-rows-repeated");
                column = 0;
            } else if (what == XMLStreamConstants.START_ELEMENT
                    && (is(xml, TABLE, "table-cell") || is(xml, TABLE, "covered-table-cell"))) {
                int same = count(xml, "number-columns-repeated");
                String value = value(xml);
                for (int i = 0; i < same && !value.isEmpty(); i++) {
                    sheet.demandColumn(column + i);
                    while (row.size() < column + i) {
                        row.add("");
                    }
                    row.add(value);
                }
                column += same;
            } else if (what == XMLStreamConstants.END_ELEMENT && is(xml, TABLE, "table-row")) {
                for (int i = 0; i < times && !row.isEmpty(); i++) {
                    sheet.row(row);
                }
                row.clear();
            } else if (what == XMLStreamConstants.END_ELEMENT && is(xml, TABLE, "table")) {
                return;
            }
        }
    }

    private static int count(XMLStreamReader xml, String name) {
        return Math.max(1, Integer.parseInt(attribute(xml, TABLE, name, "1")));
    }

    private static String value(XMLStreamReader xml) throws XMLStreamException {
        String type = attribute(xml, OFFICE, "value-type", "");
        String number = attribute(xml, OFFICE, "value", "");
        String date = attribute(xml, OFFICE, "date-value", "");
        String cell = xml.getLocalName();
        StringBuilder text = new StringBuilder();
        int paragraphs = 0;
        int notes = 0;
        int depth = 0;
        while (xml.hasNext()) {
            int what = xml.next();
            if (what == XMLStreamConstants.START_ELEMENT) {
                notes += is(xml, OFFICE, "annotation") ? 1 : 0;
                if (is(xml, TEXT, "p") && notes == 0) {
                    text.append(paragraphs++ > 0 ? "\n" : "");
                    depth++;
                } else if (notes == 0 && depth > 0) {
                    text.append(space(xml));
                }
            } else if (what == XMLStreamConstants.END_ELEMENT) {
                notes -= is(xml, OFFICE, "annotation") ? 1 : 0;
                depth -= is(xml, TEXT, "p") && notes == 0 ? 1 : 0;
                if (is(xml, TABLE, cell)) {
                    break;
                }
            } else if (xml.isCharacters() && depth > 0 && notes == 0) {
                text.append(xml.getText());
            }
        }
        return switch (type) {
            case "float", "currency" -> NumberFormat.PLAIN.write(number, false);
            case "date" -> date.endsWith("T00:00:00") ? date.substring(0, 10) : date.replace('T', ' ');
            default -> text.toString();
        };
    }

    private static String space(XMLStreamReader xml) {
        if (is(xml, TEXT, "s")) {
            return " ".repeat(Math.min(MOST_SPACES, Math.max(1, Integer.parseInt(attribute(xml, TEXT, "c", "1")))));
        }
        return is(xml, TEXT, "tab") ? "\t" : is(xml, TEXT, "line-break") ? "\n" : "";
    }

    private static boolean is(XMLStreamReader xml, String namespace, String name) {
        return name.equals(xml.getLocalName()) && namespace.equals(xml.getNamespaceURI());
    }

    private static String attribute(XMLStreamReader xml, String namespace, String name, String otherwise) {
        String found = xml.getAttributeValue(namespace, name);
        return found == null ? otherwise : found;
    }
}
