package se.samverk.extractor;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A workbook in Office Open XML ({@code .xlsx}). Names are compared without their namespaces, of which there are two sets. */
final class OfficeOpen {
    private final Package parts;
    private final Sheet sheet;
    private final List<String> shared = new ArrayList<>();
    private final List<NumberFormat> styles = new ArrayList<>();
    private boolean since1904;

    OfficeOpen(Package parts, Sheet sheet) {
        this.parts = parts;
        this.sheet = sheet;
    }

    void read() throws IOException, XMLStreamException, Refusal {
        String name = firstSheet();
        if (parts.has("xl/sharedStrings.xml")) {
            readShared();
        }
        if (parts.has("xl/styles.xml")) {
            readStyles();
        }
        readRows(name);
    }

    private String firstSheet() throws IOException, XMLStreamException {
        String wanted = null;
        XMLStreamReader book = parts.xml("xl/workbook.xml");
        while (book.hasNext()) {
            if (book.next() == XMLStreamConstants.START_ELEMENT) {
                if (book.getLocalName().equals("workbookPr")) {
                    since1904 = isTrue(attribute(book, "date1904"));
                } else if (book.getLocalName().equals("sheet") && wanted == null
                        && "visible".equals(attribute(book, "state", "visible"))) {
                    wanted = attribute(book, "id");
                }
            }
        }
        XMLStreamReader relations = parts.xml("xl/_rels/workbook.xml.rels");
        while (relations.hasNext()) {
            if (relations.next() == XMLStreamConstants.START_ELEMENT
                    && relations.getLocalName().equals("Relationship")
                    && attribute(relations, "Id").equals(wanted)) {
                String target = attribute(relations, "Target");
                return target.startsWith("/") ? target.substring(1) : "xl/" + target;
            }
        }
        throw new IOException("no sheet");
    }

    private void readShared() throws IOException, XMLStreamException, Refusal {
        long length = 0;
        XMLStreamReader texts = parts.xml("xl/sharedStrings.xml");
        while (texts.hasNext()) {
            if (texts.next() == XMLStreamConstants.START_ELEMENT && texts.getLocalName().equals("si")) {
                String text = runs(texts, "si");
                length += text.length() + 1;
                sheet.demandShared(length);
                shared.add(text);
            }
        }
    }

    /** The text of all runs up to the end of an element, without what only says how it is read aloud. */
    private static String runs(XMLStreamReader xml, String until) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int aloud = 0;
        boolean inText = false;
        while (xml.hasNext()) {
            int what = xml.next();
            if (what == XMLStreamConstants.START_ELEMENT) {
                aloud += xml.getLocalName().equals("rPh") ? 1 : 0;
                inText = xml.getLocalName().equals("t");
            } else if (what == XMLStreamConstants.END_ELEMENT) {
                aloud -= xml.getLocalName().equals("rPh") ? 1 : 0;
                inText = false;
                if (xml.getLocalName().equals(until)) {
                    break;
                }
            } else if (inText && aloud == 0 && xml.isCharacters()) {
                text.append(xml.getText());
            }
        }
        return text.toString();
    }

    private void readStyles() throws IOException, XMLStreamException {
        Map<String, String> formats = new HashMap<>();
        boolean inCells = false;
        XMLStreamReader xml = parts.xml("xl/styles.xml");
        while (xml.hasNext()) {
            int what = xml.next();
            if (what == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "numFmt" -> formats.put(attribute(xml, "numFmtId"), attribute(xml, "formatCode"));
                    case "cellXfs" -> inCells = true;
                    case "xf" -> {
                        if (inCells) {
                            String id = attribute(xml, "numFmtId");
                            styles.add(NumberFormat.of(id, formats.getOrDefault(id, "")));
                        }
                    }
                    default -> {
                    }
                }
            } else if (what == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("cellXfs")) {
                inCells = false;
            }
        }
    }

    private void readRows(String name) throws IOException, XMLStreamException, Refusal {
        XMLStreamReader xml = parts.xml(name);
        List<String> row = new ArrayList<>();
        int next = 0;
        while (xml.hasNext()) {
            int what = xml.next();
            if (what == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
                int column = column(attribute(xml, "r"), next);
                next = column + 1;
                String value = value(xml);
                if (!value.isEmpty()) {
                    sheet.demandColumn(column);
                    while (row.size() <= column) {
                        row.add("");
                    }
                    row.set(column, value);
                }
            } else if (what == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
                sheet.row(row);
                row.clear();
                next = 0;
            }
        }
    }

    /** The place of a cell by its letters: B7 is the second. Without letters it is the next. */
    private static int column(String reference, int next) {
        int column = 0;
        for (int i = 0; i < reference.length() && i < 4 && Character.isLetter(reference.charAt(i)); i++) {
            column = column * 26 + Character.toUpperCase(reference.charAt(i)) - 'A' + 1;
        }
        return column == 0 ? next : column - 1;
    }

    private String value(XMLStreamReader xml) throws XMLStreamException {
        String type = attribute(xml, "t", "n");
        String style = attribute(xml, "s", "0");
        String value = "";
        while (xml.hasNext()) {
            int what = xml.next();
            if (what == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("v")) {
                value = xml.getElementText();
            } else if (what == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("is")) {
                value = runs(xml, "is");
            } else if (what == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
                break;
            }
        }
        if (value.isEmpty()) {
            return "";
        }
        return switch (type) {
            case "s" -> shared.get(Integer.parseInt(value.strip()));
            case "n" -> number(value.strip(), Integer.parseInt(style));
            case "b" -> value.strip().equals("1") ? "TRUE" : "FALSE";
            case "e" -> "";
            default -> value;
        };
    }

    private String number(String value, int style) {
        NumberFormat format = style < styles.size() ? styles.get(style) : NumberFormat.PLAIN;
        return format.write(value, since1904);
    }

    private static boolean isTrue(String value) {
        return value.equals("1") || value.equals("true");
    }

    private static String attribute(XMLStreamReader xml, String name) {
        return attribute(xml, name, "");
    }

    /** By its local name, so that {@code id} finds {@code r:id}; one without a namespace goes first. */
    private static String attribute(XMLStreamReader xml, String name, String otherwise) {
        String found = otherwise;
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                found = xml.getAttributeValue(i);
            }
        }
        return found;
    }
}
