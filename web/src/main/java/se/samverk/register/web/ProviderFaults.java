package se.samverk.register.web;

import java.util.Set;
import se.samverk.shared.DomainException;

/** What can go wrong on the way to the provider and back, as pages are told it in their address. */
final class ProviderFaults {
    private static final Set<String> ALL = Set.of("down", "off", "replayed", "denied", "clock", "claims", "untrusted",
            "weak", "known", "asked", "refused", "organisation", "disabled", "linkedElsewhere", "stale", "unverified",
            "another", "somebodyElse", "notAnew", "late");

    /** What can stand in the way of an invitation that is accepted on the way back. */
    private static final Set<String> OF_INVITATION = Set.of("seatPassed", "seatClosed");
    private static final String PROVIDER = "provider.";
    private static final String INVITATION = "invitation.";
    private static final String SEAT = "seat.";

    private ProviderFaults() {
    }

    /** The key of a fault's words; empty when it is none. */
    static String words(String fault) {
        if (fault != null && OF_INVITATION.contains(fault)) {
            return INVITATION + fault;
        }
        return fault != null && ALL.contains(fault) ? PROVIDER + fault : "";
    }

    /** What a refusal is called on the sign-in page, which tells strangers no more than it must. */
    static String of(DomainException no) {
        return no.key().startsWith(PROVIDER) ? no.key().substring(PROVIDER.length()) : "untrusted";
    }

    /** What a refusal is called on the page of an invitation; empty when that page says by itself why it is closed. */
    static String ofInvitation(DomainException no) {
        String key = no.key();
        if (key.startsWith(INVITATION) && OF_INVITATION.contains(key.substring(INVITATION.length()))) {
            return key.substring(INVITATION.length());
        }
        if (key.startsWith(SEAT)) {
            return "seatClosed";
        }
        return key.startsWith(PROVIDER) ? key.substring(PROVIDER.length()) : "";
    }
}
