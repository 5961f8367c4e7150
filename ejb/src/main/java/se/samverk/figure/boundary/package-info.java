/** What may be done with figures. */
package se.samverk.figure.boundary;
