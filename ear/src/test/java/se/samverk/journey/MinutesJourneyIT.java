package se.samverk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
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
        assertThat(chair.all("#circulation").innerText()).isNotBlank();
        chair.all("#circulate input[type=checkbox]").first().check();
        chair.press("Skicka till gruppen");
        assertThat(chair.text()).contains("Skickat till gruppen").contains("Justeras av");

        assertThat(secretary.open(minutes).all(APPROVE).count()).as("who wrote does not approve").isZero();
        adjuster.signIn("bis.boras").open(minutes).press("Godkänn");
        assertThat(adjuster.text()).contains("Godkänt").contains("Version 1");
        assertThat(adjuster.all("[id='publishing:doPublish']").count()).as("a member does not publish").isZero();
    }

    @Test
    @DisplayName("J3.7 where the next meeting approves, it is noted there with what it said")
    void the_next_meeting_approves(Browser coordinator, Browser convener) {
        coordinator.signIn("samordnare.vg").open("group/list.xhtml").follow("BIS-gruppen");
        coordinator.follow("Ändra gruppen");
        coordinator.all("[id='changing:approval']").selectOption(new SelectOption().setLabel("på nästa möte"));
        coordinator.all("[id='changing:numbering']").selectOption(new SelectOption().setLabel("från 1 vid varje möte"));
        coordinator.assertAccessibleEverywhere().press("Spara");
        assertThat(coordinator.text()).contains("på nästa möte").contains("från 1 vid varje möte");

        String first = hold(convener.signIn("bis.boras"), "BIS-gruppen", "Möte om väntetider", "2018-03-14");
        convener.open(first).press("Skriv minnesanteckningar");
        convener.fill("minutes:items:0:title", "Väntetider");
        convener.press("Spara och läs igenom");
        String minutes = "meeting/minutes.xhtml?id=" + convener.page().url().replaceAll(".*id=([0-9]+).*", "$1");
        assertThat(convener.text()).contains("p 1 Väntetider").contains("Gruppens nästa möte går igenom");
        convener.press("Skicka till gruppen");
        assertThat(convener.text()).contains("Anteckningarna är skickade till gruppen för godkännande.")
                .contains("på nästa möte").doesNotContain("Version 1");
        convener.assertAccessibleEverywhere().screenshots("minutes-await-meeting");

        hold(convener, "BIS-gruppen", "Nästa möte om väntetider", "2018-04-18");
        convener.open(minutes);
        assertThat(convener.all("[id='noting:approvalNote']").inputValue())
                .isEqualTo("Inga synpunkter på föregående anteckningar.");
        convener.assertAccessibleEverywhere().screenshots("minutes-note-approval");
        convener.fill("noting:approvalNote", "").all("[id='noting:doNote']").click();
        convener.settle();
        assertThat(convener.text()).contains("Skriv vad mötet sade om anteckningarna.");
        convener.fill("noting:approvalNote", "Mötet lade dem till handlingarna.").all("[id='noting:doNote']").click();
        convener.settle();
        assertThat(convener.text()).contains("Godkänt vid mötet").contains("Nästa möte om väntetider")
                .contains("Mötet lade dem till handlingarna.").contains("Version 1");
        convener.assertAccessibleEverywhere().screenshots("minutes-approved-at-meeting");
    }

    private static String hold(Browser chair) {
        return hold(chair, "Arbetsgrupp psykisk hälsa", "Möte om öppet hus", "2018-03-14");
    }

    /** A meeting that was held, and its address. */
    private static String hold(Browser chair, String group, String title, String day) {
        chair.open("index.xhtml").follow(group);
        chair.follow("Planera ett möte");
        chair.fill("plan:title", title);
        chair.fill("plan:day", day);
        chair.fill("plan:startsAt", "13:00");
        chair.fill("plan:endsAt", "15:00");
        chair.press("Planera mötet");
        chair.press("Kallelsen är skickad");
        chair.press("Mötet hålls");
        return "meeting/view.xhtml?id=" + chair.page().url().replaceAll(".*id=([0-9]+).*", "$1");
    }
}
