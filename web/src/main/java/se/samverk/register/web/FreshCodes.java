package se.samverk.register.web;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.List;

/** Codes that were made on the way in, until whoever they are for says that they are kept somewhere. */
@SessionScoped
public class FreshCodes implements Serializable {
    private static final long serialVersionUID = 1L;

    private List<String> codes = List.of();
    private String to;

    /** Codes to be shown before the person goes on. */
    public synchronized void are(List<String> made, String wanted) {
        codes = List.copyOf(made);
        to = wanted;
    }

    public synchronized List<String> codes() {
        return codes;
    }

    /** Where the person was going. */
    public synchronized String to() {
        return to;
    }

    public synchronized void forget() {
        codes = List.of();
    }
}
