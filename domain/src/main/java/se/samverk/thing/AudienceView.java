package se.samverk.thing;

import java.io.Serializable;

/**
 * Who sees something, as told on its page. {@code reach} picks the words under
 * {@code audience.REACH}; {@code name} is the group's or organisation's where there is one, else
 * empty. {@code people} and {@code organisations} are 0 for everybody and nobody.
 */
public record AudienceView(Reach reach, String name, int people, int organisations) implements Serializable {
    /** From nobody to everybody. */
    public enum Reach {
        NOBODY, DRAFT, GROUP, MEMBER_ORGANISATIONS, ADMINISTRATORS, ORGANISATION, REVIEWERS, SEVERAL, MEMBERS, EVERYBODY
    }

    /** Whether the numbers say something. */
    public boolean counted() {
        return reach != Reach.EVERYBODY && reach != Reach.NOBODY;
    }
}
