package se.samverk.report.boundary;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.samverk.document.Attachment;
import se.samverk.document.AttachmentRow;
import se.samverk.document.Original;
import se.samverk.document.boundary.AttachmentAccess;
import se.samverk.document.boundary.Attachments;
import se.samverk.draft.boundary.Drafts;
import se.samverk.event.Happening;
import se.samverk.event.boundary.Timeline;
import se.samverk.evidence.Citation;
import se.samverk.evidence.RestrictedRow;
import se.samverk.evidence.boundary.Citations;
import se.samverk.figure.FigureRow;
import se.samverk.figure.boundary.Figures;
import se.samverk.figure.boundary.KeepFigures;
import se.samverk.library.boundary.DocumentChanged;
import se.samverk.organisation.Role;
import se.samverk.plan.PlanArea;
import se.samverk.plan.PlanAreaRow;
import se.samverk.plan.boundary.PlanAccess;
import se.samverk.plan.boundary.Plans;
import se.samverk.platform.Allowed;
import se.samverk.platform.Caller;
import se.samverk.platform.PortalClock;
import se.samverk.platform.Right;
import se.samverk.platform.Settings;
import se.samverk.report.ReportDraftView;
import se.samverk.report.ReportSection;
import se.samverk.report.ReportStatus;
import se.samverk.report.ReportText;
import se.samverk.report.ReportView;
import se.samverk.report.StatusReport;
import se.samverk.shared.Conflict;
import se.samverk.shared.NotFound;
import se.samverk.shared.Period;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.SubjectRef;
import se.samverk.thing.SealedVersion;
import se.samverk.thing.boundary.SealedVersions;
import se.samverk.thing.boundary.ThingAccess;
import se.samverk.waiting.WaitingVerb;
import se.samverk.waiting.boundary.Waitings;
import se.samverk.workinggroup.ReachChoice;
import se.samverk.workinggroup.Visibility;
import se.samverk.workinggroup.WorkingGroup;
import se.samverk.workinggroup.boundary.Reaches;

/** Status reports, from the first draft to the sealed versions. */
@Stateless
@Allowed(Right.EVERYBODY)
public class StatusReports {
    private static final int EVENTS = 10;

    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private StatusReportAccess access;

    @Inject
    private PlanAccess planAccess;

    @Inject
    private Plans plans;

    @Inject
    private Figures figures;

    @Inject
    private Attachments attachments;

    @Inject
    private AttachmentAccess attachmentAccess;

    @Inject
    private Drafts drafts;

    @Inject
    private ThingAccess things;

    @Inject
    private Reaches reaches;

    @Inject
    private SealedVersions sealed;

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
    private Settings settings;

    @Inject
    private Event<Happening> happenings;

    /** Starts a report with a section for each area of the plan, and returns its number. */
    @Allowed(Right.GROUP_LEADER)
    public long start(@Valid StartReport order) {
        WorkingGroup group = access.groupToReportFor(order.groupId());
        StatusReport report = new StatusReport(group, order.title().strip(), order.period(), order.outlook(),
                group.getLanguage(), caller.view().accountId(), caller.view().name(), clock.now());
        for (PlanAreaRow area : areasOffered(order)) {
            report.addSection(planAccess.area(area.id()), false, area.title());
        }
        em.persist(report);
        describe(report);
        cite(report);
        waitings.settle(group.ref(), WaitingVerb.REPORT);
        askLeaders(report, WaitingVerb.REPORT, null, null);
        tell(report, "report.started");
        return report.getId();
    }

    /** The report that was taken in from a document, as far as the caller may read it. */
    @Allowed(Right.INTERNAL)
    public Optional<SubjectRef> takenFrom(SubjectRef document) {
        return taken(document).stream().map(StatusReport::ref).filter(ref -> things.ifReadable(ref).isPresent())
                .findFirst();
    }

    /** Whether a report was taken in from a document, readable or not. */
    @Allowed(Right.INTERNAL)
    public boolean isTaken(SubjectRef document) {
        return !taken(document).isEmpty();
    }

