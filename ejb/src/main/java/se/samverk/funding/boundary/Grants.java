package se.samverk.funding.boundary;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import se.samverk.event.Happening;
import se.samverk.event.boundary.Timeline;
import se.samverk.evidence.Citation;
import se.samverk.evidence.PartWanted;
import se.samverk.evidence.boundary.Citations;
import se.samverk.funding.CurrencyTotal;
import se.samverk.funding.FunderRow;
import se.samverk.funding.FundingRecord;
import se.samverk.funding.GrantFilter;
import se.samverk.funding.GrantMoved;
import se.samverk.funding.GrantProved;
import se.samverk.funding.GrantRegistered;
import se.samverk.funding.GrantRow;
import se.samverk.funding.GrantState;
import se.samverk.funding.GrantView;
import se.samverk.funding.MyFundersView;
import se.samverk.funding.OverviewView;
import se.samverk.funding.RegisteringView;
import se.samverk.organisation.Country;
import se.samverk.organisation.Organisation;
import se.samverk.organisation.Role;
import se.samverk.organisation.SortName;
import se.samverk.platform.Allowed;
import se.samverk.platform.Caller;
import se.samverk.platform.Right;
import se.samverk.platform.SeatHeld;
import se.samverk.project.Project;
import se.samverk.project.ProjectSection;
import se.samverk.project.boundary.ProjectAccess;
import se.samverk.shared.Audience;
import se.samverk.shared.Currency;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.SubjectKind;
import se.samverk.thing.Thing;
import se.samverk.thing.ThingRow;
import se.samverk.thing.boundary.ThingAccess;
import se.samverk.thing.boundary.Things;
import se.samverk.waiting.WaitingVerb;
import se.samverk.waiting.boundary.Waitings;
import se.samverk.workinggroup.Collaboration;
import se.samverk.workinggroup.Visibility;
import se.samverk.workinggroup.WorkingGroup;
import se.samverk.workinggroup.boundary.Reaches;

/**
 * What is granted to the collaborations: registered by their coordinators, summed for everybody
 * who may read it, reviewed by those the funders have appointed.
 */
@Stateless
@Allowed(Right.EVERYBODY)
public class Grants {
    /** Records on one page of the overview. */
    public static final int PAGE = 50;
    private static final int MOST_EXPORTED = 10_000;
    private static final int MOST_UNDER_WAY = 50;
    private static final int EVENTS = 5;
    private static final int MOST_CHOICES = 500;
    private static final String AMOUNT = "amount";

    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private GrantAccess access;

    @Inject
    private ProjectAccess projects;

    @Inject
    private ThingAccess thingAccess;

    @Inject
    private Things things;

    @Inject
    private Citations citations;

    @Inject
    private Reaches reaches;

    @Inject
    private Timeline timeline;

    @Inject
    private Waitings waitings;

    @Inject
    private Caller caller;

    @Inject
    private Event<Happening> happenings;

    /** What a record can be made of in the collaborations that the caller coordinates. */
    @Allowed(Right.COORDINATOR)
    public RegisteringView registering() {
        List<RegisteringView.Place> places = caller.view().seats().stream()
                .filter(seat -> seat.role() == Role.COORDINATOR).map(SeatHeld::placeId).distinct()
                .map(access::coordinated).map(this::place)
                .sorted(Comparator.comparing(place -> SortName.of(place.name()))).toList();
        List<RegisteringView.Party> parties = em.createNamedQuery("Organisation.all", Organisation.class)
                .getResultList().stream().map(one -> new RegisteringView.Party(one.getId(), one.getName())).toList();
        return new RegisteringView(places, parties,
                reaches.choices(0, Set.of(), List.of(Visibility.ALL_MEMBERS, Visibility.PUBLIC)));
    }

    private RegisteringView.Place place(Collaboration collaboration) {
        return new RegisteringView.Place(collaboration.getId(), collaboration.getName(), collaboration.getLanguage(),
                collaboration.getCountry() == Country.NO ? Currency.NOK : Currency.SEK,
                of(collaboration, SubjectKind.GROUP), of(collaboration, SubjectKind.PROJECT));
    }

    private List<ThingRow> of(Collaboration collaboration, SubjectKind kind) {
        return things.ofCollaboration(collaboration.getId(), kind, MOST_CHOICES);
    }

