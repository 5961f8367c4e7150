package se.samverk.meeting;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.samverk.document.Original;
import java.util.function.Function;
import se.samverk.shared.CanonicalJson;
import se.samverk.shared.Language;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.workinggroup.ApprovalHabit;
import se.samverk.workinggroup.ItemNumbering;

/** Minutes as the canonical text that is sealed, and back again. */
public final class MinutesText {
    private static final String FORM = "samverk.minutes.1";

    private MinutesText() {
    }

    public static String write(MinutesContent content) {
        Map<String, Object> object = new TreeMap<>();
        object.put("form", FORM);
        object.put("meeting", content.meeting().id());
        object.put("groupId", content.groupId());
        object.put("groupName", content.groupName());
        object.put("title", content.title());
        object.put("meetingTitle", content.meetingTitle());
        object.put("language", content.language().tag());
        object.put("day", text(content.day()));
        object.put("startsAt", text(content.startsAt()));
        object.put("endsAt", text(content.endsAt()));
        object.put("place", content.place());
        object.put("draftedBy", content.draftedBy());
        object.put("approval", content.approval());
        object.put("numbering", content.numbering());
        object.put("signatures", content.signatures().stream().map(MinutesText::signature).toList());
        object.put("approvedAtMeeting",
                content.approvedAtMeeting() == null ? null : content.approvedAtMeeting().id());
        object.put("approvedAtTitle", content.approvedAtTitle());
        object.put("approvalNote", content.approvalNote());
        object.put("approvedBy", content.approvedBy());
        object.put("approvedAt", text(content.approvedAt()));
        object.put("attendance", content.attendance().stream().map(MinutesText::attendance).toList());
        if (content.original() != null) {
            object.put("original", original(content.original(), content.paragraphs()));
        }
        object.put("items", content.items().stream().map(MinutesText::item).toList());
        return CanonicalJson.write(object);
    }

    private static Map<String, Object> original(Original original, boolean paragraphs) {
        Map<String, Object> object = new TreeMap<>();
        object.put("document", original.document().id());
        object.put("version", original.version());
        object.put("fileName", original.fileName());
        object.put("sha256", original.sha256());
        object.put("paragraphs", paragraphs);
        object.put("paged", original.paged());
        return object;
    }

    private static Original readOriginal(Map<?, ?> object) {
        return new Original(new SubjectRef(SubjectKind.DOCUMENT, number(object, "document")),
                (int) number(object, "version"), string(object, "fileName"), string(object, "sha256"),
                Boolean.TRUE.equals(object.get("paged")));
    }

    private static Map<String, Object> signature(SignatureRow row) {
        Map<String, Object> object = new TreeMap<>();
        object.put("name", row.name());
        object.put("at", text(row.at()));
        return object;
    }

    private static Map<String, Object> attendance(AttendanceRow row) {
        Map<String, Object> object = new TreeMap<>();
        object.put("personId", row.personId());
        object.put("name", row.name());
        object.put("organisationId", row.organisationId());
        object.put("organisation", row.organisation());
        object.put("presence", row.presence());
        object.put("note", row.note());
        return object;
    }

    private static Map<String, Object> item(ItemRow row) {
        Map<String, Object> object = new TreeMap<>();
        object.put("id", row.id());
        object.put("number", row.number());
        object.put("title", row.title());
        object.put("text", row.text());
        if (row.page() > 0) {
            object.put("page", row.page());
        }
        object.put("decisions", row.decisions().stream().map(MinutesText::decision).toList());
        object.put("actions", row.actions().stream().map(MinutesText::action).toList());
        return object;
    }

    private static Map<String, Object> decision(DecisionRow row) {
        Map<String, Object> object = new TreeMap<>();
        object.put("id", row.ref().id());
        object.put("label", row.label());
        object.put("text", row.text());
        object.put("organisationIds", row.organisationIds());
        object.put("organisations", row.organisations());
        object.put("dueOn", text(row.dueOn()));
        return object;
    }

    private static Map<String, Object> action(ActionRow row) {
        Map<String, Object> object = new TreeMap<>();
        object.put("id", row.ref().id());
        object.put("text", row.text());
        object.put("ownerSeatId", row.ownerSeatId());
        object.put("owner", row.owner());
        object.put("dueOn", text(row.dueOn()));
        return object;
    }

