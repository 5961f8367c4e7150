package se.samverk.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samverk.meeting.Examples.DAY;
import static se.samverk.meeting.Examples.END;
import static se.samverk.meeting.Examples.refusal;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samverk.organisation.Country;
import se.samverk.document.Original;
import se.samverk.organisation.Person;
import se.samverk.shared.Audience;
import se.samverk.shared.Language;
import se.samverk.shared.NotAllowed;
import se.samverk.workinggroup.ApprovalHabit;
import se.samverk.workinggroup.GroupKind;
import se.samverk.workinggroup.ItemNumbering;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.workinggroup.Visibility;
import se.samverk.workinggroup.WorkingGroup;

class MinutesTest {
    private static final Original ORIGINAL = new Original(new SubjectRef(SubjectKind.DOCUMENT, 77), 2,
            "protokoll.pdf", "0".repeat(64), true);

    private final Examples examples = new Examples();

    @Test
    @DisplayName("R4 only a meeting that was held has minutes")
    void only_a_meeting_that_was_held_has_minutes() {
        assertThat(refusal(() -> new Minutes(examples.called(), examples.chair))).isEqualTo("meeting.R4");
        assertThat(new Minutes(examples.held(), examples.chair).getState()).isEqualTo(MinutesState.DRAFT);
    }

    @Test
    @DisplayName("R5 the table of states is the whole truth")
    void the_table_of_states_is_the_whole_truth() {
        assertThat(MinutesState.DRAFT.next()).isEqualTo(Set.of(MinutesState.CIRCULATED, MinutesState.IMPORTED));
        assertThat(MinutesState.CIRCULATED.next()).isEqualTo(Set.of(MinutesState.DRAFT, MinutesState.APPROVED));
        assertThat(MinutesState.APPROVED.next()).isEqualTo(Set.of(MinutesState.PUBLISHED));
        assertThat(MinutesState.IMPORTED.next()).isEqualTo(Set.of(MinutesState.PUBLISHED));
        assertThat(MinutesState.PUBLISHED.next()).isEqualTo(Set.of(MinutesState.IMPORTED));
        for (MinutesState from : MinutesState.values()) {
            for (MinutesState to : MinutesState.values()) {
                assertThat(refusal(() -> move(to == MinutesState.IMPORTED ? old(from) : in(from), to)))
                        .as("%s to %s", from, to)
                        .isEqualTo(from.next().contains(to) ? "nothing was refused" : "meeting.R5");
            }
        }
    }

    private Minutes in(MinutesState state) {
        return switch (state) {
            case DRAFT -> {
                Minutes minutes = examples.draft();
                minutes.addItem(9, "Frågor från BIS", "");
                yield minutes;
            }
            case CIRCULATED -> examples.circulated();
            case APPROVED -> examples.approved();
            case IMPORTED -> {
                Minutes minutes = old();
                minutes.takeIn(List.of());
                yield minutes;
            }
            case PUBLISHED -> {
                Minutes minutes = examples.approved();
                minutes.publish(Visibility.ALL_MEMBERS, true, List.of());
                yield minutes;
            }
        };
    }

    /** Minutes that were taken in from a document, where there can be such in a state. */
    private Minutes old(MinutesState state) {
        Minutes minutes = state == MinutesState.DRAFT || state == MinutesState.PUBLISHED ? old() : in(state);
        if (state == MinutesState.PUBLISHED) {
            minutes.takeIn(List.of());
            minutes.publish(Visibility.ALL_MEMBERS, true, List.of());
        }
        return minutes;
    }

    /** A draft that is being taken in from a document. */
    private Minutes old() {
        Minutes minutes = examples.kept(Minutes.fromBefore(examples.held(), examples.chair, ORIGINAL, true));
        minutes.addItem(new ImportedItem(12, "Frågor från BIS", "", 3, List.of()));
        return minutes;
    }

