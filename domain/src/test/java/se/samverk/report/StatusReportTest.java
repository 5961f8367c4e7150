package se.samverk.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samverk.document.Original;
import se.samverk.plan.Plan;
import se.samverk.plan.PlanArea;
import se.samverk.plan.PlanExamples;
import se.samverk.shared.Audience;
import se.samverk.shared.DomainException;
import se.samverk.shared.Language;
import se.samverk.shared.NotAllowed;
import se.samverk.shared.NotFound;
import se.samverk.shared.Numbered;
import se.samverk.shared.Period;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.workinggroup.Visibility;
import se.samverk.workinggroup.WorkingGroup;

class StatusReportTest {
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2019-02-01T10:42:00+01:00");
    private static final Original ORIGINAL = new Original(new SubjectRef(SubjectKind.DOCUMENT, 77), 2, "rapport.docx",
            "0".repeat(64), false);
    private static final long CHAIR = 1;
    private static final long COORDINATOR = 2;

    private final WorkingGroup group = PlanExamples.group(false);
    private final PlanArea sip = PlanExamples.plan(group).getAreas().get(0);
    private final StatusReport report = complete(group);

    private static StatusReport complete(WorkingGroup group) {
        Plan plan = PlanExamples.plan(group);
        StatusReport report = Numbered.as(12, new StatusReport(group, "Lägesrapport 2018", Period.year(2018), "2019",
                Language.SV, CHAIR, "ordförande", NOW));
        Numbered.as(31, report.addSection(plan.getAreas().get(0), false, "SIP"));
        Numbered.as(32, report.addSection(null, true, "Utöver planen"));
        report.write(31, plan.getAreas().get(0), false, "SIP", "Nådde omkring 250 medarbetare.[1]", NOW);
        return report;
    }

    private static StatusReport in(ReportStatus status) {
        if (status == ReportStatus.IMPORTED) {
            return imported();
        }
        StatusReport report = complete(PlanExamples.group(false));
        switch (status) {
            case DRAFT -> {
            }
            case SUBMITTED -> report.submit(CHAIR, 1);
            case RETURNED -> {
                report.submit(CHAIR, 1);
                report.returnForChanges(COORDINATOR, "Mer om SIP");
            }
            case ACCEPTED -> accepted(report);
            case PUBLISHED -> published(report);
            case DISCARDED -> report.discard();
            case SUPERSEDED, IMPORTED -> throw new IllegalArgumentException("only an older edition is superseded");
        }
        return report;
    }

    private static StatusReport old() {
        StatusReport report = Numbered.as(13, StatusReport.fromBefore(PlanExamples.group(false), " Lägesrapport 2014 ",
                Period.year(2014), CHAIR, "ordförande", NOW, ORIGINAL));
        Numbered.as(31, report.addSection(new ImportedSection("Utbildning", " 250 medarbetare\r\nutbildades.", 2,
                List.of())));
        Numbered.as(32, report.addSection(new ImportedSection("Ekonomi", "Allt gick åt.", 3, List.of())));
        return report;
    }

    private static StatusReport imported() {
        StatusReport report = old();
        report.takeIn(Visibility.GROUP);
        return report;
    }

    private static void accepted(StatusReport report) {
        report.submit(CHAIR, 1);
        report.accept(COORDINATOR, "samordnare", NOW);
    }

    private static void published(StatusReport report) {
        accepted(report);
        report.publish(Visibility.ALL_MEMBERS);
    }

