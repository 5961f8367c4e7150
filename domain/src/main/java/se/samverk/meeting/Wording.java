package se.samverk.meeting;

import se.samverk.shared.RuleBroken;

/** What a person typed, trimmed and measured. */
final class Wording {

    private Wording() {
    }

    /** Refuses what is empty ({@code meeting.missing.} and the field) or too long ({@code meeting.tooLong}, argument: the most). */
    static String required(String typed, int most, String field) {
        String text = optional(typed, most, field);
        if (text == null) {
            throw new RuleBroken("meeting.missing." + field, field);
        }
        return text;
    }

    /** As {@link #required}, with null for what is empty. */
    static String optional(String typed, int most, String field) {
        String text = typed == null ? "" : typed.replace("\r\n", "\n").strip();
        if (text.length() > most) {
            throw new RuleBroken("meeting.tooLong", field, most);
        }
        return text.isEmpty() ? null : text;
    }
}
