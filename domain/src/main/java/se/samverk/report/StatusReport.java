package se.samverk.report;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import se.samverk.document.KeptOriginal;
import se.samverk.document.Original;
import se.samverk.plan.PlanArea;
import se.samverk.shared.Audience;
import se.samverk.shared.Kept;
import se.samverk.shared.Language;
import se.samverk.shared.NotAllowed;
import se.samverk.shared.NotFound;
import se.samverk.shared.Period;
import se.samverk.shared.PersonalNumbers;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.workinggroup.Visibility;
import se.samverk.workinggroup.WorkingGroup;

/**
 * A status report. Its life: drafted in the group, submitted by its chair, returned with a comment
 * or accepted by a coordinator who has not written it, published as a sealed edition. A published
 * report may be reopened: the next edition is drafted, submitted, accepted and published in the
 * same way, and supersedes the one before only then (R10).
 */
@Entity
@Table(name = "status_report")
@NamedQuery(name = "StatusReport.ofOriginal", query = """
        select r from StatusReport r where r.original.documentId = :document""")
public class StatusReport extends Kept {
    public static final int TITLE_LENGTH = 200;
    public static final int OUTLOOK_LENGTH = 2000;
    public static final int COMMENT_LENGTH = 1000;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "group_id", nullable = false)
    private WorkingGroup group;

    @Column(nullable = false, length = TITLE_LENGTH)
    private String title;

    @Embedded
    private Period period;

    @Column(length = OUTLOOK_LENGTH)
    private String outlook;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private ReportStatus status;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 2)
    private Language language;

    @Column(nullable = false)
    private int edition;

    @Column(name = "published_edition", nullable = false)
    private int publishedEdition;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private Visibility visibility;

    /** How far the original of an imported report reaches now; null while nobody has changed that. */
    @Enumerated(EnumType.STRING)
    @Column(name = "original_reach", length = 20)
    private Visibility originalReach;

    @Column(name = "author_account_id", nullable = false)
    private long authorAccountId;

    @Column(name = "author_name", nullable = false, length = 120)
    private String authorName;

    @Column(name = "submitted_by_id")
    private Long submittedBy;

    @Column(name = "return_comment", length = COMMENT_LENGTH)
    private String returnComment;

    @Column(name = "accepted_by", length = 120)
    private String acceptedBy;

    @Column(name = "accepted_at")
    private OffsetDateTime acceptedAt;

    @Column(name = "saved_at", nullable = false)
    private OffsetDateTime savedAt;

    @Embedded
    private KeptOriginal original = KeptOriginal.none();

    @OneToMany(mappedBy = "report", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("number")
    private List<ReportSection> sections = new ArrayList<>();

    protected StatusReport() {
    }

    /** @param outlook what comes after the period, in the author's words; may be null */
    public StatusReport(WorkingGroup group, String title, Period period, String outlook, Language language,
            long authorAccountId, String authorName, OffsetDateTime at) {
        this.group = Objects.requireNonNull(group);
        this.title = Objects.requireNonNull(title);
        this.period = Objects.requireNonNull(period);
        this.outlook = outlook;
        this.language = Objects.requireNonNull(language);
        this.authorAccountId = authorAccountId;
        this.authorName = Objects.requireNonNull(authorName);
        this.savedAt = Objects.requireNonNull(at);
        this.status = ReportStatus.DRAFT;
        this.edition = 1;
    }

    /**
     * Begins a report from before the portal (R14); {@link #takeIn} ends the writing.
     *
     * @param taker who takes it in
     */
    public static StatusReport fromBefore(WorkingGroup group, String title, Period period, long takerAccountId,
            String taker, OffsetDateTime at, Original original) {
        if (title == null || title.isBlank()) {
            throw new RuleBroken("report.R14.title", "title");
        }
        requireNoPersonalNumber(group, title, "title");
        StatusReport report = new StatusReport(group, title.strip(), period, null, group.getLanguage(), takerAccountId,
                taker, at);
        report.original = new KeptOriginal(original);
        return report;
    }

    /** Adds a section as a person has corrected it, with the part of the original it begins on (R14). */
    public ReportSection addSection(ImportedSection written) {
        if (written.heading().isBlank()) {
            throw new RuleBroken("report.R14.heading", "heading");
        }
        if (written.text().isBlank()) {
            throw new RuleBroken("report.R14.text", "text");
        }
        if (written.text().length() > ReportSection.TEXT_LENGTH) {
            throw new RuleBroken("report.R14.long", "text", ReportSection.TEXT_LENGTH);
        }
        requireNoPersonalNumber(group, written.heading(), "heading");
        requireNoPersonalNumber(group, written.text(), "text");
        ReportSection section = addSection(null, false, written.heading());
        section.write(null, false, written.heading(), written.text());
        section.begins(written.page());
        return section;
    }

    private static void requireNoPersonalNumber(WorkingGroup group, String text, String field) {
        if (PersonalNumbers.occurIn(text)) {
            throw new RuleBroken("report.R14.personalNumber." + group.getCollaboration().getCountry(), field);
        }
    }

    /** Ends the taking in of a report from before the portal (R14); the caller seals it. */
    public void takeIn(Visibility reach) {
        demandNext(ReportStatus.IMPORTED);
        if (original.isNone()) {
            throw new RuleBroken("report.R14.original", "");
        }
        if (sections.isEmpty()) {
            throw new RuleBroken("report.R6", "sections");
        }
        reach.requireAllowedIn(group, "");
        status = ReportStatus.IMPORTED;
        publishedEdition = edition;
        visibility = reach;
    }

    /**
     * Adds a section at the end (R3).
     *
     * @param area null when the section is beyond the plan, or when that is to be said later
     */
    public ReportSection addSection(PlanArea area, boolean beyondPlan, String heading) {
        demandWritable();
        ReportSection section = new ReportSection(this, sections.size() + 1, area, beyondPlan, heading);
        sections.add(section);
        return section;
    }

    public void removeSection(long sectionId) {
        demandWritable();
        sections.remove(section(sectionId));
        for (int i = 0; i < sections.size(); i++) {
            sections.get(i).renumber(i + 1);
        }
    }

    /** Notes where a section has its facts from (R3); may be null. */
    public void noteSource(long sectionId, String source) {
        demandWritable();
        section(sectionId).noteSource(source);
    }

    /** Writes a section anew (R3). */
    public void write(long sectionId, PlanArea area, boolean beyondPlan, String heading, String text,
            OffsetDateTime at) {
        demandWritable();
        section(sectionId).write(area, beyondPlan, heading, text);
        savedAt = Objects.requireNonNull(at);
    }

    /** Writes what comes after the period (R3); may be null. */
    public void look(String ahead, OffsetDateTime at) {
        demandWritable();
        outlook = ahead == null || ahead.isBlank() ? null : ahead.strip();
        savedAt = Objects.requireNonNull(at);
    }

    /**
     * Hands the report in, if it is complete (R4, R5, R6).
     *
     * @param attachments how many attachments the report has; they are numbered from 1 without gaps
     */
    public void submit(long accountId, int attachments) {
        demandNext(ReportStatus.SUBMITTED);
        if (!original.isNone()) {
            throw new RuleBroken("report.R14.original", "");
        }
        missing(attachments).stream().findFirst().ifPresent(lack -> {
            throw new RuleBroken(lack.key(), lack.field(), lack.arguments().toArray());
        });
        status = ReportStatus.SUBMITTED;
        submittedBy = accountId;
        returnComment = null;
    }

    /** All that is missing before the report may be submitted, in the order of the text (R4, R5, R6). */
    public List<Lack> missing(int attachments) {
        List<ReportSection> written = sections.stream().filter(ReportSection::saysSomething).toList();
        if (written.isEmpty()) {
            return List.of(new Lack("report.R6", sections.isEmpty() ? "sections" : sections.get(0).place(), List.of()));
        }
        return written.stream().flatMap(section -> section.missing(attachments).stream()).toList();
    }

    /** Sends the report back with a comment (R7, R8). */
    public void returnForChanges(long accountId, String comment) {
        demandNext(ReportStatus.RETURNED);
        demandOtherEyes(accountId);
        if (comment == null || comment.isBlank()) {
            throw new RuleBroken("report.R7", "comment");
        }
        status = ReportStatus.RETURNED;
        returnComment = comment.strip();
    }

    /** Accepts the report (R8). */
    public void accept(long accountId, String name, OffsetDateTime at) {
        demandNext(ReportStatus.ACCEPTED);
        demandOtherEyes(accountId);
        status = ReportStatus.ACCEPTED;
        acceptedBy = Objects.requireNonNull(name);
        acceptedAt = Objects.requireNonNull(at);
    }

    /** Publishes this edition (R9, R10); the caller seals it. The edition before, if any, is superseded. */
    public void publish(Visibility reach) {
        demandNext(ReportStatus.PUBLISHED);
        if (reach == null || reach == Visibility.GROUP) {
            throw new RuleBroken("report.R9.visibility", "visibility");
        }
        reach.requireAllowedIn(group, "visibility");
        status = ReportStatus.PUBLISHED;
        publishedEdition = edition;
        visibility = reach;
    }

    /** Begins the next edition with the text of the published one (R10). */
    public void reopen(long accountId, String name, OffsetDateTime at) {
        if (status != ReportStatus.PUBLISHED) {
            throw new RuleBroken("report.R2", "", status, ReportStatus.DRAFT);
        }
        edition++;
        status = ReportStatus.DRAFT;
        authorAccountId = accountId;
        authorName = Objects.requireNonNull(name);
        submittedBy = null;
        acceptedBy = null;
        acceptedAt = null;
        savedAt = Objects.requireNonNull(at);
    }

    /** Throws the draft away (R11). */
    public void discard() {
        demandNext(ReportStatus.DISCARDED);
        if (publishedEdition > 0) {
            throw new RuleBroken("report.R11", "", publishedEdition);
        }
        status = ReportStatus.DISCARDED;
    }

    /** Takes a discarded draft up again as it was (R11). */
    public void restore() {
        if (status != ReportStatus.DISCARDED) {
            throw new RuleBroken("report.R2", "", status, ReportStatus.DRAFT);
        }
        status = ReportStatus.DRAFT;
    }

    /** The status of an edition: the one being written, the published one, or one that is superseded. */
    public ReportStatus statusOf(int number) {
        if (number == edition) {
            return status;
        }
        return number == publishedEdition ? ReportStatus.PUBLISHED : ReportStatus.SUPERSEDED;
    }

    /** Whether a new edition is being worked on while an older one is published. */
    public boolean isBeingRevised() {
        return publishedEdition > 0 && edition > publishedEdition;
    }

    /** Whether the account began or submitted this edition (R8). */
    public boolean isOwn(long accountId) {
        return authorAccountId == accountId || submittedBy != null && submittedBy == accountId;
    }

    /**
     * Who may open the report: those who work on drafts until it is published, then whom it was published to. What was
     * taken in reaches no further than its original does now (R14).
     */
    public Set<Audience> audiences() {
        if (publishedEdition == 0) {
            return Visibility.draftAudiences(group.getId());
        }
        return (originalReach == null ? visibility : visibility.within(originalReach)).audiences(group.getId());
    }

    /**
     * Notes how far the original of an imported report reaches now, and returns whether that makes another report of it
     * for its readers.
     */
    public boolean originalReaches(Visibility reach) {
        Set<Audience> before = audiences();
        originalReach = Objects.requireNonNull(reach);
        return !audiences().equals(before);
    }

    /** Whether its original keeps it from some of those whom it was taken in for (R14). */
    public boolean isHeldBack() {
        return isKeptFrom(visibility);
    }

    /** Whether it was taken in for these readers, and its original keeps it from some of them (R14). */
    public boolean isKeptFrom(Visibility reach) {
        return reach != null && originalReach != null && reach.compareTo(originalReach) > 0
                && reach.compareTo(visibility) <= 0;
    }

    /**
     * Lets an imported report be shown further than its original was when that was disposed of, because nobody can show the
     * original further any more (R14); never further than the report was taken in for.
     *
     * @param checked that somebody has looked whether what it tells is secret still
     */
    public void originalIsGone(Visibility reach, boolean checked) {
        if (!isHeldBack()) {
            throw new RuleBroken("report.R14.notHeldBack", "");
        }
        if (!isKeptFrom(reach)) {
            throw new RuleBroken("report.R9.visibility", "visibility");
        }
        reach.requireAllowedIn(group, "visibility");
        if (!checked) {
            throw new RuleBroken("report.R14.gone", "secrecyChecked");
        }
        originalReach = reach;
    }

    public ReportSection section(long sectionId) {
        return sections.stream().filter(section -> section.getId() != null && section.getId() == sectionId).findFirst()
                .orElseThrow(NotFound::new);
    }

    private void demandOtherEyes(long accountId) {
        if (isOwn(accountId)) {
            throw new NotAllowed("report.R8");
        }
    }

    private void demandWritable() {
        if (!status.isWritable()) {
            throw new RuleBroken("report.R3", "", status);
        }
    }

    private void demandNext(ReportStatus target) {
        if (!status.next().contains(target)) {
            throw new RuleBroken("report.R2", "", status, target);
        }
    }

    public SubjectRef ref() {
        return new SubjectRef(SubjectKind.REPORT, getId());
    }

    public WorkingGroup getGroup() {
        return group;
    }

    public String getTitle() {
        return title;
    }

    public Period getPeriod() {
        return period;
    }

    public String getOutlook() {
        return outlook == null ? "" : outlook;
    }

    public ReportStatus getStatus() {
        return status;
    }

    public Language getLanguage() {
        return language;
    }

    /** The edition being written or, when none is, the published one. Counted from 1. */
    public int getEdition() {
        return edition;
    }

    /** The edition that readers see; 0 before the first. */
    public int getPublishedEdition() {
        return publishedEdition;
    }

    public Optional<Visibility> getVisibility() {
        return Optional.ofNullable(visibility);
    }

    public String getAuthorName() {
        return authorName;
    }

    /** The document from before the portal that it was taken in from (R14). */
    public Optional<Original> getOriginal() {
        return original.get();
    }

    public String getReturnComment() {
        return returnComment == null ? "" : returnComment;
    }

    public String getAcceptedBy() {
        return acceptedBy == null ? "" : acceptedBy;
    }

    public Optional<OffsetDateTime> getAcceptedAt() {
        return Optional.ofNullable(acceptedAt);
    }

    public OffsetDateTime getSavedAt() {
        return savedAt;
    }

    public List<ReportSection> getSections() {
        return List.copyOf(sections);
    }
}
