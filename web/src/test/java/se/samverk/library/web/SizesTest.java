package se.samverk.library.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.samverk.shared.Language;

class SizesTest {
    @Test
    void sizes_are_written_as_people_read_them() {
        assertThat(Sizes.of(0, Language.SV.locale())).isEqualTo("0\u00a0MB");
        assertThat(Sizes.of(214_748_365, Language.SV.locale())).isEqualTo("204,8\u00a0MB");
        assertThat(Sizes.of(214_748_365, Language.EN.locale())).isEqualTo("204.8\u00a0MB");
        assertThat(Sizes.of(20L << 30, Language.NB.locale())).isEqualTo("20\u00a0GB");
    }
}
