package se.samverk.register.web;

import java.util.Set;

/** What can go wrong on the way to the provider and back, as pages are told it in their address. */
final class ProviderFaults {
    private static final Set<String> ALL = Set.of("down", "off", "replayed", "denied", "clock", "claims", "untrusted",
            "weak", "known", "asked", "refused", "organisation", "disabled", "linkedElsewhere", "stale", "unverified",
            "another");

    private ProviderFaults() {
    }

    /** The key of a fault's words; empty when it is none. */
    static String words(String fault) {
        return fault != null && ALL.contains(fault) ? "provider." + fault : "";
    }
}
