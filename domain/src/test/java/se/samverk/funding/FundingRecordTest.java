package se.samverk.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samverk.organisation.Country;
import se.samverk.organisation.Organisation;
import se.samverk.organisation.OrganisationKind;
import se.samverk.shared.Audience;
import se.samverk.shared.Currency;
import se.samverk.shared.Language;
import se.samverk.shared.Money;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.StatedAmount;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.workinggroup.Collaboration;
import se.samverk.workinggroup.CollaborationLevel;
import se.samverk.workinggroup.GroupKind;
import se.samverk.workinggroup.Visibility;
import se.samverk.workinggroup.WorkingGroup;

class FundingRecordTest {
    private static final SubjectRef PROJECT = new SubjectRef(SubjectKind.PROJECT, 5);
    private static final StatedAmount AMOUNT = StatedAmount.stated(Money.of(400_000, Currency.SEK));

    private final Organisation state = organisation("Staten", Country.SE);
    private final Organisation directorate = organisation("Helsedirektoratet", Country.NO);
    private final Organisation city = organisation("Göteborgs Stad", Country.SE);
    private final Collaboration collaboration = collaboration("Västkompetens");
    private final WorkingGroup group = group(collaboration);

    private static Organisation organisation(String name, Country country) {
        return new Numbered(name, country);
    }

    /** Has a number without a database. */
    private static final class Numbered extends Organisation {
        private final long number;

        Numbered(String name, Country country) {
            super(OrganisationKind.STATE_AUTHORITY, name, country, null);
            number = name.length();
        }

        @Override
        public Long getId() {
            return number;
        }
    }

    private Collaboration collaboration(String name) {
        return new Collaboration(name, CollaborationLevel.SUBREGIONAL, Country.SE, Language.SV, city, null);
    }

    private WorkingGroup group(Collaboration in) {
        return new WorkingGroup(in, "Styrgruppen", GroupKind.STEERING_GROUP, Language.SV, city, city) {
            @Override
            public Long getId() {
                return 7L;
            }
        };
    }

    private FundingRecord record(GrantState at, Organisation giver, WorkingGroup drafting, Visibility visibility) {
        return new FundingRecord(collaboration, drafting, "Statsbidrag", Language.SV, FundingKind.STATE_GRANT, at,
                giver,
                PROJECT, AMOUNT, visibility);
    }

    private FundingRecord record(GrantState at, Organisation giver) {
        return record(at, giver, group, Visibility.PUBLIC);
    }

    private static String refusal(ThrowingCallable call) {
        RuleBroken refused = catchThrowableOfType(RuleBroken.class, call);
        return refused == null ? "nothing was refused" : refused.key() + "/" + refused.field();
    }

    @Test
    @DisplayName("R1 the beneficiary is a project or a group, nothing else")
    void the_beneficiary_is_a_project_or_a_group() {
        for (SubjectKind kind : SubjectKind.values()) {
            ThrowingCallable making = () -> new FundingRecord(collaboration, group, "Bidrag", Language.SV,
                    FundingKind.STATE_GRANT, GrantState.GRANTED, state, new SubjectRef(kind, 5), AMOUNT,
                    Visibility.PUBLIC);
            boolean allowed = kind == SubjectKind.PROJECT || kind == SubjectKind.GROUP;
            assertThat(refusal(making)).as(kind.name())
                    .isEqualTo(allowed ? "nothing was refused" : "funding.R1/beneficiary");
        }
    }

    @Test
    @DisplayName("R4 years run from first to last")
    void years_run_from_first_to_last() {
        FundingRecord record = record(GrantState.GRANTED, state);
        assertThat(record.years()).isEmpty();
        record.forYears(2009, 2012);
        assertThat(record.years()).isEqualTo("2009–2012");
        record.forYears(2013, 2013);
        assertThat(record.years()).isEqualTo("2013");
        assertThat(refusal(() -> record.forYears(2013, 2012))).isEqualTo("funding.R4/lastYear");
        assertThat(refusal(() -> record.forYears(13, 2012))).isEqualTo("funding.R4/lastYear");
        assertThat(refusal(() -> record.forYears(2013, 20130))).isEqualTo("funding.R4/lastYear");
    }

