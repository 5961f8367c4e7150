package se.samverk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samverk.harness.Browser;
import se.samverk.harness.PortalExtension;

/** A secretary writes minutes, the chair sends them to the group, and a member named to adjust them approves. */
@ExtendWith(PortalExtension.class)
class MinutesJourneyIT {
    private static final String APPROVE = "[id='approving:approve']";
    private static final String CIRCULATE = "[id='circulating:doCirculate']";

    @Test
    @DisplayName("J3 minutes are written, sent to the group, approved by a named adjuster and sealed")
    void minutes_go_from_the_secretary_to_whoever_adjusts_them(Browser chair, Browser secretary, Browser adjuster) {
        String meeting = hold(chair.signIn("ordf.boras"));

        secretary.signIn("sekreterare.boras").open(meeting).press("Skriv minnesanteckningar");
        secretary.fill("minutes:items:0:title", "Öppet hus");
        secretary.fill("minutes:items:0:text", "Gruppen vill öppna huset en kväll i veckan.");
        secretary.press("Spara och läs igenom");
        String minutes = "meeting/minutes.xhtml?id=" + secretary.page().url().replaceAll(".*id=([0-9]+).*", "$1");
        assertThat(secretary.text()).contains("Öppet hus").contains("Ordföranden eller samordnaren skickar");
        assertThat(secretary.all(CIRCULATE).count()).as("a secretary does not send").isZero();

        chair.open(minutes).assertAccessibleEverywhere().screenshots("minutes-circulate");
        assertThat(chair.text()).contains("Justeras av");
        chair.all("#circulate input[type=checkbox]").first().check();
        chair.press("Skicka till gruppen");
        assertThat(chair.text()).contains("Skickat till gruppen").contains("Justeras av");

        assertThat(secretary.open(minutes).all(APPROVE).count()).as("who wrote does not approve").isZero();
        adjuster.signIn("bis.boras").open(minutes).press("Godkänn");
        assertThat(adjuster.text()).contains("Godkänt").contains("Version 1");
        assertThat(adjuster.all("[id='publishing:doPublish']").count()).as("a member does not publish").isZero();
    }

    /** A meeting that was held, and its address. */
    private static String hold(Browser chair) {
        chair.open("index.xhtml").follow("Arbetsgrupp psykisk hälsa");
        chair.follow("Planera ett möte");
        chair.fill("plan:title", "Möte om öppet hus");
        chair.fill("plan:day", "2018-03-14");
        chair.fill("plan:startsAt", "13:00");
        chair.fill("plan:endsAt", "15:00");
        chair.press("Planera mötet");
        chair.press("Kallelsen är skickad");
        chair.press("Mötet hålls");
        return "meeting/view.xhtml?id=" + chair.page().url().replaceAll(".*id=([0-9]+).*", "$1");
    }
}
