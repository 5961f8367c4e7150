package se.samverk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samverk.harness.Browser;
import se.samverk.harness.Http;
import se.samverk.harness.PortalExtension;

/** A member of another organisation finds what the demo's organisations have written. */
@ExtendWith(PortalExtension.class)
class SearchJourneyIT {
    private static final int MOST_STOPS = 200;

    @Test
    @DisplayName("J4.1 and J4.3 a compound is found whole and by its parts, with the passage marked")
    void a_compound_is_found_whole_and_by_its_parts(Browser reader) {
        reader.signIn("lasare.molndal").open("search.xhtml?q=suicidprevention");
        assertThat(reader.text()).contains("Västkompetens").contains("Lägesrapport");
        assertThat(reader.all("ul.hits-list mark").count()).isPositive();
        reader.screenshots("search");
        reader.assertAccessibleEverywhere();
        reader.open("search.xhtml?q=prevention+av+suicid");
        assertThat(reader.text()).contains("Västkompetens").contains("Lägesrapport");
    }

    @Test
    @DisplayName("J4.1, J4.2 and J4.8 by keyboard alone: search, filter, page, open; how many is said aloud each time")
    void a_member_searches_filters_and_pages_by_keyboard(Browser reader) {
        reader.signIn("lasare.molndal").open("index.xhtml");
        reader.page().keyboard().press("/");
        reader.page().keyboard().type("suicidprevention");
        reader.page().keyboard().press("Enter");
        reader.page().waitForURL(Pattern.compile(".*/search\\.xhtml\\?q=suicidprevention"));
        String told = said(reader);
        Locator found = reader.all("ul.hits-list > li");
        for (String title : List.of("Västkompetens", "Suicidprevention")) {
            Locator hit = found.filter(new Locator.FilterOptions().setHasText(title)).first();
            assertThat(hit.locator("mark").count()).as("marked in %s", title).isPositive();
            assertThat(hit.locator(".row-note").innerText()).as("kind and organisation of %s", title).contains(" · ");
        }

        focus(reader, "[id='kind']");
        reader.page().keyboard().type("Rapport");
        focus(reader, "form.filters button");
        reader.page().keyboard().press("Enter");
        reader.page().waitForURL(Pattern.compile(".*kind=REPORT.*"));
        assertThat(said(reader)).isEqualTo("1 träff").isNotEqualTo(told);
        assertThat(reader.all("ul.hits-list .row-note").allInnerTexts()).isNotEmpty()
                .allSatisfy(note -> assertThat(note).contains("Rapport"));

        reader.open("search.xhtml?lang=sv");
        List<String> first = reader.all("ul.hits-list .row-title").allInnerTexts();
        focus(reader, "nav.paging a[rel='next']");
        reader.page().keyboard().press("Enter");
        reader.page().waitForURL(Pattern.compile(".*page=2.*"));
        assertThat(reader.all("ul.hits-list .row-title").allInnerTexts()).isNotEmpty().isNotEqualTo(first);
        focus(reader, "ul.hits-list a");
        String opened = reader.page().locator("ul.hits-list a").first().innerText();
        reader.page().keyboard().press("Enter");
        reader.page().waitForURL(Pattern.compile(".*/view\\.xhtml.*"));
        assertThat(reader.heading()).as(opened).isNotBlank();
    }

    /** What a screen reader has been given to say since the page came. */
    private static String said(Browser reader) {
        reader.page().waitForFunction("() => document.getElementById('announce').textContent.trim() !== ''");
        return reader.page().locator("[id='announce']").innerText();
    }

    /** Goes there with the tabulator, as somebody without a mouse does. */
    private static void focus(Browser reader, String selector) {
        for (int i = 0; i < MOST_STOPS; i++) {
            reader.page().keyboard().press("Tab");
            if ((Boolean) reader.page().evaluate("where => document.activeElement.matches(where)", selector)) {
                return;
            }
        }
        throw new AssertionError("the tabulator never comes to " + selector);
    }

