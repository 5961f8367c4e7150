package se.samverk.search;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * The answer to a search.
 *
 * @param total subjects found, exact
 * @param facets the counts by {@link #KIND}, {@link #ORGANISATION}, {@link #YEAR} and {@link #LANGUAGE}, and by
 *        {@link #GROUP} where one organisation is chosen, largest first. A facet that is itself filtered
 *        counts as if it were not, so that another value can be chosen.
 * @param correctedTo the text that was searched for instead; null unless the mode is SPELLING
 * @param suggestion the text in another spelling, where little holds the words as they are spelt and much more is near
 *        them; null otherwise
 * @param withAll subjects found that hold all the words
 * @param hints what in the text was probably meant otherwise
 */
public record SearchResult(long total, List<SearchHit> hits, Map<String, List<FacetCount>> facets, Mode mode,
        String correctedTo, String suggestion, long withAll, List<SearchHint> hints) implements Serializable {
    public static final String KIND = "kind";
    public static final String ORGANISATION = "organisation";
    public static final String YEAR = "year";
    public static final String LANGUAGE = "language";
    public static final String GROUP = "group";

    /** How the words were used to find the hits. */
    public enum Mode {
        /** Every hit holds all the words. */
        ALL_WORDS,
        /** Nothing held all the words; a likely spelling was searched for instead. */
        SPELLING,
        /** Little or nothing held all the words: what does comes first, the other hits hold some of them. */
        SOME_WORDS
    }

    public SearchResult {
        hits = List.copyOf(hits);
        facets = Map.copyOf(facets);
        hints = List.copyOf(hints);
    }

    /** The same answer beside another spelling of the text; null for none. */
    public SearchResult suggesting(String text) {
        return new SearchResult(total, hits, facets, mode, correctedTo, text, withAll, hints);
    }

    /** The answer that tells nothing. */
    public static SearchResult nothing() {
        return new SearchResult(0, List.of(),
                Map.of(KIND, List.of(), ORGANISATION, List.of(), YEAR, List.of(), LANGUAGE, List.of()), Mode.ALL_WORDS,
                null, null, 0, List.of());
    }
}
