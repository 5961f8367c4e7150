/**
 * Status reports: how it has gone with a group's plan during a period.
 *
 * <ul>
 * <li>R1 A report belongs to a group and is written in it; its chair or convener submits it.</li>
 * <li>R2 A report's status changes only as {@link se.samverk.report.ReportStatus} says.</li>
 * <li>R3 A report is written only while it is a draft or returned.</li>
 * <li>R4 Every section that says something hangs on a plan's area or is marked as beyond the plan.</li>
 * <li>R5 Every footnote, {@code [2]} in the text, points at an attachment of that number.</li>
 * <li>R6 A report that says nothing is not submitted. Sections without text are left out of what is
 * published.</li>
 * <li>R7 Who returns a report says why.</li>
 * <li>R8 Nobody returns or accepts a report that they began or submitted themselves: four eyes.</li>
 * <li>R9 Only a group whose mandate lets it publish shows its report to everybody.</li>
 * <li>R10 A published edition is sealed and never changes. A new text is a new edition; it supersedes
 * the one before when it is published, and until then the one before is what readers see.</li>
 * <li>R11 A report is discarded only before anything of it has been published, and whoever may discard it may take it
 * up again as it was. A discarded report is in no list and is not found, nor are its figures.</li>
 * <li>R12 An edition stays with those it was published to, also when a later one reaches further.</li>
 * <li>R13 A section may name where it has its facts from; its figures name the same, else the report, its
 * section and the paragraph; a figure may name a source of its own, to the line.</li>
 * <li>R14 A report from before the portal is taken in from a document that stays its original, once, with the sections a
 * person has seen. It is sealed at once, reaches as far as its original did then, and is neither written, submitted nor
 * accepted. Its figures are those that the person has confirmed. It reaches no further than its original; when that was
 * disposed of while it reached less far than the report was taken in for, as one does that is marked as secret, whoever
 * leads the group shows the report further again and says first that nothing it tells is secret any longer.</li>
 * </ul>
 */
package se.samverk.report;
