/**
 * What waits for whom.
 *
 * <ul>
 * <li>R1 A waiting belongs to a seat, not to a person: whoever holds the seat meets it.</li>
 * <li>R2 The same verb on the same thing waits for the same seat at most once.</li>
 * <li>R3 A waiting ends when what it asks for is done, or when it is no longer asked for.</li>
 * <li>R4 A seat is reminded once, some days before the last one.</li>
 * </ul>
 */
package se.samverk.waiting;