    @Test
    @DisplayName("J4 the section of the published report of 2018 is found as a status report")
    void the_kind_filter_leaves_status_reports_only(Browser reader) {
        reader.signIn("lasare.molndal").open("search.xhtml?q=SIP-lots&kind=REPORT");
        assertThat(reader.text()).contains("Lägesrapport 2018");
        assertThat(reader.all("ul.hits-list .row-note").allInnerTexts())
                .allSatisfy(note -> assertThat(note).contains("Rapport"));
    }

    @Test
    @DisplayName("J4.4 a misspelt place is found and the page says how it was understood")
    void a_misspelt_word_is_understood_and_said_so(Browser reader) {
        reader.signIn("lasare.molndal").open("search.xhtml?q=G%C3%B6tebrog");
        assertThat(reader.text()).contains("Visar träffar för Göteborg").contains("Sök exakt efter Götebrog");
        reader.follow("Sök exakt efter Götebrog");
        assertThat(reader.text()).contains("Inga träffar");
    }

    @Test
    @DisplayName("J4.5 nothing about Malmö: an honest page with tips")
    void a_search_without_hits_gives_tips(Browser reader) {
        reader.signIn("lasare.molndal").open("search.xhtml?q=malmo");
        assertThat(reader.text()).contains("Inga träffar").contains("Kontrollera stavningen");
        reader.assertAccessible();
    }

    @Test
    @DisplayName("J4.6 Norwegian hits are found from Swedish words and labelled")
    void norwegian_hits_are_labelled(Browser reader) {
        reader.signIn("lasare.molndal").open("search.xhtml?q=psykisk+oh%C3%A4lsa");
        List<String> notes = reader.all("ul.hits-list > li .row-main").allInnerTexts();
        List<String> norwegian = notes.stream().filter(note -> note.contains("Norska")).toList();
        assertThat(norwegian).isNotEmpty();
        assertThat(notes.subList(0, 3)).as("Swedish hits come first").doesNotContainAnyElementsOf(norwegian);

        reader.open("search.xhtml?q=psykisk+oh%C3%A4lsa&lang=nb");
        List<String> alone = reader.all("ul.hits-list > li .row-main").allInnerTexts();
        assertThat(alone).isNotEmpty().allSatisfy(note -> assertThat(note).contains("Norska"));
    }

    @Test
    @DisplayName("J4.7 the same address gives the same list in a new session")
    void an_address_can_be_shared(Browser one, Browser other) {
        String address = "search.xhtml?q=handlingsplaner&kind=PLAN";
        one.signIn("lasare.molndal").open(address);
        other.signIn("lasare.molndal").open(address);
        assertThat(other.all("ul.hits-list").allInnerTexts()).isEqualTo(one.all("ul.hits-list").allInnerTexts());
    }

    @Test
    @DisplayName("J4.8 by keyboard alone: to the box, search, open the first hit")
    void searching_works_by_keyboard(Browser reader) {
        reader.signIn("lasare.molndal").open("index.xhtml");
        reader.page().keyboard().press("/");
        reader.page().keyboard().type("Västkompetens");
        reader.page().keyboard().press("Enter");
        reader.page().waitForURL(Pattern.compile(".*/search\\.xhtml.*"));
        reader.settle();
        reader.all("ul.hits-list a").first().focus();
        reader.page().keyboard().press("Enter");
        reader.page().waitForURL(Pattern.compile(".*/view\\.xhtml.*"));
        assertThat(reader.heading()).isNotBlank();
    }

    @Test
    @DisplayName("J4.9 a group's draft is in no hit, count or facet of another organisation")
    void a_draft_is_nowhere_for_others(Http chair, Http reader) {
        String own = chair.signIn("ordf.boras").get("api/search?q=n%C3%A4tverk&kind=REPORT").body();
        String others = reader.signIn("lasare.molndal").get("api/search?q=n%C3%A4tverk&kind=REPORT").body();
        assertThat(own).contains("Delrapport 2026");
        assertThat(others).doesNotContain("Delrapport 2026").doesNotContain("score");
        assertThat(total(others)).isLessThan(total(own));
    }

