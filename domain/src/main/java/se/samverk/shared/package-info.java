/**
 * Values that every feature speaks: money, quantities with their qualifier, periods, languages,
 * references to things, audiences, and the five exceptions.
 */
package se.samverk.shared;
