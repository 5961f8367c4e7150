package se.samverk.search.boundary;

/** Order to say which words belong together. {@code id} and {@code version} are 0 for a new line. */
public record SaveConcept(long id, long version, String words) {
}
