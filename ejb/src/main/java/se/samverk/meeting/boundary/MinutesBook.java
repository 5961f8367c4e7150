package se.samverk.meeting.boundary;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import se.samverk.event.Happening;
import se.samverk.event.boundary.Timeline;
import se.samverk.evidence.boundary.Citations;
import se.samverk.meeting.ActionChanged;
import se.samverk.meeting.ActionItem;
import se.samverk.meeting.AttendanceRow;
import se.samverk.meeting.Attendee;
import se.samverk.meeting.Decision;
import se.samverk.meeting.DecisionChanged;
import se.samverk.meeting.FormalDeadlines;
import se.samverk.meeting.Meeting;
import se.samverk.meeting.Minutes;
import se.samverk.meeting.MinutesChanged;
import se.samverk.meeting.MinutesContent;
import se.samverk.meeting.MinutesItem;
import se.samverk.meeting.MinutesState;
import se.samverk.meeting.MinutesText;
import se.samverk.meeting.MinutesView;
import se.samverk.meeting.Presence;
import se.samverk.meeting.WritingView;
import se.samverk.organisation.Holding;
import se.samverk.organisation.Organisation;
import se.samverk.organisation.Person;
import se.samverk.organisation.Role;
import se.samverk.organisation.Seat;
import se.samverk.platform.Allowed;
import se.samverk.platform.Caller;
import se.samverk.platform.PortalClock;
import se.samverk.platform.Right;
import se.samverk.register.boundary.SeatPassedOn;
import se.samverk.shared.Conflict;
import se.samverk.shared.NotAllowed;
import se.samverk.shared.NotFound;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.thing.SealedVersion;
import se.samverk.thing.boundary.Audiences;
import se.samverk.thing.boundary.SealedVersions;
import se.samverk.thing.boundary.ThingAccess;
import se.samverk.waiting.WaitingVerb;
import se.samverk.waiting.boundary.Waitings;
import se.samverk.workinggroup.ApprovalHabit;
import se.samverk.workinggroup.Visibility;
import se.samverk.workinggroup.WorkingGroup;
import se.samverk.workinggroup.boundary.Reaches;

/** Minutes: written with their decisions and actions, circulated, approved and sealed, published. */
@Stateless
@Allowed(Right.GROUP_MEMBER)
public class MinutesBook {
    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private MeetingAccess access;

    @Inject
    private MinutesReader reader;

    @Inject
    private MinutesHeads heads;

    @Inject
    private SealedVersions sealedVersions;

    @Inject
    private Audiences audiences;

    @Inject
    private Reaches reaches;

    @Inject
    private Citations citations;

    @Inject
    private Waitings waitings;

    @Inject
    private Timeline timeline;

    @Inject
    private Caller caller;

    @Inject
    private PortalClock clock;

    @Inject
    private Event<Happening> happenings;

    /** Begins the minutes of a held meeting, or finds those begun before, and returns their number. */
    public long begin(long meetingId) {
        Meeting meeting = access.forMinutes(meetingId);
        List<Minutes> begun = em.createNamedQuery("Minutes.ofMeeting", Minutes.class)
                .setParameter("meeting", meetingId).getResultList();
        if (!begun.isEmpty()) {
            return begun.get(0).getId();
        }
        Minutes minutes = new Minutes(meeting, access.me());
        em.persist(minutes);
        heads.describe(minutes);
        citations.cite(minutes.ref(), meeting.ref(), "", meeting.getTitle(), "", "");
        happenings.fire(new MinutesChanged(minutes.ref(), "minutes.begun", List.of()));
        return minutes.getId();
    }

    /**
     * Notes who was at the meeting. Fields in refusals: {@code attendance:2:name},
     * {@code attendance:2:organisation}, attendance.
     */
    public void recordAttendance(@Valid RecordAttendance order) {
        Minutes minutes = access.minutesForWriting(order.minutesId());
        List<Attendee> attendees = new ArrayList<>();
        for (int i = 0; i < order.lines().size(); i++) {
            RecordAttendance.Line line = order.lines().get(i);
            demandWhoAndForWhom(line, "attendance:" + i);
            Person person = line.personId() == null
                    ? null
                    : access.memberOf(minutes.getMeeting(), line.personId());
            attendees.add(new Attendee(person, person == null ? line.name() : person.getDisplayName(),
                    access.organisation(line.organisationId()), line.presence(), line.note()));
        }
        minutes.recordAttendance(attendees);
        written(minutes);
    }

