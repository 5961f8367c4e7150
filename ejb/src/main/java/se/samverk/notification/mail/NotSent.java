package se.samverk.notification.mail;

/** That a mail was not taken, and what that says about the next attempt. */
public class NotSent extends Exception {
    private static final long serialVersionUID = 1L;

    /** What is in the way. */
    public enum Cause {
        /** Nobody gets through: the server is away, does not answer in time or does not let the portal in. */
        SERVER,
        /** This mail is not taken now. */
        NOW,
        /** This mail is not taken ever. */
        EVER
    }

    private final Cause why;

    NotSent(Cause why, Exception told) {
        super(said(told), told);
        this.why = why;
    }

    /** One line, in the words of the innermost failure that has any. */
    private static String said(Throwable told) {
        Throwable inner = told;
        while (inner.getCause() != null && inner.getCause().getMessage() != null) {
            inner = inner.getCause();
        }
        String words = inner.getMessage() == null ? inner.getClass().getSimpleName() : inner.getMessage();
        return words.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    public Cause why() {
        return why;
    }
}
