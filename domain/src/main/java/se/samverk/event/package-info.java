/**
 * What happened to things, in plain words. Rows here make the timeline, "new since last time" and
 * later the digest. Insert-only for the application.
 */
package se.samverk.event;
