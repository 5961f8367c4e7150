/** Who did what when, for control. Insert-only for the application; never shown in the timeline as such. */
package se.samverk.audit;
