package se.samverk.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samverk.intake.web.OldMinutesPage.Matter;

class OldMinutesPageTest {

    private static Matter matter(String title) {
        Matter matter = new Matter(1, 0);
        matter.setTitle(title);
        return matter;
    }

    @Test
    @DisplayName("what is refused of a matter is said where it stands on the page, empty ones counted")
    void what_is_refused_is_said_where_it_stands() {
        List<Matter> items = new ArrayList<>(List.of(matter(""), matter("Ett"), matter(" "), matter("Två")));
        List<Integer> written = OldMinutesPage.written(items);
        assertThat(written).containsExactly(1, 3);
        assertThat(OldMinutesPage.onPage("items:0:number", written)).isEqualTo("items:1:number");
        assertThat(OldMinutesPage.onPage("items:1:decisions", written)).isEqualTo("items:3:decisions");
    }

    @Test
    @DisplayName("what the meeting calls otherwise is said at the field of the page")
    void what_the_meeting_calls_otherwise() {
        assertThat(OldMinutesPage.onPage("endsAt", List.of())).isEqualTo("to");
        assertThat(OldMinutesPage.onPage("startsAt", List.of())).isEqualTo("from");
        assertThat(OldMinutesPage.onPage("attendance", List.of())).isEqualTo("present");
        assertThat(OldMinutesPage.onPage("day", List.of())).isEqualTo("day");
        assertThat(OldMinutesPage.onPage("items", List.of())).isEqualTo("items");
        assertThat(OldMinutesPage.onPage("", List.of())).isEmpty();
    }
}
