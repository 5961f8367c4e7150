package se.samverk.incontainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverk.evidence.CitationRow;
import se.samverk.evidence.boundary.Citations;
import se.samverk.incontainer.matrix.Place;
import se.samverk.incontainer.matrix.World;
import se.samverk.meeting.ItemRow;
import se.samverk.meeting.MinutesContent;
import se.samverk.meeting.MinutesState;
import se.samverk.meeting.MinutesView;
import se.samverk.meeting.SignatureRow;
import se.samverk.meeting.boundary.ApproveAtMeeting;
import se.samverk.meeting.boundary.ApproveMinutes;
import se.samverk.meeting.boundary.CirculateMinutes;
import se.samverk.meeting.boundary.MinutesBook;
import se.samverk.meeting.boundary.WriteItem;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.waiting.boundary.Waitings;
import se.samverk.workinggroup.ApprovalHabit;
import se.samverk.workinggroup.ItemNumbering;

/** Minutes are approved, and their items numbered, as is the habit of the group. */
@ArquillianTest
class ApprovalIT extends RolledBack {
    @Inject
    private MinutesBook book;

    @Inject
    private Citations citations;

    @Inject
    private Waitings waitings;

    private World.Site site;

    @BeforeEach
    void inAGroup() {
        site = world().site(Place.OWN);
    }

    @Test
    void the_next_meeting_approves_what_even_the_chair_wrote_and_stands_in_what_is_sealed() {
        long minutes = ofTheNextMeeting().minutes();
        world().as(site.chair(), () -> {
            assertThat(book.view(minutes).candidates()).isEmpty();
            book.circulate(new CirculateMinutes(minutes, null, Set.of()));
            assertThat(waitings.forMeOn(book.view(minutes).ref())).isPresent();
            assertThat(book.view(minutes).later()).isEmpty();
        });
        long later = world().writeMinutes(Place.OWN, "draft", site.secretary()).meeting();
        world().as(site.chair(), () -> {
            assertThat(book.view(minutes).later()).containsKey(later);
            book.approveAt(new ApproveAtMeeting(minutes, null, later, "Inga synpunkter."));

            MinutesContent sealed = book.view(minutes).content();
            assertThat(book.view(minutes).state()).isEqualTo(MinutesState.APPROVED);
            assertThat(sealed.approval()).isEqualTo(ApprovalHabit.NEXT_MEETING);
            assertThat(sealed.approvedAtMeeting().id()).isEqualTo(later);
            assertThat(sealed.approvalNote()).isEqualTo("Inga synpunkter.");
            assertThat(citations.groundsOf(book.view(minutes).ref())).extracting(CitationRow::url)
                    .contains(new SubjectRef(SubjectKind.MEETING, later).url());
        });
    }

    @Test
    void nobody_is_named_where_the_next_meeting_approves() {
        long minutes = ofTheNextMeeting().minutes();
        world().as(site.chair(), () -> refused("meeting.R13.named", () -> book
                .circulate(new CirculateMinutes(minutes, null, Set.of(world().person(site.member()))))));
    }

    @Test
    void nobody_signs_where_the_next_meeting_approves() {
        long minutes = circulatedToTheNextMeeting().minutes();
        world().as(site.chair(),
                () -> refused("meeting.R13.meeting", () -> book.approve(new ApproveMinutes(minutes, null))));
    }

    @Test
    void a_meeting_does_not_approve_its_own_minutes() {
        World.Written written = circulatedToTheNextMeeting();
        world().as(site.chair(), () -> refused("meeting.R13.later", () -> book.approveAt(
                new ApproveAtMeeting(written.minutes(), null, written.meeting(), "Inga synpunkter."))));
    }

    private World.Written ofTheNextMeeting() {
        world().approveBy(Place.OWN, ApprovalHabit.NEXT_MEETING);
        return world().writeMinutes(Place.OWN, "draft", site.chair());
    }

