package se.samverk.search.engine;

import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.samverk.search.Completion;
import se.samverk.search.IndexDocument;
import se.samverk.search.SearchHit;
import se.samverk.search.SearchQuery;
import se.samverk.search.SearchResult;
import se.samverk.shared.Audience;
import se.samverk.shared.SubjectRef;

/**
 * Keeps the index and answers from it. Changes are seen and durable after {@link #commit()}; a
 * caller forgets its index jobs only then. Every method may be repeated, and may be called by
 * several threads. Failures of the disk arrive as {@link UncheckedIOException}.
 */
public interface SearchEngine {

    /**
     * Answers from the documents whose audience keys meet the given audiences, and from nothing
     * else. An empty set finds nothing. No text makes it throw.
     */
    SearchResult search(SearchQuery query, Set<Audience> audiences);

    /**
     * The subjects that hold all the words, or some of them when the query is loose and not exact, the newest first,
     * without looking for another spelling and without passages. Answers from the same documents as a search.
     */
    List<SubjectRef> subjects(SearchQuery query, Set<Audience> audiences);

    /**
     * A subject as the hit of a search that is answered as {@link #subjects(SearchQuery, Set)} does, with its passage; empty
     * where that does not find it.
     */
    Optional<SearchHit> hit(SubjectRef subject, SearchQuery query, Set<Audience> audiences);

    /**
     * Where fewer than a hundred subjects hold all the words: those that hold some of them and not all, in the order
     * asked for. Empty where the search itself answers with some of the words, and for an exact one. Answers from the
     * same documents as a search.
     */
    List<SearchHit> further(SearchQuery query, Set<Audience> audiences);

    /**
     * Things whose titles hold all the words that are being typed, the last of them as a beginning, those that begin so
     * first. Answers from the same documents as a search, without what is marked as secret.
     */
    List<Completion> complete(String typed, Set<Audience> audiences, int most);

    /**
     * Other subjects whose words are most like those of a subject, the most alike first. Empty unless the subject itself
     * is readable and has a text. Answers from the same documents as a search, without what is marked as secret; nothing
     * of the answer, its order neither, depends on any other document.
     */
    List<SearchHit> similar(SubjectRef subject, Set<Audience> audiences, int most);

    /** From now on searches also find what says the same in other words; the lines are those of {@code Concept}. */
    void useThesaurus(List<String> lines);

    /** Replaces everything known of a subject; with no documents the subject is removed. */
    void update(SubjectRef subject, List<IndexDocument> documents);

    /** Forgets a subject. */
    void remove(SubjectRef subject);

    /** Makes all changes so far durable and visible. */
    void commit();

    /**
     * Other subjects that the index holds under an organisation or a group, whoever may read them: those that show its name,
     * or are limited and counted by it.
     */
    List<SubjectRef> under(SubjectRef place);

    /** Subjects in the index, whoever may read them. */
    long count();

    /** Those of some subjects that are in the index, each with the {@link IndexDocument#contentHash} of its documents. */
    Map<SubjectRef, String> hashes(Collection<SubjectRef> subjects);

    /**
     * The next subjects in the index, in an order of the index's own; fewer than asked for are the last.
     *
     * @param after null to begin with the first
     */
    List<SubjectRef> subjects(SubjectRef after, int most);

    /**
     * True until {@link #markComplete()} has been called: the index is new, was damaged, was made by
     * another version, or its filling was interrupted.
     */
    boolean needsRebuild();

    /** Says, durably, that everything the portal holds has been given to the index. */
    void markComplete();

    /**
     * Begins to put the index in the order that answers fastest, which goes on beside everything else and needs room for the
     * index once more; {@link #refresh()} shows what has come of it. It may break off at any time and nothing is lost: the
     * index remembers it, and goes on at the first {@link #refresh()} after it is opened again.
     */
    void putTogether();

    /** Makes durable what the index has put together by itself since the last {@link #commit()}, and lets searches see it. */
    void refresh();
}
