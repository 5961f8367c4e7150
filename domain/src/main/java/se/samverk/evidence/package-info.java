/**
 * What a thing rests on. A citation is a frozen extract, a link and an audience of its own: it is
 * shown in "Bygger på" of the citing thing and in "Används i" of the cited one, to those who may
 * read the citation <em>and</em> the other end; a reader who may not open the other end sees the
 * extract without a link when the citation's own audience allows it, else nothing.
 */
package se.samverk.evidence;
