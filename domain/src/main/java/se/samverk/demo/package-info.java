/**
 * The demo: five collaborations told into an empty portal.
 *
 * <ul>
 * <li>R1 Every step of the telling is noted in the transaction that does it, so that a telling that
 * was interrupted goes on where it stopped and nothing is told twice.</li>
 * <li>R2 The demo is told only into a portal that was empty when the telling began.</li>
 * <li>R3 What the sources do not say is marked as fictitious or as chosen for the demo, where it is read.</li>
 * </ul>
 */
package se.samverk.demo;