    private List<StatusReport> taken(SubjectRef document) {
        return em.createNamedQuery("StatusReport.ofOriginal", StatusReport.class)
                .setParameter("document", document.id()).getResultList();
    }

    /**
     * Takes a report from before the portal in, seals it, and returns it (R14). Fields in refusals: title, from, to,
     * sections, and within the sections {@code sections:2:heading} and text.
     */
    @Allowed(Right.INTERNAL)
    public SubjectRef takeIn(@Valid TakeInReport order, Original original) {
        if (isTaken(original.document())) {
            throw new RuleBroken("report.R14.twice", "");
        }
        StatusReport report = StatusReport.fromBefore(access.groupToTakeInFor(order.groupId()), order.title(),
                period(order),
                caller.view().accountId(), caller.view().name(), clock.now(), original);
        em.persist(report);
        for (int i = 0; i < order.sections().size(); i++) {
            try {
                report.addSection(order.sections().get(i));
            } catch (RuleBroken refusal) {
                throw new RuleBroken(refusal.key(), "sections:" + i + ":" + refusal.field(), refusal.arguments());
            }
        }
        em.flush();
        for (int i = 0; i < order.sections().size(); i++) {
            keepFigures(report, report.getSections().get(i), order.sections().get(i).figures(), Map.of());
        }
        report.takeIn(order.reach());
        em.flush();
        sealed.seal(report.ref(), text(report).canonical());
        figures.release(report.ref());
        describe(report);
        citations.cite(report.ref(), original.document(), "", original.fileName(), "", "");
        tell(report, "report.imported");
        return report.ref();
    }

    /** An imported report reaches no further than its original: what is kept from others there is kept from them here (R14). */
    @Allowed(Right.INTERNAL)
    public void onDocumentChanged(@Observes DocumentChanged change) {
        for (StatusReport report : taken(change.subject())) {
            if (report.originalReaches(change.reach())) {
                describe(report);
                tell(report, "report.reached");
            }
        }
    }

    private static Period period(TakeInReport order) {
        if (order.from() == null) {
            throw new RuleBroken("report.R14.period", "from");
        }
        if (order.to() == null) {
            throw new RuleBroken("report.R14.period", "to");
        }
        if (order.to().isBefore(order.from())) {
            throw new RuleBroken("period.reversed", "to", order.from(), order.to());
        }
        return Period.spanning(order.from(), order.to());
    }

    private List<PlanAreaRow> areasOffered(StartReport order) {
        List<PlanAreaRow> all = plans.areasOf(order.groupId());
        Long plan = order.planId() != null || all.isEmpty() ? order.planId() : Long.valueOf(all.get(0).planId());
        return all.stream().filter(area -> plan != null && area.planId() == plan).toList();
    }

    /** Adds a section at the end and returns its number. */
    @Allowed(Right.GROUP_MEMBER)
    public long addSection(@Valid AddSection order) {
        StatusReport report = access.forWriting(order.reportId());
        PlanArea area = area(report, order.planAreaId());
        String heading = order.heading().isBlank() && area != null ? area.getTitle() : order.heading();
        ReportSection section = report.addSection(area, order.beyondPlan(), heading);
        em.flush();
        return section.getId();
    }

    /** Takes a section away, with its figures. */
    @Allowed(Right.GROUP_MEMBER)
    public void removeSection(long reportId, long sectionId) {
        StatusReport report = access.forWriting(reportId);
        String place = report.section(sectionId).place();
        report.removeSection(sectionId);
        figures.keep(KeepFigures.none(report.ref(), place, report.getLanguage()));
        changed(report);
    }

    /** Saves what has been written and forgets the writer's drafts of it. */
    @Allowed(Right.GROUP_MEMBER)
    public void save(@Valid SaveReport order) {
        StatusReport report = access.forWriting(order.reportId());
        if (order.version() != null && order.version() != report.getVersion()) {
            throw new Conflict();
        }
        report.look(order.outlook(), clock.now());
        for (SaveSection section : order.sections()) {
            report.write(section.sectionId(), area(report, section.planAreaId()), section.beyondPlan(),
                    section.heading(), section.text(), clock.now());
            report.noteSource(section.sectionId(), section.source());
            keepFigures(report, report.section(section.sectionId()), section.figures(),
                    section.figureSources());
        }
        drafts.discard(report.ref());
        changed(report);
    }

