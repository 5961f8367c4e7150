package se.samverk.search.lucene;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import se.samverk.search.SearchHint;
import se.samverk.shared.Language;
import se.samverk.shared.SubjectKind;

/**
 * A limit typed as a field with a value: "org:borås", "år:2018", "belopp:100tkr-2mkr". The names are Swedish,
 * Norwegian and English alike, with or without their marks.
 */
record FieldFilter(String field, Query query) {
    private static final Map<String, String> FIELDS = new TreeMap<>();
    private static final Map<String, SubjectKind> KINDS = new TreeMap<>();
    private static final Map<String, Language> LANGUAGES = new TreeMap<>();
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern TO = Pattern.compile("\\.\\.|[-\u2013]");

    static {
        name(Fields.ORGANISATION, "org", "organisation", "organisasjon", "organization");
        name(Fields.GROUP, "grupp", "gruppe", "group");
        name(Fields.KIND, "slag", "typ", "type", "kind");
        name(Fields.YEAR, "ar", "year");
        name(Fields.LANGUAGE, "sprak", "language", "lang");
        name(Fields.AMOUNT, "belopp", "belop", "summa", "sum", "amount");
        kind(SubjectKind.REPORT, "rapport", "rapporter", "lagesrapport", "report", "reports");
        kind(SubjectKind.MINUTES, "anteckningar", "minnesanteckningar", "protokoll", "referat", "minutes");
        kind(SubjectKind.MEETING, "mote", "moten", "moter", "meeting", "meetings");
        kind(SubjectKind.DECISION, "beslut", "vedtak", "decision", "decisions");
        kind(SubjectKind.ACTION, "atgard", "atgarder", "tiltak", "action", "actions");
        kind(SubjectKind.PLAN, "plan", "planer", "plans");
        kind(SubjectKind.GRANT, "bidrag", "tilskudd", "grant", "grants");
        kind(SubjectKind.FIGURE, "siffra", "siffror", "tall", "figure", "figures");
        kind(SubjectKind.GROUP, "grupp", "grupper", "gruppe", "group", "groups");
        kind(SubjectKind.ORGANISATION, "organisation", "organisationer", "organisasjon", "organisasjoner",
                "organisations");
        kind(SubjectKind.PROJECT, "projekt", "prosjekt", "prosjekter", "project", "projects");
        kind(SubjectKind.COLLABORATION, "samverkan", "samhandling", "collaboration", "collaborations");
        kind(SubjectKind.ATTACHMENT, "bilaga", "bilagor", "vedlegg", "attachment", "attachments");
        kind(SubjectKind.DOCUMENT, "dokument", "dokumenter", "document", "documents");
        language(Language.SV, "sv", "svenska", "svensk", "swedish");
        language(Language.NB, "nb", "no", "nn", "norska", "norsk", "norwegian");
        language(Language.EN, "en", "engelska", "engelsk", "english");
    }

    private static void name(String field, String... names) {
        List.of(names).forEach(name -> FIELDS.put(name, field));
    }

    private static void kind(SubjectKind kind, String... names) {
        List.of(names).forEach(name -> KINDS.put(name, kind));
    }

    private static void language(Language language, String... names) {
        List.of(names).forEach(name -> LANGUAGES.put(name, language));
    }

    /** Whether a lower-case word names a field. */
    static boolean isField(String name) {
        return FIELDS.containsKey(Folding.fold(name));
    }

    /** What a field wants that was given something else. */
    static SearchHint.Kind expects(String name) {
        return switch (FIELDS.get(Folding.fold(name))) {
            case Fields.YEAR -> SearchHint.Kind.YEAR;
            case Fields.KIND -> SearchHint.Kind.KIND;
            case Fields.LANGUAGE -> SearchHint.Kind.LANGUAGE;
            case Fields.AMOUNT -> SearchHint.Kind.AMOUNT;
            default -> SearchHint.Kind.NAME;
        };
    }

    /** The limit; null when the value says nothing to the field. */
    static FieldFilter of(String name, String value) {
        String field = FIELDS.get(Folding.fold(name));
        String word = Folding.fold(value.strip().toLowerCase(Locale.ROOT));
        Query query = switch (field) {
            case Fields.YEAR -> YEAR.matcher(word).matches() ? new TermQuery(new Term(field, word)) : null;
            case Fields.KIND -> KINDS.containsKey(word) ? new TermQuery(new Term(field, KINDS.get(word).name())) : null;
            case Fields.LANGUAGE ->
                LANGUAGES.containsKey(word) ? new TermQuery(new Term(field, LANGUAGES.get(word).tag())) : null;
            case Fields.AMOUNT -> amount(value);
            default -> named(field, value);
        };
        return query == null ? null : new FieldFilter(field, query);
    }

    private static Query named(String field, String value) {
        BooleanQuery.Builder words = new BooleanQuery.Builder();
        List<Token> tokens = Token.of(value);
        tokens.forEach(token -> words.add(new PrefixQuery(new Term(Fields.named(field), Folding.fold(token.word()))),
                Occur.MUST));
        return tokens.isEmpty() ? null : words.build();
    }

    private static Query amount(String value) {
        String text = value.strip();
        if (text.startsWith(">") || text.startsWith("<")) {
            Long limit = minor(text.replaceFirst("^[<>]=?", ""));
            return limit == null ? null : text.startsWith(">") ? between(limit, null) : between(null, limit);
        }
        String[] sides = TO.split(text, -1);
        if (sides.length == 1) {
            Long sum = minor(text);
            return sum == null ? null : between(sum, sum);
        }
        boolean bad = sides.length > 2 || text.length() < 2 || !sides[0].isBlank() && minor(sides[0]) == null
                || !sides[1].isBlank() && minor(sides[1]) == null || sides[0].isBlank() && sides[1].isBlank();
        return bad ? null : between(minor(sides[0]), minor(sides[1]));
    }

    private static Query between(Long from, Long to) {
        return LongPoint.newRangeQuery(Fields.AMOUNT, from == null ? Long.MIN_VALUE : from,
                to == null ? Long.MAX_VALUE : to);
    }

    /** "2mkr", "400 tkr" or "60000" in öre; null when it is no sum. */
    private static Long minor(String text) {
        List<Token> tokens = Token.of(text.replaceAll("(?<=\\d)(?=\\p{L})", " "));
        Amount amount = tokens.isEmpty() ? null : Amount.at(tokens, 0, false);
        return amount == null || amount.last() != tokens.size() - 1 ? null : Long.valueOf(amount.minor());
    }
}