    @Test
    @DisplayName("R15 minutes from before the portal keep their numbers and names, and are approved by nobody")
    void minutes_from_before_keep_their_numbers_and_names() {
        Minutes minutes = old();
        assertThat(minutes.getItems().get(0).label()).isEqualTo("§ 12");
        assertThat(minutes.getItems().get(0).getPage()).isEqualTo(3);
        assertThat(minutes.series()).isEqualTo(minutes.getId());
        minutes.recordAttendance(List.of(new Attendee(null, "Ada Ek", null, Presence.PRESENT, "Ekstad")));
        assertThat(minutes.getMeeting().getAttendance().get(0).getOrganisation()).isEmpty();
        assertThat(refusal(() -> minutes.addItem(new ImportedItem(12, "Igen", "", 0, List.of()))))
                .isEqualTo("meeting.R15.number number");
        assertThat(refusal(() -> minutes.circulate(List.of(), null, DAY, List.of()))).isEqualTo("meeting.R15.original");
        assertThat(refusal(() -> minutes.takeIn(List.of("Se 19121212-1212")))).startsWith("meeting.R9.personalNumber");
        minutes.takeIn(List.of());
        assertThat(minutes.audiences()).isEqualTo(Visibility.GROUP.audiences(examples.group.getId()));
        assertThat(minutes.getOriginal()).contains(ORIGINAL);
        assertThat(refusal(() -> minutes.addItem(new ImportedItem(13, "Nytt", "", 0, List.of()))))
                .isEqualTo("meeting.R7");
        minutes.publish(Visibility.MEMBER_ORGS, true, List.of());
        assertThat(minutes.getOriginal()).as("said for as long as they are there").contains(ORIGINAL);
    }

    @Test
    @DisplayName("R15 minutes are taken back when their original is marked as secret, and published again on purpose alone")
    void minutes_are_taken_back_when_their_original_is_marked() {
        Minutes minutes = old(MinutesState.PUBLISHED);
        assertThat(minutes.originalIsSecret(false)).isFalse();
        assertThat(minutes.originalIsSecret(true)).isTrue();
        assertThat(minutes.getState()).isEqualTo(MinutesState.IMPORTED);
        assertThat(minutes.getVisibility()).isEmpty();
        assertThat(minutes.audiences()).isEqualTo(Visibility.GROUP.audiences(examples.group.getId()));
        assertThat(refusal(() -> minutes.publish(Visibility.MEMBER_ORGS, true, List.of())))
                .isEqualTo("meeting.R15.secret");
        assertThat(minutes.originalIsSecret(true)).as("nothing more to take back").isFalse();
        assertThat(minutes.originalIsSecret(false)).isFalse();
        assertThat(minutes.audiences()).isEqualTo(Visibility.GROUP.audiences(examples.group.getId()));
        minutes.publish(Visibility.MEMBER_ORGS, true, List.of());
        assertThat(minutes.getState()).isEqualTo(MinutesState.PUBLISHED);
    }

    @Test
    @DisplayName("R15 minutes whose secret original is gone are published once somebody answers for that nothing is secret")
    void minutes_whose_secret_original_is_gone() {
        Minutes minutes = old(MinutesState.PUBLISHED);
        minutes.originalIsSecret(true);
        assertThat(refusal(() -> minutes.originalIsGone(false))).isEqualTo("meeting.R15.gone secrecyChecked");
        assertThat(refusal(() -> minutes.publish(Visibility.MEMBER_ORGS, true, List.of())))
                .isEqualTo("meeting.R15.secret");
        minutes.originalIsGone(true);
        assertThat(minutes.getState()).as("said is not published").isEqualTo(MinutesState.IMPORTED);
        minutes.publish(Visibility.MEMBER_ORGS, true, List.of());
        Minutes open = old();
        open.originalIsGone(false);
        assertThat(open.isOriginalSecret()).as("nothing to answer for").isFalse();
    }

    @Test
    @DisplayName("R15 only minutes with an original and items are taken in")
    void only_minutes_with_an_original_are_taken_in() {
        assertThat(refusal(() -> in(MinutesState.DRAFT).takeIn(List.of()))).isEqualTo("meeting.R15.original");
        Minutes empty = Minutes.fromBefore(examples.held(), examples.chair, ORIGINAL, true);
        assertThat(refusal(() -> empty.takeIn(List.of()))).isEqualTo("meeting.R5.items items");
    }

