package se.samverk.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;

/** Offered by each feature whose things can be found; the search collects all of them by injection. */
public interface IndexSource {

    /** The kinds of subject this source answers for; no kind has two sources. */
    Set<SubjectKind> kinds();

    /** All documents of a subject as it stands now; empty when it is gone or must not be found. */
    List<IndexDocument> documents(SubjectRef subject);

    /**
     * The same of several subjects of one kind, in their order. Sources of kinds of which there are very many read them
     * together.
     */
    default Map<SubjectRef, List<IndexDocument>> documents(List<SubjectRef> subjects) {
        Map<SubjectRef, List<IndexDocument>> all = new LinkedHashMap<>();
        subjects.forEach(subject -> all.put(subject, documents(subject)));
        return all;
    }

    /**
     * Some of the subjects of a kind that may have documents, by rising id, for a full re-index: those after an id, and
     * no more than asked for. Fewer than asked for are the last.
     */
    List<SubjectRef> subjects(SubjectKind kind, long after, int most);
}
