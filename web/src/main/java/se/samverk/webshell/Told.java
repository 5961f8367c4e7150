package se.samverk.webshell;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * What the portal tells the person on the next page they see: "Rapporten är inskickad". A page
 * calls {@link #done} before it redirects; the frame shows the words once. (Flash would need a
 * cookie of its own.)
 */
@Named
@SessionScoped
public class Told implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Words words;

    private final List<String> waiting = new ArrayList<>();

    /** Says, on the next page, the text of a key with its values. */
    public synchronized void done(String key, Object... values) {
        waiting.add(words.of(key, values));
    }

    public synchronized boolean isAny() {
        return !waiting.isEmpty();
    }

    /** The texts not yet said; they count as said from now on. */
    public synchronized List<String> take() {
        List<String> now = List.copyOf(waiting);
        waiting.clear();
        return now;
    }
}
