package se.samverk.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.samverk.audit.AuditVerdict.Broken;
import se.samverk.audit.AuditVerdict.Fault;

/** A chain of forty rows as a file; every row is changed, removed, moved and doubled in turn. */
class AuditCheckTest {
    private static final int ROWS = 40;
    private static final Instant NOON = Instant.parse("2018-03-14T11:00:00.123456Z");

    static IntStream rows() {
        return IntStream.rangeClosed(1, ROWS);
    }

    static IntStream rowsBeforeTheLast() {
        return IntStream.range(1, ROWS);
    }

    private static List<String> chain(String detailOfTheFifth) {
        List<String> lines = new ArrayList<>();
        String previous = AuditRow.NOTHING_BEFORE;
        for (int i = 1; i <= ROWS; i++) {
            AuditRow row = new AuditRow(i, 1000 + i, NOON.plusSeconds(i), "anna", "report.saved", "report-" + i,
                    i == 5 ? detailOfTheFifth : "", NOON.plusSeconds(i), previous);
            lines.add(row.hash() + " " + row.canonical());
            previous = row.hash();
        }
        return lines;
    }

    private static List<String> chain() {
        return chain("rad \"5\"\n{\"number\":7}");
    }

    private static AuditVerdict check(List<String> lines, AuditHead... heads) throws IOException {
        return AuditCheck.of(new BufferedReader(new StringReader(String.join("\n", lines))), List.of(heads));
    }

    private static AuditHead head(List<String> lines, int number) {
        return new AuditHead(number, lines.get(number - 1).substring(0, 64));
    }

    @Test
    void an_untouched_chain_holds_and_tells_its_head() throws IOException {
        AuditVerdict verdict = check(chain(), head(chain(), 17), head(chain(), ROWS));
        assertThat(verdict.broken()).isEmpty();
        assertThat(verdict.rows()).isEqualTo(ROWS);
        assertThat(verdict.head()).contains(head(chain(), ROWS));
    }

    @Test
    void an_empty_trail_holds_and_has_no_head() throws IOException {
        assertThat(check(List.of()).broken()).isEmpty();
        assertThat(check(List.of()).head()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_changed_row_is_named(int row) throws IOException {
        List<String> lines = chain();
        lines.set(row - 1, lines.get(row - 1).replace("anna", "eva"));
        assertThat(check(lines).broken()).contains(new Broken(row, 1000 + row, Fault.CHANGED));
        assertThat(check(lines).rows()).isEqualTo(row - 1);
    }

    @ParameterizedTest
    @MethodSource("rowsBeforeTheLast")
    void a_removed_row_is_named(int row) throws IOException {
        List<String> lines = chain();
        lines.remove(row - 1);
        assertThat(check(lines).broken()).contains(new Broken(row, 0, Fault.REMOVED));
    }

    @Test
    void the_last_row_is_missed_by_whoever_kept_a_head() throws IOException {
        List<String> lines = chain();
        AuditHead kept = head(lines, ROWS);
        lines.remove(ROWS - 1);
        assertThat(check(lines).broken()).isEmpty();
        assertThat(check(lines, kept).broken()).contains(new Broken(ROWS, 0, Fault.REMOVED));
    }

    @ParameterizedTest
    @MethodSource("rowsBeforeTheLast")
    void rows_that_changed_places_are_named(int row) throws IOException {
        List<String> lines = chain();
        lines.add(row, lines.remove(row - 1));
        assertThat(check(lines).broken().orElseThrow().number()).isEqualTo(row);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_row_that_stands_twice_is_named(int row) throws IOException {
        List<String> lines = chain();
        lines.add(row, lines.get(row - 1));
        assertThat(check(lines).broken()).contains(new Broken(row, 1000 + row, Fault.INSERTED));
    }

    @ParameterizedTest
    @MethodSource("rowsBeforeTheLast")
    void a_forged_row_that_fits_the_one_before_is_named(int row) throws IOException {
        List<String> lines = chain();
        String previous = row == 1 ? AuditRow.NOTHING_BEFORE : head(lines, row - 1).hash();
        AuditRow forged = new AuditRow(row, 1, NOON, "eva", "report.saved", null, null, NOON, previous);
        List<String> shifted = new ArrayList<>(lines.subList(0, row - 1));
        shifted.add(forged.hash() + " " + forged.canonical());
        for (int i = row; i <= ROWS; i++) {
            shifted.add(lines.get(i - 1).replace("\"number\":" + i + ",\"prev", "\"number\":" + (i + 1) + ",\"prev"));
        }
        assertThat(check(shifted).broken()).contains(new Broken(row, 1, Fault.INSERTED));
    }

    @Test
    void an_entry_outside_the_chain_is_named() throws IOException {
        List<String> lines = chain();
        lines.add("- " + new AuditRow(0, 7, NOON, "eva", "report.saved", null, null, null, null).canonical());
        assertThat(check(lines).broken()).contains(new Broken(0, 7, Fault.INSERTED));
    }

    @Test
    void a_link_whose_entry_is_gone_is_named() throws IOException {
        List<String> lines = chain();
        String hash = head(lines, 9).hash();
        lines.set(8, hash + " " + new AuditRow(9, 1009, null, null, null, null, null, NOON, head(lines, 8).hash())
                .canonical());
        assertThat(check(lines).broken()).contains(new Broken(9, 1009, Fault.REMOVED));
    }

    @Test
    void a_chain_written_anew_is_found_by_a_kept_head_alone() throws IOException {
        List<String> anew = chain("something else");
        assertThat(check(anew).broken()).isEmpty();
        assertThat(check(anew, head(chain(), 4)).broken()).isEmpty();
        assertThat(check(anew, head(chain(), 8)).broken()).contains(new Broken(8, 1008, Fault.REWRITTEN));
    }

    @Test
    void what_is_no_row_is_named_by_its_place() throws IOException {
        List<String> lines = chain();
        lines.set(2, "nonsense");
        assertThat(check(lines).broken()).contains(new Broken(3, 0, Fault.UNREADABLE));
    }

    @Test
    void heads_are_read_from_their_lines_and_from_nothing_else() {
        AuditHead head = new AuditHead(17, "a".repeat(64));
        assertThat(AuditHead.of(List.of("", "# notes", head.line("2018-03-14"), "17 abc"))).containsExactly(head);
    }
}
