package se.samverk.thing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.samverk.shared.CanonicalJson;
import se.samverk.shared.Sha256;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;

class SealedVersionTest {
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2018-03-14T12:00:00+01:00");

    @Test
    void what_was_sealed_stays_as_it_was_whatever_becomes_of_the_bytes_given() {
        String canonical = CanonicalJson.write(Map.of("title", "Lägesrapport"));
        byte[] bytes = canonical.getBytes(StandardCharsets.UTF_8);
        SealedVersion sealed = new SealedVersion(new SubjectRef(SubjectKind.REPORT, 12), 1, bytes, NOON, "Ordföranden");
        bytes[2] = 'x';
        assertThat(sealed.isIntact()).isTrue();
        assertThat(sealed.text()).isEqualTo(canonical);
        assertThat(sealed.getSha256()).isEqualTo(Sha256.of(canonical.getBytes(StandardCharsets.UTF_8)));
    }
}
