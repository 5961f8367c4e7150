package se.samverk.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverk.organisation.Country;
import se.samverk.organisation.Organisation;
import se.samverk.organisation.OrganisationKind;
import se.samverk.shared.Language;
import se.samverk.shared.RuleBroken;

class InquiryTest {
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2018-03-14T12:00:00+01:00");

    private final Inquiry inquiry = new Inquiry(InquiryKind.RECORD, "2345-6789-ABCD",
            new Organisation(OrganisationKind.MUNICIPALITY, "Ekstads kommun", Country.SE, null), Language.SV,
            " Protokollet från mars ", null, null, NOON, NOON.toLocalDate());

    @ParameterizedTest
    @CsvSource({"2018-03-12,2018-03-15", "2018-03-14,2018-03-19", "2018-03-16,2018-03-21", "2018-03-17,2018-03-21"})
    @DisplayName("R3 A request for a record is answered within three working days")
    void three_working_days_do_not_count_the_weekend(LocalDate received, LocalDate due) {
        assertThat(InquiryKind.RECORD.due(received)).isEqualTo(due);
        assertThat(InquiryKind.ACCESSIBILITY.due(received)).isEqualTo(received.plusDays(7));
    }

    @Test
    @DisplayName("R1 Nobody is asked who they are")
    void a_matter_needs_nothing_but_what_is_asked() {
        assertThat(inquiry.getContact()).isEmpty();
        assertThat(inquiry.getText()).isEqualTo("Protokollet från mars");
        assertThat(inquiry.getState()).isEqualTo(InquiryState.RECEIVED);
    }

    @Test
    @DisplayName("R4 A received matter is answered once")
    void an_answer_needs_words_and_ends_the_matter() {
        assertThatThrownBy(() -> inquiry.answer(" ", NOON)).isInstanceOf(RuleBroken.class);
        inquiry.answer("Lämnades ut i receptionen", NOON);
        assertThat(inquiry.getState()).isEqualTo(InquiryState.ANSWERED);
        assertThatThrownBy(() -> inquiry.close("Fel", NOON)).isInstanceOf(RuleBroken.class);
    }

    @Test
    @DisplayName("R4 A matter is closed with a reason")
    void a_matter_is_not_closed_without_a_reason() {
        assertThatThrownBy(() -> inquiry.close(null, NOON)).isInstanceOf(RuleBroken.class);
        inquiry.close("Handlingen finns inte hos oss", NOON);
        assertThat(inquiry.getState()).isEqualTo(InquiryState.CLOSED);
        assertThat(inquiry.getEndedAt()).contains(NOON);
    }

    private static Inquiry reachable() {
        return new Inquiry(InquiryKind.RECORD, "2345-6789-ABCD", new Organisation(OrganisationKind.MUNICIPALITY,
                "Ekstads kommun", Country.SE, null), Language.SV, "Protokollet", null, "jag@ekstad.example", NOON,
                NOON.toLocalDate());
    }

    @Test
    @DisplayName("R5 Of the link to a reply only its key's hash is kept; without a way to be reached nothing is written")
    void a_reply_is_behind_a_key_that_is_not_kept() {
        Inquiry asked = reachable();
        asked.answer("Skickades", NOON);
        asked.reply(" Se bilagan. ", "the key");
        assertThat(asked.getReply()).isEqualTo("Se bilagan.");
        assertThat(Inquiry.hash("the key")).isNotEqualTo("the key").hasSize(64);
        assertThatThrownBy(() -> inquiry.reply("Hej", "the key")).isInstanceOf(RuleBroken.class)
                .hasMessage("inquiry.R5.contact");
    }

    @Test
    @DisplayName("R6 How whoever asked is reached is forgotten once the matter is done")
    void the_contact_is_forgotten_after_the_end_alone() {
        Inquiry asked = reachable();
        assertThatThrownBy(asked::forgetContact).isInstanceOf(RuleBroken.class).hasMessage("inquiry.R6.open");
        asked.answer("Skickades", NOON);
        asked.forgetContact();
        assertThat(asked.getContact()).isEmpty();
    }

    @Test
    @DisplayName("R2 A number that nobody can guess")
    void numbers_are_all_different_and_of_one_shape() {
        Random random = new Random(7);
        Set<String> numbers = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            numbers.add(ReceiptNumber.fresh(random));
        }
        assertThat(numbers).hasSize(10_000).allMatch(one -> one.matches("([2-9A-HJ-NP-Z]{4}-){2}[2-9A-HJ-NP-Z]{4}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2345-6789-ABCD", "23456789abcd", " 2345 6789 AbCd "})
    void a_number_is_known_however_it_is_typed(String typed) {
        assertThat(ReceiptNumber.typed(typed)).isEqualTo("2345-6789-ABCD");
        assertThat(ReceiptNumber.typed(typed + "E")).isEmpty();
        assertThat(ReceiptNumber.typed(null)).isEmpty();
    }
}
