/** Orders and boundaries of those who look after the portal. */
package se.samverk.administration.boundary;
