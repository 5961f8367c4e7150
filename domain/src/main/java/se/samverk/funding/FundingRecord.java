package se.samverk.funding;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import se.samverk.organisation.Country;
import se.samverk.organisation.Organisation;
import se.samverk.shared.Audience;
import se.samverk.shared.Kept;
import se.samverk.shared.Language;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.StatedAmount;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.workinggroup.Collaboration;
import se.samverk.workinggroup.Visibility;
import se.samverk.workinggroup.WorkingGroup;

/**
 * One grant, or one sum of grants when the source gives no more than the sum. Its life: drafted,
 * applied for, granted or not, paid, reported, approved and closed; see {@link GrantState}.
 */
@Entity
@Table(name = "funding_record")
@NamedQuery(name = "FundingRecord.granted", query = """
        select f from FundingRecord f join fetch f.giver left join fetch f.administrator left join fetch f.recipient
        where f.state in :states and (:funder = 0 or f.giver.id = :funder)
        and (:year = 0 or (f.firstYear <= :year and f.lastYear >= :year)) and f.amount.currency in :currencies
        and exists (select t from se.samverk.thing.Thing t join t.audienceKeys a
            where t.ref.kind = se.samverk.shared.SubjectKind.GRANT and t.ref.id = f.id and a in :audiences)
        order by f.giver.sortName, f.giver.id, f.firstYear, f.id""")
@NamedQuery(name = "FundingRecord.sumsPerFunder", query = """
        select new se.samverk.funding.FunderRow(f.giver.id, f.giver.name, f.amount.currency, count(f),
            sum(f.amount.minor), count(f.amount.minor))
        from FundingRecord f
        where f.state in :states and (:funder = 0 or f.giver.id = :funder)
        and (:year = 0 or (f.firstYear <= :year and f.lastYear >= :year)) and f.amount.currency in :currencies
        and exists (select t from se.samverk.thing.Thing t join t.audienceKeys a
            where t.ref.kind = se.samverk.shared.SubjectKind.GRANT and t.ref.id = f.id and a in :audiences)
        group by f.giver.id, f.giver.name, f.giver.sortName, f.amount.currency
        order by f.amount.currency desc, f.giver.sortName, f.giver.id""")
@NamedQuery(name = "FundingRecord.sumsPerCurrency", query = """
        select new se.samverk.funding.CurrencyTotal(f.amount.currency, count(f), sum(f.amount.minor),
            count(f.amount.minor))
        from FundingRecord f
        where f.state in :states and (:funder = 0 or f.giver.id = :funder)
        and (:year = 0 or (f.firstYear <= :year and f.lastYear >= :year)) and f.amount.currency in :currencies
        and exists (select t from se.samverk.thing.Thing t join t.audienceKeys a
            where t.ref.kind = se.samverk.shared.SubjectKind.GRANT and t.ref.id = f.id and a in :audiences)
        group by f.amount.currency
        order by f.amount.currency desc""")
@NamedQuery(name = "FundingRecord.approximatePerCurrency", query = """
        select f.amount.currency, count(f) from FundingRecord f
        where f.amount.status = se.samverk.shared.AmountStatus.APPROXIMATE
        and f.state in :states and (:funder = 0 or f.giver.id = :funder)
        and (:year = 0 or (f.firstYear <= :year and f.lastYear >= :year)) and f.amount.currency in :currencies
        and exists (select t from se.samverk.thing.Thing t join t.audienceKeys a
            where t.ref.kind = se.samverk.shared.SubjectKind.GRANT and t.ref.id = f.id and a in :audiences)
        group by f.amount.currency""")
@NamedQuery(name = "FundingRecord.choices", query = """
        select distinct f.giver.id, f.giver.name, f.giver.sortName, f.firstYear, f.lastYear, f.amount.currency
        from FundingRecord f
        where f.state in :states
        and exists (select t from se.samverk.thing.Thing t join t.audienceKeys a
            where t.ref.kind = se.samverk.shared.SubjectKind.GRANT and t.ref.id = f.id and a in :audiences)
        order by f.giver.sortName, f.giver.id""")
