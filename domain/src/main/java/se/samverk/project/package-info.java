/**
 * Projects: work with a beginning and, mostly, an end that organisations of a collaboration do together.
 *
 * <ul>
 * <li>R1 A project's state changes only as {@link se.samverk.project.ProjectState} says.</li>
 * <li>R2 A project is handed over to a body that is named; the body may be a group of the portal or not.</li>
 * <li>R3 A closed project has a last day, or says that its source states none. Unknown is not "today".</li>
 * <li>R4 An extension ends after the project's own period.</li>
 * <li>R5 A project is read by everybody or by everybody with an account; what only a group may read does not
 * stand on a project's page.</li>
 * <li>R6 Sections are numbered 1, 2, 3 … in the order they are read, and each may name the line of the source
 * it comes from.</li>
 * <li>R7 An organisation is a partner of a project once.</li>
 * </ul>
 *
 * <p>Money stands in the funding feature and figures in the figure feature; both point at the project.
 */
package se.samverk.project;
