/** The port between the portal and whatever keeps the search index. */
package se.samverk.search.engine;
