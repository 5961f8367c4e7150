/**
 * Collaborations and the groups in them.
 *
 * <ul>
 * <li>R1 A collaboration body is not a legal person: its host is an organisation that is.</li>
 * <li>R2 Every group names the authority that archives and the one that registers its records.</li>
 * <li>R3 A group's state changes only as {@link se.samverk.workinggroup.GroupState} says; closing needs a reason.</li>
 * <li>R4 A group publishes outside its members only if its mandate says so.</li>
 * <li>R5 Who has lived experience is never noted on a person; a group may note how many do.</li>
 * <li>R6 A group approves its minutes as its collaboration does and numbers what it takes up as is usual in its country,
 * unless it has chosen otherwise.</li>
 * </ul>
 */
package se.samverk.workinggroup;
