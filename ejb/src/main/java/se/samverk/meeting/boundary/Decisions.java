package se.samverk.meeting.boundary;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import se.samverk.event.Happening;
import se.samverk.event.boundary.Timeline;
import se.samverk.meeting.Decision;
import se.samverk.meeting.DecisionChanged;
import se.samverk.meeting.DecisionRow;
import se.samverk.meeting.DecisionView;
import se.samverk.meeting.Minutes;
import se.samverk.meeting.MinutesContent;
import se.samverk.organisation.Organisation;
import se.samverk.organisation.Role;
import se.samverk.platform.Allowed;
import se.samverk.platform.Caller;
import se.samverk.platform.Right;
import se.samverk.shared.NotAllowed;
import se.samverk.thing.ThingRow;
import se.samverk.thing.boundary.ThingAccess;
import se.samverk.waiting.WaitingVerb;
import se.samverk.waiting.boundary.Waitings;
import se.samverk.workinggroup.WorkingGroup;

/** Decisions, each a thing of its own. They are written in minutes ({@link MinutesBook}). */
@Stateless
@Allowed(Right.EVERYBODY)
public class Decisions {
    /** Who answers for an organisation that a decision binds; the first to do so answers for all. */
    static final List<Role> CONFIRMING = List.of(Role.READER, Role.ORGANISATION_ADMINISTRATOR);

    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private MeetingAccess access;

    @Inject
    private MinutesReader reader;

    @Inject
    private ThingAccess things;

    @Inject
    private Timeline timeline;

    @Inject
    private Waitings waitings;

    @Inject
    private Event<Happening> happenings;

    @Inject
    private Caller caller;

    /** A decision's own page; what was approved is shown as it was sealed. */
    public DecisionView view(long id) {
        Decision decision = access.decision(id);
        Minutes minutes = decision.getItem().getMinutes();
        WorkingGroup group = decision.getWorkingGroup();
        MinutesContent content = reader.read(minutes);
        DecisionRow row = content.items().stream().flatMap(item -> item.decisions().stream())
                .filter(candidate -> candidate.ref().equals(decision.ref())).findFirst().orElseThrow();
        return new DecisionView(decision.ref(), group.ref(), content.groupName(), group.getCollaboration().ref(),
                group.getCollaboration().getName(), row.label(), decision.getTitle(), row.text(),
                decision.getLanguage(), decision.getDecidedOn(), row.dueOn(), row.organisations(), minutes.ref(),
                content.title(), content.formal(), decision.getItem().getNumber(), decision.getItem().getTitle(),
                minutes.getState(), originalUrl(minutes, decision),
                timeline.of(decision.ref(), 5));
    }

    private String originalUrl(Minutes minutes, Decision decision) {
        return minutes.getOriginal().filter(original -> access.isReadable(original.document()))
                .map(original -> original.url(decision.getItem().getPage())).orElse("");
    }

    /** Confirms, for the caller's organisations that it binds, that they know of a decision. */
    @Allowed(Right.SIGNED_IN)
    public void confirm(long id) {
        Decision decision = access.decision(id);
        List<Organisation> answeredFor = decision.getOrganisations().stream().filter(this::answersFor).toList();
        if (answeredFor.isEmpty()) {
            throw new NotAllowed();
        }
        for (Organisation organisation : answeredFor) {
            if (waitings.settleFor(decision.ref(), organisation.getId(), WaitingVerb.CONFIRM) > 0) {
                happenings.fire(new DecisionChanged(decision.ref(), "decision.confirmed",
                        List.of(organisation.getName()), true));
            }
        }
    }

    private boolean answersFor(Organisation organisation) {
        return CONFIRMING.stream().anyMatch(role -> caller.view().has(role, organisation.getId()));
    }

    /** The latest decisions the caller may read that bind an organisation. */
    public List<ThingRow> binding(long organisationId, int most) {
        return em.createNamedQuery("Decision.readableBinding", Decision.class)
                .setParameter("organisation", organisationId).setParameter("audiences", caller.audienceKeys())
                .setMaxResults(most).getResultList().stream().map(decision -> things.readable(decision.ref()).row())
                .toList();
    }
}
