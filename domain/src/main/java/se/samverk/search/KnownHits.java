package se.samverk.search;

import java.io.Serializable;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samverk.shared.SubjectRef;

/**
 * The things of an answer that somebody knows, the newest first, at most {@value #MOST}. Only {@value #LOOKED_AT} are
 * looked at for something new: when things leave a large answer, what moves up into their places is known and not new.
 */
public record KnownHits(Set<SubjectRef> subjects) implements Serializable {
    public static final int LOOKED_AT = 1000;
    /** So many of an answer are asked for and known. */
    public static final int FETCHED = 2 * LOOKED_AT;
    /** So many are kept, so that beside a full answer there is room for what was known before it. */
    public static final int MOST = FETCHED + LOOKED_AT;

    public KnownHits {
        Set<SubjectRef> first = new LinkedHashSet<>();
        subjects.stream().limit(MOST).forEach(first::add);
        subjects = Collections.unmodifiableSet(first);
    }

    public static KnownHits of(Collection<SubjectRef> subjects) {
        return new KnownHits(new LinkedHashSet<>(subjects));
    }

    /** Reads what {@link #toString()} wrote; what is no thing is passed over. */
    public static KnownHits parse(String text) {
        return of(Stream.of(text.split(" ")).flatMap(one -> SubjectRef.parse(one).stream()).toList());
    }

    /** What is in an answer now and not known, in the order of the answer. */
    public List<SubjectRef> missing(List<SubjectRef> now) {
        return now.stream().limit(LOOKED_AT).filter(one -> !subjects.contains(one)).toList();
    }

    /**
     * Knows an answer too. What was known and is not in it stays known: that an index is filled anew, or a seat is lost
     * and given back, makes nothing new.
     */
    public KnownHits and(List<SubjectRef> now) {
        Set<SubjectRef> all = new LinkedHashSet<>(now);
        all.addAll(subjects);
        return new KnownHits(all);
    }

    @Override
    public String toString() {
        return subjects.stream().map(SubjectRef::toString).collect(Collectors.joining(" "));
    }
}
