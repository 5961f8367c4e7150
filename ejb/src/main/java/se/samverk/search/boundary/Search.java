package se.samverk.search.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import se.samverk.platform.Allowed;
import se.samverk.platform.Caller;
import se.samverk.platform.Right;
import se.samverk.search.SearchQuery;
import se.samverk.search.SearchResult;
import se.samverk.search.engine.SearchEngine;

/** Finds what the caller may read; every list of the portal is a saved filter of this. */
@Stateless
@Allowed(Right.EVERYBODY)
public class Search {
    @Inject
    private SearchEngine engine;

    @Inject
    private Caller caller;

    /** Answers from what the caller's audiences meet, and from nothing else. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public SearchResult find(SearchQuery query) {
        return engine.search(query, caller.audiences());
    }
}
