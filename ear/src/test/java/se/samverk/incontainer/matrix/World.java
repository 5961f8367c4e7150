package se.samverk.incontainer.matrix;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import se.samverk.administration.PersonRequestKind;
import se.samverk.administration.boundary.AskForRight;
import se.samverk.administration.boundary.DisposeThings;
import se.samverk.administration.boundary.MyRights;
import se.samverk.administration.boundary.Retention;
import se.samverk.administration.boundary.SayRetention;
import se.samverk.draft.boundary.Drafts;
import se.samverk.figure.boundary.Figures;
import se.samverk.funding.Breakdown;
import se.samverk.funding.FundingKind;
import se.samverk.funding.GrantState;
import se.samverk.funding.boundary.Grants;
import se.samverk.funding.boundary.MoveGrant;
import se.samverk.funding.boundary.RegisterGrant;
import se.samverk.inquiry.Inquiry;
import se.samverk.inquiry.InquiryKind;
import se.samverk.inquiry.boundary.FileInquiry;
import se.samverk.inquiry.boundary.Inquiries;
import se.samverk.intake.boundary.Intake;
import se.samverk.intake.boundary.TakeInAsReport;
import se.samverk.library.DocumentType;
import se.samverk.library.boundary.AddToImport;
import se.samverk.library.boundary.BeginImport;
import se.samverk.library.boundary.BeginUpload;
import se.samverk.library.boundary.ChangeDocument;
import se.samverk.library.boundary.Documents;
import se.samverk.library.boundary.ExpectFile;
import se.samverk.library.boundary.ExpectPackage;
import se.samverk.library.boundary.Imports;
import se.samverk.library.boundary.RetainDocument;
import se.samverk.library.boundary.Uploads;
import se.samverk.meeting.MeetingState;
import se.samverk.meeting.boundary.ApproveMinutes;
import se.samverk.meeting.boundary.AssignAction;
import se.samverk.meeting.boundary.CirculateMinutes;
import se.samverk.meeting.boundary.HoldMeeting;
import se.samverk.meeting.boundary.Meetings;
import se.samverk.meeting.boundary.MinutesBook;
import se.samverk.meeting.boundary.PlanMeeting;
import se.samverk.meeting.boundary.PublishMinutes;
import se.samverk.meeting.boundary.TakeDecision;
import se.samverk.meeting.boundary.WriteItem;
import se.samverk.notification.Notice;
import se.samverk.notification.Pace;
import se.samverk.notification.StopLink;
import se.samverk.organisation.Account;
import se.samverk.organisation.Country;
import se.samverk.organisation.Holding;
import se.samverk.organisation.OneTimeLink;
import se.samverk.organisation.Organisation;
import se.samverk.organisation.OrganisationKind;
import se.samverk.organisation.Person;
import se.samverk.organisation.Role;
import se.samverk.organisation.Seat;
import se.samverk.organisation.SignInMeans;
import se.samverk.plan.PlanKind;
import se.samverk.plan.boundary.AdoptPlan;
import se.samverk.plan.boundary.CreatePlan;
import se.samverk.plan.boundary.Plans;
import se.samverk.platform.Caller;
import se.samverk.platform.PortalClock;
import se.samverk.project.ProjectState;
import se.samverk.project.boundary.Projects;
import se.samverk.project.boundary.RegisterProject;
import se.samverk.register.ProvenIdentity;
import se.samverk.register.boundary.Accounts;
import se.samverk.register.boundary.EndOrganisation;
import se.samverk.register.boundary.GiveSeat;
import se.samverk.register.boundary.Invitations;
import se.samverk.register.boundary.InvitePerson;
import se.samverk.register.boundary.Memberships;
import se.samverk.register.boundary.Organisations;
import se.samverk.register.boundary.PasswordLinks;
import se.samverk.register.boundary.RegisterOrganisation;
import se.samverk.register.boundary.Seats;
import se.samverk.register.boundary.Sessions;
import se.samverk.report.ImportedSection;
import se.samverk.report.boundary.AcceptReport;
import se.samverk.report.boundary.AddAttachment;
import se.samverk.report.boundary.AddSection;
import se.samverk.report.boundary.ConfirmFigure;
import se.samverk.report.boundary.PublishReport;
import se.samverk.report.boundary.SaveReport;
import se.samverk.report.boundary.SaveSection;
import se.samverk.report.boundary.StartReport;
import se.samverk.report.boundary.StatusReports;
import se.samverk.report.boundary.SubmitReport;
import se.samverk.search.SearchAddress;
import se.samverk.search.boundary.IndexHealth;
import se.samverk.search.boundary.IndexTimer;
import se.samverk.search.boundary.SaveSearch;
import se.samverk.search.boundary.SavedSearches;
import se.samverk.shared.Currency;
import se.samverk.shared.Language;
import se.samverk.shared.Money;
import se.samverk.shared.Period;
import se.samverk.shared.StatedAmount;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.thing.CountedFrom;
import se.samverk.thing.RetentionOutcome;
import se.samverk.workinggroup.ApprovalHabit;
import se.samverk.workinggroup.CollaborationLevel;
import se.samverk.workinggroup.GroupKind;
import se.samverk.workinggroup.ItemNumbering;
import se.samverk.workinggroup.Visibility;
import se.samverk.workinggroup.boundary.ChangeGroup;
import se.samverk.workinggroup.boundary.CreateGroup;
import se.samverk.workinggroup.boundary.Groups;
import se.samverk.workinggroup.boundary.StartCollaboration;