    private static void demandWhoAndForWhom(RecordAttendance.Line line, String place) {
        if (line.personId() == null && (line.name() == null || line.name().isBlank())) {
            throw new RuleBroken("meeting.missing.attendance", place + ":name");
        }
        if (line.organisationId() == null) {
            throw new RuleBroken("meeting.R3.organisation", place + ":organisation", line.name());
        }
    }

    /** Writes an item, new or not, and returns its number in the portal. Fields in refusals: title, text. */
    public long writeItem(@Valid WriteItem order) {
        Minutes minutes = access.minutesForWriting(order.minutesId());
        MinutesItem item;
        if (order.itemId() == null) {
            item = minutes.addItem(nextItem(minutes), order.title(), order.text());
            em.persist(item);
        } else {
            item = item(minutes, order.itemId());
            if (order.version() != null && item.getVersion() != order.version()) {
                throw new Conflict();
            }
            item.write(order.title(), order.text());
        }
        written(minutes);
        return item.getId();
    }

    /** Saves a whole page of a draft at once; refusals name the field within its place in the lists. */
    public void write(@Valid WriteMinutes order) {
        access.minutesForWriting(order.minutesId());
        order.removedDecisions().forEach(this::removeDecision);
        order.removedActions().forEach(this::removeAction);
        order.removedItems().forEach(this::removeItem);
        recordAttendance(new RecordAttendance(order.minutesId(), order.attendance()));
        for (int i = 0; i < order.items().size(); i++) {
            WriteMinutes.Item line = order.items().get(i);
            if (!line.isEmpty()) {
                writeLine(order.minutesId(), line, "items:" + i);
            }
        }
    }

    private void writeLine(long minutesId, WriteMinutes.Item line, String place) {
        long item = at(place, () -> writeItem(
                new WriteItem(minutesId, line.itemId(), line.version(), line.title(), line.text())));
        for (int i = 0; i < line.decisions().size(); i++) {
            WriteMinutes.DecisionLine decision = line.decisions().get(i);
            if (!decision.isEmpty()) {
                at(place + ":decisions:" + i, () -> takeDecision(new TakeDecision(item, decision.decisionId(),
                        decision.text(), decision.organisationIds(), decision.dueOn())));
            }
        }
        for (int i = 0; i < line.actions().size(); i++) {
            WriteMinutes.ActionLine action = line.actions().get(i);
            if (!action.isEmpty()) {
                at(place + ":actions:" + i, () -> assignAction(new AssignAction(item, action.actionId(),
                        action.text(), action.ownerSeatId(), action.dueOn())));
            }
        }
    }

    /** Does one line's work; a refusal then names its field within the line's place. */
    private static long at(String place, LongSupplier work) {
        try {
            return work.getAsLong();
        } catch (RuleBroken refusal) {
            throw new RuleBroken(refusal.key(), place + ":" + refusal.field(), refusal.arguments());
        }
    }

    /** Takes an item out of the draft, with its decisions and actions. */
    public void removeItem(long itemId) {
        MinutesItem item = access.itemForWriting(itemId);
        Minutes minutes = item.getMinutes();
        reader.decisions(minutes).stream().filter(decision -> decision.getItem().equals(item)).forEach(this::remove);
        reader.actions(minutes).stream().filter(action -> action.getItem().equals(item)).forEach(this::remove);
        em.flush();
        minutes.removeItem(item);
        written(minutes);
    }

