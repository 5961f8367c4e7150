/**
 * Looking after the portal: its settings, its jobs, reading behind glass, retention, and the persons' rights.
 *
 * <ul>
 * <li>R1 A setting is changed only from the value that whoever changes it has seen.</li>
 * <li>R2 A person's request is due for an answer one month after the day it was made.</li>
 * <li>R3 A request is answered once; a refusal says why, and what is to be corrected is told when it is asked.</li>
 * <li>R4 What is due by the rule of its kind is proposed for disposal. What is said of one document goes before the rule, in
 * both directions.</li>
 * <li>R5 Nothing is disposed of without a decision: its number, who took it, and a day that has been.</li>
 * </ul>
 */
package se.samverk.administration;
