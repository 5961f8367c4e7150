package se.samverk.search.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import se.samverk.platform.Allowed;
import se.samverk.platform.Caller;
import se.samverk.platform.Right;
import se.samverk.search.Completion;
import se.samverk.search.SearchHit;
import se.samverk.search.SearchQuery;
import se.samverk.search.SearchResult;
import se.samverk.search.engine.SearchEngine;
import se.samverk.shared.SubjectRef;

/** Finds what the caller may read; every list of the portal is a saved filter of this. */
@Stateless
@Allowed(Right.EVERYBODY)
public class Search {
    private static final int MOST_COMPLETIONS = 8;
    private static final int MOST_SIMILAR = 5;

    @Inject
    private SearchEngine engine;

    @Inject
    private Caller caller;

    @Inject
    private CurrentThesaurus thesaurus;

    /** Answers from what the caller's audiences meet, and from nothing else. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public SearchResult find(SearchQuery query) {
        thesaurus.give();
        return engine.search(query, caller.audiences());
    }

    /** Whether the index is being filled, after it was new or damaged: there may be more than what is found now. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public boolean isFilling() {
        return engine.needsRebuild();
    }

    /** Where little holds all the words: what holds some of them and not all. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<SearchHit> further(SearchQuery query) {
        thesaurus.give();
        return engine.further(query, caller.audiences());
    }

    /** The things themselves that are found, in the order of the list: what a saved search compares with what is known. */
    @Allowed(Right.INTERNAL)
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<SubjectRef> subjects(SearchQuery query) {
        thesaurus.give();
        return engine.subjects(query, caller.audiences());
    }

    /** A thing as the hit of a search, with its passage; empty where the search does not find it. */
    @Allowed(Right.INTERNAL)
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<SearchHit> hit(SubjectRef subject, SearchQuery query) {
        thesaurus.give();
        return engine.hit(subject, query, caller.audiences());
    }

    /** Up to eight readable things whose titles go on from what is being typed. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<Completion> complete(String typed) {
        return engine.complete(SearchQuery.of(typed).text(), caller.audiences(), MOST_COMPLETIONS);
    }

    /** Up to five readable things most like a thing that the caller may read; none for one that is not the caller's to find. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<SearchHit> similar(SubjectRef subject) {
        return engine.similar(subject, caller.audiences(), MOST_SIMILAR);
    }
}
