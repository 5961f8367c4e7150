package se.samverk.search;

import java.io.Serializable;

/**
 * How many subjects the search would find with one more filter.
 *
 * @param value what to filter by: a kind's name, the number of an organisation or a group, a year, a language tag
 * @param label a name to show where the value itself says nothing (organisations, groups), else the value
 * @param count subjects, never zero
 */
public record FacetCount(String value, String label, long count) implements Serializable {
}
