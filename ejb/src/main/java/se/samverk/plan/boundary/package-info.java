/** What may be done with plans. */
package se.samverk.plan.boundary;
