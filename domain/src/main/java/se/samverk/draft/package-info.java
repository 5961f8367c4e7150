/** Text somebody is writing and has not saved yet: one row per author, thing and field. Neither audited nor indexed. */
package se.samverk.draft;
