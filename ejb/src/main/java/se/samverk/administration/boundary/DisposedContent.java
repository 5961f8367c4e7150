package se.samverk.administration.boundary;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.samverk.platform.Allowed;
import se.samverk.platform.Right;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;

/**
 * What a thing that is disposed of consists of, in the tables that the application may change. It knows the tables and
 * not the features, because it removes rows that no rule of a feature lets go.
 */
@Stateless
@Allowed(Right.INTERNAL)
public class DisposedContent {
    /** What belongs to a thing of any kind, by its kind and number. */
    private static final List<String> OF_ANY_KIND = List.of(
            "delete from citation_audience where citation_id in (select id from citation where subject_kind = ?1 and subject_id = ?2)",
            "delete from citation where subject_kind = ?1 and subject_id = ?2",
            "delete from draft where subject_kind = ?1 and subject_id = ?2",
            "delete from waiting where subject_kind = ?1 and subject_id = ?2",
            "delete from notice where subject_kind = ?1 and subject_id = ?2",
            "delete from figure where subject_kind = ?1 and subject_id = ?2",
            "delete from content_audience where subject_kind = ?1 and subject_id = ?2",
            "delete from thing where subject_kind = ?1 and subject_id = ?2");

    /** What belongs to a thing of one kind, by its number; the thing's own row last. */
    private static final Map<SubjectKind, List<String>> OF_KIND = Map.of(
            SubjectKind.REPORT, List.of("delete from report_section where report_id = ?1",
                    "delete from status_report where id = ?1"),
            SubjectKind.MINUTES, List.of("delete from minutes_item where minutes_id = ?1",
                    "delete from minutes_writer where minutes_id = ?1",
                    "delete from minutes_adjuster where minutes_id = ?1", "delete from minutes where id = ?1"),
            SubjectKind.DECISION, List.of("delete from decision_organisation where decision_id = ?1",
                    "delete from decision where id = ?1"),
            SubjectKind.ACTION, List.of("delete from action_item where id = ?1"),
            SubjectKind.ATTACHMENT, List.of("delete from attachment where id = ?1"), SubjectKind.DOCUMENT,
            List.of("delete from document_version where document_id = ?1", "delete from document where id = ?1"));
    private static final Map<SubjectKind, String> FILES = Map.of(SubjectKind.ATTACHMENT,
            "select stored_file_id from attachment where id = ?1 and stored_file_id is not null", SubjectKind.DOCUMENT,
            "select stored_file_id from document_version where document_id = ?1");
    private static final String UNUSED_FILE = "delete from stored_file where id = ?1 and not exists (select 1 from attachment a where a.stored_file_id = stored_file.id) and not exists (select 1 from document_version v where v.stored_file_id = stored_file.id)";

    /** The text of files that nobody has any more. */
    private static final List<String> UNUSED_TEXT = List.of("""
            delete from text_part where file_text_id in (select t.id from file_text t
            where not exists (select 1 from stored_file f where f.sha256 = t.sha256))""", """
            delete from file_text where not exists (select 1 from stored_file f where f.sha256 = file_text.sha256)""");

    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    /** The things that go with a thing, each of which leaves a fact of its own. */
    public List<SubjectRef> partsOf(SubjectRef subject) {
        List<SubjectRef> parts = new ArrayList<>(numbers(
                "select id from attachment where subject_kind = ?1 and subject_id = ?2", subject.kind().name(),
                subject.id()).map(id -> new SubjectRef(SubjectKind.ATTACHMENT, id)).toList());
        numbers("select id from figure where subject_kind = ?1 and subject_id = ?2", subject.kind().name(),
                subject.id()).map(id -> new SubjectRef(SubjectKind.FIGURE, id)).forEach(parts::add);
        if (subject.kind() == SubjectKind.MINUTES) {
            numbers("select d.id from decision d join minutes_item i on i.id = d.item_id where i.minutes_id = ?1",
                    subject.id()).map(id -> new SubjectRef(SubjectKind.DECISION, id)).forEach(parts::add);
            numbers("select a.id from action_item a join minutes_item i on i.id = a.item_id where i.minutes_id = ?1",
                    subject.id()).map(id -> new SubjectRef(SubjectKind.ACTION, id)).forEach(parts::add);
        }
        return parts;
    }

    private Stream<Long> numbers(String sql, Object... values) {
        Query query = em.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        List<?> found = query.getResultList();
        return found.stream().map(one -> ((Number) one).longValue());
    }

    /** The fingerprints of the files of an attachment or of a document's versions; none for other things. */
    public List<String> filesOf(SubjectRef subject) {
        if (!FILES.containsKey(subject.kind())) {
            return List.of();
        }
        List<?> found = em
                .createNativeQuery(
                        "select distinct f.sha256 from stored_file f where f.id in (" + FILES.get(subject.kind()) + ")")
                .setParameter(1, subject.id()).getResultList();
        return found.stream().map(Object::toString).toList();
    }

    /** Removes what is kept of a thing in the application's own tables. */
    public void remove(SubjectRef subject) {
        List<Long> files = FILES.containsKey(subject.kind())
                ? numbers(FILES.get(subject.kind()), subject.id()).toList()
                : List.of();
        for (String sql : OF_ANY_KIND) {
            em.createNativeQuery(sql).setParameter(1, subject.kind().name()).setParameter(2, subject.id())
                    .executeUpdate();
        }
        for (String sql : OF_KIND.getOrDefault(subject.kind(), List.of())) {
            em.createNativeQuery(sql).setParameter(1, subject.id()).executeUpdate();
        }
        for (Long file : files) {
            em.createNativeQuery(UNUSED_FILE).setParameter(1, file).executeUpdate();
            UNUSED_TEXT.forEach(sql -> em.createNativeQuery(sql).executeUpdate());
        }
        em.clear();
    }
}
