package se.samverk.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RoomTest {
    private static long used(long taken) {
        return Room.of("Borås", taken, 20_000).used();
    }

    @Test
    void what_is_taken_is_told_in_hundredths_and_never_as_less_than_it_is() {
        assertThat(used(0)).isZero();
        assertThat(used(1)).isEqualTo(200);
        assertThat(used(200)).isEqualTo(200);
        assertThat(used(201)).as("one more document of somebody else shows in no other way").isEqualTo(used(400));
        assertThat(used(19_999)).isEqualTo(20_000);
        assertThat(used(30_000)).as("not more than the whole").isEqualTo(20_000);
    }
}
