package se.samverk.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.workinggroup.Visibility;

class HalfFileTest {
    private static HalfFile half(String path, long size, Long modified, boolean anew) {
        return new HalfFile("token", path, size, modified, anew, size);
    }

    @Test
    @DisplayName("a file is the same by its path as it is listed, its size, when it was changed, and what it takes the place of")
    void a_file_is_the_same_by_its_path_size_and_moment() {
        HalfFile half = half("mapp/film.pdf", 10, 1_000L, false);
        assertThat(half.isSame(half(".\\mapp\\film.pdf", 10, 1_000L, false))).isTrue();
        assertThat(half.isSame(half("mapp/bild.pdf", 10, 1_000L, false))).isFalse();
        assertThat(half.isSame(half("mapp/film.pdf", 11, 1_000L, false))).isFalse();
        assertThat(half.isSame(half("mapp/film.pdf", 10, 2_000L, false))).isFalse();
        assertThat(half.isSame(half("mapp/film.pdf", 10, null, false))).isFalse();
        assertThat(half.isSame(half("mapp/film.pdf", 10, 1_000L, true))).isFalse();
    }

    @Test
    @DisplayName("one that is smaller than what gives way to it takes no room, and gives none before it is here")
    void one_that_is_smaller_takes_no_room() {
        assertThat(new HalfFile("token", "a.txt", 10, null, true, -5).getRoom()).isZero();
        assertThat(new HalfFile("token", "a.txt", 10, null, true, 5).getRoom()).isEqualTo(5);
    }

    @Test
    @DisplayName("a file is on its way until its bytes are those of one that is listed, or another takes its place")
    void a_file_is_on_its_way_until_its_bytes_are_listed() {
        DocumentImport whole = new DocumentImport(1, new SubjectRef(SubjectKind.GROUP, 2), Visibility.GROUP,
                OffsetDateTime.parse("2026-03-14T12:00:00+01:00"));
        assertThat(whole.getHalf()).isEmpty();
        whole.expect(half("a.txt", 10, null, false));
        whole.listed("another");
        assertThat(whole.getHalf()).isPresent();
        whole.listed("token");
        assertThat(whole.getHalf()).isEmpty();
    }
}
