package se.samverk.demo.boundary;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.samverk.meeting.Presence;
import se.samverk.meeting.boundary.ApproveMinutes;
import se.samverk.meeting.boundary.AssignAction;
import se.samverk.meeting.boundary.CirculateMinutes;
import se.samverk.meeting.boundary.HoldMeeting;
import se.samverk.meeting.boundary.Meetings;
import se.samverk.meeting.boundary.MinutesBook;
import se.samverk.meeting.boundary.PlanMeeting;
import se.samverk.meeting.boundary.PublishMinutes;
import se.samverk.meeting.boundary.RecordAttendance;
import se.samverk.meeting.boundary.TakeDecision;
import se.samverk.meeting.boundary.WriteItem;
import se.samverk.workinggroup.Visibility;

/** Tells of meetings, their minutes, and what was decided and promised there. */
@Dependent
class DemoTable {
    @Inject
    private DemoMemory memory;

    @Inject
    private Meetings meetings;

    @Inject
    private MinutesBook book;

    void tell(DemoTold told) {
        switch (told.verb()) {
            case "meeting" -> told.made(plan(told));
            case "meeting.called" -> meetings.call(memory.number(told.subject()));
            case "meeting.held" -> meetings.hold(new HoldMeeting(memory.number(told.subject())));
            case "meeting.drafted" -> told.made(draft(told));
            case "meeting.circulated" ->
                book.circulate(new CirculateMinutes(minutes(told), told.day("replyBy"), adjusters(told)));
            case "meeting.approved" -> book.approve(new ApproveMinutes(minutes(told), null));
            case "meeting.published" ->
                book.publish(
                        new PublishMinutes(minutes(told), Visibility.valueOf(told.text("publishedTo")), true, false));
            default -> throw new IllegalArgumentException(told.verb());
        }
    }

    private long plan(DemoTold told) {
        LocalDate day = told.day("on");
        return meetings.plan(new PlanMeeting(memory.number(told.text("group")), told.text("title"),
                told.time().at(day, LocalTime.parse(told.text("from"))),
                told.time().at(day, LocalTime.parse(told.text("to"))), told.text("place"),
                Visibility.valueOf(told.text("visibility"))));
    }

    private long minutes(DemoTold told) {
        return memory.number(told.subject() + "#drafted");
    }

    private long draft(DemoTold told) {
        long minutes = book.begin(memory.number(told.subject()));
        book.recordAttendance(new RecordAttendance(minutes, attendance(told)));
        for (JsonObject item : DemoTold.parts(told.story(), "items")) {
            long number = book.writeItem(WriteItem.add(minutes, told.text(item, "title"), told.text(item, "text")));
            for (JsonObject decision : DemoTold.parts(item, "decisions")) {
                Set<Long> binds = new HashSet<>();
                DemoTold.names(decision, "binds").forEach(name -> binds.add(memory.number(name)));
                told.made(decision.getString("id"), book.takeDecision(
                        TakeDecision.add(number, told.text(decision, "text"), binds, due(told, decision))));
            }
            for (JsonObject action : DemoTold.parts(item, "actions")) {
                told.made(action.getString("id"), book.assignAction(AssignAction.add(number,
                        told.text(action, "text"), memory.number(action.getString("owner")), due(told, action))));
            }
        }
        return minutes;
    }

    private Set<Long> adjusters(DemoTold told) {
        Map<String, JsonObject> seats = DemoFiles.seats();
        Set<Long> persons = new HashSet<>();
        DemoTold.names(told.story(), "adjusters")
                .forEach(seat -> persons.add(memory.number(seats.get(seat).getString("person"))));
        return persons;
    }

    private static LocalDate due(DemoTold told, JsonObject part) {
        return DemoTold.isMissing(part, "due") ? null : told.time().day(part.getString("due"));
    }

    private List<RecordAttendance.Line> attendance(DemoTold told) {
        Map<String, JsonObject> seats = DemoFiles.seats();
        List<RecordAttendance.Line> lines = new ArrayList<>();
        DemoTold.names(told.story(), "present").forEach(seat -> lines.add(line(seats.get(seat), Presence.PRESENT)));
        DemoTold.names(told.story(), "absent").forEach(seat -> lines.add(line(seats.get(seat), Presence.ABSENT)));
        return lines;
    }

    private RecordAttendance.Line line(JsonObject seat, Presence presence) {
        return new RecordAttendance.Line(memory.number(seat.getString("person")), null,
                memory.number(seat.getString("organisation")), presence, null);
    }
}
