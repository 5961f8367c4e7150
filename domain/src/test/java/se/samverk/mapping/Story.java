package se.samverk.mapping;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.samverk.administration.Disposal;
import se.samverk.administration.DisposalWork;
import se.samverk.administration.PersonRequest;
import se.samverk.administration.PersonRequestKind;
import se.samverk.audit.AuditEntry;
import se.samverk.audit.AuditLink;
import se.samverk.audit.AuditPending;
import se.samverk.demo.DemoStep;
import se.samverk.document.Attachment;
import se.samverk.document.FileText;
import se.samverk.document.ScanState;
import se.samverk.document.StoredFile;
import se.samverk.document.TextPart;
import se.samverk.draft.Draft;
import se.samverk.event.Event;
import se.samverk.evidence.Citation;
import se.samverk.figure.Figure;
import se.samverk.funding.FundingKind;
import se.samverk.funding.FundingRecord;
import se.samverk.funding.GrantState;
import se.samverk.inquiry.Inquiry;
import se.samverk.inquiry.InquiryKind;
import se.samverk.library.Document;
import se.samverk.library.DocumentImport;
import se.samverk.library.DocumentPlace;
import se.samverk.library.DocumentRetention;
import se.samverk.library.DocumentType;
import se.samverk.library.HalfFile;
import se.samverk.library.ImportEntry;
import se.samverk.library.Upload;
import se.samverk.meeting.ActionItem;
import se.samverk.meeting.Attendee;
import se.samverk.meeting.Decision;
import se.samverk.meeting.Meeting;
import se.samverk.meeting.Minutes;
import se.samverk.meeting.MinutesItem;
import se.samverk.meeting.Presence;
import se.samverk.notification.Letter;
import se.samverk.notification.MailChoice;
import se.samverk.notification.Notice;
import se.samverk.notification.OutgoingMail;
import se.samverk.notification.Pace;
import se.samverk.notification.StopLink;
import se.samverk.organisation.Account;
import se.samverk.organisation.Country;
import se.samverk.organisation.Holding;
import se.samverk.organisation.Invitation;
import se.samverk.organisation.LiveSession;
import se.samverk.organisation.OneTimeLink;
import se.samverk.organisation.Organisation;
import se.samverk.organisation.OrganisationKind;
import se.samverk.organisation.Person;
import se.samverk.organisation.Role;
import se.samverk.organisation.Seat;
import se.samverk.organisation.SignInMeans;
import se.samverk.plan.Plan;
import se.samverk.plan.PlanArea;
import se.samverk.plan.PlanKind;
import se.samverk.project.Project;
import se.samverk.register.MembershipRequest;
import se.samverk.register.NewPasskey;
import se.samverk.register.Passkey;
import se.samverk.register.ProvenIdentity;
import se.samverk.register.ProviderIdentity;
import se.samverk.register.RecoveryCode;
import se.samverk.report.StatusReport;
import se.samverk.search.Concept;
import se.samverk.search.IndexJob;
import se.samverk.search.Reindex;
import se.samverk.search.SavedSearch;
import se.samverk.search.SearchAddress;
import se.samverk.shared.Audience;
import se.samverk.shared.Currency;
import se.samverk.shared.Language;
import se.samverk.shared.Money;
import se.samverk.shared.Period;
import se.samverk.shared.Qualifier;
import se.samverk.shared.Quantity;
import se.samverk.shared.Setting;
import se.samverk.shared.SettingChange;
import se.samverk.shared.StatedAmount;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.shared.Unit;
import se.samverk.statement.StatementEdition;
import se.samverk.statement.StatementPage;
import se.samverk.thing.BrokenGlass;
import se.samverk.thing.CountedFrom;
import se.samverk.thing.RetentionOutcome;
import se.samverk.thing.RetentionRule;
import se.samverk.thing.SealedVersion;
import se.samverk.thing.Thing;
import se.samverk.waiting.Waiting;
import se.samverk.waiting.WaitingVerb;
import se.samverk.workinggroup.Collaboration;
import se.samverk.workinggroup.CollaborationLevel;
import se.samverk.workinggroup.GroupKind;
import se.samverk.workinggroup.Visibility;
import se.samverk.workinggroup.WorkingGroup;

/** One of everything the portal keeps, around a group in an invented town. */
final class Story {
    static final LocalDate DAY = LocalDate.of(2018, 3, 14);
    static final OffsetDateTime NOON = OffsetDateTime.parse("2018-03-14T12:00:00.123456+01:00");

    private final EntityManager em;

    final Organisation town;
    final Person chair;
    final Account account;
    final Seat seat;
    final WorkingGroup group;
    final Collaboration collaboration;
    final Plan plan;

