package se.samverk.document.boundary;

/** The text of all files with these bytes has been read, or found not to be readable; told in the same transaction. */
public record TextRead(String sha256) {
}
