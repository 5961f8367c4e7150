package se.samverk.library.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class ImportsResourceTest {
    /** Somebody who never stops sending. */
    private static final class Endless extends InputStream {
        private long given;

        @Override
        public int read() {
            given++;
            return 'x';
        }
    }

    @Test
    void whoever_never_stops_sending_is_read_as_far_as_was_announced() throws IOException {
        Endless sender = new Endless();
        ImportsResource.drain(sender, 100_000);
        assertThat(sender.given).isEqualTo(100_000);
    }

    @Test
    void what_ends_early_is_read_to_its_end() throws IOException {
        InputStream sender = new ByteArrayInputStream(new byte[20_000]);
        ImportsResource.drain(sender, 100_000);
        assertThat(sender.read()).isEqualTo(-1);
    }
}