    @Test
    @DisplayName("R15 a meeting from before the portal was held, and lasts the day when no time is known")
    void a_meeting_from_before_was_held() {
        Meeting day = Meeting.fromBefore(examples.group, Examples.START.truncatedTo(ChronoUnit.DAYS), null, "",
                Examples.END);
        assertThat(day.getState()).isEqualTo(MeetingState.HELD);
        assertThat(day.getTitle()).isEqualTo("Möte 14 mars 2018");
        assertThat(WholeDay.is(day.getStartsAt(), day.getEndsAt())).isTrue();
        assertThat(WholeDay.is(Examples.START, Examples.END)).isFalse();
        assertThat(refusal(() -> Meeting.fromBefore(examples.group, Examples.START, Examples.END, "",
                Examples.START.minusDays(1)))).isEqualTo("meeting.R2.start day");
    }

    private void move(Minutes minutes, MinutesState to) {
        switch (to) {
            case DRAFT -> minutes.returnForChanges("Rätta punkt 9");
            case CIRCULATED -> minutes.circulate(List.of(), null, DAY, List.of());
            case APPROVED -> minutes.approve(examples.member, END);
            case IMPORTED -> {
                if (!minutes.originalIsSecret(minutes.getState() == MinutesState.PUBLISHED)) {
                    minutes.takeIn(List.of());
                }
            }
            case PUBLISHED -> minutes.publish(Visibility.MEMBER_ORGS, true, List.of());
        }
        assertThat(minutes.getState()).isEqualTo(to);
    }

    @Test
    @DisplayName("R5 minutes without items are not circulated, nor with a reply asked for before today")
    void minutes_without_items_are_not_circulated() {
        Minutes minutes = examples.draft();

        assertThat(refusal(() -> minutes.circulate(List.of(), null, DAY, List.of())))
                .isEqualTo("meeting.R5.items items");
        minutes.addItem(1, "Öppnande", "");
        assertThat(refusal(() -> minutes.circulate(List.of(), DAY.minusDays(1), DAY, List.of())))
                .isEqualTo("meeting.R5.replyBy replyBy");
        minutes.circulate(List.of(), DAY, DAY, List.of());
        assertThat(minutes.getReplyBy()).contains(DAY);
    }

    @Test
    @DisplayName("R9 what looks like a personal identity number is found before the group reads it")
    void a_personal_number_is_found_before_circulation() {
        Minutes minutes = in(MinutesState.DRAFT);

        assertThat(refusal(() -> minutes.circulate(List.of(), null, DAY, List.of("Ring 800101-1234"))))
                .isEqualTo("meeting.R9.personalNumber.SE items");
        minutes.circulate(List.of(), null, DAY, List.of("Ring växeln"));
        assertThat(minutes.getState()).isEqualTo(MinutesState.CIRCULATED);
    }

    @Test
    @DisplayName("R5 returning needs a comment")
    void returning_needs_a_comment() {
        Minutes minutes = examples.circulated();

        assertThat(refusal(() -> minutes.returnForChanges(""))).isEqualTo("meeting.missing.comment comment");
        minutes.returnForChanges("Rätta punkt 9");
        assertThat(minutes.getReturnComment()).isEqualTo("Rätta punkt 9");
        assertThat(minutes.isDraft()).isTrue();
    }

