/**
 * Money that collaborations are granted: who gives, who administers, who receives, for whom, for which
 * years, and how much as far as the source says.
 *
 * <ul>
 * <li>R1 Giver, administrator and recipient are organisations, that is legal persons or parts of one. A group
 * or a project is never a recipient but a beneficiary.</li>
 * <li>R2 Unknown is not zero: an amount the source does not state is never part of a sum, and every sum says how
 * many records it leaves out.</li>
 * <li>R3 Currencies are never mixed and never converted: there is a sum per currency.</li>
 * <li>R4 The years run from the first to the last; a source that states none leaves both open.</li>
 * <li>R5 A record's state changes only as {@link se.samverk.funding.GrantState} says. A record of something long
 * past starts in the state its source gives.</li>
 * <li>R6 The report is not due before the last granted year is over.</li>
 * <li>R7 Drafts and applications are read by those who work on the drafts of a group, applications also by the
 * reviewers of the giver and the administrator. What is granted is read by everybody with an account and, unless
 * the coordinator keeps it among members, by everybody.</li>
 * <li>R8 The signed award comes before the payment request in Norway, and has no counterpart in Sweden.</li>
 * <li>R9 How a sum is made up is never guessed: where the source gives only the sum, the record says so.</li>
 * <li>R10 A reviewer of the giver or the administrator answers applications and decides on reports, but not on a
 * record whose recipient is the reviewer's own organisation. A no, and a report returned, have a reason.</li>
 * </ul>
 *
 * <p>Not here yet: allocation, payments and outturn per year.
 */
package se.samverk.funding;
