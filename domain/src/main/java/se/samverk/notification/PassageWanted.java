package se.samverk.notification;

import se.samverk.shared.SubjectRef;

/**
 * Asks whoever keeps what is followed for the passage of something that was found, as the caller may read it now.
 * Nothing is answered of what the caller may not read, does not find any more, or does not follow.
 */
public final class PassageWanted {
    private final SubjectRef subject;
    private final long follows;
    private String passage = "";

    /** @param follows the number of what is followed */
    public PassageWanted(SubjectRef subject, long follows) {
        this.subject = subject;
        this.follows = follows;
    }

    public SubjectRef subject() {
        return subject;
    }

    public long follows() {
        return follows;
    }

    public void answer(String text) {
        passage = text;
    }

    /** The passage in one line; empty where there is none. */
    public String passage() {
        return passage;
    }
}
