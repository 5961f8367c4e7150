package se.samverk.audit;

import java.time.LocalDate;

/**
 * What is looked for in the audit trail; each part may be null or empty for "any".
 *
 * @param text part of an actor's name, of the detail or of a readable thing's title; or a thing as {@code report-12}
 * @param act the act's own name
 * @param from the first day
 * @param to the last day
 */
public record AuditFilter(String text, String act, LocalDate from, LocalDate to) {
}
