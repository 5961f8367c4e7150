package se.samverk.notification;

import java.util.Optional;
import java.util.Set;
import se.samverk.shared.Audience;
import se.samverk.shared.SubjectRef;

/**
 * Asks the features for the title of something that has no head of its own, to be told to somebody with these audiences.
 * Whoever keeps it answers only when they may read it.
 */
public final class TitleWanted {
    private final SubjectRef subject;
    private final Set<Audience> audiences;
    private String title;

    public TitleWanted(SubjectRef subject, Set<Audience> audiences) {
        this.subject = subject;
        this.audiences = Set.copyOf(audiences);
    }

    public SubjectRef subject() {
        return subject;
    }

    public Set<Audience> audiences() {
        return audiences;
    }

    public void answer(String text) {
        title = text;
    }

    public Optional<String> title() {
        return Optional.ofNullable(title);
    }
}
