package se.samverk.meeting.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import se.samverk.meeting.ActionItem;
import se.samverk.meeting.ActionRow;
import se.samverk.meeting.Attendance;
import se.samverk.meeting.AttendanceRow;
import se.samverk.meeting.Decision;
import se.samverk.meeting.DecisionRow;
import se.samverk.meeting.ItemRow;
import se.samverk.meeting.Meeting;
import se.samverk.meeting.Minutes;
import se.samverk.meeting.MinutesContent;
import se.samverk.meeting.MinutesItem;
import se.samverk.meeting.MinutesText;
import se.samverk.meeting.SignatureRow;
import se.samverk.organisation.Organisation;
import se.samverk.organisation.Seat;
import se.samverk.platform.Allowed;
import se.samverk.platform.PortalClock;
import se.samverk.platform.Right;
import se.samverk.thing.SealedVersion;
import se.samverk.thing.boundary.SealedVersions;

/** Reads what minutes say: from the sealed bytes alone once they are approved, else from the draft. */
@Stateless
@Allowed(Right.INTERNAL)
public class MinutesReader {
    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private SealedVersions sealedVersions;

    @Inject
    private PortalClock clock;

    public MinutesContent read(Minutes minutes) {
        return sealed(minutes).map(version -> MinutesText.read(version.text())).orElseGet(() -> draft(minutes));
    }

    public Optional<SealedVersion> sealed(Minutes minutes) {
        return sealedVersions.newest(minutes.ref());
    }

    /** What the minutes say now, to be shown before approval and sealed with it. */
    public MinutesContent draft(Minutes minutes) {
        Meeting meeting = minutes.getMeeting();
        List<Decision> decisions = decisions(minutes);
        List<ActionItem> actions = actions(minutes);
        return new MinutesContent(meeting.ref(), minutes.getWorkingGroup().getId(), minutes.getWorkingGroup().getName(),
                minutes.getTitle(), meeting.getTitle(), minutes.getWorkingGroup().getLanguage(), meeting.getDay(),
                local(meeting.getStartsAt()), local(meeting.getEndsAt()), meeting.getPlace(), minutes.getDraftedBy(),
                minutes.getApproval(), minutes.getNumbering(), minutes.getApprovedBy(),
                minutes.getApprovedAt().map(this::local).orElse(null),
                minutes.getSignatures().stream()
                        .map(signature -> new SignatureRow(signature.getName(), local(signature.getAt()))).toList(),
                minutes.getApprovedAtMeeting().map(Meeting::ref).orElse(null),
                minutes.getApprovedAtMeeting().map(Meeting::getTitle).orElse(""), minutes.getApprovalNote(),
                meeting.getAttendance().stream().map(MinutesReader::row).toList(),
                minutes.getItems().stream().map(item -> row(item, decisions, actions)).toList(),
                minutes.getOriginal().orElse(null), minutes.isFormal());
    }

    public List<Decision> decisions(Minutes minutes) {
        return em.createNamedQuery("Decision.ofMinutes", Decision.class).setParameter("minutes", minutes.getId())
                .getResultList();
    }

    public List<ActionItem> actions(Minutes minutes) {
        return em.createNamedQuery("ActionItem.ofMinutes", ActionItem.class).setParameter("minutes", minutes.getId())
                .getResultList();
    }

    private static AttendanceRow row(Attendance attendance) {
        return new AttendanceRow(attendance.getPerson().map(person -> person.getId()).orElse(null),
                attendance.getPersonName(), attendance.getOrganisation().map(Organisation::getId).orElse(null),
                attendance.getOrganisation().map(Organisation::getName).orElse(""), attendance.getPresence(),
                attendance.getNote());
    }

    private static ItemRow row(MinutesItem item, List<Decision> decisions, List<ActionItem> actions) {
        return new ItemRow(item.getId(), item.getVersion(), item.getNumber(), item.getTitle(), item.getText(),
                decisions.stream().filter(decision -> decision.getItem().equals(item)).map(MinutesReader::row)
                        .toList(),
                actions.stream().filter(action -> action.getItem().equals(item)).map(MinutesReader::row).toList(),
                item.getPage());
    }

    private static DecisionRow row(Decision decision) {
        return new DecisionRow(decision.ref(), decision.label(), decision.getText(),
                decision.getOrganisations().stream().map(Organisation::getId).toList(),
                decision.getOrganisations().stream().map(Organisation::getName).toList(),
                decision.getDueOn().orElse(null));
    }

    private static ActionRow row(ActionItem action) {
        return new ActionRow(action.ref(), action.getText(), action.getOwner().getId(), name(action.getOwner()),
                action.getDueOn().orElse(null));
    }

    /** "Enhetschef, Borås Stad": a seat as its organisation's, not as a person. */
    static String name(Seat seat) {
        return seat.getTitle().isEmpty()
                ? seat.getOrganisation().getName()
                : seat.getTitle() + ", " + seat.getOrganisation().getName();
    }

    public OffsetDateTime local(OffsetDateTime moment) {
        return moment.atZoneSameInstant(clock.zone()).toOffsetDateTime();
    }
}
