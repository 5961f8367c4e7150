package se.samverk.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What migrations make of rows that were there before them, on both databases. */
class OlderDataTest {
    private static final String RULE = """
            insert into retention_rule (id, version, kind, subtype, years, counted_from, outcome, ground, changed_by,
                changed_at) values (%d, 1, '%s', '%s', 5, 'DAY', '%s', %s, 'Ada Ek', current_timestamp)""";

    private static final String ENTRY = """
            insert into import_entry (id, version, import_id, entry_no, path, byte_count, document_type, is_wanted,
                is_old_minutes) values (%1$d, 1, 1, %2$d, '%2$d.pdf', 10, '%3$s', true, %4$s)""";

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

    @ParameterizedTest
    @EnumSource
    void what_was_published_from_a_secret_original_is_taken_back(Database database) throws SQLException {
        OwnSchema older = OwnSchema.at(database, "published", "0296");
        older.run("alter table document drop constraint document_fk_group",
                "alter table document drop constraint document_fk_owner",
                "alter table meeting drop constraint meeting_fk_group",
                "alter table minutes_item drop constraint minutes_item_fk_group",
                "alter table decision drop constraint decision_fk_group");
        for (int n = 1; n <= 2; n++) {
            published(older, n, n == 1);
        }
        older.migrate();
        assertThat(older.rows("""
                select id, state, case when original_secret then 'secret' else 'open' end from minutes order by id"""))
                .containsExactly("1|IMPORTED|secret", "2|PUBLISHED|open");
        assertThat(older.rows("""
                select h.subject_kind, h.subject_id, h.state, a.audience from thing h join content_audience a
                on a.subject_kind = h.subject_kind and a.subject_id = h.subject_id order by 2, 1, 4"""))
                .containsExactly("DECISION|1|IMPORTED|group:7", "MINUTES|1|IMPORTED|group:7",
                        "DECISION|2|PUBLISHED|members", "DECISION|2|PUBLISHED|public", "MINUTES|2|PUBLISHED|members",
                        "MINUTES|2|PUBLISHED|public");
        assertThat(older.rows("select citation_id, audience from citation_audience order by 1, 2"))
                .containsExactly("1|group:7", "2|members", "2|public");
        assertThat(older.rows("select subject_kind, subject_id from index_job order by 1"))
                .containsExactly("DECISION|1", "MINUTES|1");
        assertThat(older
                .rows("""
                select e.subject_kind, e.act from audit_entry e join audit_pending p on p.entry_id = e.id order by 1"""))
                .containsExactly("DECISION|minutes.takenBack", "MINUTES|minutes.takenBack");
        assertThat(older.rows("select subject_kind, verb from event order by 1"))
                .containsExactly("DECISION|minutes.takenBack", "MINUTES|minutes.takenBack");
    }

