/** What people do with the portal, in a real browser against the product as it is delivered. Numbers like J1 are those of the journeys. */
package se.samverk.journey;
