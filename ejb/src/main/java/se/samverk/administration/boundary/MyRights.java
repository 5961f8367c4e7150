package se.samverk.administration.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.samverk.administration.ErasureView;
import se.samverk.administration.MyData;
import se.samverk.administration.PersonRequest;
import se.samverk.administration.PersonRequestRow;
import se.samverk.audit.AuditEntry;
import se.samverk.audit.boundary.AuditTrail;
import se.samverk.draft.Draft;
import se.samverk.meeting.Attendance;
import se.samverk.notification.OutgoingMail;
import se.samverk.organisation.Account;
import se.samverk.organisation.Holding;
import se.samverk.organisation.Organisation;
import se.samverk.organisation.boundary.OrganisationAccess;
import se.samverk.platform.Allowed;
import se.samverk.platform.Caller;
import se.samverk.platform.PortalClock;
import se.samverk.platform.Right;
import se.samverk.register.FactorsView;
import se.samverk.register.ProviderIdentity;
import se.samverk.register.boundary.SecondFactors;
import se.samverk.register.boundary.Sessions;
import se.samverk.search.SavedSearch;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.SubjectRef;
import se.samverk.thing.Thing;
import se.samverk.thing.boundary.ThingAccess;

/** A person's rights to the own data: to read all of it, to know what is kept and why, and to ask for more. */
@Stateless
@Allowed(Right.SIGNED_IN)
public class MyRights {
    private static final String SIGN_IN = "signin.";

    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private PersonRequestAccess requests;

    @Inject
    private OrganisationAccess accounts;

    @Inject
    private SecondFactors factors;

    @Inject
    private Sessions sessions;

    @Inject
    private ThingAccess things;

    @Inject
    private Caller caller;

    @Inject
    private PortalClock clock;

    @Inject
    private AuditTrail audit;

    /** Everything that the portal keeps about the caller. */
    public MyData data() {
        Account account = me();
        long person = account.getPerson().getId();
        List<AuditEntry> acts = em.createNamedQuery("AuditEntry.ofActor", AuditEntry.class)
                .setParameter("username", account.getUsername()).getResultList();
        return new MyData(clock.now(),
                new MyData.Account(account.getUsername(), account.getPerson().getDisplayName(),
                        account.getPerson().getTitle(), account.getLanguage().map(Enum::name).orElse(""),
                        account.getMail().orElse(""), account.getSeenBeforeAt().orElse(null)),
                signIn(account),
                em.createNamedQuery("Holding.everOfPerson", Holding.class).setParameter("person", person)
                        .getResultList().stream().map(this::membership).toList(),
                acts.stream().filter(entry -> entry.getAct().startsWith(SIGN_IN)).map(MyRights::act).toList(),
                acts.stream().filter(entry -> !entry.getAct().startsWith(SIGN_IN)).map(MyRights::act).toList(),
                written(acts),
                em.createNamedQuery("Draft.ofAccount", Draft.class).setParameter("account", account.getId())
                        .getResultList().stream().map(draft -> new MyData.Draft(draft.getSubject().toString(),
                                draft.getField(), draft.getText(), draft.getSavedAt()))
                        .toList(),
                em.createNamedQuery("Attendance.ofPerson", Attendance.class).setParameter("person", person)
                        .getResultList().stream().map(MyRights::attendance).toList(),
                account.getMail().map(this::mails).orElse(List.of()), searches(account), mine());
    }

    private Account me() {
        return accounts.account(caller.view().accountId());
    }

    private MyData.SignIn signIn(Account account) {
        FactorsView own = factors.mine();
        return new MyData.SignIn(own.wished(), own.codesLeft(),
                own.passkeys().stream()
                        .map(key -> new MyData.Passkey(key.name(), key.createdAt(), key.usedAt())).toList(),
                em.createNamedQuery("ProviderIdentity.ofAccount", ProviderIdentity.class)
                        .setParameter("account", account.getId()).getResultList().stream()
                        .map(link -> new MyData.Provider(link.getIssuer(), link.getSubject(), link.getLinkedAt()))
                        .toList(),
                sessions.mine().stream().map(session -> new MyData.Session(session.browser(), session.means().name(),
                        session.begunAt(), session.usedAt())).toList());
    }

    private MyData.Membership membership(Holding holding) {
        return new MyData.Membership(holding.getSeat().getRole().name(),
                holding.getSeat().getPlace().flatMap(things::ifReadable).map(Thing::getTitle).orElse(""),
                holding.getSeat().getOrganisation().getName(), holding.getValidFrom(),
                holding.getValidTo().orElse(null));
    }

    private static MyData.Act act(AuditEntry entry) {
        return new MyData.Act(entry.getHappenedAt(), entry.getAct(),
                entry.getSubject().map(SubjectRef::toString).orElse(""), entry.getDetail());
    }

    /** The things that the caller has done something with, each with its latest time; titles as far as readable. */
    private List<MyData.Written> written(List<AuditEntry> acts) {
        Map<SubjectRef, OffsetDateTime> latest = new LinkedHashMap<>();
        acts.forEach(entry -> entry.getSubject()
                .ifPresent(subject -> latest.putIfAbsent(subject, entry.getHappenedAt())));
        return latest.entrySet().stream().map(entry -> new MyData.Written(entry.getKey().toString(),
                things.ifReadable(entry.getKey()).map(Thing::getTitle).orElse(""), entry.getValue())).toList();
    }

    private static MyData.Attendance attendance(Attendance attendance) {
        return new MyData.Attendance(attendance.getMeeting().ref().toString(), attendance.getMeeting().getDay(),
                attendance.getPersonName(), attendance.getOrganisation().map(Organisation::getName).orElse(""),
                attendance.getPresence().name());
    }

    private List<MyData.SavedSearch> searches(Account account) {
        return em.createNamedQuery("SavedSearch.ofAccount", SavedSearch.class)
                .setParameter("account", account.getId()).getResultList().stream()
                .map(one -> new MyData.SavedSearch(one.getName(), one.question(), one.getPace().name(),
                        one.getCreatedAt(), one.getOpenedAt(), one.getFeedMadeAt().isPresent()))
                .toList();
    }

    private List<MyData.Mail> mails(String address) {
        return em.createNamedQuery("OutgoingMail.everTo", OutgoingMail.class).setParameter("address", address)
                .getResultList().stream()
                .map(mail -> new MyData.Mail(mail.getCreatedAt(), mail.getLetterKey(), mail.getState().name()))
                .toList();
    }

    /** What an erasure of the caller's account would take away, and what must be kept. */
    public ErasureView erasure() {
        return requests.erasure(me());
    }

    /** The caller's own requests, newest first. */
    public List<PersonRequestRow> mine() {
        return em.createNamedQuery("PersonRequest.ofAccount", PersonRequest.class)
                .setParameter("account", caller.view().accountId()).getResultList().stream().map(requests::row)
                .toList();
    }

    /** Asks for something about the own data; one request of a kind at a time. Field in refusals: words. */
    public void ask(@Valid AskForRight order) {
        if (mine().stream().anyMatch(row -> row.open() && row.kind() == order.kind())) {
            throw new RuleBroken("request.open", "words");
        }
        PersonRequest request = new PersonRequest(order.kind(), me(), order.words(), clock.now(), clock.today());
        em.persist(request);
        audit.noteChange("request.made", null, order.kind() + " request " + request.getId());
    }
}
