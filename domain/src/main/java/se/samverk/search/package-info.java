/**
 * Searching: what may be asked, what is answered, and what a thing gives to the index. Rules:
 *
 * <ul>
 * <li>R1 An empty set of audiences finds nothing, on either side: the search fails closed.</li>
 * <li>R2 Totals, facet counts, passages and spelling are made from readable documents alone.</li>
 * <li>R3 A subject is one hit however many of its parts match; the best part is shown.</li>
 * <li>R4 An empty text finds everything readable: a list is a search without words.</li>
 * <li>R5 All words are asked for first; where nothing holds them, the words spelt right; where little does, some of
 * them, behind what holds all or, with few words, set apart from it. The answer says which of these it was.</li>
 * <li>R6 A concept is at least two entries of at most six words each; it is read at every search, so that a change
 * holds at once.</li>
 * <li>R7 What is marked as secret counts and shows its title and kind to those who may read it, and nothing more of it.</li>
 * </ul>
 */
package se.samverk.search;
