/**
 * The frame around every page: words in three languages, light and dark, the header and footer,
 * how a "no" from the domain reaches the field it concerns, and the headers that keep other sites
 * out. Knows no feature.
 *
 * <p>R1. A person's choice of language and appearance is kept in one cookie; with the session
 * cookie the portal needs no other.
 *
 * <p>R2. The language of the portal's words is the person's choice; content keeps its own and
 * says so in its {@code lang} attribute (WCAG 3.1.2).
 *
 * <p>R3. What the caller may not see looks like what does not exist: both answer 404.
 *
 * <p>R4. A broken rule leads the person to the field, and nothing typed is lost.
 */
package se.samverk.webshell;