    @Test
    @DisplayName("R7 only a draft may be written")
    void only_a_draft_may_be_written() {
        Minutes draft = examples.draft();
        MinutesItem item = draft.addItem(9, "Frågor från BIS", "Text");
        item.write("Frågor", "Ny text");
        assertThat(item.getText()).isEqualTo("Ny text");
        assertThat(refusal(() -> item.write("", "Ny text"))).isEqualTo("meeting.missing.title title");

        for (MinutesState state : List.of(MinutesState.CIRCULATED, MinutesState.APPROVED, MinutesState.PUBLISHED)) {
            Minutes minutes = in(state);
            MinutesItem fixed = minutes.getItems().get(0);
            assertThat(refusal(() -> fixed.write("Annat", "Annat"))).as("write %s", state).isEqualTo("meeting.R7");
            assertThat(refusal(() -> minutes.addItem(10, "Nytt", ""))).as("add %s", state).isEqualTo("meeting.R7");
            assertThat(refusal(() -> minutes.removeItem(fixed))).as("remove %s", state).isEqualTo("meeting.R7");
            assertThat(refusal(() -> minutes.recordAttendance(List.of()))).as("attendance %s", state)
                    .isEqualTo("meeting.R7");
            assertThat(refusal(() -> new Decision(fixed, 1, "Vi beslutar", List.of(), null)))
                    .as("decision %s", state).isEqualTo("meeting.R7");
            assertThat(refusal(() -> new ActionItem(fixed, "Gör", examples.memberSeat, null))).as("action %s", state)
                    .isEqualTo("meeting.R7");
            assertThat(fixed.getTitle()).isEqualTo("Frågor från BIS");
        }
    }

    @Test
    @DisplayName("R8 minutes are approved by somebody who has not written in them")
    void minutes_are_approved_by_somebody_else() {
        Minutes minutes = examples.circulated();

        assertThatThrownBy(() -> minutes.approve(examples.chair, END)).isInstanceOfSatisfying(NotAllowed.class,
                refusal -> assertThat(refusal.key()).isEqualTo("meeting.R8"));
        assertThat(minutes.getState()).isEqualTo(MinutesState.CIRCULATED);
        minutes.approve(examples.member, END);
        assertThat(minutes.getApprovedBy()).isEqualTo("Ledamoten");
    }

    @Test
    @DisplayName("R8 who wrote in the draft later cannot approve it either")
    void who_wrote_later_cannot_approve_either() {
        Minutes minutes = examples.draft();
        minutes.addItem(1, "Öppnande", "");
        minutes.writtenBy(examples.member.getId());
        minutes.circulate(List.of(), null, DAY, List.of());

        assertThatThrownBy(() -> minutes.approve(examples.member, END)).isInstanceOf(NotAllowed.class);
    }

    @Test
    @DisplayName("R8 who adjusts is named when the minutes are circulated, and has not written in them")
    void who_adjusts_is_named_when_the_minutes_are_circulated() {
        Minutes minutes = in(MinutesState.DRAFT);
        assertThat(minutes.isAdjustedBy(examples.member.getId())).isFalse();

        assertThat(refusal(() -> minutes.circulate(List.of(examples.chair), null, DAY, List.of())))
                .isEqualTo("meeting.R8.adjuster adjusters");
        minutes.circulate(List.of(examples.member), null, DAY, List.of());

        assertThat(minutes.isAdjustedBy(examples.member.getId())).isTrue();
        assertThat(minutes.isAdjustedBy(examples.chair.getId())).isFalse();
        minutes.returnForChanges("Rätta punkt 9");
        minutes.circulate(List.of(), null, DAY, List.of());
        assertThat(minutes.getAdjusters()).isEmpty();
    }

    @Test
    @DisplayName("R13 every adjuster who was named signs before the minutes are approved")
    void every_named_adjuster_signs() {
        Minutes minutes = in(MinutesState.DRAFT);
        minutes.circulate(List.of(examples.member, examples.other), null, DAY, List.of());

        minutes.approve(examples.member, END);
        assertThat(minutes.getState()).isEqualTo(MinutesState.CIRCULATED);
        assertThat(minutes.isSignedBy(examples.member.getId())).isTrue();
        assertThat(refusal(() -> minutes.approve(examples.member, END))).isEqualTo("meeting.R13.twice");
        minutes.approve(examples.other, END.plusDays(1));

        assertThat(minutes.getState()).isEqualTo(MinutesState.APPROVED);
        assertThat(minutes.getSignatures()).extracting(Signature::getName).containsExactly("Ledamoten", "Justeraren");
        assertThat(minutes.getApprovedAt()).contains(END.plusDays(1));
    }

