package se.samverk.extractor;

/**
 * How much text is read. Where one of these is reached the text ends, and the answer says so.
 *
 * @param parts in all; what comes after goes into the last one
 * @param characters in all parts together
 * @param unpacked bytes of what lies inside the file, together
 * @param enclosed how many files inside the file are looked into, and {@code depth} how many levels down
 */
record TextLimits(int parts, long characters, long unpacked, int enclosed, int depth) {
}
