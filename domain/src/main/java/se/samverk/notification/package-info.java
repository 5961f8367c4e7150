/**
 * Word to the holders of seats that something concerns them, and the mails that leave the portal. Rows are written with
 * the change and delivered by timers.
 *
 * <ul>
 * <li>R1 A mail is kept in the transaction of what it tells about: both happen or neither.</li>
 * <li>R2 An attempt is noted before it is made. A mail is therefore sent at least once, under the same message number
 * each time; it is never lost and seldom sent twice.</li>
 * <li>R3 A link that may open a door is forgotten once it has been sent.</li>
 * <li>R4 A mail that the server refuses for good, or that has failed after the last pause, is parked with the reason
 * and lost by nobody: an administrator lets it try again, unless whom it goes to is to be forgotten first.</li>
 * <li>R5 A digest is put into words when it is sent: what the person may not read then is not in it, and neither is what
 * has been done since; when nothing is left, it is not sent.</li>
 * <li>R6 Nobody gets more than two mails in seven days, unless they have asked to be told at once, or follow
 * something at once or daily. A mail that goes anyway takes along what waits.</li>
 * </ul>
 */
package se.samverk.notification;
