/**
 * Who did what when, for control. Insert-only for the application; never shown in the timeline as such.
 *
 * <ul>
 * <li>R1 Every entry stands once in the chain, with a number without gaps.</li>
 * <li>R2 A link's hash covers its number, its entry's content and the hash before it.</li>
 * <li>R3 Whether the chain holds can be told from a file, without the portal.</li>
 * </ul>
 */
package se.samverk.audit;
