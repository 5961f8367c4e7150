package se.samverk.audit;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/**
 * What is looked for in the audit trail; each part may be null or empty for "any".
 *
 * @param text part of an actor's name, of the detail or of a readable thing's title; or a thing as {@code report-12}
 * @param act the act's own name
 * @param from the first day
 * @param to the last day
 */
public record AuditFilter(String text, String act, LocalDate from, LocalDate to) {

    /** As an address says it, which may be anything: what is no day limits nothing. */
    public static AuditFilter of(String text, String act, String from, String to) {
        return new AuditFilter(text, act, day(from), day(to));
    }

    private static LocalDate day(String typed) {
        try {
            return typed == null || typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }
}