@NamedQuery(name = "FundingRecord.underWay", query = """
        select f from FundingRecord f join fetch f.giver left join fetch f.administrator left join fetch f.recipient
        where f.state in (se.samverk.funding.GrantState.DRAFT, se.samverk.funding.GrantState.APPLIED)
        and exists (select t from se.samverk.thing.Thing t join t.audienceKeys a
            where t.ref.kind = se.samverk.shared.SubjectKind.GRANT and t.ref.id = f.id and a in :audiences)
        order by f.id desc""")
@NamedQuery(name = "FundingRecord.ofFunders", query = """
        select f from FundingRecord f join fetch f.giver left join f.administrator a left join fetch f.recipient
        where f.state in :states and (f.giver.id in :funders or a.id in :funders)
        and exists (select t from se.samverk.thing.Thing t join t.audienceKeys a2
            where t.ref.kind = se.samverk.shared.SubjectKind.GRANT and t.ref.id = f.id and a2 in :audiences)
        order by case when f.reportDueOn is null then 1 else 0 end, f.reportDueOn, f.id""")
@NamedQuery(name = "FundingRecord.sumsOfFunders", query = """
        select new se.samverk.funding.CurrencyTotal(f.amount.currency, count(f), sum(f.amount.minor),
            count(f.amount.minor))
        from FundingRecord f left join f.administrator a
        where f.state in :states and (f.giver.id in :funders or a.id in :funders)
        and exists (select t from se.samverk.thing.Thing t join t.audienceKeys a2
            where t.ref.kind = se.samverk.shared.SubjectKind.GRANT and t.ref.id = f.id and a2 in :audiences)
        group by f.amount.currency
        order by f.amount.currency desc""")
