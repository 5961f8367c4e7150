package se.samverk.incontainer.matrix;

/**
 * What a row of the matrix is about: "own group, draft".
 *
 * @param place null where the row has no object
 * @param content the words after the comma, empty when there are none
 */
record Spot(Place place, String content) {
    static Spot of(String words) {
        if (words.equals("-")) {
            return new Spot(null, "");
        }
        int comma = words.indexOf(", ");
        return comma < 0
                ? new Spot(Place.named(words), "")
                : new Spot(Place.named(words.substring(0, comma)), words.substring(comma + 2));
    }
}
