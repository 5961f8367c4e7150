package se.samverk.search;

/** Fired when a line of the thesaurus was added, changed or taken away. */
public record ThesaurusChanged() {
}
