/** What carries the boundaries: data sources, migrations, the clock, who calls and what they may. */
package se.samverk.platform;