    /** Registers a record of a collaboration that the caller coordinates, and returns its number. */
    @Allowed(Right.COORDINATOR)
    public long register(@Valid RegisterGrant order) {
        thingAccess.meant(order.beneficiary());
        FundingRecord record = new FundingRecord(access.coordinated(order.collaborationId()),
                access.group(order.groupId()), order.title(), order.language(), order.kind(), order.state(),
                access.organisation(order.giverId()), order.beneficiary(), order.amount(), order.visibility());
        requireNamed(order.administratorId(), order.administratorSource(), "administrator");
        requireNamed(order.recipientId(), order.recipientSource(), "recipient");
        if (order.administratorId() != null) {
            record.administeredBy(access.organisation(order.administratorId()), order.administratorSource());
        }
        if (order.recipientId() != null) {
            record.receivedBy(access.organisation(order.recipientId()), order.recipientSource());
        }
        record.underProgramme(order.programme());
        if (order.firstYear() != null || order.lastYear() != null) {
            record.forYears(yearOf(order.firstYear(), "firstYear"), yearOf(order.lastYear(), "lastYear"));
        }
        record.qualify(order.qualifierWords(), order.breakdown(), order.breakdownNote());
        record.noteSource(order.source());
        record.reportBy(order.reportDueOn());
        em.persist(record);
        describe(record);
        order.proofs().forEach(proof -> cite(record, proof));
        happenings.fire(new GrantRegistered(record.ref(), record.getGiver().getName()));
        if (record.getState().isGranted()) {
            ask(record, null);
        }
        return record.getId();
    }

    private static void requireNamed(Long organisation, String source, String field) {
        if (organisation == null && source != null && !source.isBlank()) {
            throw new RuleBroken("funding.sourceOfNobody", field);
        }
    }

    private static int yearOf(Integer year, String field) {
        if (year == null) {
            throw new RuleBroken("funding.yearMissing", field);
        }
        return year;
    }

    private void describe(FundingRecord record) {
        thingAccess.describe(record.ref(), record.getTitle(), record.getState().name(), record.getLanguage(),
                record.getGiver().getId(), record.getGroup().map(WorkingGroup::getId).orElse(null),
                record.getCollaboration().getId(),
                record.getLastYear().map(year -> LocalDate.of(year, 12, 31)).orElse(null), record.audiences());
    }

    private void cite(FundingRecord record, RegisterGrant.Proof proof) {
        if (proof.thing() == null) {
            if (proof.label() == null || proof.label().isBlank()) {
                throw new RuleBroken("funding.proofWithoutLabel", "label");
            }
            citations.cite(record.ref(), null, AMOUNT, proof.label(), proof.extract(), proof.locator());
            return;
        }
        Thing thing = thingAccess.ifReadable(proof.thing()).filter(one -> !one.isDiscarded())
                .orElseThrow(() -> new RuleBroken("funding.noSuchProof", "address"));
        boolean restricted = !Audience.covers(thing.audiences(), record.widestAudiences());
        if (restricted && proof.extract() == null) {
            throw new RuleBroken("funding.chooseExtract", "extract", thing.getTitle());
        }
        if (proof.thing().kind() == SubjectKind.PROJECT && proof.section() != null) {
            citeSection(record, projects.readable(proof.thing().id()), proof, restricted);
        } else if (proof.thing().kind() == SubjectKind.DOCUMENT) {
            citeDocument(record, thing, proof, restricted);
        } else {
            citations.cite(record.ref(), thing.getRef(), AMOUNT, given(proof.label(), thing.getTitle()),
                    proof.extract(), proof.locator());
        }
    }

    /**
     * The section's own words, its heading and where they stand go along where all may read them; else the project's
     * name and the words that were chosen, also none.
     */
    private void citeSection(FundingRecord record, Project project, RegisterGrant.Proof proof, boolean restricted) {
        ProjectSection section = project.section(proof.section())
                .orElseThrow(() -> new RuleBroken("funding.noSuchSection", "proofs", proof.section()));
        if (restricted) {
            citations.cite(record.ref(), project.ref(), AMOUNT,
                    given(proof.label(), cut(project.getName(), Citation.LABEL_LENGTH)), proof.extract().strip(),
                    proof.locator());
            return;
        }
        citations.cite(record.ref(), project.ref(), AMOUNT,
                given(proof.label(), cut(project.getName() + ": " + section.getHeading(), Citation.LABEL_LENGTH)),
                given(proof.extract(), cut(section.getText(), Citation.EXTRACT_LENGTH)),
                given(proof.locator(), cut(section.getSource(), Citation.LOCATOR_LENGTH)));
    }

    /** How the document calls its part goes along where all may read it; else the words that were chosen, also none. */
    private void citeDocument(FundingRecord record, Thing document, RegisterGrant.Proof proof, boolean restricted) {
        PartWanted part = citations.asked(document.getRef(), proof.version(),
                proof.section() == null ? 0 : proof.section(), record.getLanguage());
        citations.citePart(record.ref(), part, AMOUNT, given(proof.label(), document.getTitle()), proof.extract(),
                given(proof.locator(), restricted ? "" : cut(part.name(), Citation.LOCATOR_LENGTH)));
    }

    private static String given(String value, String otherwise) {
        return value == null || value.isBlank() ? otherwise : value;
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }

