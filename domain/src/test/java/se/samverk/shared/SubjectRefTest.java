package se.samverk.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectRefTest {

    @ParameterizedTest
    @EnumSource
    void a_pointer_is_read_back_as_it_was_written(SubjectKind kind) {
        SubjectRef ref = new SubjectRef(kind, 123_456_789_012_345_678L);
        assertThat(SubjectRef.parse(ref.toString())).contains(ref);
        assertThat(kind.name()).hasSizeLessThanOrEqualTo(SubjectRef.KIND_LENGTH);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "report", "report-", "-12", "report-x", "report--1", "report-1.5", "Report-12",
            "REPORT-12", "report-12 ", "report-12;drop", "person-12", "report-1234567890123456789",
            "report-12\n", "../report-12"})
    void anything_else_is_no_pointer(String text) {
        assertThat(SubjectRef.parse(text)).isEmpty();
    }

    @Test
    void every_kind_has_a_page_of_its_own() {
        assertThat(Stream.of(SubjectKind.values()).map(SubjectKind::page)).doesNotHaveDuplicates()
                .allMatch(page -> page.matches("/[a-z]+/[a-z]+\\.xhtml"));
        assertThat(new SubjectRef(SubjectKind.REPORT, 12).url()).isEqualTo("/report/view.xhtml?id=12");
    }

    @Test
    void pointers_are_sorted_by_kind_and_number() {
        SubjectRef second = new SubjectRef(SubjectKind.REPORT, 2);
        SubjectRef tenth = new SubjectRef(SubjectKind.REPORT, 10);
        SubjectRef group = new SubjectRef(SubjectKind.GROUP, 99);
        assertThat(Stream.of(tenth, second, group).sorted()).containsExactly(group, second, tenth);
    }
}