/**
 * Two collaborations, four groups and the people of the matrix, made through the boundaries by those
 * who may. What a cell needs is made once, when the first cell asks for it, and never changed: every
 * call of a cell is rolled back.
 */
@ApplicationScoped
public class World {
    public static final String PASSWORD = "elva sorters besök";
    public static final String ADMINISTRATOR = "matrix.sysadmin";
    static final long PACKET = 1000;
    static final String DISABLED = "matrix.disabled";
    static final String WORDS = "omkring 250 medarbetare";

    @PersistenceContext
    private EntityManager em;

    @Resource
    private UserTransaction transaction;

    @Inject
    private Caller caller;

    @Inject
    private PortalClock clock;

    @Inject
    private Accounts accounts;

    @Inject
    private Organisations organisations;

    @Inject
    private Seats seats;

    @Inject
    private Sessions sessions;

    @Inject
    private Memberships memberships;

    @Inject
    private Invitations invitations;

    @Inject
    private PasswordLinks links;

    @Inject
    private Groups groups;

    @Inject
    private Meetings meetings;

    @Inject
    private MinutesBook book;

    @Inject
    private StatusReports reports;

    @Inject
    private Figures figures;

    @Inject
    private Drafts drafts;

    @Inject
    private IndexHealth index;

    @Inject
    private IndexTimer indexing;

    @Inject
    private SavedSearches savedSearches;

    @Inject
    private Plans plans;

    @Inject
    private Documents documents;

    @Inject
    private Uploads uploads;

    @Inject
    private Imports imports;

    @Inject
    private Projects projects;

    @Inject
    private Grants grants;

    @Inject
    private Inquiries inquiries;

    @Inject
    private MyRights myRights;

    @Inject
    private Retention retention;

    @Inject
    private Intake intake;

    private final Map<Place, Site> sites = new EnumMap<>(Place.class);
    private final Map<String, Long> numbers = new HashMap<>();
    private final Map<String, Object> made = new HashMap<>();
    private final AtomicInteger guests = new AtomicInteger();
    private String hash;

    /** A place with its people's names and its seats. */
    public record Site(long collaboration, long group, long organisation, String coordinator, String chair,
            String secretary, String member, long chairSeat, long memberSeat, long emptySeat, long funder) {
    }

    /** Minutes with one of everything in them. */
    public record Written(long meeting, long minutes, long item, long decision, long action, long actionOfChair) {
    }

    /** Minutes that a meeting can have approved, and the meeting. */
    record Noted(long minutes, long later) {
    }

    /** A report with one of everything in it. */
    public record Reported(long report, long section, int attachmentNumber, long attachment, long figure) {
        public SubjectRef ref() {
            return new SubjectRef(SubjectKind.REPORT, report);
        }
    }

    /** A plan with one of everything in it. */
    record Planned(long plan, long measure) {
    }

    /** Makes the people, organisations and groups, unless they are there. */
    public synchronized void found() {
        if (!sites.isEmpty()) {
            return;
        }
        hash = accounts.hashed(PASSWORD);
        inTransaction(this::firstAdministrator);
        as(ADMINISTRATOR, this::register);
        caller.readAgain();
    }

    /** Somebody must be administrator before there is an administrator to appoint one. */
    private void firstAdministrator() {
        Organisation host = organisations.enter(new RegisterOrganisation(OrganisationKind.REGION, "Vardregionen",
                Country.SE, null, null));
        numbers.put("vard", host.getId());
        Person person = em.find(Person.class, person("sysadmin", "Systemadministratör"));
        Seat seat = new Seat(Role.SYSTEM_ADMINISTRATOR, null, host, null, from());
        em.persist(seat);
        em.persist(new Holding(seat, person, from()));
    }

