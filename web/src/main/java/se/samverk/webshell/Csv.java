package se.samverk.webshell;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A table for spreadsheets as they are used in Sweden and Norway: UTF-8 with a byte order mark,
 * semicolons, CR LF (RFC 4180 otherwise). A text that a spreadsheet would take for a formula is
 * kept a text by an apostrophe; numbers, also negative ones, stay numbers.
 */
public final class Csv {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private final StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);

    public void row(List<String> cells) {
        text.append(cells.stream().map(Csv::cell).collect(Collectors.joining(";"))).append("\r\n");
    }

    static String cell(String value) {
        String plain = value == null ? "" : value;
        boolean number = plain.matches("-?[0-9]+([.,][0-9]+)?");
        if (!number && !plain.isEmpty() && "=+-@\t\r".indexOf(plain.charAt(0)) >= 0) {
            plain = "'" + plain;
        }
        boolean quoted = plain.chars().anyMatch(c -> c == ';' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + plain.replace("\"", "\"\"") + '"' : plain;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
