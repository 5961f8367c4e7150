package se.samverk.search.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicLong;
import se.samverk.search.ThesaurusChanged;
import se.samverk.search.engine.SearchEngine;

/** Gives the engine the thesaurus before the first search and before the first after each change. */
@ApplicationScoped
public class CurrentThesaurus {
    @Inject
    private Concepts concepts;

    @Inject
    private SearchEngine engine;

    private final AtomicLong changes = new AtomicLong(1);
    private long given;

    /** Gives it when the engine does not have it as it is now. */
    public synchronized void give() {
        long now = changes.get();
        if (given != now) {
            engine.useThesaurus(concepts.lines());
            given = now;
        }
    }

    void onChange(@Observes(during = TransactionPhase.AFTER_SUCCESS) ThesaurusChanged changed) {
        changes.incrementAndGet();
    }
}