    @Test
    @DisplayName("R5 R8 the state changes as the table says and in no other way, in both countries")
    void the_state_changes_as_the_table_says_and_in_no_other_way() {
        int moved = 0;
        for (Organisation giver : Set.of(state, directorate)) {
            for (GrantState from : GrantState.values()) {
                for (GrantState to : GrantState.values()) {
                    if (from == GrantState.ACCEPTED && giver == state) {
                        continue;
                    }
                    FundingRecord record = record(from, giver);
                    ThrowingCallable moving = () -> move(record, to);
                    if (from.next(giver.getCountry()).contains(to)) {
                        assertThat(refusal(moving)).isEqualTo("nothing was refused");
                        assertThat(record.getState()).isEqualTo(to);
                        moved++;
                    } else {
                        assertThat(refusal(moving)).as("%s to %s", from, to).isEqualTo("funding.R5/state");
                        assertThat(record.getState()).isEqualTo(from);
                    }
                }
            }
        }
        assertThat(moved).isEqualTo(31);
    }

    private static void move(FundingRecord record, GrantState to) {
        switch (to) {
            case REPORT_APPROVED -> record.approveReport(Set.of(), null);
            case REPORT_RETURNED -> record.returnReport(Set.of(), "Bokslutet saknas.");
            default -> record.moveTo(to);
        }
    }

    @Test
    @DisplayName("R5 only a reviewer approves or returns a report")
    void only_a_reviewer_approves_or_returns_a_report() {
        FundingRecord record = record(GrantState.REPORTED, state);
        assertThat(refusal(() -> record.moveTo(GrantState.REPORT_APPROVED))).isEqualTo("funding.R5/state");
        assertThat(refusal(() -> record.returnReport(Set.of(), " "))).isEqualTo("funding.noteMissing/note");
        record.returnReport(Set.of(), "Bokslutet saknas.");
        record.moveTo(GrantState.REPORTED);
        record.approveReport(Set.of(), null);
        assertThat(record.getState()).isEqualTo(GrantState.REPORT_APPROVED);
    }

    @Test
    @DisplayName("R6 the report is due after the last granted year")
    void the_report_is_due_after_the_last_granted_year() {
        FundingRecord record = record(GrantState.GRANTED, state);
        record.forYears(2013, 2013);
        assertThat(refusal(() -> record.reportBy(LocalDate.of(2013, 12, 31)))).isEqualTo("funding.R6/reportDueOn");
        record.reportBy(LocalDate.of(2014, 3, 31));
        assertThat(record.getReportDueOn()).contains(LocalDate.of(2014, 3, 31));
    }

    @Test
    @DisplayName("R7 drafts are the group's, applications also the funder's, grants everybody's or the members'")
    void who_reads_a_record_follows_its_state() {
        assertThat(record(GrantState.DRAFT, state).audiences()).containsExactly(Audience.draftGroup(7));
        FundingRecord applied = record(GrantState.APPLIED, state);
        applied.administeredBy(directorate, null);
        assertThat(applied.audiences()).containsExactlyInAnyOrder(Audience.draftGroup(7), Audience.fund(state.getId()),
                Audience.fund(directorate.getId()));
        applied.moveTo(GrantState.GRANTED);
        assertThat(applied.audiences()).containsExactlyInAnyOrder(Audience.PUBLIC, Audience.MEMBERS);
        assertThat(record(GrantState.GRANTED, state, group, Visibility.ALL_MEMBERS).audiences())
                .containsExactly(Audience.MEMBERS);
    }

    @Test
    @DisplayName("R7 a draft needs a group whose draft it is; what is granted does not")
    void a_draft_needs_a_group_whose_draft_it_is() {
        assertThat(refusal(() -> record(GrantState.GRANTED, state, null, Visibility.PUBLIC)))
                .isEqualTo("nothing was refused");
        assertThat(refusal(() -> record(GrantState.DRAFT, state, null, Visibility.PUBLIC)))
                .isEqualTo("funding.R7.group/group");
        assertThat(refusal(() -> record(GrantState.GRANTED, state, group, Visibility.MEMBER_ORGS)))
                .isEqualTo("funding.R7.visibility/visibility");
    }

    @Test
    @DisplayName("R8 an award is accepted in Norway only")
    void an_award_is_accepted_in_norway_only() {
        assertThat(record(GrantState.ACCEPTED, directorate).getState()).isEqualTo(GrantState.ACCEPTED);
        assertThat(refusal(() -> record(GrantState.ACCEPTED, state))).isEqualTo("funding.R8/state");
    }