    @Test
    @DisplayName("a coordinator says which words belong together, and the next search finds by it, without an index anew")
    void the_thesaurus_is_looked_after_in_the_portal(Browser coordinator, Browser reader) {
        reader.signIn("lasare.molndal").open("search.xhtml?q=sommarpsykologi");
        assertThat(reader.text()).contains("Inga träffar");

        coordinator.signIn("samordnare.vg").open("administration/index.xhtml").follow("Ord som betyder samma sak");
        assertThat(coordinator.text()).contains("samverkan = samhandling").contains("Följde med portalen");
        coordinator.assertAccessibleEverywhere().screenshots("thesaurus");
        coordinator.follow("Lägg till en rad").fill("words", "sommarpsykologi").press("Spara");
        assertThat(coordinator.text()).contains("Skriv minst två ord");
        coordinator.assertAccessibleEverywhere().screenshots("thesaurus-refused");
        coordinator.fill("words", "sommarpsykologi=suicidprevention").press("Spara");
        assertThat(coordinator.text()).contains("sommarpsykologi = suicidprevention").contains("gäller från nästa");

        reader.open("search.xhtml?q=sommarpsykologi");
        assertThat(reader.text()).contains("Västkompetens");

        coordinator.follow("sommarpsykologi = suicidprevention").press("Ta bort raden");
        assertThat(coordinator.text()).contains("Raden är borttagen").doesNotContain("sommarpsykologi");
        reader.open("search.xhtml?q=sommarpsykologi");
        assertThat(reader.text()).contains("Inga träffar");
    }

    @Test
    @DisplayName("few hits with both words are followed by those with one, set apart and not counted")
    void few_hits_are_followed_by_those_with_some_of_the_words(Browser reader) {
        reader.signIn("lasare.molndal").open("search.xhtml?q=H%C3%A4rryda+suicidprevention");
        assertThat(reader.all("ul.hits-list").allInnerTexts()).singleElement().asString().contains("Västkompetens")
                .doesNotContain("Suicidpreventionsgruppen");
        assertThat(reader.text()).contains("Med bara några av orden").contains("Suicidpreventionsgruppen");
        reader.assertAccessibleEverywhere().screenshots("search-further");
        reader.open("search.xhtml?q=H%C3%A4rryda+suicidprevention&sort=date");
        List<String> withAll = reader.all("ul.hits-list .row-title").allInnerTexts();
        assertThat(withAll).anyMatch(title -> title.contains("Västkompetens"));
        assertThat(reader.all("section[aria-labelledby=further-title] .row-title").allInnerTexts())
                .contains("Suicidpreventionsgruppen").doesNotContainAnyElementsOf(withAll);
        reader.follow("Visa allt som innehåller något av orden");
        assertThat(reader.text()).contains("innehåller alla orden").contains("Suicidpreventionsgruppen");
    }

    @Test
    @DisplayName("filters stand as chips that take them away, and what is typed wrongly is told and searched for")
    void filters_are_chips_and_a_wrong_field_is_told(Browser reader) {
        reader.signIn("lasare.molndal").open("search.xhtml?q=%C3%A5r:abc&kind=REPORT&lang=sv");
        assertThat(reader.text()).contains("väntas ett årtal");
        assertThat(reader.all("ul.chips a").allInnerTexts()).hasSize(2).anySatisfy(
                chip -> assertThat(chip).startsWith("Rapport"));
        reader.assertAccessibleEverywhere().screenshots("search-chips");
        reader.all("ul.chips a").first().click();
        reader.settle();
        assertThat(reader.all("ul.chips a").allInnerTexts()).hasSize(1);
        reader.open("search.xhtml?q=slag:rapport+%C3%A5r:2018");
        assertThat(reader.all("ul.hits-list .row-note").allInnerTexts()).isNotEmpty()
                .allSatisfy(note -> assertThat(note).contains("Rapport"));
    }