    /** Writes a decision in an item and returns its number in the portal. Fields in refusals: text, dueOn. */
    public long takeDecision(@Valid TakeDecision order) {
        MinutesItem item = access.itemForWriting(order.itemId());
        List<Organisation> binding = access.organisations(order.organisationIds());
        Decision decision;
        if (order.decisionId() == null) {
            decision = new Decision(item, access.nextDecision(item), order.text(), binding, order.dueOn());
            em.persist(decision);
        } else {
            decision = access.decisionForWriting(order.decisionId());
            demandSame(decision.getItem(), item);
            if (decision.says(order.text(), binding, order.dueOn())) {
                return decision.getId();
            }
            decision.revise(order.text(), binding, order.dueOn());
        }
        heads.describe(decision);
        citations.withdraw(decision.ref());
        citations.cite(decision.ref(), item.getMinutes().ref(), item.anchor(),
                item.getMinutes().getTitle() + ", " + item.label(), item.getTitle(), "");
        boolean taken = order.decisionId() == null;
        happenings.fire(new DecisionChanged(decision.ref(), taken ? "decision.taken" : "decision.revised", List.of(),
                taken));
        written(item.getMinutes());
        return decision.getId();
    }

    /** Takes a decision out of the draft. */
    public void removeDecision(long decisionId) {
        Decision decision = access.decisionForWriting(decisionId);
        Minutes minutes = decision.getItem().getMinutes();
        remove(decision);
        written(minutes);
    }

    private void remove(Decision decision) {
        decision.requireDraft();
        access.forget(decision.ref());
        em.remove(decision);
        happenings.fire(new DecisionChanged(decision.ref(), "decision.removed", List.of(), false));
    }

    /** Writes an action in an item and returns its number in the portal. Fields in refusals: text, owner, dueOn. */
    public long assignAction(@Valid AssignAction order) {
        MinutesItem item = access.itemForWriting(order.itemId());
        Seat owner = access.seat(order.ownerSeatId());
        ActionItem action;
        if (order.actionId() == null) {
            action = new ActionItem(item, order.text(), owner, order.dueOn());
            em.persist(action);
        } else {
            action = access.actionForWriting(order.actionId());
            demandSame(action.getItem(), item);
            if (action.says(order.text(), owner, order.dueOn())) {
                return action.getId();
            }
            action.revise(order.text(), owner, order.dueOn());
        }
        heads.describe(action);
        citations.withdraw(action.ref());
        citations.cite(action.ref(), item.getMinutes().ref(), item.anchor(),
                item.getMinutes().getTitle() + ", " + item.label(), item.getTitle(), "");
        boolean assigned = order.actionId() == null;
        happenings.fire(new ActionChanged(action.ref(), assigned ? "action.assigned" : "action.revised", List.of(),
                assigned));
        written(item.getMinutes());
        return action.getId();
    }

    /** Takes an action out of the draft. */
    public void removeAction(long actionId) {
        ActionItem action = access.actionForWriting(actionId);
        Minutes minutes = action.getItem().getMinutes();
        remove(action);
        written(minutes);
    }

    private void remove(ActionItem action) {
        action.requireDraft();
        access.forget(action.ref());
        em.remove(action);
        happenings.fire(new ActionChanged(action.ref(), "action.removed", List.of(), false));
    }

    private void written(Minutes minutes) {
        minutes.writtenBy(caller.view().personId());
        heads.describe(minutes);
        citations.citePasted(minutes.ref(), minutes.getItems().stream()
                .collect(Collectors.toMap(MinutesItem::anchor, MinutesItem::getText, (one, other) -> one,
                        LinkedHashMap::new)),
                minutes.getWorkingGroup().getLanguage(), Map.of());
        happenings.fire(MinutesChanged.written(minutes.ref()));
    }

    private int nextItem(Minutes minutes) {
        access.lockNumbers(minutes.getWorkingGroup());
        Integer highest = em.createNamedQuery("MinutesItem.highestNumber", Integer.class)
                .setParameter("group", minutes.getWorkingGroup().getId())
                .setParameter("year", minutes.getMeeting().getDay().getYear())
                .setParameter("series", minutes.series()).getSingleResult();
        return highest == null ? 1 : highest + 1;
    }

    private static MinutesItem item(Minutes minutes, long itemId) {
        return minutes.getItems().stream().filter(item -> item.getId() == itemId).findFirst()
                .orElseThrow(NotFound::new);
    }

    private static void demandSame(MinutesItem written, MinutesItem named) {
        if (!written.equals(named)) {
            throw new NotFound();
        }
    }