    @Test
    void R2_the_table_of_statuses_is_the_agreed_one() {
        Map<ReportStatus, Set<ReportStatus>> allowed = new EnumMap<>(ReportStatus.class);
        allowed.put(ReportStatus.DRAFT,
                Set.of(ReportStatus.SUBMITTED, ReportStatus.DISCARDED, ReportStatus.IMPORTED));
        allowed.put(ReportStatus.IMPORTED, Set.of());
        allowed.put(ReportStatus.SUBMITTED, Set.of(ReportStatus.RETURNED, ReportStatus.ACCEPTED));
        allowed.put(ReportStatus.RETURNED, Set.of(ReportStatus.SUBMITTED));
        allowed.put(ReportStatus.ACCEPTED, Set.of(ReportStatus.PUBLISHED));
        allowed.put(ReportStatus.PUBLISHED, Set.of(ReportStatus.SUPERSEDED));
        allowed.put(ReportStatus.SUPERSEDED, Set.of());
        allowed.put(ReportStatus.DISCARDED, Set.of(ReportStatus.DRAFT));

        for (ReportStatus from : ReportStatus.values()) {
            assertThat(from.next()).as(from.name()).isEqualTo(allowed.get(from));
        }
    }

    @Test
    void R2_every_verb_in_every_status_does_what_the_table_says_or_is_refused() {
        int changes = 0;
        for (ReportStatus from : EnumSet.complementOf(EnumSet.of(ReportStatus.SUPERSEDED))) {
            for (ReportStatus to : EnumSet.complementOf(EnumSet.of(ReportStatus.SUPERSEDED, ReportStatus.DRAFT))) {
                StatusReport tried = from == ReportStatus.DRAFT && to == ReportStatus.IMPORTED ? old() : in(from);
                ThrowingCallable verb = verbs(tried).get(to);
                if (from.next().contains(to)) {
                    assertThat(catchThrowable(verb)).as(from + " to " + to).isNull();
                    assertThat(tried.getStatus()).isEqualTo(to);
                    changes++;
                } else {
                    refused("report.R2", "", verb);
                    assertThat(tried.getStatus()).isEqualTo(from);
                }
            }
        }
        assertThat(changes).isEqualTo(7);
    }

    private static Map<ReportStatus, ThrowingCallable> verbs(StatusReport report) {
        Map<ReportStatus, ThrowingCallable> verbs = new LinkedHashMap<>();
        verbs.put(ReportStatus.SUBMITTED, () -> report.submit(CHAIR, 1));
        verbs.put(ReportStatus.RETURNED, () -> report.returnForChanges(COORDINATOR, "Mer om SIP"));
        verbs.put(ReportStatus.ACCEPTED, () -> report.accept(COORDINATOR, "samordnare", NOW));
        verbs.put(ReportStatus.PUBLISHED, () -> report.publish(Visibility.ALL_MEMBERS));
        verbs.put(ReportStatus.DISCARDED, report::discard);
        verbs.put(ReportStatus.IMPORTED, () -> report.takeIn(Visibility.GROUP));
        return verbs;
    }

    @Test
    @DisplayName("R14 what is from before the portal is sealed as it is, says its original, and is submitted by nobody")
    void R14_what_is_from_before_the_portal_is_taken_in_as_it_is() {
        StatusReport report = old();
        assertThat(report.getTitle()).isEqualTo("Lägesrapport 2014");
        assertThat(report.section(31).getText()).isEqualTo("250 medarbetare\nutbildades.");
        assertThat(report.section(32).getPage()).isEqualTo(3);
        refused("report.R14.original", "", () -> report.submit(CHAIR, 0));
        report.takeIn(Visibility.ALL_MEMBERS);
        assertThat(report.getStatus()).isEqualTo(ReportStatus.IMPORTED);
        assertThat(report.getPublishedEdition()).isEqualTo(1);
        assertThat(report.statusOf(1)).isEqualTo(ReportStatus.IMPORTED);
        assertThat(report.audiences()).isEqualTo(Visibility.ALL_MEMBERS.audiences(report.getGroup().getId()));
        assertThat(report.getOriginal()).contains(ORIGINAL);
        assertThat(report.getAcceptedBy()).isEmpty();
        refused("report.R2", "", () -> report.reopen(CHAIR, "ordförande", NOW));
    }

