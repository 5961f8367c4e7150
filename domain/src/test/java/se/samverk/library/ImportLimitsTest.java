package se.samverk.library;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samverk.shared.RuleBroken;

class ImportLimitsTest {
    private static final ImportLimits LIMITS = new ImportLimits(2, 3, 10, 100);
    private static final long MEGABYTE = 1024 * 1024;

    private static void refused(ThrowingCallable act, String key, String field) {
        assertThatThrownBy(act).isInstanceOf(RuleBroken.class).extracting(e -> ((RuleBroken) e).key(),
                e -> ((RuleBroken) e).field()).containsExactly(key, field);
    }

    @Test
    @DisplayName("what is no package by its name, or larger than one may be, is refused before anything is read")
    void what_is_no_package_is_refused_by_its_name_and_size() {
        assertThatCode(() -> LIMITS.requirePackage("Arkiv.ZIP", 2 * MEGABYTE)).doesNotThrowAnyException();
        refused(() -> LIMITS.requirePackage("arkiv.7z", 1), "folder.noPackage", "package");
        refused(() -> LIMITS.requirePackage("arkiv", 1), "folder.noPackage", "package");
        refused(() -> LIMITS.requirePackage("arkiv.zip", 0), "folder.noPackage", "package");
        refused(() -> LIMITS.requirePackage("arkiv.zip", -1), "folder.noPackage", "package");
        refused(() -> LIMITS.requirePackage("arkiv.zip", 2 * MEGABYTE + 1), "folder.packageTooLarge", "package");
    }

    @Test
    @DisplayName("more files at once than are taken are refused")
    void more_files_than_are_taken_are_refused() {
        assertThatCode(() -> LIMITS.requireFiles(3)).doesNotThrowAnyException();
        refused(() -> LIMITS.requireFiles(4), "folder.tooMany", "folder");
    }
}
