package se.samverk.document.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.samverk.organisation.boundary.OrganisationAccess;
import se.samverk.shared.RuleBroken;

/** The room that an organisation has for all its files together, whichever feature keeps them. */
@ApplicationScoped
public class OrganisationRoom {
    private static final long BYTES_PER_MEGABYTE = 1024L * 1024;

    @Inject
    @Any
    private Instance<RoomTaker> takers;

    @Inject
    private OrganisationAccess organisations;

    @Inject
    @ConfigProperty(name = "samverk.document.organisation.mb")
    private int megabytes;

    /** How much there is, for each of them. */
    public int megabytes() {
        return megabytes;
    }

    /** The same in bytes. */
    public long bytes() {
        return megabytes * BYTES_PER_MEGABYTE;
    }

    /** How many bytes of it an organisation has taken. */
    public long taken(long organisation) {
        return takers.stream().mapToLong(taker -> taker.bytesOf(organisation)).sum();
    }

    /**
     * Refuses what the organisation has no room for beside what it has (R8).
     *
     * @param more how many bytes it takes; less than none where something is counted twice
     * @param field where a refusal is told
     */
    public void require(long organisation, long more, String field) {
        if (taken(organisation) + more > bytes()) {
            throw new RuleBroken("document.quota", field, organisations.organisation(organisation).getName(),
                    megabytes);
        }
    }
}
