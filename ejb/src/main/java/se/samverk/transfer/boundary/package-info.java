/**
 * The way out and in: everything the portal keeps, in open formats, and back into an empty installation of it
 * ({@code ./samverk export} and {@code import}). Works on the tables themselves, so it knows no feature; what goes
 * along stands in {@code tables.txt}. Needs a JVM and no server.
 */
package se.samverk.transfer.boundary;