    @Test
    @DisplayName("J4.2 within an organisation its groups are counted; one is chosen among them and taken away again")
    void groups_are_counted_within_an_organisation(Browser reader) {
        reader.signIn("lasare.molndal").open("search.xhtml?q=suicid");
        assertThat(reader.all("[id='group']").count()).as("over all organisations").isZero();
        String boras = reader.all("#org option").filter(new Locator.FilterOptions().setHasText("Borås Stad")).first()
                .getAttribute("value");
        reader.page().selectOption("#org", boras);
        reader.press("Visa");
        List<String> groups = reader.all("[id='group'] option").allInnerTexts();
        assertThat(groups).hasSizeGreaterThan(1).anySatisfy(one -> assertThat(one)
                .matches("Suicidpreventionsgruppen \\([0-9]+\\)"));
        reader.assertAccessibleEverywhere().screenshots("search-groups");
        reader.page().selectOption("#group", new SelectOption().setIndex(1));
        reader.press("Visa");
        String chosen = groups.get(1);
        String name = chosen.replaceAll(" \\([0-9]+\\)$", "");
        String many = chosen.replaceAll(".*\\(([0-9]+)\\)$", "$1");
        assertThat(reader.all("p.hits").innerText()).isEqualTo(many.equals("1") ? "1 träff" : many + " träffar");
        assertThat(reader.all("[id='group'] option").allInnerTexts()).as("another can be chosen").isEqualTo(groups);
        assertThat(reader.all("[name='group']").count()).as("said once in the address").isOne();
        assertThat(reader.all("ul.chips a").allInnerTexts()).hasSize(2);
        reader.assertAccessibleEverywhere();
        reader.all("ul.chips a").filter(new Locator.FilterOptions().setHasText(name)).first().click();
        reader.settle();
        assertThat(reader.page().url()).contains("org=" + boras).doesNotContain("group=");
        assertThat(reader.all("[id='group'] option").allInnerTexts()).isEqualTo(groups);
    }

    @Test
    @DisplayName("a long question is answered by what holds most of it, and the page says how")
    void a_question_is_answered(Browser reader) {
        reader.signIn("lasare.molndal")
                .open("search.xhtml?q=hur+m%C3%A5nga+har+deltagit+i+fortbildningen+hos+V%C3%A4stkompetens+i+rymden");
        assertThat(reader.text()).contains("innehåller några av dem");
        assertThat(reader.all("ul.hits-list a").first().innerText()).contains("Västkompetens");
    }

    @Test
    @DisplayName("the CSV keeps to every filter of the list, that of the amount too")
    void the_csv_holds_what_the_list_holds(Http reader) {
        reader.signIn("lasare.molndal");
        String grants = "?kind=GRANT";
        String large = "?kind=GRANT&amount=%3E1mkr";
        assertThat(total(reader.get("api/search" + large).body())).isPositive()
                .isLessThan(total(reader.get("api/search" + grants).body()));
        for (String filters : List.of(grants, large)) {
            int total = total(reader.get("api/search" + filters).body());
            assertThat(reader.get("api/search.csv" + filters).body().lines()).as(filters).hasSize(total + 1);
            assertThat(reader.get("search.xhtml" + filters).body())
                    .contains(total == 1 ? "1 träff" : total + " träffar");
        }
    }

    @Test
    @DisplayName("a title is completed over REST for those who may read it and for nobody else")
    void a_draft_s_title_is_completed_for_its_group_alone(Http chair, Http reader, Http visitor) {
        assertThat(chair.signIn("ordf.boras").get("api/search/complete?q=delrapp").body()).contains("Delrapport 2026");
        assertThat(reader.signIn("lasare.molndal").get("api/search/complete?q=delrapp").body())
                .doesNotContain("Delrapport 2026");
        assertThat(visitor.get("api/search/complete?q=delrapp").body()).doesNotContain("Delrapport 2026");
    }

    @Test
    @DisplayName("no text and no address breaks the page")
    void whatever_the_address_says_is_answered(Http reader) {
        reader.signIn("lasare.molndal");
        for (String said : List.of("q=OR-team", "q=ELLER-%22", "year=abc", "org=x", "page=x", "page=-1",
                "page=2147483647", "org=&year=&lang=&kind=&amount=", "kind=report", "kind=x",
                "lang=xx", "sort=x&exact=x", "amount=%22")) {
            HttpResponse<String> page = reader.get("search.xhtml?" + said);
            assertThat(page.statusCode()).as(said).isEqualTo(200);
            assertThat(page.body()).as(said).doesNotContain("kind.X", "search.language.xx");
        }
    }

    private static int total(String json) {
        return Integer.parseInt(json.replaceAll("(?s).*\"total\":([0-9]+).*", "$1"));
    }
}
