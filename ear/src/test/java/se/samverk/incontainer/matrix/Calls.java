package se.samverk.incontainer.matrix;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import se.samverk.administration.JobKind;
import se.samverk.administration.PersonRequestKind;
import se.samverk.administration.boundary.AnswerRequest;
import se.samverk.administration.boundary.AskForRight;
import se.samverk.administration.boundary.BreakGlass;
import se.samverk.administration.boundary.ChangeSetting;
import se.samverk.administration.boundary.DisposeThings;
import se.samverk.administration.boundary.Jobs;
import se.samverk.administration.boundary.MyRights;
import se.samverk.administration.boundary.OpenGlass;
import se.samverk.administration.boundary.PersonRequests;
import se.samverk.administration.boundary.Retention;
import se.samverk.administration.boundary.SayRetention;
import se.samverk.administration.boundary.SettingsBook;
import se.samverk.administration.boundary.SettleJob;
import se.samverk.administration.boundary.WithdrawRetention;
import se.samverk.audit.AuditFilter;
import se.samverk.audit.boundary.AuditChain;
import se.samverk.audit.boundary.AuditLog;
import se.samverk.demo.boundary.DemoPeople;
import se.samverk.document.boundary.Attachments;
import se.samverk.draft.boundary.Drafts;
import se.samverk.event.boundary.Timeline;
import se.samverk.evidence.boundary.Citations;
import se.samverk.figure.boundary.Figures;
import se.samverk.funding.GrantFilter;
import se.samverk.funding.GrantRow;
import se.samverk.funding.GrantState;
import se.samverk.funding.boundary.Grants;
import se.samverk.funding.boundary.ProveGrant;
import se.samverk.funding.boundary.RegisterGrant;
import se.samverk.funding.boundary.ReviewGrant;
import se.samverk.inquiry.InquiryKind;
import se.samverk.inquiry.boundary.FileInquiry;
import se.samverk.inquiry.boundary.Inquiries;
import se.samverk.intake.boundary.Intake;
import se.samverk.intake.boundary.TakeIn;
import se.samverk.intake.boundary.TakeInAsReport;
import se.samverk.library.DocumentType;
import se.samverk.library.boundary.AddFilePiece;
import se.samverk.library.boundary.AddPiece;
import se.samverk.library.boundary.AddToImport;
import se.samverk.library.boundary.BeginImport;
import se.samverk.library.boundary.BeginUpload;
import se.samverk.library.boundary.ChangeDocument;
import se.samverk.library.boundary.ChooseEntries;
import se.samverk.library.boundary.Documents;
import se.samverk.library.boundary.ExpectPackage;
import se.samverk.library.boundary.Imports;
import se.samverk.library.boundary.RetainDocument;
import se.samverk.library.boundary.Uploads;
import se.samverk.meeting.ActionState;
import se.samverk.meeting.ImportedItem;
import se.samverk.meeting.MeetingState;
import se.samverk.meeting.boundary.Actions;
import se.samverk.meeting.boundary.ApproveAtMeeting;
import se.samverk.meeting.boundary.ApproveMinutes;
import se.samverk.meeting.boundary.AssignAction;
import se.samverk.meeting.boundary.CancelMeeting;
import se.samverk.meeting.boundary.CirculateMinutes;
import se.samverk.meeting.boundary.CloseAction;
import se.samverk.meeting.boundary.Decisions;
import se.samverk.meeting.boundary.HoldMeeting;
import se.samverk.meeting.boundary.Meetings;
import se.samverk.meeting.boundary.MinutesBook;
import se.samverk.meeting.boundary.MoveMeeting;
import se.samverk.meeting.boundary.PlanMeeting;
import se.samverk.meeting.boundary.PublishMinutes;
import se.samverk.meeting.boundary.RecordAttendance;
import se.samverk.meeting.boundary.ReturnMinutes;
import se.samverk.meeting.boundary.TakeDecision;
import se.samverk.meeting.boundary.WriteItem;
import se.samverk.meeting.boundary.WriteMinutes;
import se.samverk.notification.Pace;
import se.samverk.notification.boundary.MailChoices;
import se.samverk.notification.boundary.MailRoom;
import se.samverk.notification.boundary.Notices;
import se.samverk.organisation.Country;
import se.samverk.organisation.Invitation;
import se.samverk.organisation.OneTimeLink;
import se.samverk.organisation.OrganisationKind;
import se.samverk.organisation.Role;
import se.samverk.organisation.SignInMeans;
import se.samverk.plan.MeasureStatus;
import se.samverk.plan.PlanKind;
import se.samverk.plan.PlanPart;
import se.samverk.plan.boundary.AddToPlan;
import se.samverk.plan.boundary.AdoptPlan;
import se.samverk.plan.boundary.BeginPlan;
import se.samverk.plan.boundary.FollowMeasure;
import se.samverk.plan.boundary.MovePart;
import se.samverk.plan.boundary.Plans;
import se.samverk.plan.boundary.RemovePart;
import se.samverk.plan.boundary.RewordMeasures;
import se.samverk.plan.boundary.SavePlan;
import se.samverk.plan.boundary.TakeBackPlan;
import se.samverk.platform.PortalClock;
import se.samverk.platform.Settings;
import se.samverk.project.boundary.Projects;
import se.samverk.register.OrganisationFilter;
import se.samverk.register.PersonFilter;
import se.samverk.register.ProviderDeparture;
import se.samverk.register.ProviderDeparture.Aim;
import se.samverk.register.RoleFilter;
import se.samverk.register.boundary.AcceptInvitation;
import se.samverk.register.boundary.Accounts;
import se.samverk.register.boundary.AddPasskey;
import se.samverk.register.boundary.AddSubstitute;
import se.samverk.register.boundary.AskMailAddress;
import se.samverk.register.boundary.BecomeAdministrator;
import se.samverk.register.boundary.ChangeMail;
import se.samverk.register.boundary.ChangeOrganisation;
import se.samverk.register.boundary.ChangePassword;
import se.samverk.register.boundary.ChoosePassword;
import se.samverk.register.boundary.CreateAccount;
import se.samverk.register.boundary.EndOrganisation;
import se.samverk.register.boundary.FillSeat;
import se.samverk.register.boundary.FirstAdministrator;
import se.samverk.register.boundary.GiveSeat;
import se.samverk.register.boundary.GrantMembership;
import se.samverk.register.boundary.HandOverSeat;
import se.samverk.register.boundary.ImportOrganisations;
import se.samverk.register.boundary.Invitations;
import se.samverk.register.boundary.InvitePerson;
import se.samverk.register.boundary.InviteToSeat;
import se.samverk.register.boundary.Memberships;
import se.samverk.register.boundary.OrganisationImport;
import se.samverk.register.boundary.Organisations;
import se.samverk.register.boundary.OwnMailAddress;
import se.samverk.register.boundary.Passkeys;
import se.samverk.register.boundary.PasswordLinks;
import se.samverk.register.boundary.People;
import se.samverk.register.boundary.ProviderSignIn;
import se.samverk.register.boundary.RecoveryCodes;
import se.samverk.register.boundary.RefuseMembership;
import se.samverk.register.boundary.RegisterOrganisation;
import se.samverk.register.boundary.RenameOrganisation;
import se.samverk.register.boundary.RoleBook;
import se.samverk.register.boundary.Seats;
import se.samverk.register.boundary.SecondFactors;
import se.samverk.register.boundary.Sessions;
import se.samverk.register.boundary.SignIn;
import se.samverk.report.ImportedSection;
import se.samverk.report.boundary.AcceptReport;
import se.samverk.report.boundary.AddAttachment;
import se.samverk.report.boundary.AddSection;
import se.samverk.report.boundary.ConfirmFigure;
import se.samverk.report.boundary.PublishReport;
import se.samverk.report.boundary.PublishReportAgain;
import se.samverk.report.boundary.ReturnReport;
import se.samverk.report.boundary.SaveReport;
import se.samverk.report.boundary.SaveSection;
import se.samverk.report.boundary.StartReport;
import se.samverk.report.boundary.StatusReports;
import se.samverk.report.boundary.SubmitReport;
import se.samverk.search.SearchAddress;
import se.samverk.search.SearchQuery;
import se.samverk.search.boundary.Concepts;
import se.samverk.search.boundary.IndexHealth;
import se.samverk.search.boundary.SaveConcept;
import se.samverk.search.boundary.SaveSearch;
import se.samverk.search.boundary.SavedSearches;
import se.samverk.search.boundary.Search;
import se.samverk.shared.Language;
import se.samverk.shared.Period;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.Setting;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.statement.StatementPage;
import se.samverk.statement.boundary.PublishStatement;
import se.samverk.statement.boundary.Statements;
import se.samverk.thing.CountedFrom;
import se.samverk.thing.RetentionOutcome;
import se.samverk.thing.ThingRow;
import se.samverk.thing.boundary.Audiences;
import se.samverk.thing.boundary.Things;
import se.samverk.waiting.WaitingRow;
import se.samverk.waiting.boundary.Waitings;
import se.samverk.workinggroup.ApprovalHabit;
import se.samverk.workinggroup.CollaborationLevel;
import se.samverk.workinggroup.GroupKind;
import se.samverk.workinggroup.ItemNumbering;
import se.samverk.workinggroup.Visibility;
import se.samverk.workinggroup.boundary.BeginCollaboration;
import se.samverk.workinggroup.boundary.BeginGroup;
import se.samverk.workinggroup.boundary.Beginnings;
import se.samverk.workinggroup.boundary.ChangeCollaboration;
import se.samverk.workinggroup.boundary.ChangeGroup;
import se.samverk.workinggroup.boundary.Countries;
import se.samverk.workinggroup.boundary.CreateGroup;
import se.samverk.workinggroup.boundary.Groups;
import se.samverk.workinggroup.boundary.StartCollaboration;