    @Test
    @DisplayName("R9 how a sum is made up is not guessed")
    void how_a_sum_is_made_up_is_not_guessed() {
        FundingRecord record = record(GrantState.DISBURSED, state);
        assertThat(record.getBreakdown()).isEqualTo(Breakdown.ONE_AWARD);
        record.qualify("sammanlagt, hittills", Breakdown.NOT_STATED, null);
        assertThat(record.getBreakdown()).isEqualTo(Breakdown.NOT_STATED);
        assertThat(record.getQualifierWords()).isEqualTo("sammanlagt, hittills");
    }

    @Test
    @DisplayName("R10 a reviewer does not decide on money for the reviewer's own organisation")
    void a_reviewer_does_not_decide_on_money_for_the_own_organisation() {
        FundingRecord record = record(GrantState.REPORTED, state);
        record.receivedBy(city, null);
        Set<Long> own = Set.of(city.getId());
        assertThat(record.mayBeReviewedFrom(own)).isFalse();
        assertThat(refusal(() -> record.approveReport(own, null))).isEqualTo("funding.R10/");
        assertThat(refusal(() -> record.returnReport(own, "Bokslutet saknas."))).isEqualTo("funding.R10/");
        record.approveReport(Set.of(state.getId()), null);
        assertThat(record.getState()).isEqualTo(GrantState.REPORT_APPROVED);
    }

    @Test
    @DisplayName("R10 nor on an application from the own organisation; a no has a reason")
    void a_reviewer_answers_an_application() {
        FundingRecord record = record(GrantState.APPLIED, state);
        record.receivedBy(city, null);
        assertThat(refusal(() -> record.award(Set.of(city.getId()), null))).isEqualTo("funding.R10/");
        assertThat(refusal(() -> record.reject(Set.of(city.getId()), "Nej."))).isEqualTo("funding.R10/");
        assertThat(refusal(() -> record.reject(Set.of(state.getId()), " "))).isEqualTo("funding.reasonMissing/note");
        record.award(Set.of(state.getId()), " Ja. ");
        assertThat(record.getState()).isEqualTo(GrantState.GRANTED);
        assertThat(record.getReviewNote()).isEqualTo("Ja.");

        FundingRecord refused = record(GrantState.APPLIED, state);
        refused.reject(Set.of(state.getId()), "Anslaget är slut.");
        assertThat(refused.getState()).isEqualTo(GrantState.REJECTED);
        assertThat(refusal(() -> refused.award(Set.of(), null))).isEqualTo("funding.R5/state");
    }

    @Test
    void a_group_of_another_collaboration_and_an_empty_title_are_refused() {
        WorkingGroup other = group(collaboration("En annan"));
        assertThat(refusal(() -> record(GrantState.GRANTED, state, other, Visibility.PUBLIC)))
                .isEqualTo("funding.groupElsewhere/group");
        assertThat(refusal(() -> new FundingRecord(collaboration, group, " ", Language.SV, FundingKind.STATE_GRANT,
                GrantState.GRANTED, state, PROJECT, AMOUNT, Visibility.PUBLIC)))
                .isEqualTo("funding.titleMissing/title");
    }

    @Test
    @DisplayName("R2 shares are of what is stated, and unknown stays unknown")
    void shares_are_of_what_is_stated() {
        CurrencyTotal swedish = new CurrencyTotal(Currency.SEK, 2, BigDecimal.valueOf(2_120_000_000L), 2);
        FunderRow stated = new FunderRow(1L, "Staten", Currency.SEK, 1, 2_080_000_000L, 1);
        FunderRow city2013 = new FunderRow(2L, "Göteborgs Stad", Currency.SEK, 1, 40_000_000L, 1);
        assertThat(stated.ofWhole(swedish).sharePercent()).isEqualByComparingTo("98.1");
        assertThat(city2013.ofWhole(swedish).sharePercent()).isEqualByComparingTo("1.9");
        assertThat(swedish.money()).contains(Money.of(21_200_000, Currency.SEK));

        CurrencyTotal norwegian = new CurrencyTotal(Currency.NOK, 1, null, 0);
        FunderRow unknown = new FunderRow(3L, "Helsedirektoratet", Currency.NOK, 1, null, 0);
        assertThat(unknown.ofWhole(norwegian).sharePercent()).isNull();
        assertThat(norwegian.money()).isEmpty();
        assertThat(norwegian.summed()).isZero();
    }
}
