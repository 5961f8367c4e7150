package se.samverk.start.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.samverk.meeting.CalendarRow;
import se.samverk.meeting.boundary.Actions;
import se.samverk.meeting.boundary.Meetings;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.thing.ThingRow;
import se.samverk.thing.boundary.Things;
import se.samverk.workinggroup.GroupView;
import se.samverk.workinggroup.boundary.Groups;

/** What comes with a seat in a group, as far as the reader may read it, for the seat's page. */
@Named("handed")
@RequestScoped
public class HandedOver {
    private static final int MOST_PLANS = 20;
    private static final String IN_FORCE = "ADOPTED";

    @Inject
    private Groups groups;

    @Inject
    private Things things;

    @Inject
    private Meetings meetings;

    @Inject
    private Actions actions;

    private final Map<SubjectRef, GroupView> known = new HashMap<>();
    private final Map<Long, List<ThingRow>> open = new HashMap<>();

    private Optional<GroupView> group(SubjectRef place) {
        return place == null || place.kind() != SubjectKind.GROUP
                ? Optional.empty()
                : Optional.of(known.computeIfAbsent(place, ref -> groups.view(ref.id())));
    }

    /** What the group is for; empty where nothing is written. */
    public String mandate(SubjectRef place) {
        return group(place).map(GroupView::mandate).orElse("");
    }

    /** The language the group writes in. */
    public String lang(SubjectRef place) {
        return group(place).map(view -> view.language().tag()).orElse("");
    }

    /** The plan in force; where none is, the newest one. Null when there is nothing to read. */
    public ThingRow plan(SubjectRef place) {
        List<ThingRow> plans = newest(place, SubjectKind.PLAN, MOST_PLANS);
        return plans.stream().filter(plan -> IN_FORCE.equals(plan.state())).findFirst()
                .orElse(plans.isEmpty() ? null : plans.get(0));
    }

    /** The minutes of the last meeting that the reader may open; null when there are none. */
    public ThingRow minutes(SubjectRef place) {
        return newest(place, SubjectKind.MINUTES, 1).stream().findFirst().orElse(null);
    }

    private List<ThingRow> newest(SubjectRef place, SubjectKind kind, int most) {
        return group(place).isEmpty() ? List.of() : things.ofGroup(place.id(), kind, most);
    }

    /** The next meeting; null when none is planned. */
    public CalendarRow meeting(SubjectRef place) {
        return group(place).isEmpty() ? null : meetings.nextOfGroup(place.id()).orElse(null);
    }

    /** The open actions that the seat owns. */
    public List<ThingRow> actions(long seat) {
        return open.computeIfAbsent(seat, actions::openOfSeat);
    }
}