    /** Adds what a record of a coordinated collaboration rests on. */
    @Allowed(Right.COORDINATOR)
    public void prove(@Valid ProveGrant order) {
        FundingRecord record = access.forProving(order.id());
        cite(record, order.proof());
        happenings.fire(new GrantProved(record.ref()));
    }

    /** Brings a record of a coordinated collaboration to another state, as the table of states allows. */
    @Allowed(Right.COORDINATOR)
    public void move(@Valid MoveGrant order) {
        FundingRecord record = access.forMoving(order.id(), order.version());
        record.moveTo(order.state());
        moved(record, order.note());
    }

    /** Grants what is applied for; for reviewers of the giver or administrator, never on money for their own organisation. */
    @Allowed(Right.SIGNED_IN)
    public void award(@Valid ReviewGrant order) {
        FundingRecord record = access.forReviewing(order.id(), order.version());
        record.award(caller.view().organisations(), order.note());
        moved(record, order.note());
    }

    /** Says no to an application, with a note that says why; for reviewers as above. */
    @Allowed(Right.SIGNED_IN)
    public void reject(@Valid ReviewGrant order) {
        FundingRecord record = access.forReviewing(order.id(), order.version());
        record.reject(caller.view().organisations(), order.note());
        moved(record, order.note());
    }

    /** Approves the report of a record; for reviewers as above. */
    @Allowed(Right.SIGNED_IN)
    public void approveReport(@Valid ReviewGrant order) {
        FundingRecord record = access.forReviewing(order.id(), order.version());
        record.approveReport(caller.view().organisations(), order.note());
        moved(record, order.note());
    }

    /** Returns the report of a record to be completed, with a note that says what is missing; for reviewers as above. */
    @Allowed(Right.SIGNED_IN)
    public void returnReport(@Valid ReviewGrant order) {
        FundingRecord record = access.forReviewing(order.id(), order.version());
        record.returnReport(caller.view().organisations(), order.note());
        moved(record, order.note());
    }

    private void moved(FundingRecord record, String note) {
        describe(record);
        citations.follow(record.ref());
        waitings.settle(record.ref());
        happenings.fire(new GrantMoved(record.ref(), record.getState()));
        ask(record, note);
    }

    /** Asks those whose turn it is in the state the record has come to. */
    private void ask(FundingRecord record, String note) {
        switch (record.getState()) {
            case APPLIED -> askReviewers(record, WaitingVerb.ANSWER, note);
            case DISBURSED -> record.getReportDueOn().ifPresent(day -> waitings.ask(Role.COORDINATOR,
                    record.getCollaboration().ref(), WaitingVerb.REPORT, record.ref(), day, null, note));
            case REPORTED -> askReviewers(record, WaitingVerb.REVIEW, note);
            case REPORT_RETURNED -> waitings.ask(Role.COORDINATOR, record.getCollaboration().ref(),
                    WaitingVerb.COMPLETE, record.ref(), null, null, note);
            default -> {
                return;
            }
        }
    }

    /** Asks the reviewers of the one who administers the money; where there are none, those of the giver. */
    private void askReviewers(FundingRecord record, WaitingVerb verb, String note) {
        Long asking = caller.view().seat(Role.COORDINATOR, record.getCollaboration().getId())
                .map(seat -> seat.seatId()).orElse(null);
        int asked = record.getAdministrator()
                .map(organisation -> waitings.ask(Role.FUNDER, organisation.ref(), verb, record.ref(), null, asking,
                        note))
                .orElse(0);
        if (asked == 0) {
            waitings.ask(Role.FUNDER, record.getGiver().ref(), verb, record.ref(), null, asking, note);
        }
    }

    /** What is granted, summed over all that the filter lets through, with one page of the records; pages count from 1. */
    public OverviewView overview(GrantFilter filter, int page) {
        List<CurrencyTotal> totals = totals(filter);
        Map<Currency, CurrencyTotal> byCurrency = new EnumMap<>(Currency.class);
        totals.forEach(total -> byCurrency.put(total.currency(), total));
        List<FunderRow> funders = granted("sumsPerFunder", FunderRow.class, filter).getResultList().stream()
                .map(row -> row.ofWhole(byCurrency.get(row.currency()))).toList();
        long count = totals.stream().mapToLong(CurrencyTotal::records).sum();
        int pages = (int) Math.max(1, (count + PAGE - 1) / PAGE);
        int shown = Math.min(Math.max(page, 1), pages);
        List<GrantRow> records = granted("granted", FundingRecord.class, filter).setFirstResult((shown - 1) * PAGE)
                .setMaxResults(PAGE).getResultList().stream().map(FundingRecord::row).toList();
        List<GrantRow> underWay = em.createNamedQuery("FundingRecord.underWay", FundingRecord.class)
                .setParameter("audiences", caller.audienceKeys()).setMaxResults(MOST_UNDER_WAY).getResultList()
                .stream().map(FundingRecord::row).toList();
        return new OverviewView(filter, funders, totals, records, count, shown, pages, underWay, choices(),
                caller.view().has(Role.COORDINATOR));
    }