    private World.Written circulatedToTheNextMeeting() {
        World.Written written = ofTheNextMeeting();
        world().as(site.chair(), () -> book.circulate(new CirculateMinutes(written.minutes(), null, Set.of())));
        return written;
    }

    @Test
    void all_who_were_named_sign_and_each_is_asked_until_then() {
        long minutes = world().writeMinutes(Place.OWN, "draft", site.chair()).minutes();
        SubjectRef ref = new SubjectRef(SubjectKind.MINUTES, minutes);
        world().as(site.chair(), () -> book.circulate(new CirculateMinutes(minutes, null,
                Set.of(world().person(site.member()), world().person(site.secretary())))));
        world().as(site.member(), () -> {
            book.approve(new ApproveMinutes(minutes, null));
            MinutesView view = book.view(minutes);
            assertThat(view.state()).isEqualTo(MinutesState.CIRCULATED);
            assertThat(view.signedByMe()).isTrue();
            assertThat(view.mayApprove()).isFalse();
            assertThat(waitings.forMeOn(ref)).isEmpty();
        });
        world().as(site.secretary(), () -> {
            assertThat(waitings.forMeOn(ref)).isPresent();
            book.approve(new ApproveMinutes(minutes, null));
            assertThat(book.view(minutes).state()).isEqualTo(MinutesState.APPROVED);
            assertThat(book.view(minutes).content().signatures()).extracting(SignatureRow::name).hasSize(2);
        });
    }

    @Test
    void a_formal_body_has_paragraphs_and_days_by_which() {
        world().approveBy(Place.OWN, ApprovalHabit.FORMAL_BODY);
        World.Written written = world().writeMinutes(Place.OWN, "circulated", site.chair());
        world().as(site.member(), () -> {
            MinutesView before = book.view(written.minutes());
            assertThat(before.content().title()).startsWith("Protokoll ");
            assertThat(before.deadlines().adjustBy()).isEqualTo(before.content().day().plusDays(14));
            assertThat(before.deadlines().announceBy()).isNull();
            assertThat(waitings.forMeOn(before.ref()).orElseThrow().dueOn()).isEqualTo(before.deadlines().adjustBy());
            book.approve(new ApproveMinutes(written.minutes(), null));

            MinutesView after = book.view(written.minutes());
            assertThat(after.deadlines().announceBy()).isNotNull();
            assertThat(after.deadlines().postedUntil()).isEqualTo(after.deadlines().announceBy().plusDays(21));
            assertThat(citations.groundsOf(new SubjectRef(SubjectKind.DECISION, written.decision())))
                    .extracting(CitationRow::label).allMatch(label -> label.contains("§ "));
        });
    }

    @Test
    void items_go_on_through_the_year_or_begin_anew_at_every_meeting() {
        List<Integer> first = numbers(minutesWithTwo());
        List<Integer> second = numbers(minutesWithTwo());
        assertThat(second.get(0)).isEqualTo(first.get(1) + 1);

        world().adopt(Place.OWN, ApprovalHabit.ADJUSTER, ItemNumbering.PER_MEETING);
        assertThat(numbers(minutesWithTwo())).containsExactly(1, 2);
        assertThat(numbers(minutesWithTwo())).containsExactly(1, 2);

        world().adopt(Place.OWN, ApprovalHabit.ADJUSTER, null);
        assertThat(numbers(minutesWithTwo())).as("the year goes on where it was")
                .containsExactly(second.get(1) + 1, second.get(1) + 2);
    }

    private long minutesWithTwo() {
        long minutes = world().writeMinutes(Place.OWN, "draft", site.chair()).minutes();
        world().as(site.chair(), () -> book.writeItem(WriteItem.add(minutes, "Övrigt", "")));
        return minutes;
    }

    private List<Integer> numbers(long minutes) {
        MinutesView[] view = new MinutesView[1];
        world().as(site.chair(), () -> view[0] = book.view(minutes));
        return view[0].content().items().stream().map(ItemRow::number).toList();
    }

    private static void refused(String key, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(RuleBroken.class,
                refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