    @Test
    @DisplayName("R14 a report whose original was secret when it went is shown further once somebody answers for it")
    void R14_a_report_whose_original_is_gone_is_shown_further_again() {
        StatusReport report = old();
        report.takeIn(Visibility.ALL_MEMBERS);
        refused("report.R14.notHeldBack", "", () -> report.originalIsGone(Visibility.ALL_MEMBERS, true));
        report.originalReaches(Visibility.GROUP);
        assertThat(report.isHeldBack()).isTrue();
        refused("report.R9.visibility", "visibility", () -> report.originalIsGone(null, true));
        refused("report.R9.visibility", "visibility", () -> report.originalIsGone(Visibility.GROUP, true));
        refused("report.R9.visibility", "visibility", () -> report.originalIsGone(Visibility.PUBLIC, true));
        refused("report.R14.gone", "secrecyChecked", () -> report.originalIsGone(Visibility.ALL_MEMBERS, false));
        assertThat(report.audiences()).isEqualTo(Visibility.GROUP.audiences(7));

        report.originalIsGone(Visibility.MEMBER_ORGS, true);
        assertThat(report.audiences()).isEqualTo(Visibility.MEMBER_ORGS.audiences(7));
        assertThat(report.isHeldBack()).as("from some of them still").isTrue();
        report.originalIsGone(Visibility.ALL_MEMBERS, true);
        assertThat(report.audiences()).isEqualTo(Visibility.ALL_MEMBERS.audiences(7));
        assertThat(report.isHeldBack()).isFalse();
    }

    @Test
    @DisplayName("R14 only what has an original is taken in, with a title and sections that say something")
    void R14_only_what_has_an_original_is_taken_in() {
        refused("report.R14.original", "", () -> in(ReportStatus.DRAFT).takeIn(Visibility.GROUP));
        refused("report.R14.title", "title", () -> StatusReport.fromBefore(group, " ", Period.year(2014), CHAIR,
                "ordförande", NOW, ORIGINAL));
        StatusReport empty = StatusReport.fromBefore(group, "Rapport", Period.year(2014), CHAIR, "ordförande", NOW,
                ORIGINAL);
        refused("report.R6", "sections", () -> empty.takeIn(Visibility.GROUP));
        refused("report.R14.heading", "heading",
                () -> empty.addSection(new ImportedSection(" ", "Text", 0, List.of())));
        refused("report.R14.text", "text", () -> empty.addSection(new ImportedSection("Ett", "\n", 0, List.of())));
        refused("report.R14.long", "text", () -> empty.addSection(
                new ImportedSection("Ett", "x".repeat(ReportSection.TEXT_LENGTH + 1), 0, List.of())));
    }

    @Test
    void a_section_may_name_its_source() {
        StatusReport report = in(ReportStatus.DRAFT);
        assertThat(report.section(31).getSource()).isEmpty();

        report.noteSource(31, " Källan, rad 9 ");
        assertThat(report.section(31).getSource()).isEqualTo("Källan, rad 9");
        report.noteSource(31, " ");
        assertThat(report.section(31).getSource()).isEmpty();
    }

    @Test
    void R3_a_report_is_written_only_as_a_draft_or_returned() {
        for (ReportStatus status : EnumSet.complementOf(EnumSet.of(ReportStatus.SUPERSEDED))) {
            StatusReport tried = in(status);
            Map<String, ThrowingCallable> writing = Map.of("write",
                    () -> tried.write(31, null, true, "Ny", "Ny text", NOW), "look", () -> tried.look("2020", NOW),
                    "add", () -> tried.addSection(null, true, "Ny"), "remove", () -> tried.removeSection(32),
                    "source", () -> tried.noteSource(31, "Källan, rad 9"));
            if (status == ReportStatus.DRAFT || status == ReportStatus.RETURNED) {
                writing.forEach((name, verb) -> assertThat(catchThrowable(verb)).as(status + " " + name).isNull());
            } else {
                writing.values().forEach(verb -> refused("report.R3", "", verb));
                assertThat(tried.getSections()).hasSize(2);
            }
        }
    }

