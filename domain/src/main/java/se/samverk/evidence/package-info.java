/**
 * What a thing rests on. A citation is a frozen extract, a link and an audience of its own: it is
 * shown in "Bygger på" of the citing thing and in "Används i" of the cited one.
 *
 * <ul>
 * <li>R1 A citation is shown to those who may read the citation and the thing on whose page it stands; who may not open
 * the other end sees the extract without a link.</li>
 * <li>R2 A citation is for the readers of the citing thing, if all of them may read what is cited.</li>
 * <li>R3 Of something that not all of them may read, the writer chooses the extract that goes along. Without one the
 * citation is only for those who may read what is cited, so that nobody learns of it.</li>
 * <li>R4 The address of a document of the portal in the text of a report or of minutes cites it there, once its writer may
 * read it, until it is taken out of the text.</li>
 * </ul>
 */
package se.samverk.evidence;