    /**
     * Reads what {@link #write} wrote; older texts do not tell how they were approved, which was by adjusters.
     *
     * @throws IllegalArgumentException when the text is something else
     */
    public static MinutesContent read(String canonical) {
        Map<String, Object> object = CanonicalJson.read(canonical);
        if (!FORM.equals(object.get("form"))) {
            throw new IllegalArgumentException("not sealed minutes: " + object.get("form"));
        }
        return new MinutesContent(new SubjectRef(SubjectKind.MEETING, number(object, "meeting")),
                number(object, "groupId"), string(object, "groupName"), string(object, "title"),
                string(object, "meetingTitle"), Language.ofTag(string(object, "language")).orElseThrow(),
                day(object, "day"), moment(object, "startsAt"), moment(object, "endsAt"), string(object, "place"),
                string(object, "draftedBy"), habit(object), numbering(object), string(object, "approvedBy"),
                moment(object, "approvedAt"),
                object.containsKey("signatures")
                        ? objects(object, "signatures", MinutesText::readSignature)
                        : List.of(),
                object.get("approvedAtMeeting") instanceof Long meeting
                        ? new SubjectRef(SubjectKind.MEETING, meeting)
                        : null,
                string(object, "approvedAtTitle"), string(object, "approvalNote"),
                objects(object, "attendance", MinutesText::readAttendance), objects(object, "items",
                        MinutesText::readItem),
                object.get("original") instanceof Map<?, ?> original ? readOriginal(original) : null,
                object.get("original") instanceof Map<?, ?> original
                        && Boolean.TRUE.equals(original.get("paragraphs")));
    }

    private static ApprovalHabit habit(Map<?, ?> object) {
        return object.get("approval") instanceof String name ? ApprovalHabit.valueOf(name) : ApprovalHabit.ADJUSTER;
    }

    private static ItemNumbering numbering(Map<?, ?> object) {
        return object.get("numbering") instanceof String name ? ItemNumbering.valueOf(name) : ItemNumbering.PER_YEAR;
    }

    private static SignatureRow readSignature(Map<?, ?> object) {
        return new SignatureRow(string(object, "name"), moment(object, "at"));
    }

    private static AttendanceRow readAttendance(Map<?, ?> object) {
        return new AttendanceRow((Long) object.get("personId"), string(object, "name"),
                (Long) object.get("organisationId"), string(object, "organisation"),
                Presence.valueOf(string(object, "presence")), string(object, "note"));
    }

    private static ItemRow readItem(Map<?, ?> object) {
        return new ItemRow(number(object, "id"), 0, (int) number(object, "number"), string(object, "title"),
                string(object, "text"), objects(object, "decisions", MinutesText::readDecision),
                objects(object, "actions", MinutesText::readAction),
                object.get("page") instanceof Long page ? page.intValue() : 0);
    }

    private static DecisionRow readDecision(Map<?, ?> object) {
        return new DecisionRow(new SubjectRef(SubjectKind.DECISION, number(object, "id")), string(object, "label"),
                string(object, "text"), values(object, "organisationIds", Long.class),
                values(object, "organisations", String.class), day(object, "dueOn"));
    }

    private static ActionRow readAction(Map<?, ?> object) {
        return new ActionRow(new SubjectRef(SubjectKind.ACTION, number(object, "id")), string(object, "text"),
                number(object, "ownerSeatId"), string(object, "owner"), day(object, "dueOn"));
    }

    private static <T> List<T> objects(Map<?, ?> object, String name, Function<Map<?, ?>, T> reader) {
        List<T> values = new ArrayList<>();
        for (Object element : (List<?>) object.get(name)) {
            values.add(reader.apply((Map<?, ?>) element));
        }
        return List.copyOf(values);
    }

    private static <T> List<T> values(Map<?, ?> object, String name, Class<T> type) {
        return ((List<?>) object.get(name)).stream().<T>map(type::cast).toList();
    }

    private static String string(Map<?, ?> object, String name) {
        return object.get(name) instanceof String value ? value : "";
    }

    private static long number(Map<?, ?> object, String name) {
        return (Long) object.get(name);
    }

    private static LocalDate day(Map<?, ?> object, String name) {
        return object.get(name) instanceof String value ? LocalDate.parse(value) : null;
    }

    private static OffsetDateTime moment(Map<?, ?> object, String name) {
        return object.get(name) instanceof String value ? OffsetDateTime.parse(value) : null;
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
