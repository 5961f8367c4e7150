package se.samverk.incontainer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import se.samverk.platform.PortalClock;

/**
 * What rows of the database say of documents and of who may read them, by the rules as they are written down and without
 * anything of the product that decides the same: neither audiences nor heads nor the index.
 */
@ApplicationScoped
public class DocumentRows {
    private static final String THERE = "(group_id = ?1 or group_id is null and owner_id = ?1)";
    private static final String VALID = " %1$s.valid_from <= ?1 and (%1$s.valid_to is null or %1$s.valid_to >= ?1)";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private PortalClock clock;

    /** A document as it stands in the rows, with the words of its title and all words it says; group 0 for none. */
    record Row(long id, String title, String visibility, boolean secret, boolean binned, long group, long owner,
            LocalDate day, Set<String> titleWords, Set<String> words) {
        String subject() {
            return "document-" + id;
        }

        /** What it is found by: of the secret and for a search the title alone. */
        boolean says(String word) {
            return (secret ? titleWords : words).contains(word);
        }
    }

    /** Where somebody sits today and for whom, and what organisations they administer; nowhere without an account. */
    record Sitting(boolean signedIn, Set<Long> groups, Set<Long> neighbours, Set<Long> organisations,
            Set<Long> administered) {

        /** Whether a document is there for somebody: in a list, in a search. */
        boolean reads(Row row) {
            return !row.binned && opens(row);
        }

        /** Whether somebody is one of those whose documents a place keeps. */
        boolean belongsTo(long place) {
            return groups.contains(place) || administered.contains(place);
        }

        /** Whether somebody opens its page; what lies in the bin is opened by the group, or the administrators, alone. */
        boolean opens(Row row) {
            boolean own = belongsTo(row.group == 0 ? row.owner : row.group);
            if (row.binned || row.secret) {
                return own;
            }
            return switch (row.visibility) {
                case "PUBLIC" -> true;
                case "ALL_MEMBERS" -> signedIn;
                case "ORGANISATION" -> own || organisations.contains(row.owner);
                case "MEMBER_ORGS" -> own || neighbours.contains(row.group);
                default -> own;
            };
        }
    }

    /** The documents of a group, or of an organisation for itself. */
    List<Long> numbers(long place) {
        return numbers(em.createNativeQuery("select id from document where " + THERE + " order by id").setParameter(1,
                place));
    }

    /** The documents of some groups, and of some organisations for themselves. */
    List<Row> of(Collection<Long> places) {
        List<Row> rows = new ArrayList<>();
        for (long place : places) {
            for (Object found : em.createNativeQuery("""
                    select id, title, visibility, is_secret, binned_at, owner_id, dated_on, registry_no, group_id
                    from document where %s""".formatted(THERE)).setParameter(1, place).getResultList()) {
                Object[] cells = (Object[]) found;
                long id = ((Number) cells[0]).longValue();
                Set<String> words = words(cells[1] + " " + cells[7]);
                said(id).forEach(text -> words.addAll(words(text)));
                rows.add(new Row(id, (String) cells[1], (String) cells[2], (Boolean) cells[3], cells[4] != null,
                        cells[8] == null ? 0 : place,
                        ((Number) cells[5]).longValue(), ((Date) cells[6]).toLocalDate(), words((String) cells[1]),
                        words));
            }
        }
        return rows;
    }

    /** The names of its files and what is read in them; each has one. */
    private List<String> said(long document) {
        List<String> texts = new ArrayList<>();
        for (Object found : em.createNativeQuery("""
                select f.file_name, p.content from document_version v join stored_file f on f.id = v.stored_file_id
                left join file_text t on t.sha256 = f.sha256 left join text_part p on p.file_text_id = t.id
                where v.document_id = ?1""").setParameter(1, document).getResultList()) {
            Object[] cells = (Object[]) found;
            texts.add(String.valueOf(cells[0]));
            texts.add(String.valueOf(cells[1]));
        }
        return texts;
    }

    /** Whether the texts of all files of some groups and organisations have been read. */
    boolean areRead(Collection<Long> places) {
        return places.stream().allMatch(place -> numbers(em.createNativeQuery("""
                select count(*) from document d join document_version v on v.document_id = d.id
                join stored_file f on f.id = v.stored_file_id join file_text t on t.sha256 = f.sha256
                where t.state = 'WAITING' and %s""".formatted(THERE)).setParameter(1, place)).get(0) == 0);
    }

    /** Where somebody sits today; for null, nobody in particular. */
    Sitting sitting(String username) {
        if (username == null) {
            return new Sitting(false, Set.of(), Set.of(), Set.of(), Set.of());
        }
        Set<Long> groups = new HashSet<>();
        Set<Long> organisations = new HashSet<>();
        Set<Long> administered = new HashSet<>();
        for (Object found : today("""
                select s.seat_role, s.place_id, s.organisation_id, s.place_kind from account a
                join holding h on h.person_id = a.person_id join seat s on s.id = h.seat_id
                where a.username = ?2 and""" + VALID.formatted("h") + " and" + VALID.formatted("s"), username)
                .getResultList()) {
            Object[] cells = (Object[]) found;
            organisations.add(((Number) cells[2]).longValue());
            long place = ((Number) cells[1]).longValue();
            if ("ORGANISATION_ADMINISTRATOR".equals(cells[0])) {
                administered.add(place);
            }
            if ("GROUP".equals(cells[3])) {
                groups.add(place);
            } else if ("COORDINATOR".equals(cells[0])) {
                groups.addAll(numbers(em.createNativeQuery("select id from workinggroup where collaboration_id = ?1")
                        .setParameter(1, place)));
            }
        }
        Set<Long> neighbours = new HashSet<>();
        for (long organisation : organisations) {
            neighbours.addAll(numbers(today("""
                    select s.place_id from seat s where s.place_kind = 'GROUP' and s.organisation_id = ?2 and"""
                    + VALID.formatted("s"), organisation)));
        }
        return new Sitting(true, groups, neighbours, organisations, administered);
    }

    private Query today(String query, Object other) {
        return em.createNativeQuery(query).setParameter(1, Date.valueOf(clock.today())).setParameter(2, other);
    }

    private static List<Long> numbers(Query query) {
        List<Long> numbers = new ArrayList<>();
        for (Object found : query.getResultList()) {
            numbers.add(((Number) (found instanceof Object[] cells ? cells[0] : found)).longValue());
        }
        return numbers;
    }

    static Set<String> words(String text) {
        Set<String> words = new TreeSet<>(List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")));
        words.remove("");
        return words;
    }
}
