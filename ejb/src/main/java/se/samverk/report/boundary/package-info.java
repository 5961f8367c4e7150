/** What may be done with status reports. */
package se.samverk.report.boundary;
