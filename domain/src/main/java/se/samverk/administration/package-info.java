/**
 * Looking after the portal: its settings, its jobs, reading behind glass, retention, and the persons' rights.
 *
 * <ul>
 * <li>R1 A setting is changed only from the value that whoever changes it has seen.</li>
 * </ul>
 */
package se.samverk.administration;
