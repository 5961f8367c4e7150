package se.samverk.search.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import se.samverk.event.Happening;
import se.samverk.search.ThesaurusChanged;
import se.samverk.search.engine.SearchEngine;
import se.samverk.shared.SubjectKind;

/** Gives the engine the thesaurus before the first search and before the first after each change. */
@ApplicationScoped
public class CurrentThesaurus {
    @Inject
    private Concepts concepts;

    @Inject
    private OrganisationWords organisations;

    @Inject
    private SearchEngine engine;

    private final AtomicLong changes = new AtomicLong(1);
    private long given;

    /** Gives it when the engine does not have it as it is now. */
    public synchronized void give() {
        long now = changes.get();
        if (given != now) {
            List<String> lines = new ArrayList<>(concepts.lines());
            lines.addAll(organisations.lines());
            engine.useThesaurus(lines);
            given = now;
        }
    }

    void onChange(@Observes(during = TransactionPhase.AFTER_SUCCESS) ThesaurusChanged changed) {
        changes.incrementAndGet();
    }

    /** An organisation may have another name now. */
    void onHappening(@Observes(during = TransactionPhase.AFTER_SUCCESS) Happening happening) {
        if (happening.subject().kind() == SubjectKind.ORGANISATION) {
            changes.incrementAndGet();
        }
    }
}