    private void register() {
        organisation("ekstad", OrganisationKind.MUNICIPALITY, "Ekstads kommun");
        organisation("askby", OrganisationKind.USER_ORGANISATION, "Brukarföreningen Ask");
        organisation("bjorkstad", OrganisationKind.MUNICIPALITY, "Björkstads kommun");
        organisation("furustad", OrganisationKind.MUNICIPALITY, "Furustads kommun");
        organisation("granfonden", OrganisationKind.STATE_AUTHORITY, "Granmyndigheten");
        organisation("tallfonden", OrganisationKind.STATE_AUTHORITY, "Tallmyndigheten");
        long near = groups.start(new StartCollaboration("Samverkan Ekdalen", CollaborationLevel.SUBREGIONAL,
                Country.SE, Language.SV, numbers.get("vard"), null));
        long far = groups.start(new StartCollaboration("Samverkan Furudalen", CollaborationLevel.SUBREGIONAL,
                Country.SE, Language.SV, numbers.get("furustad"), null));
        seat("coordinator", Role.COORDINATOR, near, "vard");
        seat("coordinator.furustad", Role.COORDINATOR, far, "furustad");
        seat("reader", Role.READER, numbers.get("ekstad"), "ekstad");
        seat("reader.ekstad", Role.READER, numbers.get("ekstad"), "ekstad");
        seat("orgadmin", Role.ORGANISATION_ADMINISTRATOR, numbers.get("ekstad"), "ekstad");
        seat("other", Role.READER, numbers.get("furustad"), "furustad");
        seat("reader.furustad", Role.READER, numbers.get("furustad"), "furustad");
        seat("funder", Role.FUNDER, numbers.get("granfonden"), "granfonden");
        numbers.put("person.newcomer", person("newcomer", "Nykomling"));
        seat("sysadmin.second", Role.SYSTEM_ADMINISTRATOR, null, "vard");
        long own = group("coordinator", near, "Arbetsgruppen i Ekstad", "ekstad");
        long other = group("coordinator", near, "Arbetsgruppen i Björkstad", "bjorkstad");
        long led = group("coordinator", near, "Samordnarens grupp", "vard");
        long foreign = group("coordinator.furustad", far, "Arbetsgruppen i Furustad", "furustad");
        as(name("coordinator"), () -> {
            site(Place.OWN, near, own, "ekstad", "coordinator", "chair", "secretary", "member", "granfonden");
            site(Place.OTHER, near, other, "bjorkstad", "coordinator", "chair.bjorkstad", "secretary.bjorkstad",
                    "member.bjorkstad", "granfonden");
            led(near, led);
            seat("disabled", Role.MEMBER, own, "askby");
            seat("leaving", Role.SUBSTITUTE, own, "ekstad");
            seat("unseated", Role.SUBSTITUTE, own, "ekstad");
            seat("importing", Role.SUBSTITUTE, own, "ekstad");
            seat("sending", Role.SUBSTITUTE, own, "ekstad");
            seat("locked", Role.SUBSTITUTE, own, "ekstad");
            seat("changing", Role.SUBSTITUTE, own, "ekstad");
            seats.leave(seat("exmember", Role.MEMBER, own, "askby"), clock.today().minusDays(1));
        });
        as(name("coordinator.furustad"), () -> site(Place.FOREIGN, far, foreign, "furustad", "coordinator.furustad",
                "chair.furustad", "secretary.furustad", "member.furustad", "tallfonden"));
    }

    private void site(Place place, long collaboration, long group, String organisation, String coordinator,
            String chair, String secretary, String member, String funder) {
        long chairSeat = seat(chair, Role.CHAIR, group, organisation);
        seat(secretary, Role.SECRETARY, group, organisation);
        long memberSeat = seat(member, Role.MEMBER, group, organisation);
        long empty = seats.give(new GiveSeat(Role.MEMBER, group, numbers.get(organisation), null, null, from()));
        sites.put(place, new Site(collaboration, group, numbers.get(organisation), name(coordinator), name(chair),
                name(secretary), name(member), chairSeat, memberSeat, empty, numbers.get(funder)));
    }

    /** The group in which the coordinator also leads and the member also writes. */
    private void led(long collaboration, long group) {
        long convener = seats.give(new GiveSeat(Role.CONVENER, group, numbers.get("vard"),
                numbers.get("person.coordinator"), null, from()));
        seats.give(new GiveSeat(Role.SECRETARY, group, numbers.get("ekstad"), numbers.get("person.member"), null,
                from()));
        long memberSeat = seat("member.vard", Role.MEMBER, group, "vard");
        long empty = seats.give(new GiveSeat(Role.MEMBER, group, numbers.get("vard"), null, null, from()));
        sites.put(Place.LED, new Site(collaboration, group, numbers.get("vard"), name("coordinator"),
                name("coordinator"), name("member"), name("member.vard"), convener, memberSeat, empty,
                numbers.get("granfonden")));
    }

    private void organisation(String key, OrganisationKind kind, String name) {
        numbers.put(key, organisations.register(new RegisterOrganisation(kind, name, Country.SE, null, null)));
    }

    private long group(String coordinator, long collaboration, String name, String organisation) {
        return as(name(coordinator), () -> groups.create(new CreateGroup(collaboration, name,
                GroupKind.WORKING_GROUP, Language.SV, numbers.get(organisation), numbers.get(organisation), null, null,
                true, null, null, null, ApprovalHabit.ADJUSTER)));
    }

    private long seat(String user, Role role, Long place, String organisation) {
        long person = person(user, user);
        numbers.put("person." + user, person);
        long seat = seats.give(new GiveSeat(role, place, numbers.get(organisation), person, null, from()));
        numbers.put("seat." + user, seat);
        return seat;
    }

    /** All have the same password, so that its hash is made once. */
    private long person(String user, String displayName) {
        return accounts.enter(name(user), displayName, null, hash);
    }

    public static String name(String user) {
        return "matrix." + user;
    }

    LocalDate from() {
        return clock.today().minusDays(30);
    }

    public Site site(Place place) {
        return sites.get(place);
    }

    /** The number of an organisation, {@code seat.name} or {@code person.name}. */
    public long number(String key) {
        return numbers.get(key);
    }

    /** The number of the person who signs in under a name. */
    public long person(String username) {
        return number("person." + username.substring(name("").length()));
    }

