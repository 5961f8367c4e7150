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
import se.samverk.plan.PlanKind;
import se.samverk.plan.boundary.AdoptPlan;
import se.samverk.plan.boundary.CreatePlan;
import se.samverk.plan.boundary.Plans;
import se.samverk.search.Completion;
import se.samverk.search.SearchHit;
import se.samverk.search.SearchQuery;
import se.samverk.search.boundary.Search;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.workinggroup.Visibility;

/** What the search tells beside the hits of a list is told to those who may read it, and to nobody else. */
@ArquillianTest
class FindingIT {
    @Inject
    private World world;

    @Inject
    private Plans plans;

    @Inject
    private Search search;

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

    private SubjectRef draft(String title) {
        CreatePlan like = world.newPlan(Place.OWN);
        return new SubjectRef(SubjectKind.PLAN,
                as(coordinator, () -> plans.create(new CreatePlan(like.groupId(), PlanKind.ACTIVITY_PLAN, title,
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
