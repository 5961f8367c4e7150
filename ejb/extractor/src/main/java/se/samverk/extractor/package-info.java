/**
 * Reads files nobody vouches for, in a process of its own: what a file does to this process, it does
 * to nothing else. A request names a kind and its limits as arguments and the file lies in the working
 * directory; the answer goes to standard output in frames ({@link se.samverk.extractor.Answer}).
 *
 * <ul>
 * <li>R1 Nothing is read but the file, and nothing is written but the answer.</li>
 * <li>R2 Every limit ends in a refusal that says which; what is not foreseen ends the process.</li>
 * <li>R3 Nothing in a file is carried out: formulas are read as what they last came to.</li>
 * </ul>
 */
package se.samverk.extractor;