    long organisation(Place place) {
        return numbers.get(place.suffix());
    }

    /** Who looks after what the place's organisation has for itself: of the own organisation the caller OA. */
    public String administrator(Place place) {
        if (place == Place.OWN) {
            return name("orgadmin");
        }
        String user = "orgadmin." + place.suffix();
        once(() -> as(ADMINISTRATOR, () -> seat(user, Role.ORGANISATION_ADMINISTRATOR, organisation(place),
                place.suffix())), "administrator", place);
        return name(user);
    }

    /** The group of a place, or its organisation. */
    public SubjectRef where(Place place, boolean organisation) {
        return organisation
                ? new SubjectRef(SubjectKind.ORGANISATION, organisation(place))
                : new SubjectRef(SubjectKind.GROUP, site(place).group());
    }

    /** Ends an account's seat, as the coordinator does. */
    public void unseat(String username) {
        long seat = number("seat." + username.substring(name("").length()));
        as(site(Place.OWN).coordinator(), () -> seats.leave(seat, clock.today().minusDays(1)));
    }

    /** Ends the use of an account, as an administrator does. */
    void disable(String username) {
        as(ADMINISTRATOR, () -> accounts.disable(username));
    }

    /** The number of a session of somebody who makes no calls of the matrix. */
    long sessionOfAnother() {
        sessions.begin(name("leaving"), SignInMeans.PASSWORD, null, "192.0.2.7");
        return as(name("leaving"), () -> sessions.mine().get(0).id());
    }

    /** Does something as one of the people. */
    public void as(String username, Runnable act) {
        caller.actAs(username, act);
    }

    private <T> T as(String username, Supplier<T> act) {
        List<T> result = new ArrayList<>();
        caller.actAs(username, () -> result.add(act.get()));
        return result.get(0);
    }

    private void inTransaction(Runnable work) {
        try {
            transaction.begin();
            work.run();
            transaction.commit();
        } catch (Exception e) {
            throw new IllegalStateException("the matrix's world could not begin", e);
        }
    }

    @SuppressWarnings("unchecked")
    private synchronized <T> T once(Supplier<T> maker, Object... key) {
        String name = List.of(key).toString();
        if (!made.containsKey(name)) {
            made.put(name, maker.get());
        }
        return (T) made.get(name);
    }

    /** A matter of the public, by its number in the portal and on the receipt. */
    record Asked(long id, String number) {
    }

    /** A request for a record of the place's organisation. */
    Asked inquiry(Place place) {
        return once(() -> {
            String number = inquiries.file(new FileInquiry(InquiryKind.RECORD, Language.SV, "Protokollet", null, null,
                    organisation(place), "matrix " + place));
            return new Asked(em.createNamedQuery("Inquiry.byNumber", Inquiry.class).setParameter("receipt", number)
                    .getSingleResult().getId(), number);
        }, "inquiry", place);
    }

    /** The administrator of the portal, who can be written to. */
    void administratorWithAddress() {
        once(() -> {
            inTransaction(() -> em.createNamedQuery("Account.byUsername", Account.class)
                    .setParameter("username", ADMINISTRATOR).getSingleResult()
                    .receiveMailAt("administrator@ekstad.example"));
            return ADMINISTRATOR;
        }, "administrator with address");
    }

    /** What a mail to the member that nobody else plays links to, to stop mails. */
    String stopToken() {
        return once(() -> {
            String token = UUID.randomUUID().toString();
            inTransaction(() -> em.persist(new StopLink(token, numbers.get("person.leaving"), clock.now())));
            return token;
        }, "stop token");
    }

    /** What the member of the own group follows, with something in it marked as new. */
    long savedSearch() {
        return once(() -> {
            long search = as(site(Place.OWN).member(), () -> {
                return savedSearches.save(new SaveSearch("Matrisens sökning", Pace.NONE, new SearchAddress("samordning",
                        List.of(), null, null, null, null, null, null, false, false)));
            });
            inTransaction(() -> em.createQuery("update SavedSearch s set s.freshHits = 'report-1' where s.id = :id")
                    .setParameter("id", search).executeUpdate());
            return search;
        }, "saved search");
    }

    /** The key that opens the feed of it. */
    String feedKey() {
        return once(() -> {
            long search = savedSearch();
            return as(site(Place.OWN).member(), () -> {
                return savedSearches.makeFeed(search);
            });
        }, "feed key");
    }

    /** The request of a member to be erased. */
    long personRequest() {
        return once(() -> as(site(Place.OTHER).member(), () -> {
            myRights.ask(new AskForRight(PersonRequestKind.ERASURE, null));
            return myRights.mine().get(0).id();
        }), "person's request");
    }

    /** The seat of another reader, whom nobody has asked for anything yet. */
    long newReader(Place place) {
        return as(ADMINISTRATOR, () -> seats.give(new GiveSeat(Role.READER, organisation(place), organisation(place),
                numbers.get("person.newcomer"), null, from())));
    }

    /** The seat of another administrator of the portal, whom nobody has asked for anything yet. */
    long newAdministrator() {
        return as(ADMINISTRATOR, () -> seats.give(new GiveSeat(Role.SYSTEM_ADMINISTRATOR, null, numbers.get("vard"),
                numbers.get("person.newcomer"), null, from())));
    }