    /** Makes a figure of what looks like one in a section's saved text. */
    @Allowed(Right.GROUP_MEMBER)
    public void confirmFigure(@Valid ConfirmFigure order) {
        StatusReport report = access.forWriting(order.reportId());
        ReportSection section = report.section(order.sectionId());
        if (!report.getStatus().isWritable()) {
            throw new RuleBroken("report.R3", "", report.getStatus());
        }
        if (figures.recognise(section.getText(), report.getLanguage()).stream()
                .noneMatch(found -> found.matchedText().equals(order.words()))) {
            throw new RuleBroken("report.noSuchFigure", section.place(), order.words());
        }
        keepFigures(report, section, Stream.concat(wordsOf(report, section).stream(), Stream.of(order.words()))
                .toList(), Map.of());
        changed(report);
    }

    private void keepFigures(StatusReport report, ReportSection section, List<String> words,
            Map<String, String> ownSources) {
        WorkingGroup group = report.getGroup();
        figures.keep(new KeepFigures(report.ref(), section.place(), section.getText(), report.getLanguage(), words,
                ownSources, report.getPeriod().lastDay().orElse(null), group.getArchiveOwner().getId(),
                report.getTitle() + ", " + section.getHeading(), section.getSource()));
    }

    private List<String> wordsOf(StatusReport report, ReportSection section) {
        return registered(report, section).map(FigureRow::matchedText).toList();
    }

    private Stream<FigureRow> registered(StatusReport report, ReportSection section) {
        return figures.working(report.ref()).stream().filter(figure -> figure.place().equals(section.place()));
    }

    /** An area the caller may hang a section on: one of the group's adopted plans, or where the report already hangs. */
    private PlanArea area(StatusReport report, Long areaId) {
        if (areaId == null) {
            return null;
        }
        PlanArea area = planAccess.area(areaId);
        if (!area.getPlan().getGroup().getId().equals(report.getGroup().getId())) {
            throw new NotFound();
        }
        return area;
    }

    /** Adds the next attachment, with its file or with the plain statement that the file is missing. */
    @Allowed(Right.GROUP_MEMBER)
    public AttachmentRow attach(@Valid AddAttachment order) {
        StatusReport report = writable(order.reportId());
        AttachmentRow row = order.bytes() == null
                ? attachments.announce(report.ref(), order.attachmentTitle())
                : attachments.attach(report.ref(), order.attachmentTitle(), order.fileName(), order.bytes());
        hideWhileRevised(report, attachmentAccess.of(row));
        changed(report);
        return row;
    }

    /** Gives an attachment the file it lacked, or another one. */
    @Allowed(Right.GROUP_MEMBER)
    public AttachmentRow putFile(long reportId, int number, String fileName, InputStream bytes) {
        StatusReport report = writable(reportId);
        AttachmentRow row = attachments.put(report.ref(), number, fileName, bytes);
        hideWhileRevised(report, attachmentAccess.of(row));
        changed(report);
        return row;
    }

    private StatusReport writable(long reportId) {
        StatusReport report = access.forWriting(reportId);
        if (!report.getStatus().isWritable()) {
            throw new RuleBroken("report.R3", "", report.getStatus());
        }
        return report;
    }

    /** What comes with an edition that is not published yet is seen only by those who write it (R10). */
    private void hideWhileRevised(StatusReport report, Attachment attachment) {
        if (report.isBeingRevised()) {
            WorkingGroup group = report.getGroup();
            things.describe(attachment.ref(), attachment.getTitle(),
                    attachment.getFile().isPresent() ? "STORED" : "MISSING", report.getLanguage(),
                    group.getArchiveOwner().getId(), group.getId(), group.getCollaboration().getId(),
                    report.getPeriod().lastDay().orElse(null), Visibility.draftAudiences(group.getId()));
        }
    }