/**
 * One real call for every boundary method, by the name it has in the matrix. Preparing a call makes
 * what it needs; the call itself is made by the caller of the cell. It answers true when the caller
 * did it or was shown the object, false when the answer came without the object.
 */
@ApplicationScoped
class Calls {
    private static final int MANY = 10_000;
    private static final String CHALLENGE = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8";
    private static final Map<String, Visibility> REACHES = Map.of("administrators",
            Visibility.ADMINISTRATORS, "organisation", Visibility.ORGANISATION, "group", Visibility.GROUP,
            "organisations",
            Visibility.MEMBER_ORGS, "members", Visibility.ALL_MEMBERS, "public", Visibility.PUBLIC);

    @Inject
    private World world;

    @Inject
    private PortalClock clock;

    @Inject
    private Accounts accounts;

    @Inject
    private Actions actions;

    @Inject
    private Attachments attachments;

    @Inject
    private AuditChain chain;

    @Inject
    private AuditLog auditLog;

    @Inject
    private Audiences audiences;

    @Inject
    private Beginnings beginnings;

    @Inject
    private Citations citations;

    @Inject
    private Countries countries;

    @Inject
    private Decisions decisions;

    @Inject
    private DemoPeople demoPeople;

    @Inject
    private Drafts drafts;

    @Inject
    private Figures figures;

    @Inject
    private FirstAdministrator firstAdministrator;

    @Inject
    private Grants grants;

    @Inject
    private Groups groups;

    @Inject
    private IndexHealth index;

    @Inject
    private Inquiries inquiries;

    @Inject
    private MailChoices mailChoices;

    @Inject
    private MailRoom mailRoom;

    @Inject
    private Meetings meetings;

    @Inject
    private MinutesBook book;

    @Inject
    private OrganisationImport organisationImport;

    @Inject
    private Organisations organisations;

    @Inject
    private Plans plans;

    @Inject
    private Documents documents;

    @Inject
    private Uploads uploads;

    @Inject
    private Imports imports;

    @Inject
    private Intake intake;

    @Inject
    private Projects projects;

    @Inject
    private Search search;

    @Inject
    private SavedSearches savedSearches;

    @Inject
    private Concepts concepts;

    @Inject
    private Seats seats;

    @Inject
    private Sessions sessions;

    @Inject
    private RoleBook roleBook;

    @Inject
    private SettingsBook settingsBook;

    @Inject
    private Settings settings;

    @Inject
    private Jobs jobs;

    @Inject
    private BreakGlass breakGlass;

    @Inject
    private MyRights myRights;

    @Inject
    private Retention retention;

    @Inject
    private PersonRequests personRequests;

    @Inject
    private People people;

    @Inject
    private Invitations invitations;

    @Inject
    private OwnMailAddress ownAddress;

    @Inject
    private PasswordLinks links;

    @Inject
    private SignIn signIn;

    @Inject
    private Statements statements;

    @Inject
    private ProviderSignIn provider;

    @Inject
    private Memberships memberships;

    @Inject
    private Passkeys passkeys;

    @Inject
    private RecoveryCodes codes;

    @Inject
    private SecondFactors factors;

    @Inject
    private StatusReports reports;

    @Inject
    private Things things;

    @Inject
    private Timeline timeline;

    @Inject
    private Notices notices;

    @Inject
    private Waitings waitings;

    private final AtomicInteger asking = new AtomicInteger(100);
    private final Map<String, Function<Spot, Callable<Boolean>>> calls = new HashMap<>();

    /** Failures to sign in are counted by address and not taken back: each comes from another. */
    private final AtomicInteger addresses = new AtomicInteger();

    /** The call of an entry point, prepared for an object. */
    Callable<Boolean> prepare(String entry, Spot spot) {
        if (calls.isEmpty()) {
            people();
            invited();
            register();
            groups();
            meetings();
            minutes();
            reports();
            plansAndProjects();
            documents();
            imports();
            money();
            shared();
        }
        Function<Spot, Callable<Boolean>> call = calls.get(entry);
        if (call == null) {
            throw new IllegalArgumentException("no call is written for " + entry);
        }
        return call.apply(spot);
    }

    private interface Act {
        void run() throws Exception;
    }

    private static Callable<Boolean> does(Act act) {
        return () -> {
            act.run();
            return true;
        };
    }

    /** A method whose caller gets as far as the rule that refuses what no real authenticator has answered. */
    private static Callable<Boolean> reaches(String rule, Act act) {
        return () -> {
            try {
                act.run();
            } catch (RuleBroken broken) {
                if (!broken.key().equals(rule)) {
                    throw broken;
                }
            }
            return true;
        };
    }

    /** A method that needs nothing prepared. */
    private void plain(String entry, Callable<Boolean> call) {
        calls.put(entry, spot -> call);
    }

    private void act(String entry, Act act) {
        plain(entry, does(act));
    }

    private void prepared(String entry, Function<Spot, Callable<Boolean>> call) {
        calls.put(entry, call);
    }

    /** A method that takes the number of something to be prepared. */
    private void numbered(String entry, ToLongFunction<Spot> number, LongAct act) {
        calls.put(entry, spot -> {
            long prepared = number.applyAsLong(spot);
            return does(() -> act.run(prepared));
        });
    }

    /** A method that takes a group or an organisation, and perhaps as far as what is brought in there can reach at least. */
    private void placed(String entry, PlaceAct act) {
        calls.put(entry, spot -> {
            SubjectRef place = world.where(spot.place(), spot.organisation());
            return does(() -> act.run(place, World.narrowest(spot.organisation())));
        });
    }

    private interface PlaceAct {
        void run(SubjectRef place, Visibility narrowest);
    }

    private interface LongAct {
        void run(long number) throws Exception;
    }

    private World.Site site(Spot spot) {
        return world.site(spot.place());
    }

    /** The stage of what is written in rounds: {@code draft}, {@code submitted}, or the visibility it is published with. */
    private static String stage(Spot spot) {
        Visibility reach = REACHES.get(spot.content());
        return reach == null ? spot.content() : reach.name();
    }

    static Visibility reach(Spot spot) {
        Visibility reach = REACHES.get(spot.content());
        if (reach == null) {
            throw new IllegalArgumentException("not a visibility: " + spot.content());
        }
        return reach;
    }

    World.Reported report(Spot spot) {
        return world.report(spot.place(), stage(spot));
    }

    World.Written minutes(Spot spot) {
        return switch (spot.content()) {
            case "circulated by the chair" -> world.minutesByChair(spot.place());
            case "circulated, nobody named" -> world.unadjustedMinutes(spot.place());
            default -> world.minutes(spot.place(), stage(spot));
        };
    }

    World.Planned plan(Spot spot) {
        return world.plan(spot.place(), stage(spot));
    }

    /** A meeting of a state, public; or a planned one of a visibility. */
    long meeting(Spot spot) {
        return switch (spot.content()) {
            case "planned" -> world.meeting(spot.place(), MeetingState.PLANNED, Visibility.PUBLIC);
            case "called" -> world.meeting(spot.place(), MeetingState.CALLED, Visibility.PUBLIC);
            case "held" -> world.meeting(spot.place(), MeetingState.HELD, Visibility.PUBLIC);
            default -> world.meeting(spot.place(), MeetingState.PLANNED, reach(spot));
        };
    }

    long grant(Spot spot) {
        return switch (spot.content()) {
            case "draft" -> world.grant(spot.place(), GrantState.DRAFT, Visibility.PUBLIC);
            case "applied" -> world.grant(spot.place(), GrantState.APPLIED, Visibility.PUBLIC);
            case "reported" -> world.grant(spot.place(), GrantState.REPORTED, Visibility.PUBLIC);
            case "applied, for its funder" -> world.grantToItsFunder(spot.place(), GrantState.APPLIED);
            case "reported, received by its funder" -> world.grantToItsFunder(spot.place(), GrantState.REPORTED);
            default -> world.grant(spot.place(), GrantState.GRANTED, reach(spot));
        };
    }

    private static ProviderDeparture departure() {
        return new ProviderDeparture("https://idp.example", "state", "nonce", "verifier", null, Aim.LINK, "", 0,
                OffsetDateTime.now());
    }

    private static AddPasskey passkey() {
        return new AddPasskey("Telefonen", "{}", CHALLENGE, "192.0.2.10");
    }

