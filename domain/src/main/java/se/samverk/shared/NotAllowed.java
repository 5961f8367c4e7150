package se.samverk.shared;

/** The caller may see the thing but not do this to it. */
public class NotAllowed extends DomainException {
    private static final long serialVersionUID = 1L;

    public NotAllowed() {
        super("error.notAllowed");
    }

    /** @param key the text that says who may, for instance {@code report.notOwnReport} */
    public NotAllowed(String key, Object... arguments) {
        super(key, arguments);
    }
}
