package se.samverk.search.engine;

/**
 * The index that answers and, while everything is indexed anew, a second one beside it that will take its place. Until
 * then every change goes into both, so that nothing is missing in either.
 */
public interface SearchIndex extends SearchEngine {

    /** Begins an empty index beside the one that answers; one that was begun before is dropped. */
    SearchEngine beginAnew();

    /**
     * Makes what was begun durable and complete and lets it answer from now on. Whoever is being answered is answered by
     * the old one, which is then deleted.
     */
    void takeOver();

    /** Drops what was begun, if anything. */
    void dropAnew();
}