    private void people() {
        prepared("Accounts.create(CreateAccount)", spot -> does(() -> accounts
                .create(new CreateAccount("matrix.new", "Ny person", null, World.PASSWORD))));
        named("Accounts.disable(String)", accounts::disable);
        named("Accounts.enable(String)", accounts::enable);
        named("Accounts.signOut(String)", accounts::signOut);
        named("Accounts.changeMail(ChangeMail)",
                username -> accounts.changeMail(new ChangeMail(username, "matrix@ekstad.example")));
        named("PasswordLinks.hand(String)", links::hand);
        named("SecondFactors.removeAll(String)", factors::removeAll);
        act("SecondFactors.after(String)", () -> factors.after(World.name("leaving")));
        act("SecondFactors.proof(String)", () -> factors.proof(World.name("leaving")));
        act("SecondFactors.begin(PasswordProof,AddPasskey)",
                () -> factors.begin(factors.proof(World.name("leaving")), passkey()));
        act("SecondFactors.beginWithCodes(PasswordProof)",
                () -> factors.beginWithCodes(factors.proof(World.name("leaving"))));
        plain("SecondFactors.confirms(PasswordProof,String,String,String)",
                () -> factors.confirms(factors.proof(World.name("leaving")), "{}", CHALLENGE, "192.0.2.10"));
        plain("SecondFactors.recover(PasswordProof,String,String)",
                () -> factors.recover(factors.proof(World.name("leaving")), "0000-0000-0000-0000-0000-0000",
                        "198.51.100." + addresses.incrementAndGet()).isPresent());
        act("SecondFactors.looksAfterPeople()", () -> factors.looksAfterPeople());
        act("SecondFactors.mine()", () -> factors.mine());
        act("SecondFactors.wish(boolean)", () -> factors.wish(false));
        act("RecoveryCodes.make()", () -> codes.make());
        act("Passkeys.toEnter(String)", () -> passkeys.toEnter(CHALLENGE));
        plain("Passkeys.enter(String,String,String)",
                () -> passkeys.enter("{}", CHALLENGE, "192.0.2.10").isPresent());
        act("Passkeys.toConfirm(String,String)", () -> passkeys.toConfirm(World.name("leaving"), CHALLENGE));
        act("Passkeys.toBegin(String,String)", () -> passkeys.toBegin(World.name("leaving"), CHALLENGE));
        act("Passkeys.toMake(String)", () -> passkeys.toMake(CHALLENGE));
        plain("Passkeys.add(AddPasskey)", reaches("passkey.notMade", () -> passkeys.add(passkey())));
        act("Passkeys.toProve(String)", () -> passkeys.toProve(CHALLENGE));
        plain("Passkeys.prove(String,String,String)",
                reaches("passkey.refused", () -> passkeys.prove("{}", CHALLENGE, "192.0.2.10")));
        act("Passkeys.mine()", () -> passkeys.mine());
        numbered("Passkeys.remove(long)", spot -> 1L, passkeys::remove);
        plain("ProviderSignIn.offered()", () -> provider.offered().isPresent());
        act("ProviderSignIn.depart(String)", () -> provider.depart("/index.xhtml"));
        act("ProviderSignIn.departToAccept(String)", () -> provider.departToAccept("guessed"));
        act("ProviderSignIn.departToLink()", () -> provider.departToLink());
        act("ProviderSignIn.arrive(String,ProviderDeparture,String)",
                () -> provider.arrive("code", departure(), "192.0.2.11"));
        act("ProviderSignIn.link(String,ProviderDeparture,String)",
                () -> provider.link("code", departure(), "192.0.2.11"));
        act("ProviderSignIn.departToProve(String)", () -> provider.departToProve("/index.xhtml"));
        act("ProviderSignIn.prove(String,ProviderDeparture,String)",
                () -> provider.prove("code", departure(), "192.0.2.11"));
        plain("ProviderSignIn.linked()", () -> provider.linked());
        act("ProviderSignIn.unlink()", () -> provider.unlink());
        plain("ProviderSignIn.farewell(String)", () -> provider.farewell("token").isPresent());
        plain("ProviderSignIn.left(String)", () -> provider.left("token"));
        prepared("Memberships.waiting(long)", spot -> {
            long organisation = world.organisation(spot.place());
            world.membershipRequest(spot.place());
            return () -> !memberships.waiting(organisation).isEmpty();
        });
        prepared("Memberships.number(long)", spot -> {
            long organisation = world.organisation(spot.place());
            world.membershipRequest(spot.place());
            return () -> memberships.number(organisation) > 0;
        });
        numbered("Memberships.grant(GrantMembership)", spot -> world.membershipRequest(spot.place()),
                request -> memberships.grant(new GrantMembership(request, Role.READER)));
        numbered("Memberships.refuse(RefuseMembership)", spot -> world.membershipRequest(spot.place()),
                request -> memberships.refuse(new RefuseMembership(request, "Inte hos oss")));
        act("Accounts.choose(Language)", () -> accounts.choose(Language.NB));
        act("Accounts.changePassword(ChangePassword)",
                () -> accounts.changePassword(new ChangePassword(World.PASSWORD, "tolv andra tecken", "192.0.2.8")));
        act("Accounts.hereBefore()", () -> accounts.hereBefore());
        act("OwnMailAddress.present()", () -> ownAddress.present());
        act("OwnMailAddress.ask(AskMailAddress)",
                () -> ownAddress.ask(new AskMailAddress("matrix@ekstad.example", Language.SV)));
        plain("OwnMailAddress.offer(String)", () -> ownAddress.offer("guessed").state() == OneTimeLink.State.OPEN);
        prepared("OwnMailAddress.confirm(String)", spot -> {
            String token = world.mailToken();
            return does(() -> ownAddress.confirm(token));
        });
        plain("SignIn.check(String,String,String)",
                () -> signIn.check(World.name("member"), World.PASSWORD, "192.0.2.7").isPresent());
        act("SignIn.prove(String,String)", () -> signIn.prove(World.PASSWORD, "192.0.2.9"));
        act("Sessions.begin(String,SignInMeans,String,String)",
                () -> sessions.begin(World.name("leaving"), SignInMeans.PASSWORD, "Firefox/140.0", "192.0.2.7"));
        act("Sessions.begin(String,SignInMeans,OffsetDateTime,String,String)",
                () -> sessions.begin(World.name("leaving"), SignInMeans.PROVIDER, null, "Firefox/140.0",
                        "192.0.2.7"));
        plain("Sessions.goesOn(String,String,boolean)", () -> sessions.goesOn(sessions.begin(World.name("leaving"),
                SignInMeans.PASSWORD, "Firefox/140.0", "192.0.2.7"), World.name("leaving"), true));
        act("Sessions.mine()", () -> sessions.mine());
        act("Sessions.provedLately()", () -> sessions.provedLately());
        numbered("Sessions.end(long)", spot -> world.sessionOfAnother(), sessions::end);
        act("Sessions.endOthers()", () -> sessions.endOthers());
        act("Sessions.leave()", () -> sessions.leave());
        plain("DemoPeople.list()", () -> !demoPeople.list().isEmpty());
        plain("FirstAdministrator.opens(String)", () -> firstAdministrator.opens("guessed"));
        act("FirstAdministrator.become(BecomeAdministrator)",
                () -> firstAdministrator.become(new BecomeAdministrator("guessed",
                        new CreateAccount("matrix.intruder", "Ny person", null, World.PASSWORD),
                        new RegisterOrganisation(OrganisationKind.REGION, "Nya regionen", Country.SE, null, null))));
    }

    /** A method that takes the name of somebody's account. */
    private void named(String entry, Consumer<String> act) {
        prepared(entry, spot -> {
            String username = switch (spot.content()) {
                case "reader" -> World.name("reader." + spot.place().suffix());
                case "member" -> spot.place() == Place.OWN ? World.name("leaving") : site(spot).member();
                case "administrator of the portal" -> World.name("sysadmin.second");
                default -> throw new IllegalArgumentException(spot.content());
            };
            return does(() -> act.accept(username));
        });
    }

    private void invited() {
        prepared("People.list(PersonFilter,int)", spot -> () -> people.list(new PersonFilter("reader", null, null), 1)
                .rows().stream().anyMatch(row -> row.id() == reader(spot)));
        numbered("People.view(long)", this::reader, people::view);
        prepared("People.names(Set)",
                spot -> () -> people.names(Set.of(reader(spot))).containsKey(reader(spot)));
        prepared("People.organisations()",
                spot -> () -> people.organisations().containsKey(world.organisation(spot.place())));
        prepared("Invitations.invite(InvitePerson)", spot -> {
            Role role = switch (spot.content()) {
                case "reader" -> Role.READER;
                case "administrator" -> Role.ORGANISATION_ADMINISTRATOR;
                case "funder" -> Role.FUNDER;
                case "coordinator" -> Role.COORDINATOR;
                default -> Role.MEMBER;
            };
            long place = switch (role) {
                case COORDINATOR -> site(spot).collaboration();
                case MEMBER -> site(spot).group();
                default -> world.organisation(spot.place());
            };
            return does(() -> invitations.invite(new InvitePerson("matrix@ekstad.example", "Gäst", role, place,
                    world.organisation(spot.place()), null, Language.SV, true)));
        });
        prepared("Invitations.inviteTo(InviteToSeat)", spot -> {
            InviteToSeat order = new InviteToSeat(site(spot).memberSeat(), Invitation.Task.FOLLOW,
                    clock.today().plusDays(1), "matrix.successor@ekstad.example", "Efterträdaren", Language.SV, true);
            return does(() -> invitations.inviteTo(order));
        });
        act("Invitations.mayInviteTo(Role)", () -> invitations.mayInviteTo(Role.READER));
        numbered("Invitations.again(long,boolean)", spot -> world.invitation(spot.place()),
                id -> invitations.again(id, true));
        numbered("Invitations.revoke(long)", spot -> world.invitation(spot.place()), invitations::revoke);
        numbered("Invitations.view(long)", spot -> world.invitation(spot.place()), invitations::view);
        prepared("Invitations.numbered(Set)", spot -> {
            long invitation = world.invitation(spot.place());
            return () -> !invitations.numbered(Set.of(invitation)).isEmpty();
        });
        prepared("Invitations.pending()", spot -> {
            long invitation = world.invitation(spot.place());
            return () -> invitations.pending().stream().anyMatch(one -> one.id() == invitation);
        });
        plain("Invitations.offer(String)", () -> invitations.offer("guessed").open());
        prepared("Invitations.accept(AcceptInvitation)", spot -> {
            String token = world.invitationToken();
            return does(() -> invitations.accept(new AcceptInvitation(token, "Gäst", null, World.PASSWORD)));
        });
        prepared("Invitations.take(String)", spot -> {
            String token = world.invitationToken();
            return does(() -> invitations.take(token));
        });
        act("PasswordLinks.ask(String,Language,String)",
                () -> links.ask("matrix@ekstad.example", Language.SV, "192.0.2." + asking.incrementAndGet()));
        plain("PasswordLinks.state(String)", () -> links.state("guessed") == OneTimeLink.State.OPEN);
        prepared("PasswordLinks.choose(ChoosePassword)", spot -> {
            String token = world.passwordToken();
            return does(() -> links.choose(new ChoosePassword(token, World.PASSWORD)));
        });
    }