    @ParameterizedTest
    @EnumSource
    void an_import_that_was_begun_goes_on_with_what_was_chosen_in_it(Database database) throws SQLException {
        OwnSchema older = OwnSchema.at(database, "begun", "0290");
        older.run("alter table document_import drop constraint document_import_fk_account",
                "alter table document_import drop constraint document_import_fk_group", """
                        insert into document_import (id, version, account_id, group_id, visibility, is_coming, begun_at)
                        values (1, 1, 5, 7, 'GROUP', false, timestamp with time zone '2026-03-14 12:00:00+00:00')""",
                ENTRY.formatted(1, 1, "MINUTES", true), ENTRY.formatted(2, 2, "OTHER", false));
        older.migrate();
        assertThat(older.rows("select id from document_import where touched_at = begun_at"))
                .as("its days are counted from when it was begun").containsExactly("1");
        assertThat(older.rows("select path, document_type, old_as from import_entry order by entry_no"))
                .containsExactly("1.pdf|MINUTES|MINUTES", "2.pdf|OTHER|NOTHING");
        assertThat(older.refused("update document_import set touched_at = null")).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void rules_from_before_hold_for_the_whole_portal(Database database) throws SQLException {
        OwnSchema older = OwnSchema.at(database, "unplanned", "0297");
        older.run(RULE.formatted(1, "DOCUMENT", "PLAN", "DISPOSE", "'Dokumentplanen'"));
        older.migrate();
        assertThat(older.rows("""
                select id, outcome, version from retention_rule where organisation_id is null and subtype = 'PLAN'"""))
                .containsExactly("1|DISPOSE|1");
        assertThat(older.refused(RULE.formatted(2, "DOCUMENT", "PLAN", "KEEP", "null"))).as("one of the portal")
                .containsIgnoringCase("retention_rule_uq_kind");
    }

    /** Published minutes number n with a decision, which cites them, from a document of group 7. */
    private static void published(OwnSchema older, int n, boolean secret) throws SQLException {
        for (String sql : List.of("""
                insert into document (id, version, title, document_type, group_id, owner_id, visibility, is_secret,
                    brought_by) values (#, 1, 'P', 'MINUTES', 7, 1, 'GROUP', %s, 1)""".formatted(secret), """
                insert into meeting (id, version, group_id, title, starts_at, ends_at, meets_on, visibility, state)
                values (#, 1, 7, 'M', timestamp with time zone '2014-03-14 12:00:00+00:00',
                    timestamp with time zone '2014-03-14 13:00:00+00:00', date '2014-03-14', 'GROUP', 'HELD')""", """
                insert into minutes (id, version, meeting_id, state, drafted_by, visibility, original_document_id)
                values (#, 1, #, 'PUBLISHED', 'Ada Ek', 'PUBLIC', #)""", """
                insert into minutes_item (id, version, minutes_id, group_id, item_year, item_no, title)
                values (#, 1, #, 7, 2014, #, 'I')""", """
                insert into decision (id, version, item_id, group_id, decision_year, decision_no, body, decided_on)
                values (#, 1, #, 7, 2014, #, 'D', date '2014-03-14')""", thing("MINUTES"), thing("DECISION"),
                reader("MINUTES", "public"), reader("MINUTES", "members"), reader("DECISION", "public"),
                reader("DECISION", "members"), """
                        insert into citation (id, version, subject_kind, subject_id, cited_kind, cited_id, label,
                            cited_at) values (#, 1, 'DECISION', #, 'MINUTES', #, 'M', current_timestamp)""",
                "insert into citation_audience (citation_id, audience) values (#, 'public')",
                "insert into citation_audience (citation_id, audience) values (#, 'members')")) {
            older.run(sql.replace("#", String.valueOf(n)));
        }
    }

    private static String thing(String kind) {
        return """
                insert into thing (subject_kind, subject_id, version, title, sort_title, state, language, updated_at)
                values ('%s', #, 1, 'T', 't', 'PUBLISHED', 'SV', current_timestamp)""".formatted(kind);
    }

    private static String reader(String kind, String audience) {
        return "insert into content_audience (subject_kind, subject_id, audience) values ('%s', #, '%s')"
                .formatted(kind, audience);
    }

    @ParameterizedTest
    @EnumSource
    void what_a_search_for_viruses_said_goes_to_the_file(Database database) throws SQLException {
        OwnSchema older = OwnSchema.at(database, "scanned", "0321");
        older.run("alter table document_version drop constraint document_version_fk_document");
        for (int n = 1; n <= 3; n++) {
            older.run("""
                    insert into stored_file (id, version, sha256, byte_count, media_type, file_name, stored_at)
                    values (%1$d, 1, '%1$d', 10, 'text/plain', '%1$d.txt', current_timestamp)""".formatted(n));
        }
        for (int n = 1; n <= 2; n++) {
            older.run("""
                    insert into document_version (id, version, document_id, version_no, stored_file_id, scan_state,
                        brought_by, brought_at) values (%1$d, 1, 7, %1$d, %1$d, '%2$s', 'Ada Ek', current_timestamp)"""
                    .formatted(n, n == 1 ? "CLEAN" : "NOT_SCANNED"));
        }
        older.migrate();
        assertThat(older.rows("select id, scan_state from stored_file order by id")).as("the last is of an attachment")
                .containsExactly("1|CLEAN", "2|NOT_SCANNED", "3|NOT_SCANNED");
    }

    @ParameterizedTest
    @EnumSource
    void what_may_be_scanned_is_read_anew(Database database) throws SQLException {
        OwnSchema older = OwnSchema.at(database, "pictured", "0321");
        for (String reason : List.of("'NO_TEXT'", "'TOO_SLOW'", "'BROKEN'", "null")) {
            older.run("""
                    insert into file_text (id, version, sha256, file_name, state, reason, pages, is_cut, attempts, asked_at)
                    select count(*) + 1, 1, cast(count(*) as varchar), 'a.pdf', 'READ', %s, 3, false, 1, current_timestamp
                    from file_text""".formatted(reason));
        }
        older.migrate();
        assertThat(older.rows("select id, state, attempts, pictures_left, pictures_unread from file_text order by id"))
                .containsExactly("1|WAITING|0|0|0", "2|WAITING|0|0|0", "3|READ|1|0|0", "4|READ|1|0|0");
    }
}
