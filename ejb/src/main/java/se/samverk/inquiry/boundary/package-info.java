/** What the public asks, and who answers it. */
package se.samverk.inquiry.boundary;