    /**
     * Lets the group read the minutes, and asks those to approve who may. What was promised waits for
     * its owners from now on. Fields in refusals: items, replyBy, adjusters.
     */
    @Allowed(Right.COORDINATOR_OR_LEADER)
    public void circulate(@Valid CirculateMinutes order) {
        Minutes minutes = access.minutesForCirculating(order.minutesId());
        minutes.circulate(named(minutes, order.adjusterIds()), order.replyBy(), clock.today(),
                reader.draft(minutes).texts());
        List<Seat> approvers = approvers(minutes);
        if (approvers.isEmpty()) {
            throw new RuleBroken("meeting.R8.nobody", "adjusters");
        }
        heads.follow(minutes, "minutes.circulated");
        waitings.settle(minutes.getMeeting().ref(), WaitingVerb.PREPARE);
        waitings.settle(minutes.ref(), WaitingVerb.REVISE);
        Long asking = askingSeat(minutes);
        LocalDate due = deadlines(minutes).map(FormalDeadlines::adjustBy)
                .filter(day -> order.replyBy() == null || day.isBefore(order.replyBy())).orElse(order.replyBy());
        for (Seat seat : approvers) {
            waitings.ask(seat, WaitingVerb.APPROVE, minutes.ref(), due, asking, null);
        }
        for (ActionItem action : reader.actions(minutes)) {
            if (!action.getState().isClosed()) {
                waitings.ask(action.getOwner(), WaitingVerb.COMPLETE, action.ref(),
                        action.getDueOn().orElse(null), asking, null);
            }
        }
    }

    private List<Person> named(Minutes minutes, Set<Long> persons) {
        List<Person> named = candidates(minutes).stream().filter(person -> persons.contains(person.getId())).toList();
        if (named.size() != persons.size()) {
            throw new RuleBroken("meeting.R8.adjuster", "adjusters");
        }
        return named;
    }

    /** Who can be named to adjust the minutes: members with a say who have not written in them. */
    private List<Person> candidates(Minutes minutes) {
        return holdings(minutes.getWorkingGroup()).stream()
                .filter(holding -> MeetingAccess.adjustsWhenNamed(holding.getSeat())).map(Holding::getPerson)
                .filter(person -> !minutes.isWrittenBy(person.getId())).distinct().toList();
    }

    /** The days that the law gives the minutes, when they are those of a formal body. */
    private Optional<FormalDeadlines> deadlines(Minutes minutes) {
        if (minutes.getOriginal().isPresent()) {
            return Optional.empty();
        }
        return FormalDeadlines.of(minutes.getWorkingGroup().getCollaboration().getCountry(), minutes.getApproval(),
                minutes.getMeeting().getDay(),
                minutes.getApprovedAt().map(at -> at.atZoneSameInstant(clock.zone()).toLocalDate()).orElse(null));
    }

    /**
     * The seats that may approve, one for each person who has not written in the minutes; where the next
     * meeting approves, who leads notes it, also what they wrote themselves.
     */
    private List<Seat> approvers(Minutes minutes) {
        boolean atMeeting = minutes.getApproval() == ApprovalHabit.NEXT_MEETING;
        Set<Long> asked = new HashSet<>();
        List<Seat> seats = new ArrayList<>();
        for (Holding holding : holdings(minutes.getWorkingGroup())) {
            Long person = holding.getPerson().getId();
            boolean approves = MeetingAccess.approves(holding.getSeat())
                    || MeetingAccess.adjustsWhenNamed(holding.getSeat()) && minutes.isAdjustedBy(person);
            if (approves && (atMeeting || !minutes.isWrittenBy(person)) && asked.add(person)) {
                seats.add(holding.getSeat());
            }
        }
        return seats;
    }

    /** Who was named to adjust minutes that are out for reading was named for a seat: its next holder adjusts instead. */
    @Allowed(Right.INTERNAL)
    public void onPassedOn(@Observes SeatPassedOn passed) {
        if (passed.place().kind() != SubjectKind.GROUP || passed.formerPersonId() == null) {
            return;
        }
        for (Minutes minutes : em.createNamedQuery("Minutes.circulatedTo", Minutes.class)
                .setParameter("person", passed.formerPersonId()).setParameter("group", passed.place().id())
                .getResultList()) {
            Person former = access.person(passed.formerPersonId());
            boolean stillSits = holdings(minutes.getWorkingGroup()).stream()
                    .anyMatch(holding -> holding.getPerson().equals(former)
                            && MeetingAccess.adjustsWhenNamed(holding.getSeat()));
            if (!stillSits) {
                minutes.adjustInstead(former, access.person(passed.personId()));
            }
        }
    }

