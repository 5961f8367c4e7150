package se.samverk.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;

class EventTest {
    private static final SubjectRef REPORT = new SubjectRef(SubjectKind.REPORT, 12);
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2018-03-14T12:00:00+01:00");

    private static Event event(List<String> arguments) {
        return new Event(REPORT, "report.returned", arguments, "Samordnaren", NOON);
    }

    @Test
    void the_values_of_the_words_come_back_as_they_were_given() {
        assertThat(event(List.of()).getArguments()).isEmpty();
        assertThat(event(List.of("ett, två", "", "tre")).getArguments()).containsExactly("ett, två", "", "tre");
    }

    @Test
    void values_that_are_too_long_are_cut() {
        Event event = event(List.of("x".repeat(Event.ARGUMENTS_LENGTH + 10)));
        assertThat(event.getArguments()).hasSize(1).first().asString().hasSize(Event.ARGUMENTS_LENGTH);
    }

    @Test
    void the_row_of_an_event_gets_its_title_where_things_are_mixed() {
        EventRow row = event(List.of("2")).row();
        assertThat(row).isEqualTo(new EventRow(REPORT, "report.returned", List.of("2"), "Samordnaren", NOON, ""));
        assertThat(row.withTitle("Lägesrapport").title()).isEqualTo("Lägesrapport");
    }

    @Test
    void a_happening_is_told_without_values_unless_it_says_otherwise() {
        record Submitted(SubjectRef subject, String verb) implements Happening {
        }
        Happening happening = new Submitted(REPORT, "report.submitted");
        assertThat(happening.told()).isTrue();
        assertThat(happening.arguments()).isEmpty();
    }
}