    private long reader(Spot spot) {
        return world.number("person.reader." + spot.place().suffix());
    }

    private void register() {
        act("Organisations.register(RegisterOrganisation)", () -> organisations.register(
                new RegisterOrganisation(OrganisationKind.MUNICIPALITY, "Nystads kommun", Country.SE, null, null)));
        prepared("Organisations.close(long,LocalDate,Long)",
                spot -> does(() -> organisations.close(world.organisation(spot.place()), clock.today(), null)));
        numbered("Organisations.view(long)", spot -> world.organisation(spot.place()), organisations::view);
        prepared("Organisations.list(OrganisationFilter,int)", spot -> () -> organisations
                .list(new OrganisationFilter("kommun", OrganisationKind.MUNICIPALITY, Country.SE, false), 1).rows()
                .stream().anyMatch(row -> row.id() == world.organisation(spot.place())));
        prepared("Organisations.change(ChangeOrganisation)", spot -> {
            long id = world.organisation(spot.place());
            OrganisationKind kind = spot.content().equals("its kind")
                    ? OrganisationKind.REGION
                    : OrganisationKind.MUNICIPALITY;
            return does(() -> organisations.change(new ChangeOrganisation(id, organisations.view(id).version(), kind,
                    null, null, "212000-1355", "Ny beskrivning")));
        });
        numbered("Organisations.rename(RenameOrganisation)", spot -> world.organisation(spot.place()),
                id -> organisations.rename(new RenameOrganisation(id, "Nya namnets kommun", clock.today())));
        numbered("Organisations.end(EndOrganisation)", spot -> world.organisation(spot.place()),
                id -> organisations.end(new EndOrganisation(id, clock.today(), null)));
        numbered("Seats.takeOver(long)", spot -> world.seatToTakeOver(spot.place()), seats::takeOver);
        act("OrganisationImport.preview(ImportOrganisations)", () -> organisationImport.preview(organisationFile()));
        act("OrganisationImport.enter(ImportOrganisations)", () -> organisationImport.enter(organisationFile()));
        prepared("Organisations.open()", spot -> () -> organisations.open().stream()
                .anyMatch(row -> row.id() == world.organisation(spot.place())));
        plain("Organisations.find(String)", () -> organisations.find("Ekstads kommun").isPresent());
        prepared("Seats.give(GiveSeat)", spot -> does(() -> seats.give(seat(spot))));
        numbered("Seats.leave(long,LocalDate)", this::seatHeld, seat -> seats.leave(seat, clock.today()));
        numbered("Seats.close(long,LocalDate)",
                spot -> switch (spot.content()) {
                    case "reader" -> world.newReader(spot.place());
                    case "administrator of the portal" -> world.newAdministrator();
                    default -> seatHeld(spot);
                },
                seat -> seats.close(seat, clock.today()));
        prepared("Seats.handOver(HandOverSeat)", spot -> {
            long seat = seatHeld(spot);
            long next = world.number(switch (spot.content()) {
                case "member" -> "person." + site(spot).secretary().substring("matrix.".length());
                case "reader" -> spot.place() == Place.FOREIGN ? "person.other" : "person.orgadmin";
                default -> "person.reader";
            });
            return does(() -> seats.handOver(new HandOverSeat(seat, next, clock.today())));
        });
        numbered("Seats.successors(long)", spot -> site(spot).memberSeat(), seats::successors);
        numbered("Seats.standIns(long)", spot -> site(spot).memberSeat(), seats::standIns);
        prepared("Seats.addSubstitute(AddSubstitute)", spot -> does(() -> seats.addSubstitute(new AddSubstitute(
                site(spot).memberSeat(), world.person(site(spot).secretary()), clock.today()))));
        numbered("Seats.readUp(long)", spot -> site(spot).memberSeat(), seats::readUp);
        prepared("Seats.numbered(Set)",
                spot -> () -> !seats.numbered(Set.of(site(spot).memberSeat())).isEmpty());
        numbered("Seats.view(long)", spot -> site(spot).memberSeat(), seats::view);
        prepared("Seats.on(SubjectRef,LocalDate)", spot -> {
            SubjectRef group = new SubjectRef(SubjectKind.GROUP, site(spot).group());
            return () -> seats.on(group, clock.today().minusDays(1)).stream()
                    .anyMatch(row -> row.id() == site(spot).memberSeat());
        });
        prepared("Seats.toFill(SubjectRef)", spot -> {
            SubjectRef group = new SubjectRef(SubjectKind.GROUP, site(spot).group());
            return () -> seats.toFill(group).stream().anyMatch(row -> row.id() == site(spot).emptySeat());
        });
        numbered("Seats.vacancy(long)", spot -> site(spot).emptySeat(), seats::vacancy);
        prepared("Seats.fill(FillSeat)", spot -> does(() -> seats
                .fill(new FillSeat(site(spot).emptySeat(), world.person(site(spot).member())))));
        act("Seats.mine()", () -> seats.mine());
        prepared("Seats.empty()", spot -> () -> seats.empty().stream()
                .anyMatch(row -> row.id() == site(spot).emptySeat()));
    }

    private long seatHeld(Spot spot) {
        return world.number("seat." + switch (spot.content()) {
            case "member" -> site(spot).member().substring("matrix.".length());
            case "reader" -> "reader." + spot.place().suffix();
            case "administrator" -> "orgadmin";
            case "coordinator" -> "coordinator";
            case "funder" -> "funder";
            case "administrator of the portal" -> "sysadmin.second";
            default -> throw new IllegalArgumentException(spot.content());
        });
    }

    private static ImportOrganisations organisationFile() {
        return new ImportOrganisations("Namn;Slag;Land\nÅsa kommun;Kommun;SE".getBytes(StandardCharsets.UTF_8), null,
                Map.of("kommun", OrganisationKind.MUNICIPALITY));
    }

    private GiveSeat seat(Spot spot) {
        long organisation = world.organisation(spot.place());
        World.Site site = site(spot);
        long person = world.number("person.exmember");
        return switch (spot.content()) {
            case "member" -> new GiveSeat(Role.MEMBER, site.group(), organisation, person, null, clock.today());
            case "reader" -> new GiveSeat(Role.READER, organisation, organisation, person, null, clock.today());
            case "administrator" ->
                new GiveSeat(Role.ORGANISATION_ADMINISTRATOR, organisation, organisation, person, null, clock.today());
            case "reader in the name of the other organisation" -> new GiveSeat(Role.READER, organisation,
                    world.organisation(Place.FOREIGN), person, null, clock.today());
            case "coordinator" ->
                new GiveSeat(Role.COORDINATOR, site.collaboration(), organisation, person, null, clock.today());
            case "funder" -> new GiveSeat(Role.FUNDER, organisation, organisation, person, null, clock.today());
            case "administrator of the portal" ->
                new GiveSeat(Role.SYSTEM_ADMINISTRATOR, null, organisation, person, null, clock.today());
            default -> throw new IllegalArgumentException(spot.content());
        };
    }

