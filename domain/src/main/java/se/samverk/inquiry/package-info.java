/**
 * What the public asks, without an account: that something is not accessible, or to see a public record.
 *
 * <ul>
 * <li>R1 Nobody is asked who they are or why they ask. A way to reach them may be left, and needs not.</li>
 * <li>R2 Whoever asks gets a number that nobody can guess. It shows how far the matter has come, never what was asked or
 * answered.</li>
 * <li>R3 A request for a record is answered within three working days, a remark within a week.</li>
 * <li>R4 A received matter is answered, or closed with a reason; once that is done it stays so.</li>
 * <li>R5 Whoever has left a mail address gets a mail that tells neither what was asked nor what is answered; what is
 * written to them is read behind its link alone.</li>
 * <li>R6 Once a matter is done, how whoever asked is reached is forgotten after a while, with the mails that went
 * there, sent or not, and the link stops working.</li>
 * </ul>
 */
package se.samverk.inquiry;
