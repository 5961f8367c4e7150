package se.samverk.incontainer.matrix;

/**
 * What a row of the matrix is about: "own group, draft".
 *
 * @param place null where the row has no object
 * @param organisation whether the row means the organisation of the place and not its group
 * @param content the words after the comma, empty when there are none
 */
record Spot(Place place, boolean organisation, String content) {
    static Spot of(String words) {
        if (words.equals("-")) {
            return new Spot(null, false, "");
        }
        int comma = words.indexOf(", ");
        String where = comma < 0 ? words : words.substring(0, comma);
        Place place = Place.named(where);
        return new Spot(place, place.isOrganisation(where), comma < 0 ? "" : words.substring(comma + 2));
    }
}
