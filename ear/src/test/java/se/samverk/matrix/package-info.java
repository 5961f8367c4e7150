/**
 * The authorisation matrix: who may do what, entry point by entry point. The expected answers stand in
 * {@code src/test/resources/matrix}; every cell makes the real call.
 */
package se.samverk.matrix;