    /** Hands the report in, and asks the coordinators to review it. */
    @Allowed(Right.GROUP_LEADER)
    public void submit(@Valid SubmitReport order) {
        StatusReport report = access.forSubmitting(order.reportId());
        report.submit(caller.view().accountId(), attachments.of(report.ref()).size());
        WorkingGroup group = report.getGroup();
        drafts.discard(report.ref());
        describe(report);
        waitings.settle(report.ref());
        waitings.ask(Role.COORDINATOR, group.getCollaboration().ref(), WaitingVerb.REVIEW, report.ref(), null,
                waitings.askingSeat(group.getId(), group.getCollaboration().getId()), null);
        tell(report, "report.submitted");
    }

    /** Sends the report back with a comment, and asks the group's chair to revise it. */
    @Allowed(Right.COORDINATOR)
    public void returnForChanges(@Valid ReturnReport order) {
        StatusReport report = access.forReviewing(order.reportId());
        report.returnForChanges(caller.view().accountId(), order.comment());
        WorkingGroup group = report.getGroup();
        describe(report);
        waitings.settle(report.ref());
        askLeaders(report, WaitingVerb.REVISE, waitings.askingSeat(group.getId(), group.getCollaboration().getId()),
                report.getReturnComment());
        tell(report, "report.returned");
    }

    /** Accepts the report, and leaves it to the coordinators to publish it. */
    @Allowed(Right.COORDINATOR)
    public void accept(@Valid AcceptReport order) {
        StatusReport report = access.forReviewing(order.reportId());
        report.accept(caller.view().accountId(), caller.view().name(), clock.now());
        WorkingGroup group = report.getGroup();
        describe(report);
        waitings.settle(report.ref());
        waitings.ask(Role.COORDINATOR, group.getCollaboration().ref(), WaitingVerb.PUBLISH, report.ref(), null,
                waitings.askingSeat(group.getId(), group.getCollaboration().getId()), null);
        tell(report, "report.accepted");
    }

    /** Publishes the report that far, as its next sealed version; the one before is superseded. */
    @Allowed(Right.COORDINATOR)
    public void publish(@Valid PublishReport order) {
        StatusReport report = access.forReviewing(order.reportId());
        report.publish(order.visibility());
        sealed.seal(report.ref(), text(report).canonical());
        figures.release(report.ref());
        describe(report);
        // The attachments first: a citation is for those who may read what it cites.
        attachments.follow(report.ref());
        cite(report, order.extracts());
        waitings.settle(report.ref());
        tell(report, "report.published", Integer.toString(report.getPublishedEdition()));
    }

    /**
     * Shows an imported report further than its original was when that was disposed of, once the caller answers for that
     * nothing in it is secret (R14). Fields in refusals: visibility, secrecyChecked.
     */
    @Allowed(Right.COORDINATOR_OR_LEADER)
    public void publishAgain(@Valid PublishReportAgain order) {
        StatusReport report = access.forPublishingAgain(order.reportId());
        if (report.isHeldBack() && !access.isOriginalGone(report)) {
            throw new RuleBroken("report.R14.there", "");
        }
        report.originalIsGone(order.visibility(), order.secrecyChecked());
        describe(report);
        tell(report, "report.publishedChecked");
    }

    /** Begins the next edition with the text of the published one. */
    @Allowed(Right.GROUP_LEADER)
    public void reopen(long reportId) {
        StatusReport report = access.forSubmitting(reportId);
        report.reopen(caller.view().accountId(), caller.view().name(), clock.now());
        figures.reopen(report.ref());
        describe(report);
        askLeaders(report, WaitingVerb.REPORT, null, null);
        tell(report, "report.reopened", Integer.toString(report.getEdition()));
    }

    /**
     * Throws a draft away of which nothing has been published. Its figures, and what its writers typed and did
     * not save, stay, should it be taken up again.
     */
    @Allowed(Right.GROUP_LEADER)
    public void discard(long reportId) {
        StatusReport report = access.forSubmitting(reportId);
        report.discard();
        describe(report);
        attachments.follow(report.ref());
        waitings.settle(report.ref());
        tell(report, "report.discarded");
    }