public class FundingRecord extends Kept {
    public static final int TITLE_LENGTH = 200;
    public static final int PROGRAMME_LENGTH = 200;
    public static final int NOTE_LENGTH = 500;
    public static final int FIRST_POSSIBLE_YEAR = 1900;
    public static final int LAST_POSSIBLE_YEAR = 2199;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "collaboration_id", nullable = false)
    private Collaboration collaboration;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "group_id")
    private WorkingGroup group;

    @Column(nullable = false, length = TITLE_LENGTH)
    private String title;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 2)
    private Language language;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private FundingKind kind;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private GrantState state;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private Visibility visibility;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "giver_id", nullable = false)
    private Organisation giver;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "administrator_id")
    private Organisation administrator;

    @Column(name = "administrator_source", length = NOTE_LENGTH)
    private String administratorSource;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "recipient_id")
    private Organisation recipient;

    @Column(name = "recipient_source", length = NOTE_LENGTH)
    private String recipientSource;

    @Embedded
    @AttributeOverride(name = "kind", column = @Column(name = "beneficiary_kind", nullable = false, length = SubjectRef.KIND_LENGTH))
    @AttributeOverride(name = "id", column = @Column(name = "beneficiary_id", nullable = false))
    private SubjectRef beneficiary;

    @Column(length = PROGRAMME_LENGTH)
    private String programme;

    @Column(name = "first_year")
    private Integer firstYear;

    @Column(name = "last_year")
    private Integer lastYear;

    @Embedded
    private StatedAmount amount;

    @Column(name = "qualifier_words", length = NOTE_LENGTH)
    private String qualifierWords;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private Breakdown breakdown;

    @Column(name = "breakdown_note", length = NOTE_LENGTH)
    private String breakdownNote;

    @Column(name = "source_note", length = NOTE_LENGTH)
    private String source;

    @Column(name = "report_due_on")
    private LocalDate reportDueOn;

    @Column(name = "review_note", length = NOTE_LENGTH)
    private String reviewNote;

    protected FundingRecord() {
    }

    /**
     * @param group whose drafts the record belongs to until it is granted; may be null for what is granted
     * @param state as the source gives it; {@link GrantState#DRAFT} for something new
     * @param beneficiary the project or group that the money is for
     */
    public FundingRecord(Collaboration collaboration, WorkingGroup group, String title, Language language,
            FundingKind kind, GrantState state, Organisation giver, SubjectRef beneficiary, StatedAmount amount,
            Visibility visibility) {
        this.collaboration = Objects.requireNonNull(collaboration);
        if (group != null && !group.getCollaboration().equals(collaboration)) {
            throw new RuleBroken("funding.groupElsewhere", "group", group.getName());
        }
        if (title == null || title.isBlank()) {
            throw new RuleBroken("funding.titleMissing", "title");
        }
        if (beneficiary.kind() != SubjectKind.PROJECT && beneficiary.kind() != SubjectKind.GROUP) {
            throw new RuleBroken("funding.R1", "beneficiary");
        }
        if (visibility != Visibility.PUBLIC && visibility != Visibility.ALL_MEMBERS) {
            throw new RuleBroken("funding.R7.visibility", "visibility");
        }
        if (!state.isGranted() && group == null) {
            throw new RuleBroken("funding.R7.group", "group");
        }
        if (state == GrantState.ACCEPTED && giver.getCountry() != Country.NO) {
            throw new RuleBroken("funding.R8", "state");
        }
        this.group = group;
        this.title = title.strip();
        this.language = Objects.requireNonNull(language);
        this.kind = Objects.requireNonNull(kind);
        this.state = state;
        this.giver = Objects.requireNonNull(giver);
        this.beneficiary = beneficiary;
        this.amount = Objects.requireNonNull(amount);
        this.visibility = visibility;
        this.breakdown = Breakdown.ONE_AWARD;
    }

    /** Who hands out the money for the giver; {@code otherSource} names where that is known from, if not from the record's source. */
    public void administeredBy(Organisation organisation, String otherSource) {
        administrator = Objects.requireNonNull(organisation);
        administratorSource = otherSource;
    }

    /** Who receives the money; {@code otherSource} as for the administrator. */
    public void receivedBy(Organisation organisation, String otherSource) {
        recipient = Objects.requireNonNull(organisation);
        recipientSource = otherSource;
    }

    public void underProgramme(String name) {
        programme = name;
    }

    /** The years the money is for (R4). */
    public void forYears(int first, int last) {
        if (first < FIRST_POSSIBLE_YEAR || last > LAST_POSSIBLE_YEAR || last < first) {
            throw new RuleBroken("funding.R4", "lastYear", String.valueOf(first), String.valueOf(last));
        }
        firstYear = first;
        lastYear = last;
    }

    /** How the source words the amount ("sammanlagt, hittills") and how it is made up (R9). */
    public void qualify(String words, Breakdown how, String note) {
        qualifierWords = words;
        breakdown = Objects.requireNonNull(how);
        breakdownNote = note;
    }

    public void noteSource(String text) {
        source = text;
    }

    /** The last day for the report, after the granted years (R6). */
    public void reportBy(LocalDate day) {
        if (day != null && lastYear != null && !day.isAfter(MonthDay.of(12, 31).atYear(lastYear))) {
            throw new RuleBroken("funding.R6", "reportDueOn", String.valueOf(lastYear));
        }
        reportDueOn = day;
    }

    /** Goes on to another state, for instance when the award has come. The reviewer's words have methods of their own. */
    public void moveTo(GrantState target) {
        if (target.isReviewersWord()) {
            throw new RuleBroken("funding.R5", "state", state, target);
        }
        change(target);
    }

    /** A reviewer of the giver grants what is applied for; parameters as for {@link #approveReport}. */
    public void award(Set<Long> reviewersOrganisations, String note) {
        decide(GrantState.GRANTED, reviewersOrganisations, note);
    }

    /** A reviewer of the giver says no to an application, and why. */
    public void reject(Set<Long> reviewersOrganisations, String note) {
        requireNote(note, "funding.reasonMissing");
        decide(GrantState.REJECTED, reviewersOrganisations, note);
    }

    /**
     * A reviewer approves the report.
     *
     * @param reviewersOrganisations those on whose behalf the reviewer acts
     */
    public void approveReport(Set<Long> reviewersOrganisations, String note) {
        decide(GrantState.REPORT_APPROVED, reviewersOrganisations, note);
    }

    /** A reviewer asks for the report to be completed, and says what is missing. */
    public void returnReport(Set<Long> reviewersOrganisations, String note) {
        requireNote(note, "funding.noteMissing");
        decide(GrantState.REPORT_RETURNED, reviewersOrganisations, note);
    }

    private static void requireNote(String note, String key) {
        if (note == null || note.isBlank()) {
            throw new RuleBroken(key, "note");
        }
    }

    private void decide(GrantState target, Set<Long> reviewersOrganisations, String note) {
        if (!mayBeReviewedFrom(reviewersOrganisations)) {
            throw new RuleBroken("funding.R10", "", recipient.getName());
        }
        change(target);
        reviewNote = note == null ? null : note.strip();
    }

    /** Whether somebody who acts for these organisations may decide on the record (R10). */
    public boolean mayBeReviewedFrom(Set<Long> reviewersOrganisations) {
        return recipient == null || !reviewersOrganisations.contains(recipient.getId());
    }

    private void change(GrantState target) {
        if (!state.next(giver.getCountry()).contains(target)) {
            throw new RuleBroken("funding.R5", "state", state, target);
        }
        state = target;
    }

    public SubjectRef ref() {
        return new SubjectRef(SubjectKind.GRANT, getId());
    }

    /** Who may read the record as it stands now (R7). */
    public Set<Audience> audiences() {
        Set<Audience> audiences = new HashSet<>();
        if (state.isGranted()) {
            return new HashSet<>(grantedAudiences());
        }
        audiences.addAll(Visibility.draftAudiences(group.getId()));
        if (state != GrantState.DRAFT) {
            audiences.add(Audience.fund(giver.getId()));
            getAdministrator().ifPresent(organisation -> audiences.add(Audience.fund(organisation.getId())));
        }
        return audiences;
    }

    /** Who may read it when it has been granted, and meanwhile: the most that will ever read what it rests on. */
    public Set<Audience> widestAudiences() {
        Set<Audience> widest = new HashSet<>(audiences());
        widest.addAll(grantedAudiences());
        return widest;
    }

    private Set<Audience> grantedAudiences() {
        return visibility == Visibility.PUBLIC ? Set.of(Audience.MEMBERS, Audience.PUBLIC) : Set.of(Audience.MEMBERS);
    }

    public GrantRow row() {
        return new GrantRow(ref(), title, language, giver.getId(), giver.getName(),
                getAdministrator().map(Organisation::getName).orElse(""),
                getRecipient().map(Organisation::getName).orElse(""), kind, firstYear, lastYear, state, amount,
                getQualifierWords(), breakdown, getSource(), reportDueOn);
    }

    public Collaboration getCollaboration() {
        return collaboration;
    }

    public Optional<WorkingGroup> getGroup() {
        return Optional.ofNullable(group);
    }

    public String getTitle() {
        return title;
    }

    public Language getLanguage() {
        return language;
    }

    public FundingKind getKind() {
        return kind;
    }

    public GrantState getState() {
        return state;
    }

    public Visibility getVisibility() {
        return visibility;
    }

    public Organisation getGiver() {
        return giver;
    }

    public Optional<Organisation> getAdministrator() {
        return Optional.ofNullable(administrator);
    }

    /** Where the administrator is known from, when not from the record's own source; else empty. */
    public String getAdministratorSource() {
        return administratorSource == null ? "" : administratorSource;
    }

    /** Empty when the source does not state it. */
    public Optional<Organisation> getRecipient() {
        return Optional.ofNullable(recipient);
    }

    public String getRecipientSource() {
        return recipientSource == null ? "" : recipientSource;
    }

    public SubjectRef getBeneficiary() {
        return beneficiary;
    }

    public String getProgramme() {
        return programme == null ? "" : programme;
    }

    public Optional<Integer> getFirstYear() {
        return Optional.ofNullable(firstYear);
    }

    public Optional<Integer> getLastYear() {
        return Optional.ofNullable(lastYear);
    }

    /** "2013" or "2009–2012"; empty when the source states no years. */
    public String years() {
        return GrantRow.years(firstYear, lastYear);
    }

    public StatedAmount getAmount() {
        return amount;
    }

    public String getQualifierWords() {
        return qualifierWords == null ? "" : qualifierWords;
    }

    public Breakdown getBreakdown() {
        return breakdown;
    }

    public String getBreakdownNote() {
        return breakdownNote == null ? "" : breakdownNote;
    }

    public String getSource() {
        return source == null ? "" : source;
    }

    public Optional<LocalDate> getReportDueOn() {
        return Optional.ofNullable(reportDueOn);
    }

    /** What the reviewer wrote when deciding on the report; may be empty. */
    public String getReviewNote() {
        return reviewNote == null ? "" : reviewNote;
    }
}
