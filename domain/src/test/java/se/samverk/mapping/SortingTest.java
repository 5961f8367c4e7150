package se.samverk.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.samverk.organisation.Country;
import se.samverk.organisation.Organisation;
import se.samverk.organisation.OrganisationKind;
import se.samverk.shared.Audience;
import se.samverk.shared.Language;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.thing.Thing;

/** Names stand in the same order on both databases, whatever language the database was made for. */
class SortingTest {
    private static final List<String> RIGHT = List.of("1 till 1", "Aalesund", "Alingsås", "Bo bra", "Boden",
            "Göteborg", "habilitering", "Hälsa", "Ivar", "Vara", "Ytterby", "Åmål", "Älvsbyn", "Ærø", "Öckerö",
            "Ørsta");

    @ParameterizedTest
    @EnumSource
    void organisations_stand_in_the_order_of_their_names(Database database) {
        List<String> found = database.inTransaction(em -> {
            shuffled().forEach(
                    name -> em.persist(new Organisation(OrganisationKind.MUNICIPALITY, name, Country.SE, null)));
            return em.createNamedQuery("Organisation.all", Organisation.class).getResultList().stream()
                    .map(Organisation::getName).toList();
        });
        assertThat(found).containsExactlyElementsOf(RIGHT);
    }

    @ParameterizedTest
    @EnumSource
    void things_stand_in_the_order_of_their_titles(Database database) {
        List<String> found = database.inTransaction(em -> {
            long number = 0;
            for (String title : shuffled()) {
                Thing thing = new Thing(new SubjectRef(SubjectKind.GROUP, ++number), title, "ACTIVE", Language.SV,
                        Story.NOON);
                thing.showTo(Set.of(Audience.PUBLIC));
                em.persist(thing);
            }
            return em.createNamedQuery("Thing.readableOfKind", Thing.class).setParameter("kind", SubjectKind.GROUP)
                    .setParameter("audiences", Set.of("public")).getResultList().stream().map(Thing::getTitle).toList();
        });
        assertThat(found).containsExactlyElementsOf(RIGHT);
    }

    private static List<String> shuffled() {
        List<String> names = new ArrayList<>(RIGHT);
        Collections.shuffle(names, new Random(20181));
        return names;
    }
}