    /** Takes a discarded draft up again. */
    @Allowed(Right.GROUP_LEADER)
    public void restore(long reportId) {
        StatusReport report = access.forSubmitting(reportId);
        report.restore();
        describe(report);
        attachments.follow(report.ref());
        askLeaders(report, WaitingVerb.REPORT, null, null);
        tell(report, "report.restored");
    }

    /** Asks the chair; in a group without one, whoever calls its meetings. */
    private void askLeaders(StatusReport report, WaitingVerb verb, Long askingSeat, String note) {
        SubjectRef group = report.getGroup().ref();
        if (waitings.ask(Role.CHAIR, group, verb, report.ref(), null, askingSeat, note) == 0) {
            waitings.ask(Role.CONVENER, group, verb, report.ref(), null, askingSeat, note);
        }
    }

    private void changed(StatusReport report) {
        describe(report);
        if (!report.isBeingRevised()) {
            cite(report);
        }
        happenings.fire(new ReportChanged(report.ref(), "report.saved", List.of(), false));
    }

    private void tell(StatusReport report, String verb, String... arguments) {
        happenings.fire(new ReportChanged(report.ref(), verb, Arrays.asList(arguments), !report.isBeingRevised()));
    }

    /** While a published report is revised its head stays that of the published edition (R10). */
    private void describe(StatusReport report) {
        WorkingGroup group = report.getGroup();
        ReportStatus shown = report.isBeingRevised() ? ReportStatus.PUBLISHED : report.getStatus();
        things.describe(report.ref(), report.getTitle(), shown.name(), report.getLanguage(),
                group.getArchiveOwner().getId(), group.getId(), group.getCollaboration().getId(),
                report.getPeriod().lastDay().orElse(report.getPeriod().firstDay()), report.audiences());
        citations.follow(report.ref());
    }

    /** States anew what the report rests on: the areas its sections hang on, and its attachments. What else it cites stays. */
    private void cite(StatusReport report) {
        cite(report, Map.of());
    }

    /** @param extracts what goes along with citations that have or had an extract, by their place; others keep theirs */
    private void cite(StatusReport report, Map<String, String> extracts) {
        Map<String, String> along = new HashMap<>();
        for (Citation citation : em.createNamedQuery("Citation.allFrom", Citation.class)
                .setParameter("subject", report.ref()).getResultList()) {
            if (citation.getPlace().matches("(section|note)-.*") && !citation.isPasted()) {
                along.put(citation.getPlace(), citation.getExtract());
                em.remove(citation);
            }
        }
        along.putAll(extracts);
        Set<Long> cited = new LinkedHashSet<>();
        for (ReportSection section : report.getSections()) {
            PlanArea area = section.getArea().orElse(null);
            if (area != null && section.saysSomething() && cited.add(area.getId())) {
                citations.cite(report.ref(), area.getPlan().ref(), section.place(),
                        area.getPlan().getTitle() + ", " + area.getNumber() + " " + area.getTitle(),
                        along.getOrDefault(section.place(), "").strip(), area.anchor());
            }
        }
        for (AttachmentRow row : attachments.of(report.ref())) {
            citations.cite(report.ref(), attachmentAccess.of(row).ref(), "note-" + row.number(),
                    row.title(), "", Integer.toString(row.number()));
        }
        citations.citePasted(report.ref(), texts(report), report.getLanguage(), extracts);
    }

    /** The texts that may name documents of the portal, by their places. */
    private static Map<String, String> texts(StatusReport report) {
        Map<String, String> texts = new LinkedHashMap<>();
        report.getSections().forEach(
                section -> texts.put(section.place(), section.getText() + "\n" + section.getSource()));
        texts.put("outlook", report.getOutlook());
        return texts;
    }

    /** A report's page: the newest edition that the caller may see. */
    public ReportView view(long id) {
        StatusReport report = access.readable(id);
        return report.isBeingRevised() && !access.seesDraft(report) || report.getStatus().isSealed()
                ? sealed(report, report.getPublishedEdition())
                : working(report);
    }

    /** A published version of a report, from its sealed bytes alone, for those it was published to. */
    public ReportView view(long id, int version) {
        return sealed(access.readable(id), version);
    }

    private ReportView working(StatusReport report) {
        return view(report, report.getEdition(), null, text(report), attachments.of(report.ref()));
    }