    @Test
    void R4_a_section_that_says_something_hangs_on_an_area_or_is_beyond_the_plan() {
        report.write(32, null, false, "Annat", "Bättre förståelse.", NOW);
        refused("report.R4", "section-32-area", () -> report.submit(CHAIR, 1));

        report.write(32, null, true, "Annat", "Bättre förståelse.", NOW);
        report.submit(CHAIR, 1);

        assertThat(report.getStatus()).isEqualTo(ReportStatus.SUBMITTED);
    }

    @Test
    void R4_a_section_that_says_something_has_a_heading() {
        report.write(31, sip, false, " ", "Text", NOW);
        refused("report.R4.heading", "section-31-heading", () -> report.submit(CHAIR, 1));

        report.write(31, sip, false, "SIP", "Text", NOW);
        report.submit(CHAIR, 1);
    }

    @Test
    void R4_a_section_on_an_area_is_not_beyond_the_plan() {
        report.write(31, sip, true, "SIP", "Text", NOW);

        assertThat(report.section(31).isBeyondPlan()).isFalse();
        assertThat(report.section(31).getArea()).contains(sip);
    }

    @Test
    void R5_a_footnote_points_at_an_attachment() {
        refused("report.R5", "section-31", () -> report.submit(CHAIR, 0));
        report.write(31, sip, false, "SIP", "Text.[0]", NOW);
        refused("report.R5", "section-31", () -> report.submit(CHAIR, 1));
        report.write(31, sip, false, "SIP", "Text.[1] Mer.[2]", NOW);
        refused("report.R5", "section-31", () -> report.submit(CHAIR, 1));

        report.submit(CHAIR, 2);

        assertThat(report.getStatus()).isEqualTo(ReportStatus.SUBMITTED);
    }

    @Test
    void R6_an_empty_report_is_refused_at_its_first_section() {
        report.write(31, sip, false, "SIP", "  \n ", NOW);
        refused("report.R6", "section-31", () -> report.submit(CHAIR, 1));

        report.write(31, sip, false, "SIP", "Text", NOW);
        report.submit(CHAIR, 1);
    }

    @Test
    void R4_R5_all_that_is_missing_is_told_at_once_in_the_order_of_the_text() {
        report.write(31, null, false, "", "Text.[2]", NOW);
        report.write(32, null, true, "Annat", "Mer.[3]", NOW);

        assertThat(report.missing(1)).containsExactly(
                new Lack("report.R4.heading", "section-31-heading", List.of("1")),
                new Lack("report.R4", "section-31-area", List.of("")), new Lack("report.R5", "section-31",
                        List.of("2", "")),
                new Lack("report.R5", "section-32", List.of("3", "Annat")));
        report.write(31, sip, false, "SIP", "Text.[2]", NOW);
        assertThat(report.missing(3)).isEmpty();
    }

    @Test
    void R7_who_returns_a_report_says_why() {
        report.submit(CHAIR, 1);
        refused("report.R7", "comment", () -> report.returnForChanges(COORDINATOR, " "));
        assertThat(report.getStatus()).isEqualTo(ReportStatus.SUBMITTED);

        report.returnForChanges(COORDINATOR, " Mer om SIP ");

        assertThat(report.getReturnComment()).isEqualTo("Mer om SIP");
        report.submit(CHAIR, 1);
        assertThat(report.getReturnComment()).isEmpty();
    }

    @Test
    void R8_nobody_returns_or_accepts_an_own_report() {
        report.submit(3, 1);
        for (long own : new long[]{CHAIR, 3}) {
            notAllowed("report.R8", () -> report.returnForChanges(own, "Mer"));
            notAllowed("report.R8", () -> report.accept(own, "samma", NOW));
        }
        assertThat(report.getStatus()).isEqualTo(ReportStatus.SUBMITTED);

        report.accept(COORDINATOR, "samordnare", NOW);

        assertThat(report.getAcceptedBy()).isEqualTo("samordnare");
    }

