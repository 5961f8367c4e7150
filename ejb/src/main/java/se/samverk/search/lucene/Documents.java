package se.samverk.search.lucene;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import se.samverk.search.HitPart;
import se.samverk.search.IndexDocument;
import se.samverk.search.SearchHit;
import se.samverk.search.SnippetPart;
import se.samverk.shared.Language;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;

/** Between the portal's documents and Lucene's. */
final class Documents {
    /** How many times the title counts in the text: the title's weight in BM25F. */
    private static final int TITLE_WEIGHT = 3;
    private static final FieldType COUNTED = counted();
    private static final char BETWEEN = '\u0000';

    private Documents() {
    }

    /** Words that are counted and whose places do not matter. */
    private static FieldType counted() {
        FieldType type = new FieldType(TextField.TYPE_NOT_STORED);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.freeze();
        return type;
    }

    /** The block of a subject: its parts in their order, the subject as a whole first. */
    static List<Document> block(SubjectRef subject, List<IndexDocument> documents) {
        List<IndexDocument> ordered = documents.stream()
                .sorted(Comparator.comparing((IndexDocument d) -> !d.part().isEmpty())).toList();
        String hash = IndexDocument.contentHash(documents);
        boolean allSecret = ordered.stream().anyMatch(d -> d.part().isEmpty() && d.secret());
        WordForms forms = new WordForms();
        List<Document> block = new ArrayList<>();
        for (IndexDocument document : ordered) {
            if (!document.subject().equals(subject)) {
                throw new IllegalArgumentException(document.subject() + " given as a part of " + subject);
            }
            String body = document.part().isEmpty() ? whole(document, ordered) : document.body();
            boolean secret = allSecret || document.secret();
            Document made = document(document, body, secret, forms);
            if (block.isEmpty()) {
                made.add(new StringField(Fields.FIRST, "1", Store.NO));
                made.add(new StoredField(Fields.HASH, hash));
            }
            block.add(made);
        }
        return block;
    }

    /** The subject as a whole is found by its parts too, where no reader of it is kept from them and none is secret. */
    private static String whole(IndexDocument main, List<IndexDocument> documents) {
        StringBuilder text = new StringBuilder(main.body());
        for (IndexDocument part : documents) {
            if (part != main && (!part.secret() || main.secret())
                    && part.audienceKeys().containsAll(main.audienceKeys())) {
                text.append('\n').append(part.title()).append('\n').append(part.body());
            }
        }
        return text.toString();
    }

    /** What is secret is found by all it says, but not counted by it, and nothing of it is kept but title and kind. */
    private static Document document(IndexDocument from, String body, boolean secret, WordForms forms) {
        Document document = new Document();
        List<Token> titleTokens = Token.of(from.title());
        List<Token> bodyTokens = Token.of(body);
        List<List<Token>> texts = new ArrayList<>();
        for (int i = 0; i < TITLE_WEIGHT; i++) {
            texts.add(titleTokens);
        }
        texts.add(bodyTokens);
        document.add(new TextField(Fields.TEXT, new FormsStream(texts, from.language(), forms)));
        List<List<String>> folded = texts.stream()
                .map(text -> text.stream().map(token -> forms.foldedWord(token.word(), from.language())).toList())
                .toList();
        document.add(new Field(Fields.GRAMS, new Grams.Stream(folded), COUNTED));
        from.amountsMinor().forEach(amount -> document.add(new LongPoint(Fields.AMOUNT, amount)));
        Amount.in(titleTokens).forEach(amount -> document.add(new LongPoint(Fields.AMOUNT, amount.minor())));
        Amount.in(bodyTokens).forEach(amount -> document.add(new LongPoint(Fields.AMOUNT, amount.minor())));
        moments(from, titleTokens, bodyTokens)
                .forEach(moment -> document.add(new StringField(Fields.MOMENT, moment, Store.NO)));
        from.audienceKeys().forEach(key -> document.add(new StringField(Fields.AUDIENCE, key, Store.NO)));

        document.add(new StringField(Fields.SUBJECT, from.subject().toString(), Store.YES));
        document.add(new SortedDocValuesField(Fields.SUBJECT, new BytesRef(from.subject().toString())));
        property(document, Fields.KIND, from.kind().name(), !secret);
        property(document, Fields.LANGUAGE, from.language().tag(), !secret);
        property(document, Fields.YEAR, from.year() == null ? null : from.year().toString(), !secret);
        organisations(from).forEach((id, name) -> {
            document.add(new StringField(Fields.ORGANISATION, id.toString(), Store.NO));
            name(document, Fields.ORGANISATION, name);
            if (!secret) {
                document.add(new SortedSetDocValuesField(Fields.counted(Fields.ORGANISATION),
                        new BytesRef(id.toString() + Tally.BETWEEN + name)));
            }
        });
        name(document, Fields.GROUP, Objects.requireNonNullElse(from.groupName(), ""));
        if (from.groupId() != null) {
            document.add(new StringField(Fields.GROUP, from.groupId().toString(), Store.NO));
            if (!secret) {
                document.add(new SortedDocValuesField(Fields.counted(Fields.GROUP), new BytesRef(
                        from.groupId().toString() + Tally.BETWEEN + Objects.requireNonNullElse(from.groupName(), ""))));
            }
        }
        if (from.date() != null) {
            document.add(new NumericDocValuesField(Fields.DATE, from.date().toEpochDay()));
        }
        store(document, Fields.PART, from.part());
        if (from.part().isEmpty()) {
            document.add(new StringField(Fields.WHOLE, "1", Store.NO));
        }
        store(document, Fields.TITLE, from.title());
        store(document, Fields.BODY, secret ? "" : body);
        store(document, Fields.URL, from.url());
        if (secret) {
            document.add(new StringField(Fields.SECRET, "1", Store.NO));
        } else {
            open(document, from);
        }
        return document;
    }

