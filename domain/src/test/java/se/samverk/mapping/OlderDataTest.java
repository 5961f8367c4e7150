package se.samverk.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What migrations make of rows that were there before them, on both databases. */
class OlderDataTest {
    private static final String RULE = """
            insert into retention_rule (id, version, kind, subtype, years, counted_from, outcome, ground, changed_by,
                changed_at) values (%d, 1, '%s', '%s', 5, 'DAY', '%s', %s, 'Ada Ek', current_timestamp)""";

    @ParameterizedTest
    @EnumSource
    void a_rule_that_names_no_ground_keeps_what_it_would_have_made_due(Database database) throws SQLException {
        OwnSchema older = OwnSchema.at(database, "ungrounded", "0290");
        older.run(RULE.formatted(1, "REPORT", "", "DISPOSE", "null"), RULE.formatted(2, "PLAN", "", "TRANSFER", "' '"),
                RULE.formatted(3, "DOCUMENT", "PLAN", "DISPOSE", "''"),
                RULE.formatted(4, "DOCUMENT", "", "DISPOSE", "'Dokumentplanen'"),
                RULE.formatted(5, "MEETING", "", "KEEP", "null"));
        older.migrate();
        assertThat(older.rows("select kind, subtype, outcome, changed_by from retention_rule order by id"))
                .containsExactly("REPORT||KEEP|Samverk", "PLAN||KEEP|Samverk", "DOCUMENT|PLAN|KEEP|Samverk",
                        "DOCUMENT||DISPOSE|Ada Ek", "MEETING||KEEP|Ada Ek");
        assertThat(older.rows("""
                select e.detail from audit_entry e join audit_pending p on p.entry_id = e.id
                where e.act = 'retention.said' order by e.detail""")).as("who looks in the audit trail is told")
                .containsExactly("DOCUMENT/PLAN: KEEP 5 DAY", "PLAN: KEEP 5 DAY", "REPORT: KEEP 5 DAY");
        assertThat(older.refused(RULE.formatted(6, "ACTION", "", "TRANSFER", "null")))
                .containsIgnoringCase("retention_rule_ck_ground");
    }
}
