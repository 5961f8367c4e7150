package se.samverk.incontainer;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverk.harness.InContainer;
import se.samverk.incontainer.matrix.Place;
import se.samverk.incontainer.matrix.World;
import se.samverk.organisation.Country;
import se.samverk.organisation.OrganisationKind;
import se.samverk.plan.PlanKind;
import se.samverk.plan.boundary.AdoptPlan;
import se.samverk.plan.boundary.CreatePlan;
import se.samverk.plan.boundary.Plans;
import se.samverk.platform.PortalClock;
import se.samverk.register.boundary.Organisations;
import se.samverk.register.boundary.RegisterOrganisation;
import se.samverk.register.boundary.RenameOrganisation;
import se.samverk.search.Completion;
import se.samverk.search.SearchHit;
import se.samverk.search.SearchQuery;
import se.samverk.search.boundary.IndexHealth;
import se.samverk.search.boundary.Search;
import se.samverk.shared.Language;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.workinggroup.ApprovalHabit;
import se.samverk.workinggroup.GroupKind;
import se.samverk.workinggroup.GroupView;
import se.samverk.workinggroup.Visibility;
import se.samverk.workinggroup.boundary.ChangeGroup;
import se.samverk.workinggroup.boundary.CreateGroup;
import se.samverk.workinggroup.boundary.Groups;

/** What the search tells beside the hits of a list is told to those who may read it, and to nobody else. */
@ArquillianTest
class FindingIT {
    @Inject
    private World world;

    @Inject
    private Plans plans;

    @Inject
    private Search search;

    @Inject
    private IndexHealth health;

    @Inject
    private Organisations organisations;

    @Inject
    private Groups groups;

    @Inject
    private PortalClock clock;

    private String coordinator;
    private String stranger;

    @Deployment
    public static Archive<?> deployment() {
        return InContainer.deployment();
    }

    @BeforeEach
    void found() {
        world.found();
        coordinator = world.site(Place.OWN).coordinator();
        stranger = world.site(Place.FOREIGN).chair();
    }

    @Test
    void a_title_is_completed_for_those_who_may_read_it_and_for_nobody_else() {
        SubjectRef plan = draft("Kvarkvassens år");
        world.awaitIndex();
        assertThat(as(coordinator, () -> search.complete("kvarkv"))).extracting(Completion::url)
                .containsExactly(plan.url());
        assertThat(as(stranger, () -> search.complete("kvarkv"))).isEmpty();
        assertThat(search.complete("kvarkv")).isEmpty();

        adopt(plan);
        world.awaitIndex();
        assertThat(as(stranger, () -> search.complete("kvarkv"))).extracting(Completion::url)
                .containsExactly(plan.url());
        assertThat(search.complete("kvarkv")).extracting(Completion::url).containsExactly(plan.url());
    }

    @Test
    void what_holds_some_of_the_words_is_told_to_those_who_may_read_it_and_to_nobody_else() {
        SubjectRef both = draft("Trumpetsnäckan i renlaven");
        SubjectRef one = draft("Trumpetsnäckan ensam");
        adopt(both);
        world.awaitIndex();
        SearchQuery query = SearchQuery.of("trumpetsnäckan renlaven");
        assertThat(as(coordinator, () -> search.further(query))).extracting(SearchHit::subject).containsExactly(one);
        assertThat(search.find(query).hits()).extracting(SearchHit::subject).containsExactly(both);
        assertThat(search.further(query)).isEmpty();
        assertThat(as(stranger, () -> search.further(query))).isEmpty();
    }

    private long organisation(String name) {
        return as(World.ADMINISTRATOR, () -> organisations.register(
                new RegisterOrganisation(OrganisationKind.MUNICIPALITY, name, Country.SE, null, null)));
    }

    private void rename(long organisation, String name) {
        world.as(World.ADMINISTRATOR,
                () -> organisations.rename(new RenameOrganisation(organisation, name, clock.today())));
    }

    private SearchHit hit(String words) {
        return as(coordinator, () -> search.find(SearchQuery.of(words))).hits().get(0);
    }

    @Test
    void what_stands_under_a_place_shows_its_new_name() {
        long owner = organisation("Vassbäckens kommun");
        long group = as(coordinator, () -> groups.create(new CreateGroup(world.site(Place.OWN).collaboration(),
                "Vassgruppen", GroupKind.WORKING_GROUP, Language.SV, owner, owner, null, null, false, null, null, null,
                ApprovalHabit.ADJUSTER)));
        SubjectRef plan = draft(group, "Sjöfrukten");
        world.awaitIndex();
        assertThat(hit("sjöfrukten")).extracting(SearchHit::organisationName, SearchHit::groupName)
                .containsExactly("Vassbäckens kommun", "Vassgruppen");

        rename(owner, "Säfbäckens kommun");
        GroupView seen = as(coordinator, () -> groups.view(group));
        world.as(coordinator, () -> groups.change(new ChangeGroup(group, seen.version(), "Säfgruppen", seen.kind(),
                seen.language(), owner, owner, seen.mandate(), false, null, null)));
        world.awaitIndex();
        assertThat(hit("sjöfrukten")).extracting(SearchHit::organisationName, SearchHit::groupName)
                .containsExactly("Säfbäckens kommun", "Säfgruppen");
        assertThat(hit("sjöfrukten org:säfbäckens grupp:säfgruppen").subject()).isEqualTo(plan);
        assertThat(as(World.ADMINISTRATOR, health::differences)).doesNotContain(plan.toString(),
                new SubjectRef(SubjectKind.GROUP, group).toString());
    }

    @Test
    void an_organisation_is_found_in_texts_by_the_name_that_it_had_and_the_one_that_it_has() {
        long organisation = organisation("Kaveldunets kommun");
        SubjectRef before = draft("Avtal med Kaveldunets kommun");
        SubjectRef now = draft("Avtal med Bladvassens kommun");
        world.awaitIndex();
        assertThat(subjects("avtal kaveldunets kommun")).containsExactly(before);
        rename(organisation, "Bladvassens kommun");
        world.awaitIndex();
        for (String words : List.of("avtal kaveldunets kommun", "avtal bladvassens kommun", "avtal kaveldunet",
                "avtal bladvassen")) {
            assertThat(subjects(words)).as(words).containsExactlyInAnyOrder(before, now);
        }
    }

    private List<SubjectRef> subjects(String words) {
        return as(coordinator, () -> search.find(SearchQuery.of(words).withExact(true))).hits().stream()
                .map(SearchHit::subject).toList();
    }

    private SubjectRef draft(String title) {
        return draft(world.newPlan(Place.OWN).groupId(), title);
    }

    private SubjectRef draft(long group, String title) {
        CreatePlan like = world.newPlan(Place.OWN);
        return new SubjectRef(SubjectKind.PLAN,
                as(coordinator, () -> plans.create(new CreatePlan(group, PlanKind.ACTIVITY_PLAN, title,
                        like.period(), null, null, null, null, like.areas()))));
    }

    private void adopt(SubjectRef plan) {
        world.as(coordinator, () -> {
            plans.propose(plan.id());
            plans.adopt(new AdoptPlan(plan.id(), "Beslut 9", Visibility.PUBLIC));
        });
    }

    private <T> T as(String username, Supplier<T> act) {
        List<T> result = new ArrayList<>();
        world.as(username, () -> result.add(act.get()));
        return result.get(0);
    }
}
