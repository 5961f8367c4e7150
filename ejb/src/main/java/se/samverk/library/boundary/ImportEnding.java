package se.samverk.library.boundary;

import java.util.List;

/**
 * An import is given up in the transaction that is under way.
 *
 * @param tokens under which names its bytes lie
 */
record ImportEnding(long id, List<String> tokens) {
}
