package se.samverk.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverk.meeting.Examples.DAY;
import static se.samverk.meeting.Examples.END;
import static se.samverk.meeting.Examples.refusal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samverk.organisation.Role;
import se.samverk.organisation.Seat;
import se.samverk.workinggroup.GroupKind;
import se.samverk.workinggroup.WorkingGroup;
import se.samverk.shared.Language;

class ActionAndDecisionTest {
    private final Examples examples = new Examples();
    private final Minutes minutes = examples.draft();
    private final MinutesItem item = examples.kept(minutes.addItem(9, "Frågor från BIS", ""));

    @Test
    @DisplayName("R10 a decision is numbered through the year of its meeting")
    void a_decision_is_numbered_through_the_year() {
        Decision decision = decision("Frågor från BIS tas upp i arbetsgruppen");

        assertThat(decision.label()).isEqualTo("2018-1");
        assertThat(decision.getTitle()).isEqualTo("Beslut 2018-1: Frågor från BIS tas upp i arbetsgruppen");
        assertThat(decision.getDecidedOn()).isEqualTo(DAY);
    }

    @Test
    void a_decision_needs_words_and_is_due_no_earlier_than_its_meeting() {
        assertThat(refusal(() -> decision(" "))).isEqualTo("meeting.missing.text text");
        assertThat(refusal(() -> new Decision(item, 1, "Vi beslutar", List.of(), DAY.minusDays(1))))
                .isEqualTo("meeting.R11.due dueOn");
        assertThat(new Decision(item, 1, "Vi beslutar", List.of(), DAY).getDueOn()).contains(DAY);
    }

    @Test
    @DisplayName("R7 a decision is reworded in the draft and fixed when circulated")
    void a_decision_is_fixed_when_circulated() {
        Decision decision = decision("Vi beslutar");
        decision.revise("Vi beslutar annat", Set.of(examples.region), DAY.plusDays(1));
        assertThat(decision.getOrganisations()).containsExactly(examples.region);

        minutes.circulate(List.of(), null, DAY, List.of());

        assertThat(refusal(() -> decision.revise("Något tredje", Set.of(), null))).isEqualTo("meeting.R7");
        assertThat(refusal(decision::requireDraft)).isEqualTo("meeting.R7");
        assertThat(decision.getText()).isEqualTo("Vi beslutar annat");
    }

    private Decision decision(String text) {
        return new Decision(item, 1, text, Set.of(examples.town, examples.region), null);
    }

    @Test
    @DisplayName("R11 an action has words, an owner in the group, and is due no earlier than its meeting")
    void an_action_has_words_an_owner_and_a_day() {
        WorkingGroup other = examples.kept(new WorkingGroup(examples.collaboration, "Annan grupp",
                GroupKind.WORKING_GROUP, Language.SV, examples.town, examples.town));
        Seat elsewhere = examples.kept(new Seat(Role.MEMBER, other.ref(), examples.town, null, DAY));

        assertThat(refusal(() -> new ActionItem(item, "", examples.memberSeat, null)))
                .isEqualTo("meeting.missing.text text");
        assertThat(refusal(() -> new ActionItem(item, "Kalla", null, null))).isEqualTo("meeting.missing.owner owner");
        assertThat(refusal(() -> new ActionItem(item, "Kalla", elsewhere, null))).isEqualTo("meeting.R11.owner owner");
        assertThat(refusal(() -> new ActionItem(item, "Kalla", examples.memberSeat, DAY.minusDays(1))))
                .isEqualTo("meeting.R11.due dueOn");
        assertThat(new ActionItem(item, "Kalla", examples.memberSeat, DAY).getDueOn()).contains(DAY);
    }

    @Test
    @DisplayName("R11 the table of states is the whole truth")
    void the_table_of_states_is_the_whole_truth() {
        assertThat(ActionState.OPEN.next())
                .isEqualTo(Set.of(ActionState.IN_PROGRESS, ActionState.DONE, ActionState.CANCELLED));
        assertThat(ActionState.IN_PROGRESS.next()).isEqualTo(Set.of(ActionState.DONE, ActionState.CANCELLED));
        List<ActionItem> inEachState = new ArrayList<>();
        for (ActionState state : ActionState.values()) {
            inEachState.add(action());
        }
        minutes.circulate(List.of(), null, DAY, List.of());
        for (ActionState from : ActionState.values()) {
            ActionItem action = inEachState.get(from.ordinal());
            if (from != ActionState.OPEN) {
                move(action, from);
            }
            for (ActionState to : ActionState.values()) {
                if (!from.next().contains(to) && to != ActionState.OPEN) {
                    assertThat(refusal(() -> move(action, to))).as("%s to %s", from, to).isEqualTo("meeting.R11");
                }
            }
            assertThat(action.getState()).isEqualTo(from);
        }
    }

    private ActionItem action() {
        return new ActionItem(item, "Kalla BIS till nästa möte", examples.memberSeat, DAY.plusDays(7));
    }

    private static void move(ActionItem action, ActionState to) {
        if (to == ActionState.IN_PROGRESS) {
            action.begin();
        } else {
            action.close(to, "Klart", "Ledamoten", END);
        }
    }

    @Test
    @DisplayName("R11 closing needs a note and an outcome")
    void closing_needs_a_note() {
        ActionItem action = action();
        assertThat(refusal(() -> action.close(ActionState.DONE, "Klart", "Ledamoten", END)))
                .isEqualTo("meeting.R11.draft");
        minutes.circulate(List.of(), null, DAY, List.of());

        assertThat(refusal(() -> action.close(ActionState.DONE, " ", "Ledamoten", END)))
                .isEqualTo("meeting.missing.note note");
        assertThat(refusal(() -> action.close(ActionState.OPEN, "Klart", "Ledamoten", END)))
                .isEqualTo("meeting.missing.outcome outcome");
        action.close(ActionState.DONE, "BIS är kallade.", "Ledamoten", END);
        assertThat(action.getClosingNote()).isEqualTo("BIS är kallade.");
    }

    @Test
    @DisplayName("R11 an action is overdue the day after its last day, until it is closed")
    void an_action_is_overdue_the_day_after() {
        ActionItem action = action();
        minutes.circulate(List.of(), null, DAY, List.of());

        assertThat(action.isOverdueOn(DAY.plusDays(7))).isFalse();
        assertThat(action.isOverdueOn(DAY.plusDays(8))).isTrue();
        action.close(ActionState.CANCELLED, "Behövs inte.", "Ledamoten", END);
        assertThat(action.isOverdueOn(DAY.plusDays(8))).isFalse();
    }

    @Test
    @DisplayName("R7 what an action says is fixed when circulated")
    void what_an_action_says_is_fixed_when_circulated() {
        ActionItem action = action();
        action.revise("Kalla BIS", examples.memberSeat, null);
        minutes.circulate(List.of(), null, DAY, List.of());

        assertThat(refusal(() -> action.revise("Annat", examples.memberSeat, null))).isEqualTo("meeting.R7");
        assertThat(action.getText()).isEqualTo("Kalla BIS");
    }
}
