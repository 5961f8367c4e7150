/**
 * Figures: every number or sum in the portal that somebody stands for, with its qualifier, its
 * source and the text it stands in. A figure points at the thing it belongs to and knows nothing
 * else of it.
 *
 * <ul>
 * <li>R1 A figure is a quantity or an amount, never both and never neither.</li>
 * <li>R2 The wording of the source is kept as it is written: "omkring 250 medarbetare".</li>
 * <li>R3 A figure is read by whoever may read the thing it belongs to. A figure of an edition still
 * being written is read only by those who work on the group's drafts, until it is released.</li>
 * <li>R4 A figure stands as long as its words stand in the text of its place.</li>
 * <li>R5 What stands in parentheses right behind a quantity is its note. In its own language a figure is written with
 * its author's word for about: what was called "ca 600" stays so.</li>
 * <li>R6 A figure names one source: its own, to the line, when its author says so; else where its text has its facts
 * from; else the text itself, its section and the paragraph.</li>
 * </ul>
 */
package se.samverk.figure;
