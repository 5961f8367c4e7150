package se.samverk.library.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import se.samverk.shared.Conflict;

/** Which files are just being written to, so that no two pieces of one come at the same time. */
@ApplicationScoped
public class UploadsUnderWay {
    private final Set<String> tokens = ConcurrentHashMap.newKeySet();

    public void enter(String token) {
        if (!tokens.add(token)) {
            throw new Conflict();
        }
    }

    public void leave(String token) {
        tokens.remove(token);
    }
}
