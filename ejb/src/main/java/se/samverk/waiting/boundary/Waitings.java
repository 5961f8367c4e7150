package se.samverk.waiting.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.samverk.notification.Notice;
import se.samverk.notification.boundary.Digests;
import se.samverk.organisation.Role;
import se.samverk.organisation.Seat;
import se.samverk.organisation.boundary.OrganisationAccess;
import se.samverk.platform.Allowed;
import se.samverk.platform.Caller;
import se.samverk.platform.CallerView;
import se.samverk.platform.PortalClock;
import se.samverk.platform.Right;
import se.samverk.platform.SeatHeld;
import se.samverk.shared.SubjectRef;
import se.samverk.thing.Thing;
import se.samverk.thing.boundary.ThingAccess;
import se.samverk.waiting.Waiting;
import se.samverk.waiting.WaitingRow;
import se.samverk.waiting.WaitingVerb;

/** What waits for whom: asked for and settled by the features, read by the start page and the things' pages. */
@Stateless
@Allowed(Right.INTERNAL)
public class Waitings {
    private static final String ASKED = "waiting.";
    private static final String REMINDED = "reminder.";

    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private ThingAccess things;

    @Inject
    private OrganisationAccess organisations;

    @Inject
    private Digests digests;

    @Inject
    private Caller caller;

    @Inject
    private PortalClock clock;

    /**
     * Asks the seats of a role in a place to do something with a thing, and gives them notice. A
     * seat that is already asked the same is not asked twice (R2).
     *
     * @param askingSeat the seat that asks, or null when the portal does
     * @return how many seats were asked
     */
    public int ask(Role role, SubjectRef place, WaitingVerb verb, SubjectRef subject, LocalDate dueOn,
            Long askingSeat, String note) {
        int asked = 0;
        for (Seat seat : em.createNamedQuery("Seat.ofPlace", Seat.class).setParameter("kind", place.kind())
                .setParameter("id", place.id()).setParameter("day", clock.today()).getResultList()) {
            if (seat.getRole() == role) {
                ask(seat, verb, subject, dueOn, askingSeat, note);
                asked++;
            }
        }
        return asked;
    }

    /** Asks one seat. */
    public void ask(Seat seat, WaitingVerb verb, SubjectRef subject, LocalDate dueOn, Long askingSeat, String note) {
        boolean alreadyAsked = open(subject).stream()
                .anyMatch(waiting -> waiting.getSeat().getId().equals(seat.getId()) && waiting.getVerb() == verb);
        if (alreadyAsked) {
            return;
        }
        Seat asking = askingSeat == null ? null : organisations.seat(askingSeat);
        em.persist(new Waiting(seat, verb, subject, dueOn, asking, caller.view().name(), clock.now(), note));
        em.persist(new Notice(seat.getId(), subject, ASKED + verb, note, clock.now()));
    }

    /** Settles every open waiting of some verbs on a thing; all verbs when none is named (R3). */
    public void settle(SubjectRef subject, WaitingVerb... verbs) {
        Set<WaitingVerb> wanted = Set.of(verbs);
        for (Waiting waiting : open(subject)) {
            if (wanted.isEmpty() || wanted.contains(waiting.getVerb())) {
                end(waiting);
            }
        }
    }

    /** Settles what one seat was asked. */
    public void settle(SubjectRef subject, long seat, WaitingVerb verb) {
        for (Waiting waiting : open(subject)) {
            if (waiting.getSeat().getId() == seat && waiting.getVerb() == verb) {
                end(waiting);
            }
        }
    }

    /** Settles what every seat of an organisation was asked: one of them has answered for all. Returns how many were. */
    public int settleFor(SubjectRef subject, long organisation, WaitingVerb verb) {
        int settled = 0;
        for (Waiting waiting : open(subject)) {
            if (waiting.getVerb() == verb && waiting.getSeat().getOrganisation().getId() == organisation) {
                end(waiting);
                settled++;
            }
        }
        return settled;
    }

    /** Settles what is asked no longer: every open waiting of a verb on a thing, but for the seats still asked (R3). */
    public void settleBut(SubjectRef subject, WaitingVerb verb, Set<Long> stillAsked) {
        for (Waiting waiting : open(subject)) {
            if (waiting.getVerb() == verb && !stillAsked.contains(waiting.getSeat().getId())) {
                end(waiting);
            }
        }
    }

    private void end(Waiting waiting) {
        waiting.done(clock.now());
        digests.withdraw(waiting.getSeat().getId(), waiting.getSubject(),
                Set.of(ASKED + waiting.getVerb(), REMINDED + waiting.getVerb()));
    }

