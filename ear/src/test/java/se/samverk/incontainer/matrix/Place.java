package se.samverk.incontainer.matrix;

import java.util.Arrays;

/** Where an object of the matrix is, seen from the people who call: by its group and the group's main organisation. */
public enum Place {
    /** The group of the chair and the member, which the ex-member has left; reader and administrator are of its organisation. */
    OWN("own group", "own organisation", "ekstad"),
    /** Another group of the same collaboration, of another organisation. */
    OTHER("other group", "neighbouring organisation", "bjorkstad"),
    /** A group of another collaboration; somebody of its organisation is the caller "other organisation". */
    FOREIGN("other organisation's group", "other organisation", "furustad"),
    /** A group that the coordinator convenes and for which the member is the secretary. */
    LED("coordinator's group", "host organisation", "vard");

    private final String group;
    private final String organisation;
    private final String suffix;

    Place(String group, String organisation, String suffix) {
        this.group = group;
        this.organisation = organisation;
        this.suffix = suffix;
    }

    /** The place a row of the matrix names, by its group or its organisation. */
    static Place named(String words) {
        return Arrays.stream(values()).filter(place -> place.group.equals(words) || place.organisation.equals(words))
                .findFirst().orElseThrow(() -> new IllegalArgumentException("no place is called " + words));
    }

    /** Whether the words of a row mean the organisation and not the group. */
    boolean isOrganisation(String words) {
        return organisation.equals(words);
    }

    String suffix() {
        return suffix;
    }
}
