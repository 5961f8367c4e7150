package se.samverk.search;

import java.util.List;
import java.util.Set;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;

/** Offered by each feature whose things can be found; the search collects all of them by injection. */
public interface IndexSource {

    /** The kinds of subject this source answers for; no kind has two sources. */
    Set<SubjectKind> kinds();

    /** All documents of a subject as it stands now; empty when it is gone or must not be found. */
    List<IndexDocument> documents(SubjectRef subject);

    /** Every subject of the source that may have documents, for a full re-index. */
    List<SubjectRef> subjects();
}
