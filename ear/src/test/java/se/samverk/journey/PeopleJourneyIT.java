package se.samverk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samverk.harness.Browser;
import se.samverk.harness.PortalExtension;

/** J8: an administrator of an organisation invites, helps and disables its people, in a browser. */
@ExtendWith(PortalExtension.class)
class PeopleJourneyIT {
    private static final String PASSWORD = "hästen åt blå gardiner";
    private static final String ORGANISATION = "Byrådsavdelingen, Tromsø";
    private static final String ANOTHER = "åtta gula cyklar sover";

    @Test
    @DisplayName("J8.1–2, 4–5 an administrator invites a reader, who accepts, and is disabled at once")
    void a_reader_is_invited_comes_in_and_is_disabled(Browser administrator, Browser guest, Browser late) {
        administrator.open("index.xhtml").press("Svenska").signIn("orgadmin.tromso");
        administrator.open("person/list.xhtml").assertAccessibleEverywhere().screenshots("person-list");
        administrator.follow("Bjud in någon").assertAccessibleEverywhere().screenshots("person-invite");
        assertThat(administrator.all("select#role option").allInnerTexts()).containsExactly("läsare");
        String link = invite(administrator, "gjest.en@tromso.example", "Gjest En");
        administrator.assertAccessibleEverywhere().screenshots("person-invited");

        guest.open(link).assertAccessibleEverywhere().screenshots("invitation-offer");
        assertThat(guest.text()).contains("Du är inbjuden").contains("läsare").contains("gjest.en@tromso.example");
        guest.fill("password", "password1234").press("Ta emot platsen");
        assertThat(guest.text()).contains("lätt att gissa");
        guest.fill("password", PASSWORD).press("Ta emot platsen");
        assertThat(guest.text()).contains("Välkommen. Platsen är din.");
        guest.open("account/settings.xhtml");
        assertThat(guest.text()).contains("läsare").contains("Här är du inloggad").contains("den här webbläsaren");
        guest.assertAccessibleEverywhere().screenshots("settings-sessions");
        guest.open("person/list.xhtml");
        assertThat(guest.text()).doesNotContain("Gjest En");

        late.open(link);
        assertThat(late.text()).contains("Länken är redan använd.");

        administrator.open("person/list.xhtml?name=Gjest").follow("Gjest En");
        assertThat(administrator.text()).contains("Aktiv").contains("Senast inloggad").contains("I en webbläsare");
        administrator.assertAccessibleEverywhere().screenshots("person-view");
        administrator.press("Stäng av");
        assertThat(administrator.text()).contains("Avstängd").contains("Platser nu");
        guest.open("account/settings.xhtml");
        assertThat(guest.heading()).isEqualTo("Logga in");
        guest.fill("username", "gjest.en@tromso.example").fill("password", PASSWORD).press("Logga in");
        assertThat(guest.text()).contains("stämmer inte");
    }

    @Test
    @DisplayName("J8.2 an invitation that was taken back does not open; a new password comes by a link")
    void an_invitation_is_taken_back_and_a_new_password_handed_over(Browser administrator, Browser guest) {
        administrator.open("index.xhtml").press("Svenska").signIn("orgadmin.tromso");
        administrator.open("person/invite.xhtml");
        String revoked = invite(administrator, "gjest.to@tromso.example", "Gjest To");
        administrator.follow("Visa inbjudan").assertAccessibleEverywhere().screenshots("invitation-view");
        administrator.press("Återkalla");
        assertThat(administrator.text()).contains("Återkallad");
        guest.open(revoked);
        assertThat(guest.text()).contains("Länken gäller inte längre.").contains("Be den som bjöd in dig");

        administrator.open("person/invite.xhtml");
        guest.open(invite(administrator, "gjest.to@tromso.example", "Gjest To"));
        guest.fill("password", PASSWORD).press("Ta emot platsen");
        administrator.open("person/list.xhtml?name=Gjest+To").follow("Gjest To")
                .press("Skapa länk till nytt lösenord");
        String link = path(administrator);
        administrator.assertAccessibleEverywhere().screenshots("person-password-link");
        guest.open(link).assertAccessibleEverywhere().screenshots("password-choose");
        guest.fill("password", ANOTHER).press("Byt lösenord");
        assertThat(guest.heading()).isEqualTo("Logga in");
        guest.fill("username", "gjest.to@tromso.example").fill("password", ANOTHER).press("Logga in");
        assertThat(guest.all(".menu").count()).isPositive();
    }

    @Test
    @DisplayName("Whoever forgot the password asks for a link, and is not told who has an account")
    void a_link_is_asked_for(Browser visitor) {
        visitor.open("sign-in.xhtml").follow("Glömt lösenordet?").assertAccessibleEverywhere()
                .screenshots("password-forgot");
        visitor.fill("mail", "finns.inte@tromso.example").press("Skicka länken");
        assertThat(visitor.text()).contains("Om adressen hör till ett konto");
    }

    /** Invites to read for the city council department, by a link to hand over; the path of the link. */
    private static String invite(Browser administrator, String mail, String name) {
        administrator.fill("mail", mail).fill("displayName", name);
        administrator.page().selectOption("#organisation", new SelectOption().setLabel(ORGANISATION));
        administrator.page().check("input[value=false]");
        administrator.press("Bjud in någon");
        return path(administrator);
    }

    private static String path(Browser browser) {
        return browser.page().inputValue("[id='link']").replaceAll("^https?://[^/]+/", "");
    }
}
