/**
 * Plans: what a group intends. A plan has areas, an area has goals, a goal has measures.
 *
 * <ul>
 * <li>R1 A plan's status changes only as {@link se.samverk.plan.PlanStatus} says.</li>
 * <li>R2 A plan is adopted by a decision, and the decision is named.</li>
 * <li>R3 Areas, goals, the wording of measures, and what sort of plan it is, for which time and in what language, change
 * only while the plan is a draft. The status of a
 * measure follows the work and may change in an adopted plan too.</li>
 * <li>R4 A measure's status changes only as {@link se.samverk.plan.MeasureStatus} says; cancelling needs a reason.</li>
 * <li>R5 Areas are numbered 1, 2, 3 … within the plan, goals within the area, measures within the goal.</li>
 * <li>R6 When a plan that replaces another is adopted, the other is superseded.</li>
 * <li>R7 A plan that names nothing to do is not proposed.</li>
 * <li>R8 Until it is adopted a plan is read by those who work on the group's drafts, then as far as was
 * decided; only a group whose mandate lets it publish shows a plan to everybody.</li>
 * <li>R9 What is planned is named: a plan and an area have a title, a goal and a measure have words.</li>
 * <li>R10 An area that has goals, or a goal that has measures, is not removed.</li>
 * <li>R11 A measure is answered for by an organisation of the collaboration, or by one that the plan names already.</li>
 * <li>R12 A proposal is taken back to be written on with a reason.</li>
 * <li>R13 What is changed, removed or moved is part of this very plan.</li>
 * <li>R14 Only a draft is discarded, and whoever may discard it may take it up again as it was. A discarded plan is in
 * no list and is not found.</li>
 * </ul>
 */
package se.samverk.plan;