    Story(EntityManager em) {
        this.em = em;
        town = kept(new Organisation(OrganisationKind.MUNICIPALITY, "Ekstad", Country.SE, null));
        town.rename("Ekstads kommun", DAY, DAY);
        chair = kept(new Person("Ordföranden", "enhetschef"));
        account = kept(new Account("ordf.ekstad", chair, "hash"));
        collaboration = kept(
                new Collaboration("Närvård", CollaborationLevel.LOCAL, Country.SE, Language.SV, town, ""));
        group = kept(new WorkingGroup(collaboration, "Arbetsgrupp", GroupKind.WORKING_GROUP, Language.SV, town, town));
        seat = kept(new Seat(Role.CHAIR, group.ref(), town, "ordförande", DAY));
        kept(new Holding(seat, chair, DAY));
        // What points by number alone has to find what it points at.
        em.flush();
        kept(new OneTimeLink(OneTimeLink.Purpose.FIRST_ADMINISTRATOR, "token", NOON));
        kept(new Passkey(account, "Telefonen", "handle", new NewPasskey("credential", "key", 0, true), NOON));
        kept(new RecoveryCode(account, RecoveryCode.fresh()));
        kept(new ProviderIdentity(account, "https://idp.example", "subject", NOON));
        kept(new MembershipRequest(town, new ProvenIdentity("https://idp.example", "other", "Någon", "", "", "", null),
                NOON));
        kept(new Invitation("berit@ekstad.example", "Berit", Language.SV, "Ordföranden", NOON, NOON.plusDays(14))
                .toSeat(Role.READER, town.ref(), town, "läsare").sentBy(account));
        kept(OneTimeLink.toMail(account.getId(), "berit@ekstad.example", "mail", NOON, NOON.plusDays(1)));
        kept(new LiveSession(account, "key", SignInMeans.PASSWORD, "Firefox/140.0", NOON, NOON));
        plan = plan();
        common(group.ref());
        meeting();
        project();
        report();
        kept(new DemoStep("step", null, NOON));
    }

    private void common(SubjectRef subject) {
        Thing thing = kept(new Thing(subject, "Arbetsgrupp", "ACTIVE", Language.SV, NOON));
        thing.showTo(Set.of(Audience.PUBLIC, Audience.group(subject.id())));
        thing.belongTo(town.getId(), group.getId(), collaboration.getId());
        thing.happenOn(DAY);
        kept(new SealedVersion(subject, 1, "{}".getBytes(StandardCharsets.UTF_8), NOON, "Ordföranden"));
        kept(new Event(subject, "group.created", List.of("ett", "två"), "Ordföranden", NOON));
        AuditEntry entry = kept(new AuditEntry(NOON, "ordf.ekstad", "group.created", subject, "ett, två"));
        kept(new AuditPending(entry));
        kept(new Concept("samverkan = samhandling", "Ada Ek", NOON));
        SavedSearch followed = new SavedSearch(account.getId(), "Nätverk",
                new SearchAddress("nätverk", List.of("REPORT"),
                        town.getId(), group.getId(), 2018, "sv", ">50000", "date", false, false),
                NOON);
        followed.know(List.of(subject));
        followed.tell(Pace.DAILY, NOON.toZonedDateTime());
        followed.openFeed("token", NOON);
        kept(followed);
        kept(Notice.found(chair.getId(), followed.getId(), subject, true, NOON));
        kept(new Reindex("Ada Ek", NOON, 7));
        kept(new BrokenGlass(subject, 1, "Felsökning av ett ärende", NOON, Duration.ofMinutes(30)));
        kept(new PersonRequest(PersonRequestKind.ERASURE, account, null, NOON, DAY));
        RetentionRule rule = new RetentionRule(SubjectKind.REPORT, RetentionRule.ALL, town);
        rule.say(10, CountedFrom.DAY, RetentionOutcome.DISPOSE, "Dokumentplanen", "Ada Ek", NOON);
        kept(rule);
        kept(new Disposal(subject, "Rapporten", DAY, "17 § 4", "Ekstads kommun", DAY, List.of(), "Ada Ek", NOON));
        kept(new DisposalWork(subject, "0".repeat(64)));
        kept(new SettingChange(Setting.INVITATION_DAYS, "21", "Ada Ek", NOON));
        kept(new AuditLink(entry, null, NOON));
        kept(new Waiting(seat, WaitingVerb.REPORT, subject, DAY.plusDays(7), seat, "Ordföranden", NOON, "Skriv"));
        kept(new OutgoingMail(new Letter("ordf@boras.example", Language.SV, "digest", List.of("Borås"), "/"), NOON));
        kept(OutgoingMail.digest("ordf@boras.example", Language.SV, chair.getId(), NOON));
        kept(new MailChoice(chair.getId(), Pace.WEEKLY, NOON));
        kept(new StopLink("token", chair.getId(), NOON));
        kept(new Notice(seat.getId(), subject, "waiting.REPORT", "Skriv", NOON)).delivered(chair.getId(), NOON);
        kept(new StatementEdition(StatementPage.COOKIES, Language.SV, 1,
                Map.of("intro", "Två kakor", "outside", "Inga andra"), NOON, "Administratören"));
        kept(new Inquiry(InquiryKind.RECORD, "2345-6789-ABCD", town, Language.SV, "Protokollet", null, null, NOON,
                DAY));
        kept(new Citation(subject, plan.ref(), "section-1", "Plan 2018", "mål 2", "rad 13", Set.of(Audience.PUBLIC),
                NOON));
        kept(new IndexJob(subject, NOON));
        kept(new Draft(account.getId(), subject, "text", "Påbörjat", NOON));
        StoredFile file = kept(new StoredFile("0".repeat(64), 10, "application/pdf", "protokoll.pdf",
                ScanState.NOT_SCANNED, NOON));
        kept(new Attachment(subject, 1, "Protokoll", file));
        FileText text = kept(new FileText(file.getSha256(), file.getFileName(), NOON));
        text.describe("application/pdf", "Protokoll", "sv", 1, false);
        text.read(true, "", NOON);
        Document document = new Document(DocumentPlace.of(group), "Riktlinjen", DocumentType.GUIDELINE,
                Visibility.GROUP, 7);
        document.add(file, "Ada Ek", NOON, null);
        document.retain(DocumentRetention.until(RetentionOutcome.DISPOSE, 10, DAY, "Dokumentplanen"));
        kept(document);
        Document own = new Document(DocumentPlace.of(town), "Beslutet", DocumentType.LETTER, Visibility.ADMINISTRATORS,
                7);
        own.add(file, "Ada Ek", NOON, null);
        kept(own);
        kept(new Upload("00000000-0000-0000-0000-000000000002", account.getId(), town.ref(), null, "beslut.pdf", 10,
                DocumentType.LETTER, Visibility.ORGANISATION, NOON));
        kept(new DocumentImport(account.getId(), town.ref(), Visibility.ADMINISTRATORS, NOON));
        kept(new Upload("00000000-0000-0000-0000-000000000001", account.getId(), group.ref(), null, "protokoll.pdf",
                10,
                DocumentType.MINUTES, Visibility.GROUP, NOON));
        DocumentImport whole = kept(new DocumentImport(account.getId(), group.ref(), Visibility.GROUP, NOON));
        whole.expect(new HalfFile("00000000-0000-0000-0000-000000000003", "2016/film.pdf", 10, 1_000L, true, 7));
        kept(new ImportEntry(whole, 0, "2016/protokoll.pdf", 10));
        kept(new TextPart(text, 1, TextPart.Kind.PAGE, 1, "", false, "Frågorna samlas in."));
    }

