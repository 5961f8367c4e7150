package se.samverk.search;

import java.io.Serializable;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import se.samverk.shared.Language;
import se.samverk.shared.SubjectKind;

/**
 * What the address of a list says, whether it is shown as a page or fetched: all of it as it was typed or followed, and
 * none of it needs to make sense. Kinds and languages that are none are left out.
 *
 * @param amount a sum or a range of sums, the same as the field in the text
 */
public record SearchAddress(String q, Collection<String> kinds, Long org, Long group, Integer year, String lang,
        String amount, String sort, boolean exact, boolean loose) implements Serializable {
    private static final String NEWEST_FIRST = "date";

    /** What is asked for: the first page of it. */
    public SearchQuery query() {
        return new SearchQuery(text(), knownKinds(), org, group, year, Language.ofTag(lang).orElse(null),
                NEWEST_FIRST.equals(sort) ? SearchQuery.Sort.DATE : SearchQuery.Sort.RELEVANCE, exact, loose, 0,
                SearchQuery.PAGE);
    }

    /** The amount stands first, where neither a long text nor a quote left open can take it away. */
    private String text() {
        if (amount == null || amount.isBlank()) {
            return q;
        }
        String field = "amount:\"" + amount.replaceAll("[\"\u201c\u201d\u201e\u00ab\u00bb]", " ").strip() + "\"";
        return q == null ? field : field + " " + q;
    }

    private Set<SubjectKind> knownKinds() {
        Set<SubjectKind> known = EnumSet.noneOf(SubjectKind.class);
        for (SubjectKind kind : SubjectKind.values()) {
            if (kinds.stream().anyMatch(kind.name()::equalsIgnoreCase)) {
                known.add(kind);
            }
        }
        return known;
    }
}
