/** What may be done with meetings, minutes, decisions and actions, and by whom. */
package se.samverk.meeting.boundary;
