/**
 * Who takes part: organisations, persons, their accounts and their seats.
 *
 * <ul>
 * <li>R1 A seat always names an organisation; it outlives the person who holds it.</li>
 * <li>R2 A seat has at most one holder at a time.</li>
 * <li>R3 An organisation is never its own ancestor.</li>
 * <li>R4 A closed organisation gets no new seats.</li>
 * <li>R5 A person is not an account: an account signs in, may be disabled, and carries no rights
 * of its own. All rights come from seats.</li>
 * <li>R6 An organisation has one name at a time; a new one begins on a day, and what is of before keeps the old.</li>
 * <li>R7 Only an open organisation is closed, and only an open one takes over. Its people keep reading through the
 * last day; their seats are taken over one by one by seats of the heir.</li>
 * <li>R8 An account is erased for good: nothing tells any more who signed in with it. What was sealed keeps its names.</li>
 * <li>R9 A seat is handed over from a day after its holder began, to somebody else; one holder ends the day before
 * the other begins, and what waits for the seat stays with it.</li>
 * <li>R10 A substitute stands in for one seat that takes part in deciding, for the same organisation in the same
 * group.</li>
 * <li>R11 An invitation is accepted once, in time, only by the person it was meant for, and only as long as whoever
 * sent it may give the seat and the organisation goes on; whoever has an account gets no second one.</li>
 * <li>R12 The portal always has somebody active who administers it.</li>
 * </ul>
 * Out of scope: personal identity numbers, private addresses and anything about health. Lived
 * experience is never noted on a person (GDPR article 9), only as counts on a group.
 */
package se.samverk.organisation;