    private Plan plan() {
        Plan made = new Plan(group, PlanKind.ACTIVITY_PLAN, "Plan", Period.year(2018), Language.SV, null);
        made.addArea("SIP", "Samordnad individuell plan").addGoal("Fler planer").addMeasure("Utbilda", town);
        return kept(made);
    }

    private void meeting() {
        Meeting meeting = kept(new Meeting(group, "Möte", NOON, NOON.plusHours(2), "Stadshuset", Visibility.GROUP));
        meeting.call();
        meeting.hold(NOON);
        Minutes minutes = kept(new Minutes(meeting, chair));
        minutes.recordAttendance(
                List.of(new Attendee(chair, chair.getDisplayName(), town, Presence.PRESENT, "")));
        MinutesItem item = kept(minutes.addItem(1, "Frågor", "Frågorna samlas in."));
        kept(new Decision(item, 1, "Frågorna tas upp", List.of(town), DAY.plusDays(7)));
        kept(new ActionItem(item, "Kalla", seat, DAY.plusDays(7)));
    }

    private void project() {
        Project project = new Project(collaboration, group, "Utbildning", Language.SV, Visibility.PUBLIC);
        project.join(town, "leder");
        project.tell("Finansiering", "Staten har betalat.", "rad 13", null);
        kept(project);
        FundingRecord grant = kept(new FundingRecord(collaboration, group, "Bidrag", Language.SV,
                FundingKind.STATE_GRANT, GrantState.GRANTED, town, project.ref(),
                StatedAmount.stated(Money.of(400_000, Currency.SEK)), Visibility.PUBLIC));
        Thing head = kept(new Thing(grant.ref(), "Bidrag", "GRANTED", Language.SV, NOON));
        head.showTo(Set.of(Audience.PUBLIC));
    }

    private void report() {
        PlanArea area = plan.getAreas().get(0);
        StatusReport report = new StatusReport(group, "Rapport", Period.year(2018), "2019", Language.SV,
                account.getId(), "Ordföranden", NOON);
        report.addSection(area, false, "SIP");
        kept(report);
        kept(new Figure(report.ref(), "section-1", "2–10 dagar", "dagar",
                Quantity.range(BigDecimal.valueOf(2), BigDecimal.TEN, Unit.DAY, Qualifier.EXACT), null, Language.SV));
    }

    private <T> T kept(T entity) {
        em.persist(entity);
        return entity;
    }
}
