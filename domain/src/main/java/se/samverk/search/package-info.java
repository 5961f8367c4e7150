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
 * <li>R8 A saved search is its owner's alone, at most fifty of one person; what it finds is what the owner may read at that
 * moment, in the list, in mails and in the feed.</li>
 * <li>R9 New is what is found and was not known: saving and opening know what is found, so what becomes readable later is
 * new whenever it was written, and nothing is new twice.</li>
 * <li>R10 A key opens the feed until it is made anew or taken back, and as long as the owner's account is active; only its
 * SHA-256 is kept.</li>
 * </ul>
 */
package se.samverk.search;
