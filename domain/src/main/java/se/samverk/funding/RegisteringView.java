package se.samverk.funding;

import java.io.Serializable;
import java.util.List;
import se.samverk.shared.Currency;
import se.samverk.shared.Language;
import se.samverk.thing.ThingRow;
import se.samverk.workinggroup.ReachChoice;

/**
 * What a funding record can be made of.
 *
 * @param collaborations those that the caller coordinates, by name
 * @param organisations all of the register, by name, also those that exist no more
 * @param choices how far a record may be shown when the money is granted
 */
public record RegisteringView(List<Place> collaborations, List<Party> organisations, List<ReachChoice> choices)
        implements
            Serializable {

    /**
     * A collaboration, with what the money may be for.
     *
     * @param currency that of its country
     */
    public record Place(long id, String name, Language language, Currency currency, List<ThingRow> groups,
            List<ThingRow> projects) implements Serializable {
    }

    /** An organisation that gives, administers or receives. */
    public record Party(long id, String name) implements Serializable {
    }
}
