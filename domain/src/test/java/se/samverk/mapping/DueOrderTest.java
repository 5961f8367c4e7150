package se.samverk.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.NamedQuery;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import se.samverk.library.Document;
import se.samverk.thing.Thing;

/** What has been kept long enough is found by an index, however much is kept: the database says how it would look. */
class DueOrderTest {
    private static final Map<String, String> WORDS = Map.ofEntries(Map.entry("select t from", "select t.* from"),
            Map.entry("t.ref.", "t.subject_"), Map.entry("t.organisationId", "t.organisation_id"),
            Map.entry(":others", "(1, 2)"), Map.entry(":organisation", "7"), Map.entry("occurredOn", "occurred_on"),
            Map.entry("updatedAt", "updated_at"), Map.entry("d.retention.", "d.retention_"),
            Map.entry("d.type in :types", "d.document_type in ('PLAN')"),
            Map.entry("se.samverk.shared.SubjectKind.DOCUMENT", "'DOCUMENT'"), Map.entry(":kind", "'REPORT'"),
            Map.entry(":day", "date '2020-01-01'"), Map.entry(":before", "timestamptz '2020-01-01 00:00Z'"));

    @Test
    void the_oldest_are_read_from_an_index_in_their_order() throws SQLException {
        OwnSchema schema = OwnSchema.at(Database.POSTGRESQL, "due_order", "latest");
        schema.run("alter table document drop constraint document_fk_group",
                "alter table document drop constraint document_fk_owner", """
                        insert into thing (subject_kind, subject_id, version, title, sort_title, state, language,
                            organisation_id, occurred_on, updated_at)
                        select kind, n, 1, 'T', 'T', 'KEPT', 'SV', n % 10,
                            case when n % 50 = 0 then null else date '2000-01-01' + n % 9000 end,
                            timestamptz '2000-01-01 00:00Z' + (n % 9000) * interval '1 day'
                        from generate_series(1, 20000) n, unnest(array['REPORT', 'DOCUMENT']) kind""",
                """
                        insert into document (id, version, title, document_type, group_id, owner_id, visibility,
                            is_secret, brought_by)
                        select n, 1, 'T', 'PLAN', 1, 1, 'GROUP', false, 1 from generate_series(1, 20000) n""",
                "analyze");
        Map<String, String> plans = new TreeMap<>();
        for (Class<?> entity : List.of(Thing.class, Document.class)) {
            for (String which : List.of("dueDated", "dueUndated", "dueChanged", "dueDatedOf", "dueUndatedOf",
                    "dueChangedOf")) {
                String query = entity.getSimpleName() + "." + which;
                plans.put(query, String.join("\n", schema.rows("explain " + sql(entity, query) + " limit 200")));
            }
        }
        assertThat(plans).allSatisfy((query, plan) -> assertThat(plan).as(query).contains("thing_ix_")
                .doesNotContain("Seq Scan on thing"));
        assertThat(plans).hasSize(12);
        for (String kind : List.of("Thing", "Document")) {
            assertThat(plans.get(kind + ".dueDated")).contains("Index Scan using thing_ix_occurred_on");
            assertThat(plans.get(kind + ".dueChanged")).contains("Index Scan using thing_ix_updated_at");
            assertThat(plans.get(kind + ".dueDatedOf")).contains("Index Scan using thing_ix_organisation on")
                    .doesNotContain("Sort");
            assertThat(plans.get(kind + ".dueChangedOf")).contains("Index Scan using thing_ix_organisation_updated")
                    .doesNotContain("Sort");
        }
    }

    /** A named query as the database is asked it, with values that leave much to choose from. */
    private static String sql(Class<?> entity, String name) {
        String sql = Arrays.stream(entity.getAnnotationsByType(NamedQuery.class))
                .filter(query -> query.name().equals(name)).findFirst().orElseThrow().query();
        for (Map.Entry<String, String> word : WORDS.entrySet()) {
            sql = sql.replace(word.getKey(), word.getValue());
        }
        return sql;
    }
}
