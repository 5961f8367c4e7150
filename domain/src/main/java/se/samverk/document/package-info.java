/**
 * Files, the text in them, and the attachments that name them.
 *
 * <ul>
 * <li>R1 Attachments of a thing are numbered 1, 2, 3 … without gaps.</li>
 * <li>R2 An attachment may lack its file: it then says so, everywhere.</li>
 * <li>R3 A file is kept by the SHA-256 of its bytes and never changed.</li>
 * <li>R4 An attachment is read by whoever may read the thing it belongs to.</li>
 * <li>R5 The text of a file is read once for all files with the same bytes, and belongs to whoever may read one of
 * them.</li>
 * <li>R6 A file whose text cannot be read is kept, found by what is known of it, and says why.</li>
 * <li>R7 A file from outside is refused, whatever it is to belong to, when it is empty, too large, of a kind that is not
 * taken, not what its name says, locked with a password ({@link FileLock}), or infected. A lock that cannot be told in time
 * when a file is handed in is told on its page when it has been read. A file that nothing has searched for viruses says so,
 * and is never called clean.</li>
 * <li>R8 All files of an organisation take their room together: documents in all their versions, attachments of its things,
 * and what is on its way.</li>
 * <li>R9 Pages that are pictures are read some at a time, as long as it takes; what was read is found meanwhile, and how
 * many are not read yet, or could not be, is said.</li>
 * </ul>
 */
package se.samverk.document;
