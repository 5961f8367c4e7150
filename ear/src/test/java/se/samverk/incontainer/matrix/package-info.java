/** The world in which the authorisation matrix is tried, and the calls of its cells. */
package se.samverk.incontainer.matrix;
