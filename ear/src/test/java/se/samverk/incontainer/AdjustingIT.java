package se.samverk.incontainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.Set;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverk.harness.InContainer;
import se.samverk.incontainer.matrix.Place;
import se.samverk.incontainer.matrix.World;
import se.samverk.meeting.MinutesState;
import se.samverk.meeting.boundary.ApproveMinutes;
import se.samverk.meeting.boundary.CirculateMinutes;
import se.samverk.meeting.boundary.MinutesBook;
import se.samverk.shared.NotAllowed;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.waiting.boundary.Waitings;

/** Who is asked to approve minutes, and who may. */
@ArquillianTest
class AdjustingIT {
    @Inject
    private World world;

    @Inject
    private MinutesBook book;

    @Inject
    private Waitings waitings;

    private World.Site site;

    @Deployment
    public static Archive<?> deployment() {
        return InContainer.deployment();
    }

    @BeforeEach
    void found() {
        world.found();
        site = world.site(Place.OTHER);
    }

    @Test
    void what_the_chair_wrote_is_not_circulated_until_somebody_is_named_to_adjust_it() {
        long minutes = draft(site.chair());

        refused(minutes, Set.of(), "meeting.R8.nobody");
        refused(minutes, Set.of(world.person(site.chair())), "meeting.R8.adjuster");
        circulate(minutes, Set.of(world.person(site.member())));

        assertThat(isAsked(site.member(), minutes)).isTrue();
        assertThat(isAsked(site.chair(), minutes)).isFalse();
        assertThatThrownBy(() -> approve(site.chair(), minutes)).isInstanceOfSatisfying(NotAllowed.class,
                refusal -> assertThat(refusal.key()).isEqualTo("meeting.R8"));
        assertThatThrownBy(() -> approve(site.secretary(), minutes)).isInstanceOf(NotAllowed.class);
        approve(site.member(), minutes);
        assertThat(isAsked(site.member(), minutes)).isFalse();
    }

    @Test
    void what_the_secretary_wrote_is_approved_by_the_chair_with_nobody_named() {
        long minutes = draft(site.secretary());

        circulate(minutes, Set.of());

        assertThat(isAsked(site.chair(), minutes)).isTrue();
        assertThat(isAsked(site.member(), minutes)).isFalse();
        assertThatThrownBy(() -> approve(site.member(), minutes)).isInstanceOf(NotAllowed.class);
        approve(site.chair(), minutes);
    }

    private long draft(String writer) {
        return world.writeMinutes(Place.OTHER, "draft", writer).minutes();
    }

    private void refused(long minutes, Set<Long> named, String key) {
        assertThatThrownBy(() -> circulate(minutes, named)).isInstanceOfSatisfying(RuleBroken.class, broken -> {
            assertThat(broken.key()).isEqualTo(key);
            assertThat(broken.field()).isEqualTo("adjusters");
        });
        world.as(site.chair(),
                () -> assertThat(book.view(minutes).state()).as("rolled back").isEqualTo(MinutesState.DRAFT));
    }

    private void circulate(long minutes, Set<Long> named) {
        world.as(site.chair(), () -> book.circulate(new CirculateMinutes(minutes, null, named)));
    }

    private void approve(String username, long minutes) {
        world.as(username, () -> book.approve(new ApproveMinutes(minutes, null)));
    }

    private boolean isAsked(String username, long minutes) {
        boolean[] asked = new boolean[1];
        world.as(username, () -> asked[0] = waitings.forMeOn(new SubjectRef(SubjectKind.MINUTES, minutes))
                .isPresent());
        return asked[0];
    }
}
