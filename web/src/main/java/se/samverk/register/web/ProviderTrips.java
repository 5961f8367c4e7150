package se.samverk.register.web;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import se.samverk.register.ProviderDeparture;

/** Who has been sent to the provider from this browser and has not come back. Each comes back once. */
@SessionScoped
public class ProviderTrips implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 5;

    private final Map<String, ProviderDeparture> under = new LinkedHashMap<>();

    /** Somebody is sent. */
    public synchronized void begin(ProviderDeparture departure) {
        if (under.size() >= MOST) {
            under.remove(under.keySet().iterator().next());
        }
        under.put(departure.state(), departure);
    }

    /** The departure of this state, if it was from here and nobody has come back from it. */
    public synchronized Optional<ProviderDeparture> end(String state) {
        return state == null ? Optional.empty() : Optional.ofNullable(under.remove(state));
    }
}
