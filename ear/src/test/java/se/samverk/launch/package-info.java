/** Tests of the command {@code ./samverk}: starting, what listens, stopping, backup and restore, and its refusals. */
package se.samverk.launch;
