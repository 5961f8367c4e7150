package se.samverk.search;

import java.util.List;

/** Offered by a feature that knows what says the same in other words, beside what coordinators have written down. */
public interface SameWords {

    /** Lines as those of {@link Concept}, as they are now. */
    List<String> lines();
}
