package se.samverk.register.web;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverk.webshell.Injected.set;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverk.platform.PortalClock;
import se.samverk.webshell.Entered;

class FreshCodesTest {
    private static final List<String> CODES = List.of("0000-0000", "1111-1111");

    private final PortalClock clock = new PortalClock("Europe/Stockholm");
    private final FreshCodes fresh = new FreshCodes();

    /** What the container injects, and somebody for whom codes were made. */
    @BeforeEach
    void somebodyHasCodes() {
        set(fresh, "clock", clock);
        fresh.are(CODES, "berit", "/group/list.xhtml");
    }

    @Test
    void they_are_shown_to_their_own_alone() {
        assertThat(fresh.codes("berit")).isEqualTo(CODES);
        assertThat(fresh.codes("arne")).isEmpty();
        assertThat(fresh.codes("")).isEmpty();
    }

    @Test
    void they_are_shown_for_a_quarter_of_an_hour() {
        clock.at(clock.now().plusMinutes(14), () -> assertThat(fresh.codes("berit")).isEqualTo(CODES));
        clock.at(clock.now().plusMinutes(16), () -> assertThat(fresh.codes("berit")).isEmpty());
    }

    @Test
    void whoever_comes_in_afterwards_in_the_same_browser_finds_none() {
        fresh.onEntered(new Entered("arne"));
        assertThat(fresh.codes("berit")).isEmpty();
        assertThat(fresh.to()).isNull();
    }
}