    /** A report that has been kept long enough to be disposed of. */
    SubjectRef dueReport() {
        return once(() -> {
            as(ADMINISTRATOR, () -> retention.say(new SayRetention(SubjectKind.REPORT, "", null,
                    retention.rule(SubjectKind.REPORT, "", null).version(), 1, CountedFrom.DAY,
                    RetentionOutcome.DISPOSE,
                    "Dokumentplanen")));
            return report(Place.OWN, "PUBLIC").ref();
        }, "due report");
    }

    /** A rule of the own organisation for its figures, and its version. */
    long ownRule() {
        long organisation = organisation(Place.OWN);
        return once(() -> as(ADMINISTRATOR, () -> {
            retention.say(new SayRetention(SubjectKind.FIGURE, "", organisation,
                    retention.rule(SubjectKind.FIGURE, "", organisation).version(), 10, CountedFrom.DAY,
                    RetentionOutcome.KEEP, "Dokumentplanen"));
            return retention.rule(SubjectKind.FIGURE, "", organisation).version();
        }), "own rule");
    }

    /** A notice that was put aside. */
    long parkedNotice() {
        return once(() -> {
            Notice notice = new Notice(site(Place.OWN).chairSeat(),
                    new SubjectRef(SubjectKind.GROUP, site(Place.OWN).group()),
                    "waiting.FILL", null, clock.now());
            for (int attempt = 0; attempt < Notice.MAX_ATTEMPTS; attempt++) {
                notice.failed("java.lang.IllegalStateException", clock.now());
            }
            inTransaction(() -> em.persist(notice));
            return notice.getId();
        }, "parked notice");
    }

    /** An invitation to read for the place's organisation that waits for an answer. */
    long invitation(Place place) {
        return once(() -> invite(place).id(), "invitation", place);
    }

    /** The secret of an invitation of its own to read for the own organisation. */
    String invitationToken() {
        return invite(Place.OWN).path().replaceAll(".*=", "");
    }

    private Invitations.Invited invite(Place place) {
        int number = guests.incrementAndGet();
        return as(ADMINISTRATOR, () -> invitations.invite(new InvitePerson("guest" + number + "@ekstad.example", "Gäst",
                Role.READER, organisation(place), organisation(place), null, Language.SV, false)));
    }

    /** The secret of a link to a new password for somebody who makes no calls of the matrix. */
    String passwordToken() {
        return as(ADMINISTRATOR, () -> links.hand(name("leaving"))).replaceAll(".*=", "");
    }

    /** The secret of a link to another mail address for the same. */
    String mailToken() {
        String token = UUID.randomUUID().toString();
        inTransaction(() -> {
            Account leaving = em.createNamedQuery("Account.byUsername", Account.class)
                    .setParameter("username", name("leaving")).getSingleResult();
            em.persist(OneTimeLink.toMail(leaving.getId(), "leaving@ekstad.example", token, clock.now(),
                    clock.now().plusHours(1)));
        });
        return token;
    }

    /** A reader's seat of an organisation that is merged into the place's today. */
    long seatToTakeOver(Place place) {
        return once(() -> as(ADMINISTRATOR, () -> {
            long old = organisations.register(new RegisterOrganisation(OrganisationKind.MUNICIPALITY,
                    "Det som blev " + place.suffix(), Country.SE, null, null));
            long seat = seats.give(new GiveSeat(Role.READER, old, old, numbers.get("person.exmember"), null, from()));
            organisations.end(new EndOrganisation(old, clock.today(), organisation(place)));
            return seat;
        }), "seat to take over", place);
    }

    /** A request to take part for the place's organisation. */
    long membershipRequest(Place place) {
        return once(() -> {
            long organisation = organisation(place);
            String called = as(ADMINISTRATOR, () -> organisations.view(organisation).name());
            memberships.ask(new ProvenIdentity("https://idp.example", place.suffix(), "Någon Ny", "", called, "", null),
                    "192.0.2.7");
            return as(ADMINISTRATOR, () -> memberships.waiting(organisation).get(0).id());
        }, "membership request", place);
    }

    long meeting(Place place, MeetingState state, Visibility visibility) {
        return once(() -> planMeeting(place, state, visibility), "meeting", place, state, visibility);
    }

    private long planMeeting(Place place, MeetingState state, Visibility visibility) {
        Site site = site(place);
        OffsetDateTime start = state == MeetingState.PLANNED ? clock.now().plusDays(2) : clock.now().minusDays(2);
        return as(site.chair(), () -> {
            long id = meetings.plan(new PlanMeeting(site.group(), "Möte om samordning", start, start.plusHours(2),
                    "Lokal 3", visibility));
            if (state != MeetingState.PLANNED) {
                meetings.call(id);
            }
            if (state == MeetingState.HELD) {
                meetings.hold(new HoldMeeting(id));
            }
            return id;
        });
    }

    /** Minutes by the secretary: {@code draft}, {@code circulated}, {@code approved} or a visibility they are published with. */
    Written minutes(Place place, String stage) {
        return once(() -> writeMinutes(place, stage, site(place).secretary()), "minutes", place, stage);
    }