    @Test
    @DisplayName("R13 returning the minutes takes the signatures back")
    void returning_takes_the_signatures_back() {
        Minutes minutes = in(MinutesState.DRAFT);
        minutes.circulate(List.of(examples.member, examples.other), null, DAY, List.of());
        minutes.approve(examples.member, END);

        minutes.returnForChanges("Rätta punkt 9");
        assertThat(minutes.getSignatures()).isEmpty();
    }

    @Test
    @DisplayName("R13 where the next meeting approves, a later held meeting of the group is named with what it said")
    void the_next_meeting_approves() {
        examples.group.adoptHabits(null, null);
        Minutes minutes = in(MinutesState.DRAFT);
        assertThat(refusal(() -> minutes.circulate(List.of(examples.member), null, DAY, List.of())))
                .isEqualTo("meeting.R13.named adjusters");
        minutes.circulate(List.of(), null, DAY, List.of());
        examples.group.adoptHabits(ApprovalHabit.ADJUSTER, null);
        assertThat(minutes.getApproval()).as("as when they were sent").isEqualTo(ApprovalHabit.NEXT_MEETING);

        WorkingGroup elsewhere = examples.kept(new WorkingGroup(examples.collaboration, "En annan grupp",
                GroupKind.WORKING_GROUP, Language.SV, examples.town, examples.town));
        Meeting later = examples.heldLater(examples.group, 30);
        assertThat(refusal(() -> minutes.approve(examples.member, END))).isEqualTo("meeting.R13.meeting");
        assertThat(refusal(() -> minutes.approveAt(minutes.getMeeting(), "Bra", examples.chair, END)))
                .isEqualTo("meeting.R13.later approvedAt");
        assertThat(refusal(() -> minutes.approveAt(examples.heldLater(elsewhere, 30), "Bra", examples.chair, END)))
                .isEqualTo("meeting.R13.later approvedAt");
        assertThat(refusal(() -> minutes.approveAt(examples.called(), "Bra", examples.chair, END)))
                .isEqualTo("meeting.R13.later approvedAt");
        assertThat(refusal(() -> minutes.approveAt(later, " ", examples.chair, END)))
                .isEqualTo("meeting.missing.approvalNote approvalNote");
        assertThat(minutes.getState()).isEqualTo(MinutesState.CIRCULATED);

        minutes.approveAt(later, "Inga synpunkter.", examples.chair, END.plusDays(30));
        assertThat(minutes.getState()).isEqualTo(MinutesState.APPROVED);
        assertThat(minutes.getApprovedAtMeeting()).contains(later);
        assertThat(minutes.getApprovalNote()).isEqualTo("Inga synpunkter.");
    }

    @Test
    @DisplayName("R13 what persons sign is not approved at a meeting")
    void what_persons_sign_is_not_approved_at_a_meeting() {
        assertThat(refusal(() -> examples.circulated().approveAt(examples.heldLater(examples.group, 30), "Bra",
                examples.chair, END))).isEqualTo("meeting.R13.signed");
    }

    @Test
    @DisplayName("R14 the minutes of a formal body have paragraphs and, in Sweden, the law's deadlines")
    void the_minutes_of_a_formal_body_have_paragraphs() {
        assertThat(in(MinutesState.DRAFT).getItems().get(0).label()).isEqualTo("p 9");
        examples.group.adoptHabits(ApprovalHabit.FORMAL_BODY, null);
        Minutes minutes = in(MinutesState.DRAFT);

        assertThat(minutes.getTitle()).isEqualTo("Protokoll 14 mars 2018");
        assertThat(minutes.getItems().get(0).label()).isEqualTo("§ 9");
        FormalDeadlines before = FormalDeadlines.of(Country.SE, ApprovalHabit.FORMAL_BODY, DAY, null).orElseThrow();
        assertThat(before).isEqualTo(new FormalDeadlines(DAY.plusDays(14), null, null));
        assertThat(FormalDeadlines.of(Country.SE, ApprovalHabit.FORMAL_BODY, DAY, DAY.plusDays(10)))
                .contains(new FormalDeadlines(DAY.plusDays(14), DAY.plusDays(12), DAY.plusDays(33)));
        assertThat(FormalDeadlines.of(Country.NO, ApprovalHabit.FORMAL_BODY, DAY, null)).isEmpty();
        assertThat(FormalDeadlines.of(Country.SE, ApprovalHabit.ADJUSTER, DAY, null)).isEmpty();
    }