    private void groups() {
        act("Groups.start(StartCollaboration)", () -> groups.start(new StartCollaboration("Ny samverkan",
                CollaborationLevel.LOCAL, Country.SE, Language.SV, world.organisation(Place.OWN), null)));
        prepared("Groups.create(CreateGroup)", spot -> does(() -> groups.create(new CreateGroup(
                site(spot).collaboration(), "Ny grupp", GroupKind.WORKING_GROUP, Language.SV,
                world.organisation(spot.place()), world.organisation(spot.place()), null, null, false, null, null,
                null, null))));
        prepared("Groups.close(long,String)",
                spot -> does(() -> groups.close(site(spot).group(), "Uppdraget är slut")));
        numbered("Groups.change(ChangeGroup)", spot -> site(spot).group(), this::change);
        numbered("Groups.changeCollaboration(ChangeCollaboration)", spot -> site(spot).collaboration(),
                id -> groups.changeCollaboration(new ChangeCollaboration(id,
                        groups.viewCollaboration(id).version(), "Samverkan med nytt namn", CollaborationLevel.LOCAL,
                        Language.SV, ApprovalHabit.ADJUSTER, null)));
        act("Beginnings.collaboration(BeginCollaboration)", () -> beginnings.collaboration(
                new BeginCollaboration("Ny samverkan", Country.SE, world.organisation(Place.OWN))));
        prepared("Beginnings.group(BeginGroup)", spot -> {
            long organisation = world.organisation(spot.place());
            return does(() -> beginnings.group(new BeginGroup(site(spot).collaboration(), "Ny grupp", organisation,
                    List.of(new BeginGroup.Member(organisation, null, Role.MEMBER)))));
        });
        numbered("Beginnings.choices(long)", spot -> site(spot).collaboration(), beginnings::choices);
        numbered("Countries.of(SubjectRef)", spot -> site(spot).group(),
                id -> countries.of(new SubjectRef(SubjectKind.GROUP, id)));
        numbered("Groups.view(long)", spot -> site(spot).group(), groups::view);
        numbered("Groups.viewCollaboration(long)", spot -> site(spot).collaboration(), groups::viewCollaboration);
    }

    private void change(long group) {
        var now = groups.view(group);
        groups.change(new ChangeGroup(group, now.version(), "Grupp med nytt namn", GroupKind.THEME_GROUP, Language.SV,
                now.archiveOwner().id(), now.registryOwner().id(), "Nytt uppdrag", false, ApprovalHabit.FORMAL_BODY,
                ItemNumbering.PER_MEETING));
    }

    private void meetings() {
        OffsetDateTime start = clock.now().plusDays(3);
        prepared("Meetings.plan(PlanMeeting)", spot -> does(() -> meetings.plan(new PlanMeeting(site(spot).group(),
                "Nytt möte", start, start.plusHours(1), null, Visibility.PUBLIC))));
        numbered("Meetings.move(MoveMeeting)", this::meeting, id -> meetings.move(new MoveMeeting(id,
                meetings.view(id).version(), "Flyttat", start, start.plusHours(1), null, Visibility.PUBLIC)));
        numbered("Meetings.call(long)", this::meeting, meetings::call);
        numbered("Meetings.hold(HoldMeeting)", this::meeting, id -> meetings.hold(new HoldMeeting(id)));
        numbered("Meetings.cancel(CancelMeeting)", this::meeting,
                id -> meetings.cancel(new CancelMeeting(id, "Förhinder")));
        numbered("Meetings.view(long)", this::meeting, meetings::view);
        numbered("Meetings.planning(long)", spot -> site(spot).group(), meetings::planning);
        prepared("Meetings.upcoming(LocalDate,LocalDate)", spot -> {
            SubjectRef meeting = new SubjectRef(SubjectKind.MEETING, meeting(spot));
            return () -> meetings.upcoming(clock.today().minusDays(40), clock.today().plusDays(40)).stream()
                    .anyMatch(row -> row.ref().equals(meeting));
        });
        prepared("Meetings.nextOfGroup(long)", spot -> {
            meeting(spot);
            return () -> meetings.nextOfGroup(site(spot).group()).isPresent();
        });
        numbered("Decisions.view(long)", spot -> minutes(spot).decision(), decisions::view);
        numbered("Decisions.confirm(long)", spot -> minutes(spot).decision(), decisions::confirm);
        prepared("Decisions.binding(long,int)", spot -> {
            SubjectRef decision = new SubjectRef(SubjectKind.DECISION, minutes(spot).decision());
            return () -> shows(decisions.binding(site(spot).organisation(), MANY), decision);
        });
        prepared("Actions.openOfSeat(long)", spot -> {
            long action = minutes(spot).action();
            return () -> actions.openOfSeat(site(spot).memberSeat()).stream()
                    .anyMatch(row -> row.ref().id() == action);
        });
        numbered("Actions.view(long)", spot -> minutes(spot).action(), actions::view);
        numbered("Actions.begin(long)", this::action, actions::begin);
        numbered("Actions.close(CloseAction)", this::action,
                id -> actions.close(new CloseAction(id, ActionState.DONE, "Klart")));
    }

    private long action(Spot spot) {
        World.Written written = world.minutes(spot.place(), "circulated");
        return spot.content().equals("of the chair") ? written.actionOfChair() : written.action();
    }

    private void minutes() {
        numbered("MinutesBook.begin(long)", this::meeting, book::begin);
        numbered("MinutesBook.recordAttendance(RecordAttendance)", spot -> minutes(spot).minutes(),
                id -> book.recordAttendance(new RecordAttendance(id, List.of())));
        numbered("MinutesBook.writeItem(WriteItem)", spot -> minutes(spot).minutes(),
                id -> book.writeItem(WriteItem.add(id, "Ny punkt", "Text")));
        numbered("MinutesBook.write(WriteMinutes)", spot -> minutes(spot).minutes(), id -> book.write(
                new WriteMinutes(id, List.of(), List.of(), Set.of(), Set.of(), Set.of())));
        numbered("MinutesBook.removeItem(long)", spot -> minutes(spot).item(), book::removeItem);
        numbered("MinutesBook.takeDecision(TakeDecision)", spot -> minutes(spot).item(),
                id -> book.takeDecision(TakeDecision.add(id, "Ett beslut", Set.of(), null)));
        numbered("MinutesBook.removeDecision(long)", spot -> minutes(spot).decision(), book::removeDecision);
        prepared("MinutesBook.assignAction(AssignAction)", spot -> {
            long item = minutes(spot).item();
            return does(() -> book
                    .assignAction(AssignAction.add(item, "En åtgärd", site(spot).memberSeat(), null)));
        });
        numbered("MinutesBook.removeAction(long)", spot -> minutes(spot).action(), book::removeAction);
        prepared("MinutesBook.circulate(CirculateMinutes)", spot -> {
            World.Site site = site(spot);
            CirculateMinutes order = new CirculateMinutes(minutes(spot).minutes(), null,
                    Set.of(world.person(site.member())));
            return does(() -> book.circulate(order));
        });
        numbered("MinutesBook.returnForChanges(ReturnMinutes)", spot -> minutes(spot).minutes(),
                id -> book.returnForChanges(new ReturnMinutes(id, "En mening saknas")));
        prepared("MinutesBook.approveAt(ApproveAtMeeting)", spot -> {
            World.Noted noted = world.minutesForMeeting(spot.place());
            return does(() -> book.approveAt(
                    new ApproveAtMeeting(noted.minutes(), null, noted.later(), "Inga synpunkter.")));
        });
        numbered("MinutesBook.approve(ApproveMinutes)", spot -> minutes(spot).minutes(),
                id -> book.approve(new ApproveMinutes(id, null)));
        numbered("MinutesBook.publish(PublishMinutes)", spot -> minutes(spot).minutes(),
                id -> book.publish(new PublishMinutes(id, Visibility.PUBLIC, true, false)));
        numbered("MinutesBook.view(long)", spot -> minutes(spot).minutes(), book::view);
        numbered("MinutesBook.writing(long)", spot -> minutes(spot).minutes(), book::writing);
    }

    private void reports() {
        prepared("StatusReports.start(StartReport)", spot -> does(() -> reports.start(
                new StartReport(site(spot).group(), "Ny rapport", Period.year(2019), null, null))));
        numbered("StatusReports.addSection(AddSection)", spot -> report(spot).report(),
                id -> reports.addSection(new AddSection(id, null, true, "Nytt avsnitt")));
        prepared("StatusReports.removeSection(long,long)", spot -> {
            World.Reported report = report(spot);
            return does(() -> reports.removeSection(report.report(), report.section()));
        });
        prepared("StatusReports.save(SaveReport)", spot -> {
            World.Reported report = report(spot);
            return does(() -> reports.save(new SaveReport(report.report(), null, null, List.of(new SaveSection(
                    report.section(), null, true, "Utbildning", "Ändrad text.", null, List.of())))));
        });
        prepared("StatusReports.confirmFigure(ConfirmFigure)", spot -> {
            World.Reported report = report(spot);
            return does(() -> reports
                    .confirmFigure(new ConfirmFigure(report.report(), report.section(), World.WORDS)));
        });
        numbered("StatusReports.attach(AddAttachment)", spot -> report(spot).report(),
                id -> reports.attach(new AddAttachment(id, "Bilaga", "bilaga.txt", World.file())));
        prepared("StatusReports.putFile(long,int,String,InputStream)", spot -> {
            World.Reported report = report(spot);
            return does(() -> reports.putFile(report.report(), report.attachmentNumber(), "ny.txt", World.file()));
        });
        numbered("StatusReports.submit(SubmitReport)", spot -> report(spot).report(),
                id -> reports.submit(new SubmitReport(id)));
        numbered("StatusReports.returnForChanges(ReturnReport)", spot -> report(spot).report(),
                id -> reports.returnForChanges(new ReturnReport(id, "Mer om utbildningen")));
        numbered("StatusReports.accept(AcceptReport)", spot -> report(spot).report(),
                id -> reports.accept(new AcceptReport(id)));
        numbered("StatusReports.publish(PublishReport)", spot -> report(spot).report(),
                id -> reports.publish(new PublishReport(id, Visibility.PUBLIC)));
        numbered("StatusReports.publishAgain(PublishReportAgain)", spot -> world.reportWithoutOriginal(spot.place()),
                id -> reports.publishAgain(new PublishReportAgain(id, Visibility.ALL_MEMBERS, true)));
        numbered("StatusReports.reopen(long)", spot -> report(spot).report(), reports::reopen);
        numbered("StatusReports.discard(long)", spot -> report(spot).report(), reports::discard);
        numbered("StatusReports.restore(long)", spot -> report(spot).report(), reports::restore);
        numbered("StatusReports.view(long)", spot -> report(spot).report(), id -> reports.view(id));
        numbered("StatusReports.view(long,int)", spot -> report(spot).report(), id -> reports.view(id, 1));
        numbered("StatusReports.writing(long)", spot -> report(spot).report(), reports::writing);
        numbered("Attachments.view(long,int)", spot -> report(spot).attachment(), id -> attachments.view(id, 1));
        numbered("Attachments.open(long)", spot -> report(spot).attachment(),
                id -> attachments.open(id).bytes().close());
        act("Figures.recognise(String,Language)", () -> figures.recognise("ca 60 000 kr", Language.SV));
        numbered("Figures.view(long)", spot -> report(spot).figure(), figures::view);
        prepared("Figures.of(SubjectRef)", spot -> {
            World.Reported report = report(spot);
            return () -> !figures.of(report.ref()).isEmpty();
        });
    }

