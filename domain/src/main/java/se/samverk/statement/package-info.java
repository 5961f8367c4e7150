/**
 * The statements that the law asks of whoever runs the portal, in the operator's own words where the portal's do not do.
 *
 * <ul>
 * <li>R1 A published edition is kept as it was: a later one takes its place and changes nothing in it.</li>
 * <li>R2 A statement that names faults does not call the portal fully accessible, and one that does not must name some.</li>
 * <li>R3 Every part of a statement says something, but for the faults of a fully accessible portal.</li>
 * </ul>
 */
package se.samverk.statement;
