package se.samverk.shared;

/** A rule of the trade says no. Names the field to mend, so that the page can lead there. */
public class RuleBroken extends DomainException {
    private static final long serialVersionUID = 1L;
    private final String field;

    /**
     * @param key the bundle key of the rule's text
     * @param field the name of the field to mend, as the page calls it; empty when no single field is wrong
     * @param arguments values for the text's placeholders
     */
    public RuleBroken(String key, String field, Object... arguments) {
        super(key, arguments);
        this.field = field == null ? "" : field;
    }

    public String field() {
        return field;
    }
}