    /** The granted records that the filter lets through, for an export; the same rights as the overview. */
    public List<GrantRow> granted(GrantFilter filter) {
        return granted("granted", FundingRecord.class, filter).setMaxResults(MOST_EXPORTED).getResultList().stream()
                .map(FundingRecord::row).toList();
    }

    private List<CurrencyTotal> totals(GrantFilter filter) {
        Map<Currency, Long> approximate = new EnumMap<>(Currency.class);
        for (Object[] row : granted("approximatePerCurrency", Object[].class, filter).getResultList()) {
            approximate.put((Currency) row[0], ((Number) row[1]).longValue());
        }
        return granted("sumsPerCurrency", CurrencyTotal.class, filter).getResultList().stream()
                .map(total -> total.withApproximate(approximate.getOrDefault(total.currency(), 0L))).toList();
    }

    private <T> TypedQuery<T> granted(String name, Class<T> type, GrantFilter filter) {
        Set<Currency> currencies = filter.currency() == null
                ? EnumSet.allOf(Currency.class)
                : EnumSet.of(filter.currency());
        return em.createNamedQuery("FundingRecord." + name, type).setParameter("states", GrantState.granted())
                .setParameter("funder", filter.funderId() == null ? 0L : filter.funderId())
                .setParameter("year", filter.year() == null ? 0 : filter.year())
                .setParameter("currencies", currencies).setParameter("audiences", caller.audienceKeys());
    }

    private OverviewView.Choices choices() {
        List<OverviewView.Funder> funders = new ArrayList<>();
        Set<Integer> years = new TreeSet<>();
        Set<Currency> currencies = EnumSet.noneOf(Currency.class);
        for (Object[] row : em.createNamedQuery("FundingRecord.choices", Object[].class)
                .setParameter("states", GrantState.granted()).setParameter("audiences", caller.audienceKeys())
                .getResultList()) {
            OverviewView.Funder funder = new OverviewView.Funder(((Number) row[0]).longValue(), (String) row[1]);
            if (!funders.contains(funder)) {
                funders.add(funder);
            }
            if (row[3] != null) {
                for (int year = (Integer) row[3]; year <= (Integer) row[4]; year++) {
                    years.add(year);
                }
            }
            currencies.add((Currency) row[5]);
        }
        return new OverviewView.Choices(List.copyOf(funders), List.copyOf(years), List.copyOf(currencies));
    }

    /** What the funders whose reviewer the caller is have granted or administer: the next due first, and the sums. */
    public MyFundersView ofMyFunders() {
        Set<Long> funders = access.fundersOfCaller();
        if (funders.isEmpty()) {
            return MyFundersView.NONE;
        }
        List<GrantRow> rows = ofFunders("ofFunders", FundingRecord.class, funders).setMaxResults(PAGE).getResultList()
                .stream().map(FundingRecord::row).toList();
        return new MyFundersView(rows, ofFunders("sumsOfFunders", CurrencyTotal.class, funders).getResultList());
    }

    private <T> TypedQuery<T> ofFunders(String name, Class<T> type, Set<Long> funders) {
        return em.createNamedQuery("FundingRecord." + name, type).setParameter("states", GrantState.granted())
                .setParameter("funders", funders).setParameter("audiences", caller.audienceKeys());
    }

    /** A record's own page. */
    public GrantView view(long id) {
        FundingRecord record = access.readable(id);
        boolean coordinates = caller.view().coordinates(record.getCollaboration().getId());
        boolean reviews = access.reviews(record);
        Set<GrantState> next = coordinates
                ? record.getState().next(record.getGiver().getCountry()).stream()
                        .filter(state -> !state.isReviewersWord()).collect(Collectors.toCollection(TreeSet::new))
                : Set.of();
        return new GrantView(record.row(), record.getVersion(), record.getGiver().ref(),
                record.getAdministrator().map(Organisation::ref).orElse(null), record.getAdministratorSource(),
                record.getRecipient().map(Organisation::ref).orElse(null), record.getRecipientSource(),
                record.getBeneficiary(), things.find(record.getBeneficiary()).map(row -> row.title()).orElse(""),
                record.getProgramme(), record.getBreakdownNote(), coordinates || reviews ? record.getReviewNote() : "",
                record.getCollaboration().ref(), record.getCollaboration().getName(),
                record.getGroup().map(WorkingGroup::ref).orElse(null),
                record.getGroup().map(WorkingGroup::getName).orElse(""), timeline.of(record.ref(), EVENTS),
                reviews, record.mayBeReviewedFrom(caller.view().organisations()), next, coordinates);
    }
}
