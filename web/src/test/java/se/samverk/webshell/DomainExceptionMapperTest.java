package se.samverk.webshell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.samverk.shared.Conflict;
import se.samverk.shared.DiskFull;
import se.samverk.shared.NotAllowed;
import se.samverk.shared.NotFound;
import se.samverk.shared.RuleBroken;

class DomainExceptionMapperTest {
    @Test
    void each_no_has_its_status() {
        assertThat(DomainExceptionMapper.status(new NotFound(), true)).isEqualTo(404);
        assertThat(DomainExceptionMapper.status(new NotAllowed(), true)).isEqualTo(403);
        assertThat(DomainExceptionMapper.status(new NotAllowed(), false)).isEqualTo(401);
        assertThat(DomainExceptionMapper.status(new Conflict(), true)).isEqualTo(409);
        assertThat(DomainExceptionMapper.status(new RuleBroken("document.noFile", "files"), true)).isEqualTo(400);
        assertThat(DomainExceptionMapper.status(new DiskFull("files"), true)).as("what may be asked again later")
                .isEqualTo(507);
    }
}
