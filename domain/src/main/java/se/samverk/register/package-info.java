/**
 * The register of who takes part, as it is shown. The entities are in
 * {@link se.samverk.organisation}, because every feature needs them; what is entered and changed here
 * has heads and events, and so stands to the right of them.
 */
package se.samverk.register;