    private ReportView sealed(StatusReport report, int number) {
        SealedVersion version = sealed.one(report.ref(), number).orElseThrow(NotFound::new);
        ReportText text = ReportText.read(version.text());
        if (!access.reads(report, text.reach())) {
            throw new NotFound();
        }
        ReportView.Seal seal = new ReportView.Seal(number, version.getSealedAt(), version.getSealedBy(),
                version.getSha256(), version.isIntact());
        return view(report, number, seal, text, unchangedFiles(report, text));
    }

    /** An older edition may have been published less widely than the newest. */
    private List<Integer> editions(StatusReport report) {
        return sealed.all(report.ref()).stream()
                .filter(version -> access.reads(report, ReportText.read(version.text()).reach()))
                .map(SealedVersion::getNumber).toList();
    }

    /** The attachments whose file still is the one that was sealed. */
    private List<AttachmentRow> unchangedFiles(StatusReport report, ReportText text) {
        return attachments.of(report.ref()).stream().filter(AttachmentRow::present)
                .filter(row -> text.attachments().stream().anyMatch(
                        old -> old.number() == row.number() && old.sha256().equals(attached(row).sha256())))
                .toList();
    }

    private ReportView view(StatusReport report, int edition, ReportView.Seal seal, ReportText text,
            List<AttachmentRow> files) {
        WorkingGroup group = report.getGroup();
        boolean newest = seal == null || edition == report.getEdition();
        boolean seesDraft = access.seesDraft(report);
        boolean gone = report.isHeldBack() && access.isOriginalGone(report);
        return new ReportView(report.getId(), report.getVersion(), group.ref(), group.getCollaboration().ref(),
                report.statusOf(edition), edition, report.getPublishedEdition(), editions(report), seal,
                report.getSavedAt(),
                seesDraft && seal == null ? report.getReturnComment() : "", text,
                report.getOriginal().filter(original -> things.ifReadable(original.document()).isPresent()).isPresent(),
                gone, files,
                citations.groundsOf(report.ref()), citations.usesOf(report.ref()),
                timeline.of(report.ref(), EVENTS),
                seesDraft ? waitings.forMeOn(report.ref()).orElse(null) : null, rights(report, newest),
                choices(report, newest), gone ? again(report) : List.of(), restricted(report, choices(report, newest)));
    }

    private List<RestrictedRow> restricted(StatusReport report, List<ReachChoice> choices) {
        return choices.isEmpty()
                ? List.of()
                : citations.restrictedFor(report.ref(),
                        choices.get(choices.size() - 1).reach().audiences(report.getGroup().getId())).stream()
                        .filter(row -> row.place().matches("(section|outlook)-.*")).toList();
    }

    private ReportView.Rights rights(StatusReport report, boolean newest) {
        ReportStatus status = report.getStatus();
        long group = report.getGroup().getId();
        boolean leads = newest && caller.view().leads(group);
        boolean own = caller.view().signedIn() && report.isOwn(caller.view().accountId());
        boolean reviews = newest && caller.view().coordinatesGroup(group) && status == ReportStatus.SUBMITTED;
        return new ReportView.Rights(newest && status.isWritable() && access.mayWrite(report),
                leads && status.next().contains(ReportStatus.SUBMITTED), reviews && !own, reviews && !own,
                leads && status == ReportStatus.PUBLISHED,
                leads && status == ReportStatus.DRAFT && report.getPublishedEdition() == 0,
                leads && status == ReportStatus.DISCARDED, own && reviews,
                access.seesDraft(report));
    }

    private List<ReachChoice> choices(StatusReport report, boolean newest) {
        WorkingGroup group = report.getGroup();
        return !newest || report.getStatus() != ReportStatus.ACCEPTED || !caller.view().coordinatesGroup(group.getId())
                ? List.of()
                : reaches.choices(group, report.audiences(), Visibility.MEMBER_ORGS, Visibility.ALL_MEMBERS,
                        Visibility.PUBLIC);
    }

