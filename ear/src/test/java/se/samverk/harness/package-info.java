/**
 * What the tests with a server stand on: the portal started as a person starts it, a browser, plain
 * HTTP, and a second server for the tests that run inside the container.
 */
package se.samverk.harness;
