/**
 * What was written before the portal, taken in as what it is.
 *
 * <ul>
 * <li>R1 Old minutes and old reports are taken in from a document of a group, for that group, by who writes the group's minutes or
 * coordinates it.</li>
 * <li>R2 What is read from the text is a proposal; nothing is kept before a person has seen it.</li>
 * <li>R3 Nothing is taken in from a document that is marked as secret or lies in the bin: it would be found by its
 * words. What was taken in before goes back to the group when the document is marked: minutes by meeting R15, reports by
 * report R14.</li>
 * <li>R4 A document is taken in once, as one thing. What is read by everybody is taken in by who may publish it.</li>
 * </ul>
 */
package se.samverk.intake;