    /** Circulated minutes that the chair wrote. */
    Written minutesByChair(Place place) {
        return once(() -> writeMinutes(place, "circulated", site(place).chair()), "minutes by chair", place);
    }

    /** Circulated minutes by the secretary that only those who lead may approve. */
    Written unadjustedMinutes(Place place) {
        return once(() -> writeMinutes(place, "circulated", site(place).secretary(), true), "unadjusted minutes",
                place);
    }

    /** Circulated minutes by the secretary that a later meeting approves, and such a meeting. */
    Noted minutesForMeeting(Place place) {
        return once(() -> {
            Site site = site(place);
            Written written = writeMinutes(place, "draft", site.secretary());
            approveBy(place, ApprovalHabit.NEXT_MEETING);
            as(site.chair(), () -> book.circulate(new CirculateMinutes(written.minutes(), null, Set.of())));
            approveBy(place, ApprovalHabit.ADJUSTER);
            return new Noted(written.minutes(), planMeeting(place, MeetingState.HELD, Visibility.PUBLIC));
        }, "minutes for a meeting", place);
    }

    /** Gives the group of a place another habit of approving its minutes. */
    public void approveBy(Place place, ApprovalHabit habit) {
        adopt(place, habit, null);
    }

    /** Gives the group of a place other habits. */
    public void adopt(Place place, ApprovalHabit approval, ItemNumbering numbering) {
        as(site(place).coordinator(), () -> {
            var now = groups.view(site(place).group());
            groups.change(new ChangeGroup(now.id(), now.version(), now.name(), now.kind(), now.language(),
                    now.archiveOwner().id(), now.registryOwner().id(), now.mandate(), now.mayPublish(), approval,
                    numbering));
        });
    }

    /** Minutes of their own, brought as far as in {@link #minutes}, for the member to adjust. */
    public Written writeMinutes(Place place, String stage, String writer) {
        return writeMinutes(place, stage, writer, false);
    }

    /** Minutes that everybody with an account reads, of a meeting that only the group knows of. */
    public Written writeMinutesBeyondTheirMeeting(Place place) {
        return writeMinutes(place, Visibility.ALL_MEMBERS.name(), site(place).secretary(), false, Visibility.GROUP);
    }

    private Written writeMinutes(Place place, String stage, String writer, boolean unadjusted) {
        return writeMinutes(place, stage, writer, unadjusted, Visibility.PUBLIC);
    }

    private Written writeMinutes(Place place, String stage, String writer, boolean unadjusted, Visibility ofMeeting) {
        Site site = site(place);
        long meeting = planMeeting(place, MeetingState.HELD, ofMeeting);
        Written written = as(writer, () -> {
            long minutes = book.begin(meeting);
            long item = book.writeItem(WriteItem.add(minutes, "Samordning", "Gruppen talade om samordning."));
            long decision = book.takeDecision(
                    TakeDecision.add(item, "Alla tar fram en rutin.", Set.of(site.organisation()), null));
            LocalDate due = clock.today().plusDays(5);
            return new Written(meeting, minutes, item, decision,
                    book.assignAction(AssignAction.add(item, "Ta fram en rutin", site.memberSeat(), due)),
                    book.assignAction(AssignAction.add(item, "Kalla nästa gång", site.chairSeat(), due)));
        });
        if (!stage.equals("draft")) {
            Set<Long> adjusters = unadjusted ? Set.of() : Set.of(person(site.member()));
            as(site.chair(), () -> book.circulate(new CirculateMinutes(written.minutes(), null, adjusters)));
        }
        if (!stage.equals("draft") && !stage.equals("circulated")) {
            as(site.member(), () -> book.approve(new ApproveMinutes(written.minutes(), null)));
        }
        if (isVisibility(stage)) {
            as(site.chair(),
                    () -> book.publish(new PublishMinutes(written.minutes(), Visibility.valueOf(stage), true, false)));
        }
        return written;
    }

    /** A report by the chair: {@code draft}, {@code discarded}, {@code submitted}, {@code accepted} or a visibility it is published with. */
    Reported report(Place place, String stage) {
        return once(() -> writeReport(place, stage), "report", place, stage);
    }

    /** A report of its own, brought as far as in {@link #report}. */
    public Reported writeReport(Place place, String stage) {
        Site site = site(place);
        Reported written = as(site.chair(), () -> draftReport(site));
        if (stage.equals("discarded")) {
            as(site.chair(), () -> reports.discard(written.report()));
            return written;
        }
        if (!stage.equals("draft")) {
            as(site.chair(), () -> reports.submit(new SubmitReport(written.report())));
        }
        if (!stage.equals("draft") && !stage.equals("submitted")) {
            as(site.coordinator(), () -> reports.accept(new AcceptReport(written.report())));
        }
        if (isVisibility(stage)) {
            as(site.coordinator(),
                    () -> reports.publish(new PublishReport(written.report(), Visibility.valueOf(stage))));
        }
        return written;
    }

