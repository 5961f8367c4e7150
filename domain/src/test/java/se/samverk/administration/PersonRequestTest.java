package se.samverk.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import se.samverk.organisation.Account;
import se.samverk.organisation.Person;
import se.samverk.shared.RuleBroken;

class PersonRequestTest {
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-01-31T12:00:00+01:00");
    private static final LocalDate DAY = LocalDate.of(2026, 1, 31);

    private final Person person = new Person("Ada Ek", "enhetschef");
    private final Account account = new Account("ada.ek", person, "hash");

    private PersonRequest asked(PersonRequestKind kind, String words) {
        return new PersonRequest(kind, account, words, NOON, DAY);
    }

    @Test
    void an_answer_is_due_a_month_after_the_day_of_asking() {
        assertThat(asked(PersonRequestKind.ERASURE, null).getDueOn()).isEqualTo(LocalDate.of(2026, 2, 28));
    }

    @Test
    void what_is_to_be_corrected_is_told_when_it_is_asked() {
        assertThat(asked(PersonRequestKind.CORRECTION, " Namnet är fel ").getWords()).isEqualTo("Namnet är fel");
        refused("request.noWords", () -> asked(PersonRequestKind.CORRECTION, "  "));
    }

    @Test
    void a_request_is_answered_once_and_a_refusal_says_why() {
        PersonRequest request = asked(PersonRequestKind.ERASURE, null);
        refused("request.noAnswer", () -> request.answer(false, " ", "Bo Al", NOON));
        assertThat(request.getState()).isEqualTo(PersonRequestState.OPEN);
        request.answer(true, "", "Bo Al", NOON);
        assertThat(request.getState()).isEqualTo(PersonRequestState.GRANTED);
        assertThat(request.getAnsweredAt()).contains(NOON);
        refused("request.answered", () -> request.answer(false, "Nej", "Bo Al", NOON));
    }

    @Test
    void an_erased_account_tells_nothing_of_whoever_signed_in() {
        account.receiveMailAt("ada@ekstad.example");
        account.signedIn(NOON);
        account.erase();
        assertThat(account.isActive()).isFalse();
        assertThat(account.getUsername()).startsWith("erased-");
        assertThat(account.getMail()).isEmpty();
        assertThat(account.getSeenBeforeAt()).isEmpty();
        assertThat(person.getDisplayName()).startsWith("N. N.");
        assertThat(person.getTitle()).isEmpty();
    }

    private static void refused(String rule, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOf(RuleBroken.class).hasMessage(rule);
    }
}
