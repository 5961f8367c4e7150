package se.samverk.shared;

/**
 * Root of the answers "no". Unchecked; rolls the transaction back (declared once in
 * {@code ejb-jar.xml}). The text a person sees is found by {@link #key()} in the bundles, never
 * taken from {@link #getMessage()}.
 */
public abstract class DomainException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String key;
    private final transient Object[] arguments;

    protected DomainException(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = arguments == null ? new Object[0] : arguments.clone();
    }

    /** The bundle key of the text that says what is wrong and what to do. */
    public String key() {
        return key;
    }

    /** Values for the placeholders of the text. */
    public Object[] arguments() {
        return arguments == null ? new Object[0] : arguments.clone();
    }
}