    private Reported draftReport(Site site) {
        long report = reports.start(new StartReport(site.group(), "Lägesrapport om samordning", Period.year(2018),
                null, null));
        long section = reports.addSection(new AddSection(report, null, true, "Utbildning"));
        reports.save(new SaveReport(report, null, null, List.of(new SaveSection(section, null, true, "Utbildning",
                "Vi nådde " + WORDS + " under året.", null, List.of()))));
        reports.confirmFigure(new ConfirmFigure(report, section, WORDS));
        var attachment = reports.attach(new AddAttachment(report, "Underlag", "underlag.txt", file()));
        long figure = figures.working(new SubjectRef(SubjectKind.REPORT, report)).get(0).id();
        return new Reported(report, section, attachment.number(), attachment.id(), figure);
    }

    /** A draft report in which the member has written something that is not saved. */
    SubjectRef reportWithDraftOfMember(Place place) {
        return once(() -> {
            SubjectRef report = writeReport(place, "draft").ref();
            as(site(place).member(), () -> drafts.keep(report, "outlook", "Halvfärdigt", 0));
            return report;
        }, "draft of member", place);
    }

    /** Returns when everything made so far can be found. */
    public void awaitIndex() {
        while (!index.drained()) {
            indexing.drain();
        }
    }

    static ByteArrayInputStream file() {
        return new ByteArrayInputStream("Underlag".getBytes(StandardCharsets.UTF_8));
    }

    /** A plan by the coordinator: {@code draft}, {@code discarded}, {@code proposed} or a visibility it is adopted with. */
    Planned plan(Place place, String stage) {
        return once(() -> draftPlan(place, stage), "plan", place, stage);
    }

    private Planned draftPlan(Place place, String stage) {
        Site site = site(place);
        return as(site.coordinator(), () -> {
            long plan = plans.create(newPlan(place));
            if (stage.equals("discarded")) {
                plans.discard(plan);
            } else if (!stage.equals("draft")) {
                plans.propose(plan);
            }
            if (isVisibility(stage)) {
                plans.adopt(new AdoptPlan(plan, "Beslut 2018-1", Visibility.valueOf(stage)));
            }
            return new Planned(plan, plans.view(plan).areas().get(0).goals().get(0).measures().get(0).id());
        });
    }

    /** The version of a plan as it is now. */
    long planVersion(long plan, Place place) {
        return as(site(place).coordinator(), () -> plans.view(plan).version());
    }

    public CreatePlan newPlan(Place place) {
        return new CreatePlan(site(place).group(), PlanKind.ACTIVITY_PLAN, "Verksamhetsplan", Period.year(2018), null,
                null, null, null, List.of(newArea()));
    }

    static CreatePlan.Area newArea() {
        return new CreatePlan.Area("Samordning", null, List.of(
                new CreatePlan.Goal("Alla vet vem som gör vad", List.of(new CreatePlan.Measure("En rutin", null)))));
    }

    /**
     * A document of a group, brought in by its secretary, or by its chair when everybody is to read it; or of an organisation,
     * by its administrator.
     */
    long document(Place place, boolean organisation, Visibility visibility) {
        return once(() -> bring(place, organisation, visibility), "document", place, organisation, visibility);
    }

