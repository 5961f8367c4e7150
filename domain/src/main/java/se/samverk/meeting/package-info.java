/**
 * Meetings of groups, who was there, what was noted, decided and promised.
 *
 * <ul>
 * <li>R1 A meeting ends after it starts.</li>
 * <li>R2 A meeting's state changes only as {@link se.samverk.meeting.MeetingState} says. It can be held only once
 * it has started.</li>
 * <li>R3 Attendance is noted per person and organisation for a meeting that was held, each pair once, and
 * until its minutes are approved.</li>
 * <li>R4 A held meeting has one set of minutes; no other meeting has any.</li>
 * <li>R5 The state of minutes changes only as {@link se.samverk.meeting.MinutesState} says. Minutes without
 * items are not circulated, and are returned to draft only with a comment.</li>
 * <li>R6 Items are numbered through the meeting's year in each group, so that "p 9" names one matter, or from 1 at every
 * meeting, as the group does when its minutes are begun. A number is given once in its series.</li>
 * <li>R7 Only a draft may be written. What was approved stays as it was, with its decisions and what its
 * actions say.</li>
 * <li>R8 Minutes that are signed are approved, and so sealed, by who leads the group or by an adjuster, who has not written in them.
 * Adjusters are those with a seat as such, and the members named when the minutes are circulated; without anybody who
 * may approve, the minutes are not circulated.</li>
 * <li>R9 Minutes are published no wider than the group's mandate lets it, after a check for personal data. What looks
 * like a personal identity number is found before they are circulated, while it can still be taken out.</li>
 * <li>R10 Decisions are numbered through the meeting's year in each group: 2018-1, 2018-2.</li>
 * <li>R11 An action falls due no earlier than the day of its meeting, and is closed with a note. It may be
 * done without having been marked as begun. That it is late is derived, never stored.</li>
 * <li>R12 When minutes are published, the organisations that a decision binds are asked to confirm it; the first of
 * their readers or administrators to do so answers for the organisation.</li>
 * <li>R13 Minutes are approved as is the group's habit when they are circulated: a later meeting of the group has gone
 * through them, which is noted with what it said; or each adjuster who was named has signed them, and where nobody was,
 * one who may. Returning them takes the signatures back.</li>
 * <li>R14 The minutes of a formal body have paragraphs, and in Sweden the law's deadlines: adjusted within 14 days,
 * announced within two days of that, posted for three weeks.</li>
 * <li>R15 Minutes from before the portal are taken in from a document that stays their original, and each document once.
 * Their meeting was held, their items keep the numbers they were written with, and who was there stands as names alone.
 * They are sealed as they are taken in, and approved by nobody; their decisions are numbered as others are (R10). They
 * say that they were taken in, for as long as they are there. When the original is marked as secret they are taken back to
 * the group with their decisions, and stay there for as long as it is marked; that the mark is gone publishes nothing: who
 * may, looks at them and publishes them again. A mark on an original that was disposed of nobody can take away any more:
 * whoever publishes them then says first that nothing they tell is secret any longer.</li>
 * </ul>
 *
 * Out of scope here: agendas, addenda.
 */
package se.samverk.meeting;
