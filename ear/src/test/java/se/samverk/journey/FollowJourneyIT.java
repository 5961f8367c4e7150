package se.samverk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samverk.harness.Browser;
import se.samverk.harness.Http;
import se.samverk.harness.PortalExtension;

/** A reader follows a question: saves it, is shown what is new, and lets a news reader fetch it. */
@ExtendWith(PortalExtension.class)
class FollowJourneyIT {
    private static final String WORD = "fyrvaktarpsykologi";

    @Test
    @DisplayName("a search is saved with its filters, shows what is new once, and feeds whoever has the key")
    void a_search_is_followed(Browser reader, Browser coordinator, Browser other, Browser elsewhere, Http program) {
        reader.signIn("lasare.molndal").open("search.xhtml?kind=REPORT&q=" + WORD).follow("Spara sökningen");
        assertThat(reader.text()).contains(WORD + " · Rapport");
        reader.assertAccessibleEverywhere().screenshots("saved-search-new");
        reader.fill("name", " ").press("Spara");
        assertThat(reader.text()).contains("Skriv ett namn.");
        reader.fill("name", "Fyrvaktarna");
        reader.page().getByLabel("Samlat en gång om dagen").check();
        reader.press("Spara");
        assertThat(reader.text()).contains("Sökningen Fyrvaktarna är sparad.").contains("Inget nytt")
                .contains("Samlat en gång om dagen");

        coordinator.signIn("samordnare.vg").open("administration/concept.xhtml")
                .fill("words", WORD + "=suicidprevention").press("Spara");
        assertThat(coordinator.text()).contains(WORD);

        reader.open("account/searches.xhtml");
        assertThat(reader.text()).containsPattern("[0-9]+ (ny träff|nya träffar)");
        reader.assertAccessibleEverywhere().screenshots("saved-searches");
        reader.follow("Fyrvaktarna");
        assertThat(reader.page().url()).contains("kind=REPORT").contains("saved=");
        assertThat(reader.text()).contains("är märkt Ny");
        assertThat(reader.all("ul.hits-list .row-note").allInnerTexts()).isNotEmpty()
                .allSatisfy(note -> assertThat(note).startsWith("Ny · Rapport"));
        reader.assertAccessibleEverywhere().screenshots("saved-search-opened");
        reader.page().reload();
        assertThat(reader.settle().text()).as("the same opening").contains("är märkt Ny");
        reader.follow("Sparade sökningar");
        assertThat(reader.text()).contains("Inget nytt");

        reader.all("a[href*='/account/search.xhtml?id=']").first().click();
        reader.settle();
        String own = reader.page().url().replaceAll(".*/account/", "account/");
        reader.press("Skapa adress till flödet");
        String address = reader.all(".feed-address").innerText();
        reader.assertAccessibleEverywhere().screenshots("saved-search-feed");
        String path = address.substring(address.indexOf("feed/"));
        HttpResponse<String> feed = program.get(path);
        assertThat(feed.statusCode()).isEqualTo(200);
        assertThat(feed.headers().firstValue("Content-Type").orElse("")).startsWith("application/atom+xml");
        assertThat(feed.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(feed.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(feed.body()).contains("<title>Fyrvaktarna</title>").contains("label=\"Rapport\"")
                .contains("/report/view.xhtml").contains("<summary>Rapport");

        String opened = "saved/" + own.replaceAll(".*id=", "");
        assertThat(other.signIn("ordf.boras").open(opened).heading()).isEqualTo("Sidan finns inte");
        other.open(own);
        assertThat(other.heading()).isEqualTo("Sidan finns inte");

        reader.press("Ta bort adressen");
        HttpResponse<String> revoked = program.get(path);
        HttpResponse<String> unknown = program.get("feed/unknown");
        assertThat(revoked.statusCode()).isEqualTo(404);
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.headers().map().keySet()).isEqualTo(revoked.headers().map().keySet());
        assertThat(revoked.headers().allValues("Cache-Control")).containsExactly("no-store");

        reader.open(own).press("Skapa adress till flödet");
        elsewhere.signIn("lasare.molndal");
        reader.open("account/settings.xhtml").press("Avsluta alla utom den här").open(own);
        assertThat(reader.text()).contains("Adressen till flödet slutade gälla i dag");
        reader.assertAccessibleEverywhere().screenshots("saved-search-feed-closed");
        reader.open("account/searches.xhtml");
        assertThat(reader.text()).contains("adressen till flödet gäller inte längre");

        reader.open(own).press("Ta bort sökningen");
        assertThat(reader.text()).contains("Sökningen Fyrvaktarna är borttagen.");
        coordinator.follow(WORD + " = suicidprevention").press("Ta bort raden");
        assertThat(coordinator.text()).contains("Raden är borttagen");
    }

    @Test
    void the_link_of_a_mail_leads_to_sign_in_first(Http visitor) {
        HttpResponse<String> answer = visitor.get("saved/1");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).contains("/sign-in.xhtml");
    }
}
