package se.samverk.document.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samverk.Injected.set;

import jakarta.enterprise.inject.Instance;
import java.lang.reflect.Proxy;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samverk.organisation.Country;
import se.samverk.organisation.Organisation;
import se.samverk.organisation.OrganisationKind;
import se.samverk.organisation.boundary.OrganisationAccess;
import se.samverk.shared.RuleBroken;

/** The room of an organisation is taken by what all features keep for it. */
class OrganisationRoomTest {
    private static final long MEGABYTE = 1024 * 1024;

    private static OrganisationRoom room(RoomTaker... takers) {
        OrganisationRoom room = new OrganisationRoom();
        set(room, "megabytes", 10);
        set(room, "takers", Proxy.newProxyInstance(Instance.class.getClassLoader(), new Class<?>[]{Instance.class},
                (proxy, method, arguments) -> Stream.of(takers)));
        set(room, "organisations", new OrganisationAccess() {
            @Override
            public Organisation organisation(long id) {
                return new Organisation(OrganisationKind.MUNICIPALITY, "Ekstads kommun", Country.SE, null);
            }
        });
        return room;
    }

    private static void refused(OrganisationRoom room, long organisation, long more) {
        assertThatThrownBy(() -> room.require(organisation, more, "files")).isInstanceOfSatisfying(RuleBroken.class,
                broken -> {
                    assertThat(broken.key()).isEqualTo("document.quota");
                    assertThat(broken.field()).isEqualTo("files");
                    assertThat(broken.arguments()).containsExactly("Ekstads kommun", 10);
                });
    }

    @Test
    @DisplayName("R8 all files of an organisation take their room together")
    void all_files_take_their_room_together() {
        OrganisationRoom room = room(id -> id == 1 ? 4 * MEGABYTE : 0, id -> 5 * MEGABYTE);
        room.require(1, MEGABYTE, "files");
        refused(room, 1, MEGABYTE + 1);
        room.require(2, 5 * MEGABYTE, "files");
        refused(room, 2, 5 * MEGABYTE + 1);
    }

    @Test
    void what_is_counted_twice_is_taken_off() {
        OrganisationRoom room = room(id -> 12 * MEGABYTE);
        room.require(1, -2 * MEGABYTE, "files");
        refused(room, 1, -2 * MEGABYTE + 1);
    }
}
