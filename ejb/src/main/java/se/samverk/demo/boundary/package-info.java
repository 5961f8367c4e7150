/**
 * Tells the demo from the files in the folder {@code demo}: each step as the account that would have
 * done it, at the moment it is said to have happened, through the boundaries that people use. The files that are brought
 * in as documents lie in its folder {@code documents}.
 */
package se.samverk.demo.boundary;
