package se.samverk.meeting.boundary;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.samverk.document.Original;
import se.samverk.event.Happening;
import se.samverk.evidence.boundary.Citations;
import se.samverk.meeting.Attendee;
import se.samverk.meeting.Decision;
import se.samverk.meeting.DecisionChanged;
import se.samverk.meeting.ImportedItem;
import se.samverk.meeting.Meeting;
import se.samverk.meeting.MeetingChanged;
import se.samverk.meeting.Minutes;
import se.samverk.meeting.MinutesChanged;
import se.samverk.meeting.MinutesItem;
import se.samverk.meeting.MinutesText;
import se.samverk.platform.Allowed;
import se.samverk.platform.PortalClock;
import se.samverk.platform.Right;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.SubjectRef;
import se.samverk.thing.boundary.SealedVersions;
import se.samverk.thing.boundary.ThingAccess;
import se.samverk.workinggroup.WorkingGroup;

/** Minutes from before the portal: kept with their meeting and decisions, sealed, and approved by nobody (R15). */
@Stateless
@Allowed(Right.INTERNAL)
public class ImportedMinutes {
    private static final String IMPORTED = "minutes.imported";

    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private MeetingAccess access;

    @Inject
    private MinutesReader reader;

    @Inject
    private MinutesHeads heads;

    @Inject
    private ThingAccess things;

    @Inject
    private SealedVersions sealedVersions;

    @Inject
    private Citations citations;

    @Inject
    private PortalClock clock;

    @Inject
    private Event<Happening> happenings;

    /** The minutes that were taken in from a document, as far as the caller may read them. */
    public Optional<SubjectRef> of(SubjectRef document) {
        return taken(document).stream().map(Minutes::ref).filter(access::isReadable).findFirst();
    }

    /** Whether minutes were taken in from a document, readable or not. */
    public boolean isTaken(SubjectRef document) {
        return !taken(document).isEmpty();
    }

    private List<Minutes> taken(SubjectRef document) {
        return em.createNamedQuery("Minutes.ofOriginal", Minutes.class).setParameter("document", document.id())
                .getResultList();
    }

    /** What was taken in from a document goes back to its group when that is marked as secret (R15). */
    public void originalIsSecret(SubjectRef document, boolean secret) {
        for (Minutes minutes : taken(document)) {
            if (minutes.originalIsSecret(secret)) {
                heads.follow(minutes, "minutes.takenBack");
            }
        }
    }

    /**
     * Takes minutes in, and returns them. Fields in refusals: day, from, to, place, names, items, and within the items
     * {@code items:2:number}, title, text, decisions.
     */
    public SubjectRef takeIn(@Valid TakeInMinutes order, Original original) {
        WorkingGroup group = access.groupForTakingIn(order.groupId());
        if (isTaken(original.document())) {
            throw new RuleBroken("meeting.R15.twice", "");
        }
        Meeting meeting = meeting(group, order);
        em.persist(meeting);
        Minutes minutes = Minutes.fromBefore(meeting, access.me(), original, order.paragraphs());
        em.persist(minutes);
        minutes.recordAttendance(order.names().stream()
                .map(name -> new Attendee(null, name.name(), null, name.presence(), name.note())).toList());
        List<Decision> decisions = new ArrayList<>();
        for (int i = 0; i < order.items().size(); i++) {
            try {
                write(minutes, order.items().get(i), decisions);
            } catch (RuleBroken refusal) {
                throw new RuleBroken(refusal.key(), "items:" + i + ":" + refusal.field(), refusal.arguments());
            }
        }
        em.flush();
        minutes.takeIn(reader.draft(minutes).texts());
        sealedVersions.seal(minutes.ref(), MinutesText.write(reader.draft(minutes)));
        tell(meeting, minutes, decisions, original);
        return minutes.ref();
    }

    private Meeting meeting(WorkingGroup group, TakeInMinutes order) {
        if (order.day() == null) {
            throw new RuleBroken("meeting.R15.day", "day");
        }
        if ((order.from() == null) != (order.to() == null)) {
            throw new RuleBroken("meeting.R15.time", order.from() == null ? "from" : "to");
        }
        OffsetDateTime start = order.from() == null
                ? order.day().atStartOfDay(clock.zone()).toOffsetDateTime()
                : order.day().atTime(order.from()).atZone(clock.zone()).toOffsetDateTime();
        OffsetDateTime end = order.to() == null
                ? null
                : order.day().atTime(order.to()).atZone(clock.zone()).toOffsetDateTime();
        return Meeting.fromBefore(group, start, end, order.place(), clock.now());
    }

    private void write(Minutes minutes, ImportedItem written, List<Decision> decisions) {
        MinutesItem item = minutes.addItem(written);
        em.persist(item);
        for (String text : written.decisions()) {
            decisions.add(decision(item, text));
        }
    }

    private Decision decision(MinutesItem item, String text) {
        try {
            Decision decision = new Decision(item, access.nextDecision(item), text, Set.of(), null);
            em.persist(decision);
            return decision;
        } catch (RuleBroken refusal) {
            throw new RuleBroken(refusal.key(), "decisions", refusal.arguments());
        }
    }

    private void tell(Meeting meeting, Minutes minutes, List<Decision> decisions, Original original) {
        WorkingGroup group = meeting.getWorkingGroup();
        things.describe(meeting.ref(), meeting.getTitle(), meeting.getState().name(), group.getLanguage(),
                group.getArchiveOwner().getId(), group.getId(), group.getCollaboration().getId(), meeting.getDay(),
                meeting.getVisibility().audiences(group.getId()));
        happenings.fire(new MeetingChanged(meeting.ref(), "meeting.imported", List.of()));
        heads.describe(minutes);
        citations.cite(minutes.ref(), meeting.ref(), "", meeting.getTitle(), "", "");
        citations.cite(minutes.ref(), original.document(), "", original.fileName(), "", "");
        happenings.fire(new MinutesChanged(minutes.ref(), IMPORTED, List.of()));
        for (Decision decision : decisions) {
            MinutesItem item = decision.getItem();
            heads.describe(decision);
            citations.cite(decision.ref(), minutes.ref(), item.anchor(), minutes.getTitle() + ", " + item.label(),
                    item.getTitle(), "");
            happenings.fire(new DecisionChanged(decision.ref(), IMPORTED, List.of(), false));
        }
    }
}
