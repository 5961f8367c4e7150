package se.samverk.incontainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import se.samverk.incontainer.matrix.Place;
import se.samverk.search.ConceptRow;
import se.samverk.search.boundary.Concepts;
import se.samverk.search.boundary.SaveConcept;
import se.samverk.shared.Conflict;
import se.samverk.shared.RuleBroken;

/** Two who look after the thesaurus do not write over each other, and no line is there twice. */
@ArquillianTest
class ConceptsIT extends RolledBack {
    private static final String LINE = "kvarkvass = kvarkrør";

    @Inject
    private Concepts concepts;

    private void coordinating(Runnable act) {
        world().as(world().site(Place.OWN).coordinator(), act);
    }

    private void save(long id, long version, String words) {
        coordinating(() -> concepts.save(new SaveConcept(id, version, words)));
    }

    private ConceptRow row(String words) {
        ConceptRow[] found = new ConceptRow[1];
        coordinating(() -> concepts.all().stream().filter(row -> row.words().equals(words)).findFirst()
                .ifPresent(row -> found[0] = row));
        return found[0];
    }

    @Test
    void a_line_that_is_there_is_not_added_again_however_it_is_typed() {
        save(0, 0, LINE);
        assertThat(row(LINE)).isNotNull();
        assertThatThrownBy(() -> save(0, 0, " KVARKVASS=Kvarkrør ")).isInstanceOfSatisfying(RuleBroken.class,
                broken -> {
                    assertThat(broken.key()).isEqualTo("thesaurus.there");
                    assertThat(broken.field()).isEqualTo("words");
                });
    }

    @Test
    void a_line_is_not_changed_to_another_that_is_there() {
        save(0, 0, LINE);
        save(0, 0, "kvarkvass = reed");
        ConceptRow other = row("kvarkvass = reed");
        assertThatThrownBy(() -> save(other.id(), other.version(), LINE)).isInstanceOfSatisfying(RuleBroken.class,
                broken -> assertThat(broken.key()).isEqualTo("thesaurus.there"));
    }

    @Test
    void a_line_may_be_saved_as_it_is_and_in_other_letters() {
        save(0, 0, LINE);
        ConceptRow added = row(LINE);
        save(added.id(), added.version(), LINE);
        ConceptRow same = row(LINE);
        save(same.id(), same.version(), "Kvarkvass = kvarkrør");
        assertThat(row("Kvarkvass = kvarkrør").id()).isEqualTo(added.id());
        assertThat(row(LINE)).isNull();
    }

    @Test
    void a_line_that_somebody_else_has_changed_meanwhile_is_not_written_over() {
        ConceptRow seen = changedMeanwhile();
        assertThatThrownBy(() -> save(seen.id(), seen.version(), "kvarkvass = kvarksiv"))
                .isExactlyInstanceOf(Conflict.class);
    }

    @Test
    void a_line_that_somebody_else_has_changed_meanwhile_is_not_taken_away() {
        ConceptRow seen = changedMeanwhile();
        assertThatThrownBy(() -> coordinating(() -> concepts.remove(seen.id(), seen.version())))
                .isExactlyInstanceOf(Conflict.class);
    }

    /** A line as it was seen before it was changed; with the version it has now, it can be changed and taken away. */
    private ConceptRow changedMeanwhile() {
        save(0, 0, LINE);
        ConceptRow seen = row(LINE);
        save(seen.id(), seen.version(), "kvarkvass = reed");
        ConceptRow now = row("kvarkvass = reed");
        assertThat(now.id()).isEqualTo(seen.id());
        assertThat(now.version()).isGreaterThan(seen.version());
        return seen;
    }
}