    /** Reminds the seats whose last day comes soon; each once (R4). */
    public void remind() {
        em.createNamedQuery("Waiting.toRemind", Waiting.class)
                .setParameter("day", clock.today().plusDays(Waiting.REMINDED_DAYS_BEFORE)).getResultList()
                .forEach(waiting -> {
                    waiting.reminded(clock.now());
                    em.persist(new Notice(waiting.getSeat().getId(), waiting.getSubject(),
                            REMINDED + waiting.getVerb(), waiting.getDueOn().orElseThrow().toString(), clock.now()));
                });
    }

    /** Lets what waits follow the seats that have taken over from others. */
    public void passOn() {
        em.createNamedQuery("Waiting.ofSeatsTakenOver", Waiting.class).setParameter("day", clock.today())
                .getResultList().forEach(Waiting::passOn);
    }

    private List<Waiting> open(SubjectRef subject) {
        return em.createNamedQuery("Waiting.openOfSubject", Waiting.class).setParameter("subject", subject)
                .getResultList();
    }

    /** What waits for the caller, the most urgent first. */
    @Allowed(Right.EVERYBODY)
    public List<WaitingRow> forMe() {
        Set<Long> seats = caller.view().seatIds();
        return seats.isEmpty()
                ? List.of()
                : rows(em.createNamedQuery("Waiting.ofSeats", Waiting.class).setParameter("seats", seats)
                        .getResultList());
    }

    /** How many waitings {@link #forMe} has. */
    @Allowed(Right.EVERYBODY)
    public long numberForMe() {
        Set<Long> seats = caller.view().seatIds();
        return seats.isEmpty()
                ? 0
                : em.createNamedQuery("Waiting.numberOfSeats", Long.class).setParameter("seats", seats)
                        .setParameter("audiences", caller.audienceKeys()).getSingleResult();
    }

    /** What the caller's seats have asked of others and still wait for. */
    @Allowed(Right.EVERYBODY)
    public List<WaitingRow> iWaitFor() {
        Set<Long> seats = caller.view().seatIds();
        return seats.isEmpty()
                ? List.of()
                : rows(em.createNamedQuery("Waiting.askedBy", Waiting.class).setParameter("seats", seats)
                        .getResultList());
    }

    /** What waits for any seat of one of the caller's organisations; empty for other organisations. */
    @Allowed(Right.EVERYBODY)
    public List<WaitingRow> ofOrganisation(long organisation) {
        return caller.view().organisations().contains(organisation)
                ? rows(em.createNamedQuery("Waiting.ofOrganisation", Waiting.class)
                        .setParameter("organisation", organisation).getResultList())
                : List.of();
    }

    /** What waits for anybody in some groups that the caller coordinates, the oldest first. */
    @Allowed(Right.COORDINATOR)
    public List<WaitingRow> inGroups(Set<Long> groups) {
        Set<Long> own = new HashSet<>(groups);
        own.retainAll(caller.view().groupsCoordinated());
        return own.isEmpty()
                ? List.of()
                : rows(em.createNamedQuery("Waiting.ofGroups", Waiting.class).setParameter("groups", own)
                        .getResultList());
    }

    /** What a thing waits for from the caller, the most urgent of several. */
    @Allowed(Right.EVERYBODY)
    public Optional<WaitingRow> forMeOn(SubjectRef subject) {
        Set<Long> seats = caller.view().seatIds();
        return seats.isEmpty()
                ? Optional.empty()
                : rows(em.createNamedQuery("Waiting.ofSeatsOnSubject", Waiting.class).setParameter("seats", seats)
                        .setParameter("subject", subject).setMaxResults(1).getResultList()).stream().findFirst();
    }

    private List<WaitingRow> rows(Collection<Waiting> waitings) {
        LocalDate today = clock.today();
        List<WaitingRow> rows = new ArrayList<>();
        for (Waiting waiting : waitings) {
            things.ifReadable(waiting.getSubject()).ifPresent(thing -> rows.add(row(waiting, thing, today)));
        }
        return rows;
    }

    private static WaitingRow row(Waiting waiting, Thing thing, LocalDate today) {
        LocalDate due = waiting.getDueOn().orElse(null);
        long late = due == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(due, today));
        Seat seat = waiting.getSeat();
        String name = seat.getTitle().isEmpty()
                ? seat.getOrganisation().getName()
                : seat.getTitle() + ", " + seat.getOrganisation().getName();
        return new WaitingRow(waiting.getId(), waiting.getSubject(), thing.getTitle(), thing.getLanguage(),
                waiting.getVerb(), waiting.getNote(), waiting.getAskedBy(), waiting.getAskedAt(), due, late,
                seat.getId(), name);
    }

    /** The caller's seat from which a group is led or coordinated, for {@code askingSeat}; null when there is none. */
    public Long askingSeat(long group, long collaboration) {
        CallerView me = caller.view();
        return me.seat(Role.COORDINATOR, collaboration).or(() -> me.seatInGroup(group)).map(SeatHeld::seatId)
                .orElse(null);
    }
}