    private List<ReachChoice> again(StatusReport report) {
        WorkingGroup group = report.getGroup();
        return access.mayPublishAgain(report)
                ? reaches.choices(group, report.audiences(), Visibility.MEMBER_ORGS, Visibility.ALL_MEMBERS,
                        Visibility.PUBLIC).stream().filter(choice -> report.isKeptFrom(choice.reach())).toList()
                : List.of();
    }

    /** A report as it is written; whether it may be changed now, its status tells. */
    @Allowed(Right.GROUP_MEMBER)
    public ReportDraftView writing(long id) {
        StatusReport report = access.forWriting(id);
        List<PlanAreaRow> areas = areasToHangOn(report);
        List<AttachmentRow> files = attachments.of(report.ref());
        return new ReportDraftView(id, report.getVersion(), report.getGroup().ref(), report.getGroup().getName(),
                report.getTitle(), report.getPeriod(), report.getLanguage(), report.getOutlook(), report.getStatus(),
                report.getEdition(), report.getPublishedEdition(), report.getSavedAt(), report.getReturnComment(),
                report.getSections().stream().map(section -> writing(report, section)).toList(),
                files, areas, report.missing(files.size()), caller.view().leads(report.getGroup().getId()),
                settings.attachmentMegabytes());
    }

    /** The areas of the group's adopted plans, and those the report already hangs on, also when their plan has been replaced. */
    private List<PlanAreaRow> areasToHangOn(StatusReport report) {
        List<PlanAreaRow> areas = new ArrayList<>(plans.areasOf(report.getGroup().getId()));
        report.getSections().stream().flatMap(section -> section.getArea().stream())
                .filter(area -> areas.stream().noneMatch(known -> known.id() == area.getId())).distinct()
                .forEach(area -> areas.add(new PlanAreaRow(area.getId(), area.getPlan().getId(),
                        area.getPlan().getTitle(), area.getNumber(), area.getTitle())));
        return areas;
    }

    private ReportDraftView.Section writing(StatusReport report, ReportSection section) {
        Map<Long, String> ownSources = figures.ownSources(report.ref());
        return new ReportDraftView.Section(section.getId(), section.getNumber(),
                section.getArea().map(PlanArea::getId).orElse(null), section.isBeyondPlan(), section.getHeading(),
                section.getText(), section.getSource(),
                registered(report, section).map(figure -> new ReportDraftView.Registered(figure.id(),
                        figure.matchedText(), ownSources.getOrDefault(figure.id(), ""))).toList(),
                figures.recognise(section.getText(), report.getLanguage()));
    }

    private ReportText text(StatusReport report) {
        WorkingGroup group = report.getGroup();
        List<FigureRow> working = figures.working(report.ref());
        return new ReportText(report.getTitle(), report.getLanguage(), group.getName(),
                group.getCollaboration().getName(), report.getPeriod(), report.getOutlook(), report.getAuthorName(),
                report.getAcceptedBy(), report.getVisibility().orElse(null),
                report.getSections().stream().filter(ReportSection::saysSomething)
                        .map(section -> section(section, working)).toList(),
                attachments.of(report.ref()).stream().map(this::attached).toList(),
                report.getOriginal().orElse(null));
    }

    private static ReportText.Section section(ReportSection section, List<FigureRow> figures) {
        PlanArea area = section.getArea().orElse(null);
        List<ReportText.Mark> marks = figures.stream().filter(figure -> figure.place().equals(section.place()))
                .map(figure -> new ReportText.Mark(figure.matchedText(), figure.what(), figure.id())).toList();
        return new ReportText.Section(section.place(), section.getNumber(), section.getHeading(), section.getText(),
                area == null ? null : area.getId(), area == null ? null : area.getPlan().getId(),
                area == null ? "" : area.getPlan().getTitle(), area == null ? 0 : area.getNumber(),
                area == null ? "" : area.getTitle(), section.getSource(), marks,
                section.getPage());
    }

    private ReportText.Attached attached(AttachmentRow row) {
        String sha256 = attachmentAccess.of(row).getFile().map(file -> file.getSha256()).orElse("");
        return new ReportText.Attached(row.number(), row.title(), row.fileName(), row.mediaType(), row.size(), sha256);
    }
}
