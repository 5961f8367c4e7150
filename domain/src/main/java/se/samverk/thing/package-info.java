/**
 * What everything has in common: a head (kind, title, group, state, language, date) with an
 * audience, and versions that are sealed.
 *
 * <ul>
 * <li>R1 A thing without audience is read by nobody.</li>
 * <li>R2 What was approved or published is kept as canonical bytes with their SHA-256; a sealed version is
 * never changed or removed, and is shown from these bytes alone.</li>
 * <li>R3 Version numbers of a thing are 1, 2, 3 … without gaps.</li>
 * <li>R4 An administrator of the portal opens one restricted thing, for reading, for a reason of at least fifteen
 * characters and for a while; nothing but that thing's page changes by it.</li>
 * <li>R5 What was thrown away has its page still, but is in no list and is not found.</li>
 * <li>R6 A rule says for how many years things of a kind are kept, from when, and what then; without one they are kept. A
 * rule for a type within the kind goes before the one for all of it. Only reports, minutes, attachments and documents can
 * be disposed of, and nothing is disposed of or handed over by a rule that names no plan, law or decision.</li>
 * <li>R7 A rule is one of an organisation, for its things, or of the portal. All of an organisation's own rules go before
 * the portal's; what they make due is disposed of by that organisation's decision, or by that of the one it became part
 * of.</li>
 * </ul>
 */
package se.samverk.thing;