    private List<Holding> holdings(WorkingGroup group) {
        return em.createNamedQuery("Holding.ofPlace", Holding.class).setParameter("kind", group.ref().kind())
                .setParameter("id", group.getId()).setParameter("day", clock.today()).getResultList();
    }

    private Long askingSeat(Minutes minutes) {
        WorkingGroup group = minutes.getWorkingGroup();
        return waitings.askingSeat(group.getId(), group.getCollaboration().getId());
    }

    /** Sends circulated minutes back, with what should change. Field in refusals: comment. */
    @Allowed(Right.COORDINATOR_OR_MEMBER)
    public void returnForChanges(@Valid ReturnMinutes order) {
        Minutes minutes = access.minutesForReturning(order.minutesId());
        minutes.returnForChanges(order.comment());
        heads.follow(minutes, "minutes.returned");
        waitings.settle(minutes.ref(), WaitingVerb.APPROVE);
        for (Seat seat : writers(minutes)) {
            waitings.ask(seat, WaitingVerb.REVISE, minutes.ref(), null, askingSeat(minutes),
                    minutes.getReturnComment());
        }
    }

    private List<Seat> writers(Minutes minutes) {
        return holdings(minutes.getWorkingGroup()).stream()
                .filter(holding -> minutes.isWrittenBy(holding.getPerson().getId())).map(Holding::getSeat)
                .filter(seat -> seat.getRole().leads() || seat.getRole() == Role.SECRETARY).toList();
    }

    /**
     * Signs circulated minutes: who leads the group or adjusts them, and has not written in them. When all have
     * signed who should, they are approved and sealed.
     */
    public void approve(@Valid ApproveMinutes order) {
        Minutes minutes = unchanged(order.minutesId(), order.version());
        minutes.approve(access.me(), clock.now());
        if (minutes.getState() == MinutesState.APPROVED) {
            approved(minutes);
        } else {
            heads.describe(minutes);
            caller.view().seatIds().forEach(seat -> waitings.settle(minutes.ref(), seat, WaitingVerb.APPROVE));
            happenings.fire(new MinutesChanged(minutes.ref(), "minutes.signed", List.of()));
        }
    }

    /**
     * Notes that a later meeting has approved circulated minutes, and seals them. Fields in refusals: approvedAt,
     * approvalNote.
     */
    public void approveAt(@Valid ApproveAtMeeting order) {
        Minutes minutes = unchanged(order.minutesId(), order.version());
        Meeting later = access.readable(order.meetingId());
        minutes.approveAt(later, order.note(), access.me(), clock.now());
        citations.cite(minutes.ref(), later.ref(), "", later.getTitle(), minutes.getApprovalNote(), "");
        approved(minutes);
    }

    private Minutes unchanged(long id, Long version) {
        Minutes minutes = access.minutesForApproving(id);
        if (version != null && minutes.getVersion() != version) {
            throw new Conflict();
        }
        return minutes;
    }

    private void approved(Minutes minutes) {
        sealedVersions.seal(minutes.ref(), MinutesText.write(reader.draft(minutes)));
        heads.follow(minutes, "minutes.approved");
        waitings.settle(minutes.ref(), WaitingVerb.APPROVE);
        SubjectRef group = minutes.getWorkingGroup().ref();
        if (waitings.ask(Role.CHAIR, group, WaitingVerb.PUBLISH, minutes.ref(), null, askingSeat(minutes),
                null) == 0) {
            waitings.ask(Role.CONVENER, group, WaitingVerb.PUBLISH, minutes.ref(), null, askingSeat(minutes), null);
        }
    }

