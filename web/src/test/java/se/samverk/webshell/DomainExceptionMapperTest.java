package se.samverk.webshell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import se.samverk.shared.Conflict;
import se.samverk.shared.DiskFull;
import se.samverk.shared.Language;
import se.samverk.shared.NotAllowed;
import se.samverk.shared.NotFound;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.shared.Titled;

class DomainExceptionMapperTest {
    @Test
    void what_a_no_names_comes_with_its_address() {
        Titled same = new Titled(new SubjectRef(SubjectKind.DOCUMENT, 7), "Plan");
        assertThat(DomainExceptionMapper.body(new RuleBroken("document.R6", "files", "a.txt", same),
                Language.SV.locale())).containsOnly(Map.entry("key", "document.R6"), Map.entry("field", "files"),
                        Map.entry("message", "a.txt: samma fil finns redan i dokumentet Plan."),
                        Map.entry("title", "Plan"), Map.entry("href", same.ref().url()));
        assertThat(DomainExceptionMapper.body(new RuleBroken("document.empty", "files", "a.txt"),
                Language.SV.locale())).containsOnlyKeys("key", "field", "message");
    }

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
