package se.samverk.search;

import java.io.Serializable;
import java.util.Objects;
import java.util.Set;
import se.samverk.shared.Language;
import se.samverk.shared.SubjectKind;

/**
 * What is asked for. Whatever a person types is accepted: the text is trimmed, freed from control
 * characters and cut at {@value #MAX_TEXT} characters; page numbers outside the limits are brought
 * inside. Plain words, {@code "phrases in quotes"} and {@code -unwanted} words are understood;
 * nothing else has a meaning.
 *
 * @param text empty to find everything readable
 * @param kinds only these kinds; empty for all
 * @param organisationId only things of this organisation; null for all
 * @param groupId only things of this group; null for all
 * @param year only things of this year; null for all
 * @param language only things in this language; null for all
 * @param exact true to search for the words as they stand: no spelling, no "any of the words"
 * @param loose true to search for some of the words at once, those with all of them first
 * @param offset hits to pass over
 * @param limit hits wanted, at most {@value #MAX_LIMIT}
 */
public record SearchQuery(String text, Set<SubjectKind> kinds, Long organisationId, Long groupId, Integer year,
        Language language, Sort sort, boolean exact, boolean loose, int offset, int limit) implements Serializable {
    public static final int MAX_TEXT = 500;
    public static final int MAX_LIMIT = 10_000;
    public static final int MAX_OFFSET = 1_000_000;
    public static final int PAGE = 20;

    /** The order of the hits. */
    public enum Sort {
        /** Best first; without words, newest first. */
        RELEVANCE,
        /** Newest first; things without a date last. */
        DATE
    }

    public SearchQuery {
        text = clean(text);
        kinds = kinds == null ? Set.of() : Set.copyOf(kinds);
        sort = Objects.requireNonNullElse(sort, Sort.RELEVANCE);
        offset = Math.max(0, Math.min(offset, MAX_OFFSET));
        limit = Math.max(0, Math.min(limit, MAX_LIMIT));
    }

    /** A search for words without filters, first page. */
    public static SearchQuery of(String text) {
        return new SearchQuery(text, Set.of(), null, null, null, null, Sort.RELEVANCE, false, false, 0, PAGE);
    }

    /** Everything readable, newest first. */
    public static SearchQuery everything() {
        return of("").withSort(Sort.DATE);
    }

    public SearchQuery withText(String other) {
        return new SearchQuery(other, kinds, organisationId, groupId, year, language, sort, exact, loose, offset,
                limit);
    }

    public SearchQuery withKinds(Set<SubjectKind> others) {
        return new SearchQuery(text, others, organisationId, groupId, year, language, sort, exact, loose, offset,
                limit);
    }

    public SearchQuery withOrganisationId(Long other) {
        return new SearchQuery(text, kinds, other, groupId, year, language, sort, exact, loose, offset, limit);
    }

    public SearchQuery withGroupId(Long other) {
        return new SearchQuery(text, kinds, organisationId, other, year, language, sort, exact, loose, offset, limit);
    }

    public SearchQuery withYear(Integer other) {
        return new SearchQuery(text, kinds, organisationId, groupId, other, language, sort, exact, loose, offset,
                limit);
    }

    public SearchQuery withLanguage(Language other) {
        return new SearchQuery(text, kinds, organisationId, groupId, year, other, sort, exact, loose, offset, limit);
    }

    public SearchQuery withSort(Sort other) {
        return new SearchQuery(text, kinds, organisationId, groupId, year, language, other, exact, loose, offset,
                limit);
    }

    public SearchQuery withExact(boolean other) {
        return new SearchQuery(text, kinds, organisationId, groupId, year, language, sort, other, loose, offset, limit);
    }

    public SearchQuery withLoose(boolean other) {
        return new SearchQuery(text, kinds, organisationId, groupId, year, language, sort, exact, other, offset, limit);
    }

    public SearchQuery withPage(int newOffset, int newLimit) {
        return new SearchQuery(text, kinds, organisationId, groupId, year, language, sort, exact, loose, newOffset,
                newLimit);
    }

    private static String clean(String typed) {
        if (typed == null) {
            return "";
        }
        StringBuilder cleaned = new StringBuilder();
        typed.codePoints().limit(MAX_TEXT).forEach(c -> {
            boolean unusable = Character.isISOControl(c)
                    || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
            cleaned.appendCodePoint(unusable ? ' ' : c);
        });
        return cleaned.toString().strip();
    }
}
