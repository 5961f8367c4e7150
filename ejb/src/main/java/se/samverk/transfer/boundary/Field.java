package se.samverk.transfer.boundary;

/**
 * A column of a table.
 *
 * @param required whether every row has a value
 * @param length the longest text, else 0
 */
record Field(String name, FieldKind kind, boolean required, int length) {
}
