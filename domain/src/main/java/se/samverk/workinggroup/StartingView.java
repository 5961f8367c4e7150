package se.samverk.workinggroup;

import java.io.Serializable;
import java.util.List;
import se.samverk.organisation.Country;
import se.samverk.register.OrganisationRow;
import se.samverk.shared.Language;
import se.samverk.thing.AudienceView;

/**
 * What a group can be made of: the collaboration it starts in, the organisations there are, and who speaks for them.
 *
 * @param members everybody with an account, the widest that a group reaches which may not publish to everybody
 */
public record StartingView(long collaboration, String collaborationName, Language language, Country country,
        long hostId, List<OrganisationRow> organisations, List<Spokesperson> people,
        AudienceView members) implements Serializable {

    /** Somebody who holds a seat for an organisation. */
    public record Spokesperson(long personId, String name, long organisationId, String organisationName)
            implements
                Serializable {
    }
}
