/**
 * Searching: what may be asked, what is answered, and what a thing gives to the index. Rules:
 *
 * <ul>
 * <li>R1 An empty set of audiences finds nothing, on either side: the search fails closed.</li>
 * <li>R2 Totals, facet counts, passages and spelling are made from readable documents alone.</li>
 * <li>R3 A subject is one hit however many of its parts match; the best part is shown.</li>
 * <li>R4 An empty text finds everything readable: a list is a search without words.</li>
 * <li>R5 All words are asked for first, then the words spelt right, then any of them, and the
 * answer says which of these it was.</li>
 * </ul>
 */
package se.samverk.search;