    /** Shows approved minutes more widely. Fields in refusals: visibility, personalDataChecked, secrecyChecked. */
    @Allowed(Right.COORDINATOR_OR_LEADER)
    public void publish(@Valid PublishMinutes order) {
        Minutes minutes = access.minutesForPublishing(order.minutesId());
        boolean gone = isSecretOriginalGone(minutes);
        if (gone) {
            minutes.originalIsGone(order.secrecyChecked());
        }
        minutes.publish(order.visibility(), order.personalDataChecked(), reader.read(minutes).texts());
        heads.follow(minutes, gone ? "minutes.publishedChecked" : "minutes.published");
        waitings.settle(minutes.ref(), WaitingVerb.PUBLISH);
        reader.decisions(minutes).forEach(decision -> askTheBound(minutes, decision));
    }

    /** Whether their original was marked as secret when it was disposed of, so that nobody can take the mark away. */
    private boolean isSecretOriginalGone(Minutes minutes) {
        return minutes.isOriginalSecret()
                && minutes.getOriginal().filter(original -> access.isGone(original.document())).isPresent();
    }

    /** Asks the organisations that a decision binds to confirm that they know of it, where they may read it. */
    private void askTheBound(Minutes minutes, Decision decision) {
        Set<Long> seated = new HashSet<>();
        holdings(minutes.getWorkingGroup())
                .forEach(holding -> seated.add(holding.getSeat().getOrganisation().getId()));
        for (Organisation organisation : decision.getOrganisations()) {
            if (minutes.getVisibility().orElseThrow() != Visibility.MEMBER_ORGS
                    || seated.contains(organisation.getId())) {
                for (Role role : Decisions.CONFIRMING) {
                    waitings.ask(role, organisation.ref(), WaitingVerb.CONFIRM, decision.ref(),
                            decision.getDueOn().orElse(null), askingSeat(minutes), null);
                }
            }
        }
    }

    /** The page of minutes. */
    @Allowed(Right.EVERYBODY)
    public MinutesView view(long id) {
        return view(access.minutes(id));
    }

    private MinutesView view(Minutes minutes) {
        WorkingGroup group = minutes.getWorkingGroup();
        long groupId = group.getId();
        SealedVersion sealed = reader.sealed(minutes).orElse(null);
        MinutesContent content = sealed == null ? reader.draft(minutes) : MinutesText.read(sealed.text());
        MinutesState state = minutes.getState();
        boolean circulated = state == MinutesState.CIRCULATED;
        boolean mayCirculate = minutes.isDraft() && access.plans(groupId);
        boolean gone = isSecretOriginalGone(minutes);
        boolean mayPublish = state.next().contains(MinutesState.PUBLISHED) && (gone || !minutes.isOriginalSecret())
                && access.plans(groupId);
        boolean atMeeting = minutes.getApproval() == ApprovalHabit.NEXT_MEETING;
        Long me = caller.view().personId();
        boolean mayApprove = circulated && access.approves(minutes)
                && (atMeeting || !minutes.isWrittenBy(me) && !minutes.isSignedBy(me));
        return new MinutesView(minutes.ref(), minutes.getVersion(), state, minutes.getVisibility().orElse(null),
                minutes.getReplyBy().orElse(null), names(minutes.getAdjusters()),
                names(mayCirculate && !atMeeting ? candidates(minutes) : List.of()), minutes.getReturnComment(),
                sealed == null ? null : sealed.getNumber(),
                sealed == null ? null : reader.local(sealed.getSealedAt()), sealed == null ? "" : sealed.getSha256(),
                sealed == null || sealed.isIntact(), content, mayApprove && atMeeting ? later(minutes) : Map.of(),
                deadlines(minutes).orElse(null),
                minutes.getOriginal().filter(original -> access.isReadable(original.document())).isPresent(),
                minutes.isOriginalSecret(), gone, circulated && minutes.isSignedBy(me), group.getCollaboration().ref(),
                group.getCollaboration().getName(), timeline.of(minutes.ref(), 5),
                minutes.isDraft() && access.writes(groupId), mayCirculate,
                circulated && access.returns(groupId),
                mayApprove,
                mayPublish,
                mayCirculate ? audiences.change(minutes.audiences(), Visibility.GROUP.audiences(groupId)) : null,
                mayPublish
                        ? reaches.choices(group, minutes.audiences(), Visibility.MEMBER_ORGS, Visibility.ALL_MEMBERS,
                                Visibility.PUBLIC)
                        : List.of());
    }

