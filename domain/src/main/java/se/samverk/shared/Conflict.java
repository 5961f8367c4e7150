package se.samverk.shared;

/** Somebody else changed the thing meanwhile; what was typed is kept by the page. */
public class Conflict extends DomainException {
    private static final long serialVersionUID = 1L;

    public Conflict() {
        super("error.conflict");
    }

    public Conflict(String key, Object... arguments) {
        super(key, arguments);
    }
}
