/**
 * The documents of groups and organisations: files with a page of their own, kept version by version.
 *
 * <ul>
 * <li>R1 A version is never changed; whoever brings a newer file makes the next version.</li>
 * <li>R2 Who may read a document, in all its versions, is said when it is brought in, and never wider than the group's
 * mandate allows. What everybody is to read is opened, replaced and taken out of the bin as such by whoever leads or
 * coordinates the group alone.</li>
 * <li>R3 A document marked as secret is read by its group alone, or by its organisation's administrators (R9); the search
 * knows its title and nothing of its text. What
 * was taken in from it as minutes or a report is read by no more people from the same moment.</li>
 * <li>R4 What is thrown away lies in the bin, from which it can be taken for {@value Document#BIN_DAYS} days by whoever may change it, and later by whoever leads or coordinates the group, or
 * administers the organisation (R9); the
 * portal removes nothing from there. What is destroyed is destroyed by a retention decision.</li>
 * <li>R5 A file passes what every file from outside passes, and takes its organisation's room
 * ({@link se.samverk.document}, R7 and R8).</li>
 * <li>R6 The same bytes are not taken twice into a group, or for an organisation, by somebody who can see where they are
 * already, be it in the bin. Where they lie elsewhere, outside a bin, is told and stands against nothing. What somebody may
 * not read changes nothing of what they are told.</li>
 * <li>R7 What is in a folder or a package is listed, with what is against each file, before any of it becomes a document; a
 * file then comes in as any other, and one that is refused does not stop the others. A package has limits in files, in
 * bytes when it is unpacked, and in how many times as large a file becomes; nothing in it leads out of it.</li>
 * <li>R8 Whoever may change a document may say for it alone how long it is kept: for ever, or for a number of years after a
 * day and by which plan or decision. Else the rule of its kind holds. Neither removes anything: what may be disposed of is
 * proposed to those who decide, and what is kept for ever never is. What is due by what is said for it alone goes by the
 * decision of the organisation that owns it, or of the one that it has become part of.</li>
 * <li>R9 An organisation's administrators bring in documents for it that belong to no group, and they alone change them, say
 * who reads them (they themselves, everybody who reads for the organisation, or everybody with an account), mark them as secret
 * and take them out of the bin. Nobody opens such a document to everybody. What is secret or in the bin is read by them alone.
 * When the organisation has been taken over by another, that one's administrators take their place.</li>
 * </ul>
 */
package se.samverk.library;
