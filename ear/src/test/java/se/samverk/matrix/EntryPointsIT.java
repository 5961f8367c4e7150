package se.samverk.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Nothing can be reached that the matrix does not know, and the matrix speaks of nothing that is not there. */
class EntryPointsIT {
    private static EntryPoints entryPoints;

    @BeforeAll
    static void look() {
        entryPoints = new EntryPoints();
    }

    @AfterAll
    static void close() throws IOException {
        entryPoints.close();
    }

    @Test
    void every_page_has_a_row_and_every_row_a_page() {
        assertSame("pages", entryPoints.pages());
    }

    @Test
    void every_resource_and_download_has_a_row_and_every_row_a_resource_or_download() {
        assertSame("resources", entryPoints.resources());
    }

    @Test
    void every_boundary_method_has_a_row_and_every_row_a_boundary_method() {
        assertSame("boundaries", entryPoints.boundaryMethods());
    }

    private static void assertSame(String table, Set<String> found) {
        Set<String> rows = Table.read(table).entries();
        assertThat(found).as("the scan has found something").hasSizeGreaterThan(5);
        assertThat(without(found, rows)).as("%s without a row in matrix/%1$s.txt", table).isEmpty();
        assertThat(without(rows, found)).as("rows of matrix/%s.txt that stand for nothing", table).isEmpty();
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }
}