    /** A document that is a picture. */
    long drawn(Place place, boolean organisation, Visibility visibility) {
        BufferedImage picture = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, ThreadLocalRandom.current().nextInt());
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return once(() -> bring(place, organisation, visibility, "bild.png", png.toByteArray()), "drawn", place,
                organisation, visibility);
    }

    private long bring(Place place, boolean organisation, Visibility visibility) {
        return bring(place, organisation, visibility, "underlag.txt",
                ("Underlag " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8));
    }

    private long bring(Place place, boolean organisation, Visibility visibility, String name, byte[] bytes) {
        String by = visibility == Visibility.PUBLIC ? site(place).coordinator() : bringer(place, organisation);
        return as(by, () -> {
            String token = uploads.begin(new BeginUpload(where(place, organisation), null, name, bytes.length,
                    DocumentType.OTHER, visibility)).token();
            return uploads.append(token, 0, new ByteArrayInputStream(bytes)).documentId();
        });
    }

    private String bringer(Place place, boolean organisation) {
        return organisation ? administrator(place) : site(place).secretary();
    }

    /** The reach of what is on its way in. */
    static Visibility narrowest(boolean organisation) {
        return organisation ? Visibility.ADMINISTRATORS : Visibility.GROUP;
    }

    /** A document that lies in the bin. */
    long binned(Place place, boolean organisation) {
        return once(() -> {
            long id = bring(place, organisation, narrowest(organisation));
            as(bringer(place, organisation), () -> documents.discard(id));
            return id;
        }, "binned", place, organisation);
    }

    /** A document of a day that is long past. */
    public long oldDocument(Place place, LocalDate day) {
        long id = bring(place, false, Visibility.GROUP);
        as(site(place).chair(), () -> documents.change(new ChangeDocument(id, lockOfDocument(id), "Gammalt",
                DocumentType.OTHER, day, null, null, null, Visibility.GROUP)));
        return id;
    }

    /** A report from before the portal, taken in for everybody with an account, whose original was secret when it went. */
    long reportWithoutOriginal(Place place) {
        return once(() -> {
            long id = bring(place, false, Visibility.ALL_MEMBERS);
            LocalDate day = LocalDate.of(2014, 3, 14);
            SubjectRef taken = as(site(place).chair(), () -> {
                SubjectRef report = intake.takeInReport(new TakeInAsReport(id, 1, "Gammal rapport", day, day,
                        Visibility.ALL_MEMBERS, List.of(new ImportedSection("Utbildning", "Text.", 0, List.of()))));
                documents.markSecret(id);
                return report;
            });
            retain(place, id, RetentionOutcome.DISPOSE, 1, day, "Dokumentplanen");
            as(ADMINISTRATOR, () -> retention.dispose(new DisposeThings(
                    Set.of(new SubjectRef(SubjectKind.DOCUMENT, id)), "17 § 4", site(place).organisation(),
                    clock.today())));
            return taken.id();
        }, "report without original", place);
    }

    /** Says how long a document is kept, as the chair. */
    public void retain(Place place, long id, RetentionOutcome outcome, int years, LocalDate from, String source) {
        as(site(place).chair(), () -> documents.retain(
                new RetainDocument(id, lockOfDocument(id), outcome, years, from, source)));
    }

    /** What a page that was just read would send along. */
    long lockOfDocument(long id) {
        return em.createQuery("select d.version from Document d where d.id = :id", Long.class).setParameter("id", id)
                .getSingleResult();
    }

    /** A file that the group's secretary, or the organisation's administrator, has begun to bring in. */
    String upload(Place place, boolean organisation) {
        return once(() -> as(bringer(place, organisation), () -> uploads.begin(new BeginUpload(
                where(place, organisation), null, "underlag.txt", 8, DocumentType.OTHER, narrowest(organisation)))
                .token()), "upload", place, organisation);
    }

    /** A folder that the group's secretary, or the organisation's administrator, has begun to bring in. */
    long folder(Place place, boolean organisation) {
        return once(() -> as(bringer(place, organisation), () -> {
            long id = imports.begin(new BeginImport(where(place, organisation), narrowest(organisation)));
            imports.add(new AddToImport(id, "mapp/underlag.txt", 8, file()));
            return id;
        }), "folder", place, organisation);
    }

    /** A file of that folder of which bytes are missing: the token under which its pieces come. */
    String half(Place place, boolean organisation) {
        long folder = folder(place, organisation);
        return once(() -> as(bringer(place, organisation), () -> imports.expect(half(folder)).token()), "half", place,
                organisation);
    }

    static ExpectFile half(long folder) {
        return new ExpectFile(folder, "mapp/stor.txt", PACKET, null, false);
    }

    /** How much of it has come. */
    long cameOfHalf(Place place, boolean organisation) {
        String token = half(place, organisation);
        return as(bringer(place, organisation), () -> imports.received(folder(place, organisation), token))
                .received();
    }

    /** A package that whoever leads the group has begun to bring in, and of which bytes are missing. */
    long packet(Place place) {
        return once(() -> as(site(place).chair(), () -> {
            long id = imports.begin(new BeginImport(where(place, false), Visibility.GROUP));
            imports.expect(new ExpectPackage(id, "paket.zip", PACKET));
            return id;
        }), "packet", place);
    }

    /** How much of it has come. */
    long came(Place place) {
        return as(site(place).chair(), () -> imports.received(packet(place))).received();
    }

    long project(Place place, Visibility visibility) {
        return once(() -> as(site(place).coordinator(), () -> projects.register(newProject(place, visibility))),
                "project", place, visibility);
    }

    RegisterProject newProject(Place place, Visibility visibility) {
        return new RegisterProject(site(place).collaboration(), null, "Projekt om samordning", Language.SV,
                visibility, "Att samordna", null, null, null, null, ProjectState.IDEA, null, null, null, false, null,
                List.of(), List.of());
    }

    /** A grant in a state, for the group of a place, from the funder of its collaboration. */
    long grant(Place place, GrantState state, Visibility visibility) {
        return once(() -> as(site(place).coordinator(),
                () -> grants.register(newGrant(place, state, visibility, site(place).organisation()))), "grant", place,
                state, visibility);
    }

    /** A grant that the reviewers' own organisation receives. */
    long grantToItsFunder(Place place, GrantState state) {
        return once(() -> as(site(place).coordinator(),
                () -> grants.register(newGrant(place, state, Visibility.PUBLIC, site(place).funder()))),
                "grant to funder", place, state);
    }

    public RegisterGrant newGrant(Place place, GrantState state, Visibility visibility, long recipient) {
        Site site = site(place);
        return new RegisterGrant(site.collaboration(), site.group(), "Bidrag till samordning", Language.SV,
                FundingKind.STATE_GRANT, state, visibility, site.funder(), null, null, recipient, null,
                new SubjectRef(SubjectKind.GROUP, site.group()), null, 2018, 2019,
                StatedAmount.stated(Money.of(500_000, Currency.SEK)), null, Breakdown.ONE_AWARD, null, null, null,
                List.of());
    }

    long version(long grant, Place place) {
        return as(site(place).coordinator(), () -> grants.view(grant).version());
    }

    MoveGrant moving(long grant, Place place) {
        return new MoveGrant(grant, version(grant, place), GrantState.REQUISITIONED, null);
    }

    private static boolean isVisibility(String stage) {
        return stage.equals(stage.toUpperCase(Locale.ROOT));
    }
}
