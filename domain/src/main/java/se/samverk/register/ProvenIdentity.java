package se.samverk.register;

import java.io.Serializable;
import java.time.OffsetDateTime;
import se.samverk.organisation.Person;

/**
 * Whom a provider vouches for.
 *
 * @param subject who it is at the provider, for good
 * @param name what the person is called; empty when the provider does not say
 * @param mail a mail address; empty when the provider does not say that it has verified it
 * @param organisation number or name of the organisation; empty when the provider does not say
 * @param idToken what the provider is shown again when the person signs out
 * @param signedInAt when the person proved it to the provider; null when the provider does not say
 */
public record ProvenIdentity(String issuer, String subject, String name, String mail, String organisation,
        String idToken, OffsetDateTime signedInAt) implements Serializable {
    public static final int ISSUER_LENGTH = 300;
    public static final int SUBJECT_LENGTH = 255;

    /** The name, cut to what a person's name may have. */
    public String shortName() {
        return name.length() <= Person.NAME_LENGTH ? name : name.substring(0, Person.NAME_LENGTH);
    }
}