    private void documents() {
        numbered("Documents.view(long,int,int)", this::document, id -> documents.view(id, 0, 0));
        numbered("Documents.open(long,int)", this::document, id -> documents.open(id, 1).bytes().close());
        numbered("Documents.picture(long,int,int)", spot -> world.drawn(spot.place(), spot.organisation(), reach(spot)),
                id -> documents.picture(id, 1, 1).bytes().close());
        placed("Documents.bringing(SubjectRef)", (place, reach) -> documents.bringing(place));
        numbered("Documents.doubtLanguage(long,Language)", this::document,
                id -> documents.doubtLanguage(id, Language.EN));
        numbered("Documents.reaches(long)", this::document, documents::reaches);
        prepared("Documents.change(ChangeDocument)", spot -> {
            long id = document(spot);
            long lock = world.lockOfDocument(id);
            return does(
                    () -> documents.change(new ChangeDocument(id, lock, "Annan titel", DocumentType.OTHER, null, null,
                            null, null, reach(spot))));
        });
        numbered("Documents.retaining(long)", this::document, documents::retaining);
        prepared("Documents.retain(RetainDocument)", spot -> {
            long id = document(spot);
            long lock = world.lockOfDocument(id);
            return does(() -> documents.retain(new RetainDocument(id, lock, RetentionOutcome.KEEP, 0, null, null)));
        });
        numbered("Documents.markSecret(long)", this::document, documents::markSecret);
        numbered("Documents.unmarkSecret(long)", this::document, documents::unmarkSecret);
        numbered("Documents.discard(long)", this::document, documents::discard);
        numbered("Documents.restore(long)", spot -> world.binned(spot.place(), spot.organisation()),
                documents::restore);
        placed("Documents.bin(SubjectRef)", (place, reach) -> documents.bin(place));
        placed("Uploads.begin(BeginUpload)", (place, reach) -> uploads
                .begin(new BeginUpload(place, null, "underlag.txt", 8, DocumentType.OTHER, reach)));
        prepared("Uploads.state(String)", spot -> {
            String token = world.upload(spot.place(), spot.organisation());
            return does(() -> uploads.state(token));
        });
        prepared("Uploads.append(String,long,InputStream)", spot -> {
            String token = world.upload(spot.place(), spot.organisation());
            return does(() -> uploads.append(token, 0, World.file()));
        });
        prepared("Uploads.appendWhole(String,InputStream)", spot -> {
            String token = world.upload(spot.place(), spot.organisation());
            return does(() -> uploads.appendWhole(token, World.file()));
        });
        prepared("Uploads.drop(String)", spot -> {
            String token = world.upload(spot.place(), spot.organisation());
            return does(() -> uploads.drop(token));
        });
    }

    private void imports() {
        placed("Imports.begin(BeginImport)", (place, reach) -> imports.begin(new BeginImport(place, reach)));
        numbered("Imports.add(AddToImport)", spot -> world.folder(spot.place(), spot.organisation()),
                id -> imports.add(new AddToImport(id, "mapp/annat.txt", 8, World.file())));
        numbered("Imports.open(AddToImport)", spot -> world.folder(spot.place(), spot.organisation()),
                id -> imports.open(new AddToImport(id, "paket.zip", 8, World.file())));
        numbered("Imports.view(long,int)", spot -> world.folder(spot.place(), spot.organisation()),
                id -> imports.view(id, 1));
        numbered("Imports.came(long)", spot -> world.folder(spot.place(), spot.organisation()), imports::came);
        numbered("Imports.choose(ChooseEntries)", spot -> world.folder(spot.place(), spot.organisation()),
                id -> imports.choose(new ChooseEntries(id, List.of())));
        numbered("Imports.take(long)", spot -> world.folder(spot.place(), spot.organisation()), imports::take);
        numbered("Imports.expect(ExpectPackage)", spot -> world.packet(spot.place()),
                id -> imports.expect(new ExpectPackage(id, "paket.zip", World.PACKET)));
        numbered("Imports.received(long)", spot -> world.packet(spot.place()), imports::received);
        prepared("Imports.append(AddPiece)", spot -> {
            long id = world.packet(spot.place());
            long came = world.came(spot.place());
            return does(() -> imports.append(new AddPiece(id, came, new ByteArrayInputStream(new byte[0]))));
        });
        numbered("Imports.expect(ExpectFile)", spot -> world.folder(spot.place(), spot.organisation()),
                id -> imports.expect(World.half(id)));
        prepared("Imports.received(long,String)", spot -> {
            String token = world.half(spot.place(), spot.organisation());
            long id = world.folder(spot.place(), spot.organisation());
            return does(() -> imports.received(id, token));
        });
        prepared("Imports.append(AddFilePiece)", spot -> {
            String token = world.half(spot.place(), spot.organisation());
            long id = world.folder(spot.place(), spot.organisation());
            long came = world.cameOfHalf(spot.place(), spot.organisation());
            return does(() -> imports
                    .append(new AddFilePiece(id, token, came, new ByteArrayInputStream(new byte[0]))));
        });
        numbered("Imports.drop(long)", spot -> world.folder(spot.place(), spot.organisation()), imports::drop);
        numbered("Intake.view(long)", this::document, intake::view);
        numbered("Intake.takeIn(TakeIn)", this::document,
                id -> intake.takeIn(new TakeIn(id, 1, LocalDate.of(2014, 3, 14), null, null, "", true, List.of(),
                        List.of(new ImportedItem(12, "Lokaler", "", 0, List.of("Lokalen hyrs"))))));
        numbered("Intake.viewReport(long)", this::document, intake::viewReport);
        prepared("Intake.takeInReport(TakeInAsReport)", spot -> {
            TakeInAsReport order = new TakeInAsReport(document(spot), 1, "Rapport", LocalDate.of(2014, 1, 1),
                    LocalDate.of(2014, 12, 31), reach(spot),
                    List.of(new ImportedSection("Lokaler", "Lokalen hyrs.", 0, List.of())));
            return does(() -> intake.takeInReport(order));
        });
    }

    /** A document that the group's secretary has brought in. */
    long document(Spot spot) {
        return world.document(spot.place(), spot.organisation(), reach(spot));
    }

    private void plansAndProjects() {
        prepared("Plans.create(CreatePlan)", spot -> does(() -> plans.create(world.newPlan(spot.place()))));
        numbered("Plans.add(AddToPlan)", spot -> plan(spot).plan(),
                id -> plans.add(new AddToPlan(id, World.newArea())));
        prepared("Plans.begin(BeginPlan)", spot -> does(() -> plans.begin(new BeginPlan(site(spot).group(),
                PlanKind.ACTION_PLAN, "Handlingsplan", Period.year(2019), Language.SV, null, false))));
        prepared("Plans.save(SavePlan)", spot -> {
            World.Planned plan = plan(spot);
            SavePlan order = new SavePlan(plan.plan(), world.planVersion(plan.plan(), spot.place()), "Verksamhetsplan",
                    new SavePlan.Frame(PlanKind.ACTION_PLAN, Period.year(2019), Language.SV), "Så samordnar vi", null,
                    List.of());
            return does(() -> plans.save(order));
        });
        prepared("Plans.reword(RewordMeasures)", spot -> {
            World.Planned plan = plan(spot);
            RewordMeasures order = new RewordMeasures(plan.plan(), world.planVersion(plan.plan(), spot.place()),
                    List.of(new SavePlan.Measure(plan.measure(), "En gemensam rutin", site(spot).organisation())));
            return does(() -> plans.reword(order));
        });
        prepared("Plans.move(MovePart)", spot -> {
            World.Planned plan = plan(spot);
            MovePart order = new MovePart(plan.plan(), world.planVersion(plan.plan(), spot.place()),
                    PlanPart.MEASURE, plan.measure(), true);
            return does(() -> plans.move(order));
        });
        prepared("Plans.remove(RemovePart)", spot -> {
            World.Planned plan = plan(spot);
            RemovePart order = new RemovePart(plan.plan(), world.planVersion(plan.plan(), spot.place()),
                    PlanPart.MEASURE, plan.measure());
            return does(() -> plans.remove(order));
        });
        numbered("Plans.takeBack(TakeBackPlan)", spot -> plan(spot).plan(),
                id -> plans.takeBack(new TakeBackPlan(id, "Ett mål saknas")));
        numbered("Plans.writing(long)", spot -> plan(spot).plan(), plans::writing);
        numbered("Plans.propose(long)", spot -> plan(spot).plan(), plans::propose);
        numbered("Plans.discard(long)", spot -> plan(spot).plan(), plans::discard);
        numbered("Plans.restore(long)", spot -> plan(spot).plan(), plans::restore);
        numbered("Plans.adopt(AdoptPlan)", spot -> plan(spot).plan(),
                id -> plans.adopt(new AdoptPlan(id, "Beslut 2018-2", Visibility.PUBLIC)));
        prepared("Plans.follow(FollowMeasure)", spot -> {
            World.Planned plan = plan(spot);
            return does(
                    () -> plans.follow(new FollowMeasure(plan.plan(), plan.measure(), MeasureStatus.ONGOING, null)));
        });
        numbered("Plans.view(long)", spot -> plan(spot).plan(), plans::view);
        prepared("Plans.areasOf(long)", spot -> {
            World.Planned plan = plan(spot);
            return () -> plans.areasOf(site(spot).group()).stream().anyMatch(row -> row.planId() == plan.plan());
        });
        prepared("Projects.register(RegisterProject)",
                spot -> does(() -> projects.register(world.newProject(spot.place(), Visibility.PUBLIC))));
        numbered("Projects.view(long)", spot -> world.project(spot.place(), reach(spot)), projects::view);
    }