    @Test
    @DisplayName("R6 items are numbered as the group does when its minutes are begun")
    void items_are_numbered_as_the_group_does() {
        Minutes yearly = examples.draft();
        examples.group.adoptHabits(ApprovalHabit.ADJUSTER, ItemNumbering.PER_MEETING);
        Minutes single = examples.draft();

        assertThat(yearly.series()).isZero();
        assertThat(single.series()).isEqualTo(single.getId());
        assertThat(yearly.getNumbering()).isEqualTo(ItemNumbering.PER_YEAR);
    }

    @Test
    @DisplayName("R9 minutes are published outside the group, after a check, never against the mandate")
    void minutes_are_published_after_a_check() {
        List<String> texts = List.of("Frågorna samlas in.");

        assertThat(refusal(() -> examples.approved().publish(null, true, texts)))
                .isEqualTo("meeting.missing.visibility visibility");
        assertThat(refusal(() -> examples.approved().publish(Visibility.GROUP, true, texts)))
                .isEqualTo("meeting.R9.visibility visibility");
        assertThat(refusal(() -> examples.approved().publish(Visibility.PUBLIC, true, texts)))
                .isEqualTo("group.R4 visibility");
        assertThat(refusal(() -> examples.approved().publish(Visibility.ALL_MEMBERS, false, texts)))
                .isEqualTo("meeting.R9.check personalDataChecked");
        assertThat(refusal(() -> examples.approved().publish(Visibility.ALL_MEMBERS, true,
                List.of("Ring 800101-1234")))).isEqualTo("meeting.R9.personalNumber.SE personalDataChecked");
        assertThat(refusal(() -> examples.approved().publish(Visibility.ALL_MEMBERS, true, texts)))
                .isEqualTo("nothing was refused");
        examples.group.giveMandate("Får publicera.", true);
        Minutes minutes = examples.approved();
        minutes.publish(Visibility.PUBLIC, true, texts);
        assertThat(minutes.getVisibility()).contains(Visibility.PUBLIC);
    }

    @Test
    void the_audience_widens_with_the_state() {
        long group = examples.group.getId();

        assertThat(examples.draft().audiences()).containsExactly(Audience.draftGroup(group));
        assertThat(examples.circulated().audiences()).containsExactly(Audience.group(group));
        assertThat(examples.approved().audiences()).containsExactly(Audience.group(group));
        Minutes published = examples.approved();
        published.publish(Visibility.MEMBER_ORGS, true, List.of());
        assertThat(published.audiences()).containsExactlyInAnyOrder(Audience.group(group),
                Audience.groupOrgs(group));
    }

    @Test
    void titles_are_composed_in_the_language_of_the_group() {
        assertThat(examples.draft().getTitle()).isEqualTo("Minnesanteckningar 14 mars 2018");
        assertThat(Heading.ofMinutes(Language.NB, false, DAY)).isEqualTo("Referat 14. mars 2018");
        assertThat(Heading.ofMinutes(Language.EN, false, DAY)).isEqualTo("Minutes 14 March 2018");
    }

    @Test
    @DisplayName("R8 the next holder of a seat adjusts instead of who was named, unless it has written in them")
    void the_next_holder_of_a_seat_adjusts_instead_of_who_was_named() {
        Minutes minutes = in(MinutesState.DRAFT);
        minutes.circulate(List.of(examples.member), null, DAY, List.of());
        minutes.adjustInstead(examples.member, examples.chair);
        assertThat(minutes.getAdjusters()).containsExactly(examples.member);
        Person successor = examples.kept(new Person("Efterträdaren", null));
        minutes.adjustInstead(examples.member, successor);
        assertThat(minutes.getAdjusters()).containsExactly(successor);
        minutes.approve(successor, END);
        minutes.adjustInstead(successor, examples.member);
        assertThat(minutes.getAdjusters()).containsExactly(successor);
    }
}
