package se.samverk.extractor;

/**
 * How much is read of a sheet.
 *
 * @param rows that hold anything, and {@code columns} of each
 * @param characters in all values together, and in the texts that values share
 * @param unpacked bytes of the packed file once they are unpacked
 */
record Limits(int rows, int columns, long characters, long unpacked) {
}