    private void money() {
        prepared("Grants.register(RegisterGrant)", spot -> does(() -> grants.register(world.newGrant(spot.place(),
                GrantState.GRANTED, Visibility.PUBLIC, site(spot).organisation()))));
        numbered("Grants.registering()", spot -> site(spot).collaboration(), collaboration -> grants.registering());
        numbered("Grants.prove(ProveGrant)", this::grant, id -> grants.prove(
                new ProveGrant(id, RegisterGrant.Proof.outside("Beslut om bidrag", "Bifalls.", "punkt 3"))));
        prepared("Grants.move(MoveGrant)", spot -> {
            var order = world.moving(grant(spot), spot.place());
            return does(() -> grants.move(order));
        });
        prepared("Grants.award(ReviewGrant)", spot -> {
            ReviewGrant order = review(spot);
            return does(() -> grants.award(order));
        });
        prepared("Grants.reject(ReviewGrant)", spot -> {
            ReviewGrant order = review(spot);
            return does(() -> grants.reject(order));
        });
        prepared("Grants.approveReport(ReviewGrant)", spot -> {
            ReviewGrant order = review(spot);
            return does(() -> grants.approveReport(order));
        });
        prepared("Grants.returnReport(ReviewGrant)", spot -> {
            ReviewGrant order = review(spot);
            return does(() -> grants.returnReport(order));
        });
        prepared("Grants.overview(GrantFilter,int)", spot -> {
            long grant = grant(spot);
            return () -> has(grants.overview(GrantFilter.ALL, 1).records(), grant)
                    || has(grants.overview(GrantFilter.ALL, 1).underWay(), grant);
        });
        prepared("Grants.granted(GrantFilter)", spot -> {
            long grant = grant(spot);
            return () -> has(grants.granted(GrantFilter.ALL), grant);
        });
        prepared("Grants.ofMyFunders()", spot -> {
            long grant = grant(spot);
            return () -> has(grants.ofMyFunders().byDueDate(), grant);
        });
        numbered("Grants.view(long)", this::grant, grants::view);
    }

    private ReviewGrant review(Spot spot) {
        long grant = grant(spot);
        return new ReviewGrant(grant, world.version(grant, spot.place()), "Kompletteras");
    }

    private static boolean has(Collection<GrantRow> rows, long grant) {
        return rows.stream().anyMatch(row -> row.ref().id() == grant);
    }

    private void shared() {
        prepared("Audiences.of(SubjectRef)", spot -> {
            World.Reported report = report(spot);
            return does(() -> audiences.of(report.ref()));
        });
        prepared("Citations.groundsOf(SubjectRef)", spot -> {
            World.Reported report = report(spot);
            return () -> !citations.groundsOf(report.ref()).isEmpty();
        });
        prepared("Citations.usesOf(SubjectRef)", spot -> {
            SubjectRef attachment = new SubjectRef(SubjectKind.ATTACHMENT, report(spot).attachment());
            return () -> !citations.usesOf(attachment).isEmpty();
        });
        prepared("Drafts.keep(SubjectRef,String,String,long)", spot -> {
            World.Reported report = report(spot);
            return does(() -> drafts.keep(report.ref(), "matrix", "Halvfärdigt", 0));
        });
        prepared("Drafts.mine(SubjectRef)", spot -> {
            SubjectRef report = world.reportWithDraftOfMember(spot.place());
            return () -> !drafts.mine(report).isEmpty();
        });
        prepared("Drafts.discard(SubjectRef)", spot -> {
            SubjectRef report = world.reportWithDraftOfMember(spot.place());
            return does(() -> drafts.discard(report));
        });
        prepared("Search.find(SearchQuery)", spot -> {
            SubjectRef report = report(spot).ref();
            world.awaitIndex();
            SearchQuery query = new SearchQuery("samordning", Set.of(SubjectKind.REPORT), null, site(spot).group(),
                    null, null, SearchQuery.Sort.DATE, false, false, 0, MANY);
            return () -> search.find(query).hits().stream().anyMatch(hit -> hit.subject().equals(report));
        });
        act("Search.isFilling()", search::isFilling);
        act("Search.further(SearchQuery)", () -> search.further(SearchQuery.of("samordning underlag")));
        act("Search.complete(String)", () -> search.complete("samord"));
        act("Search.similar(SubjectRef)", () -> search.similar(new SubjectRef(SubjectKind.GROUP, 1)));
        act("IndexHealth.differences()", () -> index.differences());
        act("IndexHealth.compare()", () -> index.compare());
        act("IndexHealth.reindex()", () -> index.reindex());
        act("IndexHealth.progress()", () -> index.progress());
        act("IndexHealth.count()", () -> index.count());
        mails();
        inquiries();
        statements();
        administration();
        act("AuditChain.head()", () -> chain.head());
        act("AuditChain.lines()", () -> chain.lines().close());
        audited();
        lists();
        prepared("Timeline.newestSince(OffsetDateTime,int)", spot -> {
            SubjectRef minutes = new SubjectRef(SubjectKind.MINUTES, minutes(spot).minutes());
            return () -> timeline.newestSince(clock.now().minusDays(1), MANY).stream()
                    .anyMatch(row -> row.subject().equals(minutes));
        });
        waitings();
    }

    private void mails() {
        act("MailRoom.trouble()", () -> mailRoom.trouble());
        act("MailRoom.unsent()", () -> mailRoom.unsent());
        act("MailRoom.tryAgain()", () -> mailRoom.tryAgain());
        act("MailRoom.shown()", () -> mailRoom.shown());
        act("MailRoom.mine()", () -> mailRoom.mine());
        prepared("MailRoom.test()", spot -> {
            world.administratorWithAddress();
            return does(() -> mailRoom.test());
        });
        act("MailChoices.pace()", () -> mailChoices.pace());
        act("MailChoices.address()", () -> mailChoices.address());
        act("MailChoices.choose(Pace)", () -> mailChoices.choose(Pace.WEEKLY));
        prepared("MailChoices.stops(String)", spot -> {
            String token = world.stopToken();
            return () -> mailChoices.stops(token);
        });
        prepared("MailChoices.stop(String)", spot -> {
            String token = world.stopToken();
            return does(() -> mailChoices.stop(token));
        });
    }

    private void statements() {
        act("Statements.current(StatementPage,Language)", () -> statements.current(StatementPage.COOKIES, Language.SV));
        act("Statements.history(StatementPage,Language)", () -> statements.history(StatementPage.COOKIES, Language.SV));
        act("Statements.publish(PublishStatement)", () -> statements.publish(new PublishStatement(StatementPage.COOKIES,
                Language.SV, 0, Map.of("intro", "Två kakor", "outside", "Inga andra"))));
    }

    private void inquiries() {
        prepared("Inquiries.file(FileInquiry)", spot -> does(() -> inquiries.file(new FileInquiry(InquiryKind.RECORD,
                Language.SV, "Protokollet", null, null, world.organisation(spot.place()), UUID.randomUUID()
                        .toString()))));
        prepared("Inquiries.receipt(String)", spot -> {
            String number = world.inquiry(spot.place()).number();
            return () -> inquiries.receipt(number).isPresent();
        });
        plain("Inquiries.reply(String)", () -> inquiries.reply("guessed").isPresent());
        prepared("Inquiries.mine()", spot -> {
            long id = world.inquiry(spot.place()).id();
            return () -> inquiries.mine().stream().anyMatch(row -> row.id() == id);
        });
        numbered("Inquiries.view(long)", spot -> world.inquiry(spot.place()).id(), id -> inquiries.view(id));
        numbered("Inquiries.answer(long,String,String)", spot -> world.inquiry(spot.place()).id(),
                id -> inquiries.answer(id, "Lämnades ut", null));
        numbered("Inquiries.close(long,String,String)", spot -> world.inquiry(spot.place()).id(),
                id -> inquiries.close(id, "Finns hos någon annan", null));
    }