    /** What a hit shows beside title and kind, and what the title is completed by. */
    private static void open(Document document, IndexDocument from) {
        if (from.part().isEmpty()) {
            Beginnings.of(from.title())
                    .forEach(beginning -> document.add(new StringField(Fields.BEGINNING, beginning, Store.NO)));
        }
        if (from.date() != null) {
            document.add(new StoredField(Fields.DATE, from.date().toEpochDay()));
        }
        store(document, Fields.ORGANISATION_NAME, from.organisationName());
        store(document, Fields.GROUP_NAME, from.groupName());
        store(document, Fields.STATE, from.state());
        new TreeMap<>(from.extra()).forEach((name, value) -> store(document, Fields.EXTRA, name + BETWEEN + value));
    }

    private static Set<String> moments(IndexDocument from, List<Token> title, List<Token> body) {
        Set<String> moments = new TreeSet<>();
        Stream.of(title, body).flatMap(tokens -> Moment.in(tokens).stream())
                .forEach(moment -> moments.addAll(moment.foundBy()));
        if (from.date() != null) {
            moments.addAll(Moment.foundBy(from.date()));
        }
        return moments;
    }

    /** The document's own organisation and those it concerns. */
    private static Map<Long, String> organisations(IndexDocument from) {
        Map<Long, String> organisations = new TreeMap<>(from.concerned());
        if (from.organisationId() != null) {
            organisations.put(from.organisationId(), Objects.requireNonNullElse(from.organisationName(), ""));
        }
        return organisations;
    }

    private static void name(Document document, String property, String name) {
        for (Token token : Token.of(name)) {
            document.add(new StringField(Fields.named(property), Folding.fold(token.word()), Store.NO));
        }
    }

    private static void store(Document document, String field, String value) {
        if (value != null) {
            document.add(new StoredField(field, value));
        }
    }

    private static void property(Document document, String field, String value, boolean counted) {
        if (value != null) {
            document.add(new StringField(field, value, Store.YES));
            if (counted) {
                document.add(new SortedDocValuesField(Fields.counted(field), new BytesRef(value)));
            }
        }
    }

    static SubjectRef subject(Document document) {
        return SubjectRef.parse(document.get(Fields.SUBJECT)).orElseThrow();
    }

    static Language language(Document document) {
        return Language.ofTag(document.get(Fields.LANGUAGE)).orElseThrow();
    }

    static HitPart part(Document document) {
        return new HitPart(document.get(Fields.TITLE), document.get(Fields.URL), extra(document));
    }

    private static Map<String, String> extra(Document document) {
        Map<String, String> extra = new TreeMap<>();
        for (String pair : document.getValues(Fields.EXTRA)) {
            int between = pair.indexOf(BETWEEN);
            extra.put(pair.substring(0, between), pair.substring(between + 1));
        }
        return extra;
    }

    static SearchHit hit(Document document, List<SnippetPart> snippet, List<HitPart> others) {
        var day = document.getField(Fields.DATE);
        return new SearchHit(subject(document), document.get(Fields.PART),
                SubjectKind.valueOf(document.get(Fields.KIND)), document.get(Fields.TITLE), document.get(Fields.URL),
                language(document), day == null ? null : LocalDate.ofEpochDay(day.numericValue().longValue()),
                document.get(Fields.ORGANISATION_NAME), document.get(Fields.GROUP_NAME), document.get(Fields.STATE),
                snippet, others, extra(document));
    }
}
