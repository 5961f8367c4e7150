package se.samverk.shared;

/**
 * What a quantity counts or measures. The nouns that are read and printed for each unit stand in
 * {@code values_sv.properties} and its sisters for Norwegian and English.
 */
public enum Unit {
    PERSON,
    /** Visits, where the same person may be counted more than once. */
    VISIT, HOUR, DAY, WEEK, MONTH, YEAR,
    /** University credits: högskolepoäng, studiepoeng, ECTS. */
    HP, PERCENT, COURSE, ORGANISATION, MUNICIPALITY,
    /** A time that something was held: a meeting, a lecture, a training occasion. */
    OCCASION, EXHIBITOR, INHABITANT,
    /** A showing of a film or a play. */
    SHOWING, FOCUS_AREA, GOAL,
    /** Swedish kronor, where money is one value in a series of measurements. */
    SEK,
    /** Norwegian kroner, where money is one value in a series of measurements. */
    NOK,
    /** Anything else; the noun is kept beside the quantity. */
    OTHER;

    /** Whether only whole numbers make sense, so that "75.000" can only be seventy-five thousand. */
    public boolean countsThings() {
        return switch (this) {
            case PERSON, VISIT, COURSE, ORGANISATION, MUNICIPALITY, OCCASION, EXHIBITOR, INHABITANT, SHOWING,
                    FOCUS_AREA, GOAL ->
                true;
            case HOUR, DAY, WEEK, MONTH, YEAR, HP, PERCENT, SEK, NOK, OTHER -> false;
        };
    }
}