    @Test
    void R9_only_a_group_whose_mandate_says_so_publishes_to_everybody() {
        StatusReport closed = in(ReportStatus.ACCEPTED);
        StatusReport open = complete(PlanExamples.group(true));
        accepted(open);

        refused("group.R4", "visibility", () -> closed.publish(Visibility.PUBLIC));
        refused("report.R9.visibility", "visibility", () -> closed.publish(Visibility.GROUP));
        refused("report.R9.visibility", "visibility", () -> closed.publish(null));
        assertThat(closed.audiences()).containsExactly(Audience.draftGroup(7));

        open.publish(Visibility.PUBLIC);
        assertThat(open.audiences()).contains(Audience.PUBLIC);
        closed.publish(Visibility.MEMBER_ORGS);
        assertThat(closed.audiences()).containsExactlyInAnyOrder(Audience.group(7), Audience.groupOrgs(7));
    }

    @Test
    void R10_readers_see_the_published_edition_until_the_next_one_is_published() {
        StatusReport revised = in(ReportStatus.PUBLISHED);
        refused("report.R2", "", () -> in(ReportStatus.ACCEPTED).reopen(CHAIR, "ordförande", NOW));

        revised.reopen(CHAIR, "ordförande", NOW);
        assertThat(revised.isBeingRevised()).isTrue();
        assertThat(revised.statusOf(1)).isEqualTo(ReportStatus.PUBLISHED);
        assertThat(revised.statusOf(2)).isEqualTo(ReportStatus.DRAFT);
        assertThat(revised.audiences()).containsExactly(Audience.MEMBERS);

        published(revised);
        assertThat(revised.isBeingRevised()).isFalse();
        assertThat(revised.statusOf(1)).isEqualTo(ReportStatus.SUPERSEDED);
        assertThat(revised.statusOf(2)).isEqualTo(ReportStatus.PUBLISHED);
        assertThat(revised.getPublishedEdition()).isEqualTo(2);
    }

    @Test
    void R11_a_report_of_which_something_is_published_is_not_discarded() {
        StatusReport revised = in(ReportStatus.PUBLISHED);
        revised.reopen(CHAIR, "ordförande", NOW);

        refused("report.R11", "", revised::discard);
        report.discard();

        assertThat(report.getStatus()).isEqualTo(ReportStatus.DISCARDED);
    }

    @Test
    void R11_only_a_discarded_report_is_taken_up_again() {
        for (ReportStatus status : EnumSet.of(ReportStatus.DRAFT, ReportStatus.SUBMITTED, ReportStatus.RETURNED,
                ReportStatus.ACCEPTED, ReportStatus.PUBLISHED)) {
            StatusReport other = in(status);
            refused("report.R2", "", other::restore);
            assertThat(other.getStatus()).isEqualTo(status);
        }
        StatusReport discarded = in(ReportStatus.DISCARDED);
        discarded.restore();

        assertThat(discarded.getStatus()).isEqualTo(ReportStatus.DRAFT);
        assertThat(discarded.getSections()).hasSize(2);
    }

    @Test
    void sections_keep_their_order_and_numbers() {
        Numbered.as(33, report.addSection(null, true, "Sist"));
        report.removeSection(32);

        assertThat(report.getSections()).extracting(ReportSection::getHeading).containsExactly("SIP", "Sist");
        assertThat(report.getSections()).extracting(ReportSection::getNumber).containsExactly(1, 2);
        assertThat(catchThrowable(() -> report.section(32))).isInstanceOf(NotFound.class);
    }

    private static void refused(String key, String field, ThrowingCallable call) {
        Throwable thrown = catchThrowable(call);
        assertThat(thrown).isInstanceOf(RuleBroken.class);
        assertThat(((DomainException) thrown).key()).isEqualTo(key);
        assertThat(((RuleBroken) thrown).field()).isEqualTo(field);
    }

    private static void notAllowed(String key, ThrowingCallable call) {
        Throwable thrown = catchThrowable(call);
        assertThat(thrown).isInstanceOf(NotAllowed.class);
        assertThat(((DomainException) thrown).key()).isEqualTo(key);
    }
}