    /** The later meetings of the group that were held and that the caller may read, the next first. */
    private Map<Long, String> later(Minutes minutes) {
        Map<Long, String> later = new LinkedHashMap<>();
        em.createNamedQuery("Meeting.heldAfter", Meeting.class)
                .setParameter("group", minutes.getWorkingGroup().getId())
                .setParameter("after", minutes.getMeeting().getStartsAt()).getResultList().stream()
                .filter(meeting -> access.isReadable(meeting))
                .forEach(meeting -> later.put(meeting.getId(), meeting.getTitle()));
        return later;
    }

    private static Map<Long, String> names(List<Person> persons) {
        Map<Long, String> names = new LinkedHashMap<>();
        persons.forEach(person -> names.put(person.getId(), person.getDisplayName()));
        return names;
    }

    /** What is needed to write draft minutes. Refused once they have left the drafting table. */
    public WritingView writing(long id) {
        Minutes minutes = access.minutesForWriting(id);
        if (!minutes.isDraft()) {
            throw new NotAllowed("meeting.R7");
        }
        MinutesView view = view(minutes);
        List<AttendanceRow> attendance = new ArrayList<>(view.content().attendance());
        Map<Long, String> seats = new LinkedHashMap<>();
        Map<Long, String> groupOrganisations = new LinkedHashMap<>();
        List<Holding> holdings = holdings(minutes.getWorkingGroup());
        for (Seat seat : em.createNamedQuery("Seat.ofPlace", Seat.class)
                .setParameter("kind", minutes.getWorkingGroup().ref().kind())
                .setParameter("id", minutes.getWorkingGroup().getId()).setParameter("day", clock.today())
                .getResultList()) {
            String holder = holdings.stream().filter(holding -> holding.getSeat().equals(seat))
                    .map(holding -> holding.getPerson().getDisplayName()).findFirst().orElse(seat.getTitle());
            seats.put(seat.getId(),
                    holder.isEmpty()
                            ? seat.getOrganisation().getName()
                            : holder + ", " + seat.getOrganisation().getName());
            groupOrganisations.put(seat.getOrganisation().getId(), seat.getOrganisation().getName());
        }
        if (attendance.isEmpty()) {
            attendance.addAll(expected(holdings));
        }
        offerStandIns(attendance, holdings);
        Map<Long, String> organisations = new LinkedHashMap<>();
        em.createNamedQuery("Organisation.all", Organisation.class).getResultList()
                .forEach(organisation -> organisations.put(organisation.getId(), organisation.getName()));
        return new WritingView(view, attendance, seats, groupOrganisations, organisations);
    }

    private static List<AttendanceRow> expected(List<Holding> holdings) {
        List<AttendanceRow> rows = new ArrayList<>();
        for (Holding holding : holdings) {
            AttendanceRow row = row(holding, Presence.PRESENT);
            if (holding.getSeat().getSubstituteFor().isEmpty() && !rows.contains(row)) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** After each member come those who may have stood in, unless something is noted of them. */
    private static void offerStandIns(List<AttendanceRow> attendance, List<Holding> holdings) {
        for (Holding standIn : holdings) {
            Seat ordinary = standIn.getSeat().getSubstituteFor().orElse(null);
            Long person = standIn.getPerson().getId();
            if (ordinary != null && attendance.stream().noneMatch(row -> person.equals(row.personId()))) {
                Long member = holdings.stream().filter(holding -> holding.getSeat().equals(ordinary))
                        .map(holding -> holding.getPerson().getId()).findFirst().orElse(null);
                int after = attendance.size() - 1;
                for (int i = 0; i < attendance.size(); i++) {
                    after = member != null && member.equals(attendance.get(i).personId()) ? i : after;
                }
                attendance.add(after + 1, row(standIn, null));
            }
        }
    }

    private static AttendanceRow row(Holding holding, Presence presence) {
        Organisation organisation = holding.getSeat().getOrganisation();
        return new AttendanceRow(holding.getPerson().getId(), holding.getPerson().getDisplayName(),
                organisation.getId(), organisation.getName(), presence, "");
    }

}