    private void administration() {
        act("SettingsBook.all()", () -> settingsBook.all());
        act("SettingsBook.limits()", () -> settingsBook.limits());
        prepared("SettingsBook.effect(ChangeSetting)", spot -> does(() -> settingsBook.effect(moreDays())));
        prepared("SettingsBook.change(ChangeSetting)", spot -> does(() -> settingsBook.change(moreDays())));
        act("Jobs.aside()", () -> jobs.aside());
        prepared("Jobs.settle(SettleJob)", spot -> {
            SettleJob order = new SettleJob(JobKind.NOTICE, world.parkedNotice(), false);
            return does(() -> jobs.settle(order));
        });
        prepared("RoleBook.list(RoleFilter,int)", spot -> () -> roleBook
                .list(new RoleFilter(null, "reader." + spot.place().suffix(), null, null), 1).rows().stream()
                .anyMatch(row -> row.seatId() == world.number("seat.reader." + spot.place().suffix())));
        prepared("BreakGlass.open(OpenGlass)", spot -> {
            OpenGlass order = new OpenGlass(report(spot).ref(), "Felsökning av ett ärende");
            return does(() -> breakGlass.open(order));
        });
        act("BreakGlass.mine()", () -> breakGlass.mine());
        prepared("BreakGlass.openUntil(SubjectRef)", spot -> {
            SubjectRef report = report(spot).ref();
            return () -> breakGlass.openUntil(report).isPresent();
        });
        act("MyRights.data()", () -> myRights.data());
        act("MyRights.erasure()", () -> myRights.erasure());
        act("MyRights.mine()", () -> myRights.mine());
        act("MyRights.ask(AskForRight)",
                () -> myRights.ask(new AskForRight(PersonRequestKind.CORRECTION, "Namnet är fel")));
        prepared("PersonRequests.all()", spot -> {
            long request = world.personRequest();
            return () -> personRequests.all().stream().anyMatch(row -> row.id() == request);
        });
        numbered("PersonRequests.view(long)", spot -> world.personRequest(), personRequests::view);
        prepared("PersonRequests.answer(AnswerRequest)", spot -> {
            AnswerRequest order = new AnswerRequest(world.personRequest(), 1, true, null);
            return does(() -> personRequests.answer(order));
        });
        act("SavedSearches.mine()", () -> savedSearches.mine());
        act("SavedSearches.save(SaveSearch)", () -> savedSearches.save(new SaveSearch("Matrisens fråga", Pace.DAILY,
                new SearchAddress("samordning", List.of(), null, null, null, null, null, null, false, false))));
        numbered("SavedSearches.one(long)", spot -> world.savedSearch(), savedSearches::one);
        numbered("SavedSearches.change(long,String,Pace)", spot -> world.savedSearch(),
                search -> savedSearches.change(search, "Ett annat namn", Pace.WEEKLY));
        numbered("SavedSearches.remove(long)", spot -> world.savedSearch(), savedSearches::remove);
        numbered("SavedSearches.open(long)", spot -> world.savedSearch(), savedSearches::open);
        numbered("SavedSearches.makeFeed(long)", spot -> world.savedSearch(), savedSearches::makeFeed);
        numbered("SavedSearches.closeFeed(long)", spot -> world.savedSearch(), savedSearches::closeFeed);
        prepared("SavedSearches.fresh(long)", spot -> {
            long search = world.savedSearch();
            return () -> !savedSearches.fresh(search).isEmpty();
        });
        prepared("SavedSearches.feed(String)", spot -> {
            String key = world.feedKey();
            return does(() -> savedSearches.feed(key));
        });
        act("Concepts.all()", () -> concepts.all());
        act("Concepts.one(long)", () -> concepts.one(-1));
        act("Concepts.save(SaveConcept)", () -> concepts.save(new SaveConcept(0, 0, "dagkollo = sommarleir")));
        act("Concepts.remove(long,long)", () -> concepts.remove(-1, 1));
        act("Retention.rules()", () -> retention.rules());
        act("Retention.rule(SubjectKind,String,Long)", () -> retention.rule(SubjectKind.PLAN, "", null));
        act("Retention.say(SayRetention)", () -> retention.say(new SayRetention(SubjectKind.FIGURE, "", null, 0, 10,
                CountedFrom.DAY, RetentionOutcome.KEEP, "Dokumentplanen")));
        prepared("Retention.withdraw(WithdrawRetention)", spot -> {
            long version = world.ownRule();
            return does(() -> retention.withdraw(new WithdrawRetention(SubjectKind.FIGURE, "",
                    world.organisation(Place.OWN), version)));
        });
        act("Retention.candidates()", () -> retention.candidates());
        act("Retention.disposals()", () -> retention.disposals());
        prepared("Retention.dispose(DisposeThings)", spot -> {
            SubjectRef report = world.dueReport();
            return does(() -> retention.dispose(new DisposeThings(Set.of(report), "17 § 4",
                    world.organisation(Place.OWN), clock.today())));
        });
        act("RoleBook.choices()", () -> roleBook.choices());
        prepared("RoleBook.giving(GiveSeat)", spot -> does(() -> roleBook.giving(seat(spot))));
        numbered("RoleBook.ending(long)", this::seatHeld, roleBook::ending);
    }

    private ChangeSetting moreDays() {
        return new ChangeSetting(Setting.INVITATION_DAYS, Integer.toString(settings.invitationDays()), "30");
    }

    private void audited() {
        prepared("AuditLog.find(AuditFilter,int)", spot -> {
            SubjectRef report = report(spot).ref();
            return () -> auditLog.find(audited(report), 1).rows().stream()
                    .anyMatch(row -> report.equals(row.subject()));
        });
        prepared("AuditLog.all(AuditFilter)", spot -> {
            SubjectRef report = report(spot).ref();
            return () -> auditLog.all(audited(report)).stream().anyMatch(row -> report.equals(row.subject()));
        });
        act("AuditLog.acts()", () -> auditLog.acts());
    }

    private static AuditFilter audited(SubjectRef thing) {
        return new AuditFilter(thing.toString(), null, null, null);
    }

    private void lists() {
        list("Things.ofGroup(long,SubjectKind,int)",
                spot -> things.ofGroup(site(spot).group(), SubjectKind.REPORT, MANY));
        list("Things.ofKind(SubjectKind,int)", spot -> things.ofKind(SubjectKind.REPORT, MANY));
        list("Things.ofOrganisation(long,SubjectKind,int)",
                spot -> things.ofOrganisation(site(spot).organisation(), SubjectKind.REPORT, MANY));
        prepared("Things.ofOrganisationAlone(long,SubjectKind,int)", spot -> {
            SubjectRef document = new SubjectRef(SubjectKind.DOCUMENT, document(spot));
            long organisation = world.organisation(spot.place());
            return () -> things.ofOrganisationAlone(organisation, SubjectKind.DOCUMENT, MANY).stream()
                    .anyMatch(row -> row.ref().equals(document));
        });
        list("Things.ofGroupsOf(long,Set,int)",
                spot -> things.ofGroupsOf(site(spot).organisation(), Set.of(SubjectKind.REPORT), MANY));
        list("Things.ofCollaboration(long,SubjectKind,int)",
                spot -> things.ofCollaboration(site(spot).collaboration(), SubjectKind.REPORT, MANY));
        list("Things.latest(Set,int)", spot -> things.latest(Set.of(SubjectKind.REPORT), MANY));
        prepared("Things.find(SubjectRef)", spot -> {
            World.Reported report = report(spot);
            return () -> things.find(report.ref()).isPresent();
        });
    }

    private void list(String entry, Function<Spot, List<ThingRow>> rows) {
        prepared(entry, spot -> {
            World.Reported report = report(spot);
            return () -> shows(rows.apply(spot), report.ref());
        });
    }

    private static boolean shows(List<ThingRow> rows, SubjectRef ref) {
        return rows.stream().anyMatch(row -> row.ref().equals(ref));
    }

    private void waitings() {
        act("Waitings.numberForMe()", () -> waitings.numberForMe());
        act("Notices.mine()", notices::mine);
        waiting("Waitings.forMe()", (spot, ref) -> waitings.forMe());
        waiting("Waitings.iWaitFor()", (spot, ref) -> waitings.iWaitFor());
        waiting("Waitings.ofOrganisation(long)", (spot, ref) -> waitings.ofOrganisation(site(spot).organisation()));
        waiting("Waitings.inGroups(Set)", (spot, ref) -> waitings.inGroups(Set.of(site(spot).group())));
        waiting("Waitings.forMeOn(SubjectRef)", (spot, ref) -> waitings.forMeOn(ref).stream().toList());
    }

    private interface Waits {
        List<WaitingRow> of(Spot spot, SubjectRef ref);
    }

    /** What waits is a submitted report or circulated minutes. */
    private void waiting(String entry, Waits rows) {
        prepared(entry, spot -> {
            SubjectRef ref = spot.content().equals("submitted")
                    ? report(spot).ref()
                    : new SubjectRef(SubjectKind.MINUTES, minutes(spot).minutes());
            return () -> rows.of(spot, ref).stream().anyMatch(row -> row.subject().equals(ref));
        });
    }
}
