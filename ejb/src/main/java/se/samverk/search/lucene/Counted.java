package se.samverk.search.lucene;

import java.io.IOException;

/** What documents of one part of the index are counted by. A number stands for all the values that a document has. */
interface Counted {

    /** How many numbers there are. */
    int numbers();

    /** The number of a document, from 0; documents are asked for by rising place. */
    int number(int doc) throws IOException;

    /** The values of a property that a number stands for; the property by {@link Tally#property()}. */
    Columns.Value[] values(int number, int property) throws IOException;
}
