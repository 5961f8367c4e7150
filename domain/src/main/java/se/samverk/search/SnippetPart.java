package se.samverk.search;

import java.io.Serializable;

/**
 * A stretch of a passage: plain text as it stands in the document, never markup.
 *
 * @param highlighted true for a word that was asked for
 */
public record SnippetPart(String text, boolean highlighted) implements Serializable {
}
