package se.samverk.search.lucene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import se.samverk.shared.Language;

/**
 * A search text as queries. Each word asks for its forms in tiers: the same letters in any inflection;
 * a part of a compound, or the parts of a compound close together; other ways to say it; the same
 * letters with other marks. A tier behind the first also counts the terms of the first, so that a
 * rare form of it can never weigh more.
 */
final class Question {
    private static final float IN_COMPOUND = 0.4f;
    private static final float UNKNOWN_COMPOUND = 0.3f;
    private static final float OTHER_MARKS = 0.1f;
    private static final float AS_WRITTEN = 0.25f;
    private static final float NEARNESS = 0.2f;
    private static final float AMOUNT = 4f;
    private static final int NEAR_WORDS = 4;
    private static final int NEAR_PARTS = 6;
    private static final int SHORTEST_PART = 4;
    private static final int SHORTEST_UNKNOWN_COMPOUND = 9;
    /** Compounds that the lexicon does not know are taken apart at every place only in short searches. */
    private static final int FEW_WORDS = 6;
    private static final Set<String> STOP_WORDS = stopWords();

    private final QueryText text;
    private final WordForms forms = new WordForms();
    private final Marks marks = new Marks();
    private final List<Query> wanted = new ArrayList<>();
    private final List<Query> any = new ArrayList<>();
    private final List<Query> nearness = new ArrayList<>();
    private final List<Query> unwanted = new ArrayList<>();
    private final List<Token> words = new ArrayList<>();
    private final Map<String, Query> byWord = new HashMap<>();

    private Question(QueryText text) {
        this.text = text;
    }

    static Question of(String typed) {
        Question question = new Question(QueryText.parse(typed));
        question.build();
        return question;
    }

    /** True when there is nothing in the text that could be searched for. */
    boolean isEmpty() {
        return text.isEmpty();
    }

    Query allWords() {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        wanted.forEach(query -> all.add(query, Occur.MUST));
        nearness.forEach(query -> all.add(query, Occur.SHOULD));
        return without(all);
    }

    /** At least one of the words; null when there are not several to choose from. */
    Query anyWord() {
        if (any.size() < 2) {
            return null;
        }
        BooleanQuery.Builder some = new BooleanQuery.Builder();
        any.forEach(query -> some.add(query, Occur.SHOULD));
        some.setMinimumNumberShouldMatch(1);
        nearness.forEach(query -> some.add(query, Occur.SHOULD));
        return without(new BooleanQuery.Builder().add(some.build(), Occur.MUST));
    }

    private Query without(BooleanQuery.Builder builder) {
        if (wanted.isEmpty()) {
            builder.add(new MatchAllDocsQuery(), Occur.MUST);
        }
        unwanted.forEach(query -> builder.add(query, Occur.MUST_NOT));
        return builder.build();
    }

    /** The plain words, in the order typed, with their places in the text. */
    List<Token> words() {
        return words;
    }

    Query word(Token token) {
        return byWord.get(token.word());
    }

    Marks marks() {
        return marks;
    }

    private void build() {
        boolean onlyStopWords = text.phrases().isEmpty() && text.stretches().stream().flatMap(List::stream)
                .allMatch(token -> STOP_WORDS.contains(token.word()));
        for (List<Token> stretch : text.stretches()) {
            List<Token> kept = stretch.stream().filter(t -> onlyStopWords || !STOP_WORDS.contains(t.word())).toList();
            words.addAll(kept);
        }
        for (List<Token> stretch : text.stretches()) {
            build(stretch.stream().filter(words::contains).toList());
        }
        for (List<Token> phrase : text.phrases()) {
            List<Set<String>> sequence = phrase.stream().map(t -> Set.of(WordForms.folded(t.word()))).toList();
            marks.add(sequence, wanted.size());
            wanted.add(query(sequence, 0));
            any.add(query(sequence, 0));
        }
        for (List<Token> phrase : text.unwanted()) {
            unwanted.add(phrase.size() == 1
                    ? synonyms(forms.anyMarks(phrase.get(0).word()))
                    : query(phrase.stream().map(t -> Set.of(WordForms.folded(t.word()))).toList(), 0));
        }
    }

    private void build(List<Token> stretch) {
        for (int i = 0; i < stretch.size();) {
            if (Amount.isCurrencyBefore(stretch, i)) {
                i++;
                continue; // "kr 400 000" asks for the sum alone
            }
            Amount amount = Amount.at(stretch, i, false);
            int length = amount == null ? conceptLength(stretch, i) : amount.last() - amount.first() + 1;
            List<Token> span = stretch.subList(i, i + length);
            BooleanQuery.Builder together = new BooleanQuery.Builder();
            span.forEach(token -> together.add(word(token, wanted.size()), Occur.MUST));
            Query query = together.build();
            if (amount != null) {
                query = orAmount(query, amount);
                any.add(query);
            } else {
                for (int at = i; at < i + length; at++) {
                    relax(stretch, at);
                }
                query = length > 1 ? orAlternatives(query, span) : query;
            }
            wanted.add(query);
            i += length;
        }
        for (int i = 1; i < stretch.size(); i++) {
            Query near = query(List.of(forms.sameLetters(stretch.get(i - 1).word()),
                    forms.sameLetters(stretch.get(i).word())), NEAR_WORDS);
            nearness.add(new BoostQuery(near, NEARNESS));
        }
    }

    /** Lets a word alone be enough; the parts of a hyphenated word are so only together. */
    private void relax(List<Token> stretch, int at) {
        Query query = byWord.get(stretch.get(at).word());
        if (at > 0 && text.isHyphenated(stretch.get(at - 1), stretch.get(at))) {
            Query before = any.remove(any.size() - 1);
            any.add(new BooleanQuery.Builder().add(before, Occur.MUST).add(query, Occur.MUST).build());
        } else {
            any.add(query);
        }
    }

    /** The length of the longest concept of the thesaurus that begins at a place; 1 when there is none. */
    private int conceptLength(List<Token> stretch, int from) {
        int longest = Math.min(Thesaurus.shipped().longest(), stretch.size() - from);
        for (int length = longest; length > 1; length--) {
            if (!Thesaurus.shipped().of(spelled(stretch.subList(from, from + length)), forms).isEmpty()) {
                return length;
            }
        }
        return 1;
    }

    private static List<String> spelled(List<Token> tokens) {
        return tokens.stream().map(Token::word).toList();
    }

    private Query orAmount(Query query, Amount amount) {
        marks.add(amount.minor(), wanted.size());
        Query sum = new BoostQuery(new ConstantScoreQuery(LongPoint.newExactQuery(Fields.AMOUNT, amount.minor())),
                AMOUNT);
        return new DisjunctionMaxQuery(List.of(query, sum), 0);
    }

    private Query orAlternatives(Query query, List<Token> span) {
        List<Query> tiers = new ArrayList<>(List.of(query));
        tiers.addAll(alternatives(spelled(span), wanted.size()));
        return new DisjunctionMaxQuery(tiers, 0);
    }

    private List<Query> alternatives(List<String> said, int asked) {
        List<Query> queries = new ArrayList<>();
        for (Thesaurus.Alternative alternative : Thesaurus.shipped().of(said, forms)) {
            List<Set<String>> sequence = alternative.words().stream().map(forms::sameLetters).toList();
            marks.add(sequence, asked);
            queries.add(new BoostQuery(query(sequence, 0), alternative.weight()));
        }
        return queries;
    }

    private Query word(Token token, int asked) {
        String word = token.word();
        Set<String> sameLetters = forms.sameLetters(word);
        Set<String> anyMarks = forms.anyMarks(word);
        marks.addSameLetters(sameLetters, asked);
        marks.add(anyMarks, asked);
        List<Query> tiers = new ArrayList<>();
        tiers.add(synonyms(sameLetters));
        tiers.add(new BoostQuery(synonyms(anyMarks), OTHER_MARKS));
        if (!Stems.hasDigit(word)) {
            Set<String> inCompounds = forms.inCompounds(word);
            marks.add(inCompounds, asked);
            tiers.add(new BoostQuery(synonyms(inCompounds), IN_COMPOUND));
            tiers.addAll(takenApart(word, asked));
        }
        tiers.addAll(alternatives(List.of(word), asked));
        Query query = new BooleanQuery.Builder().add(new DisjunctionMaxQuery(tiers, 0), Occur.MUST)
                .add(new BoostQuery(new TermQuery(term(WordForms.asWritten(word))), AS_WRITTEN), Occur.SHOULD).build();
        byWord.put(word, query);
        return query;
    }

    private List<Query> takenApart(String word, int asked) {
        List<Query> queries = new ArrayList<>();
        for (Language language : Language.values()) {
            List<String> parts = forms.parts(word, language);
            if (!parts.isEmpty()) {
                List<Set<String>> sequence = parts.stream().map(part -> forms.anywhere(part, language)).toList();
                sequence.forEach(part -> marks.add(part, asked));
                queries.add(new BoostQuery(query(sequence, NEAR_PARTS), IN_COMPOUND));
            }
        }
        boolean unknown = queries.isEmpty() && words.size() <= FEW_WORDS && word.length() >= SHORTEST_UNKNOWN_COMPOUND;
        for (int cut = SHORTEST_PART; unknown && cut <= word.length() - SHORTEST_PART; cut++) {
            String first = word.substring(0, cut);
            String linked = first.endsWith("s") ? first.substring(0, cut - 1) : first;
            List<Set<String>> sequence = List.of(Stream.of(first, linked)
                    .flatMap(part -> forms.sameLetters(part).stream()).collect(Collectors.toSet()),
                    forms.sameLetters(word.substring(cut)));
            marks.add(sequence, asked);
            queries.add(new BoostQuery(query(sequence, 0), UNKNOWN_COMPOUND));
        }
        return queries;
    }

    private static Query query(List<Set<String>> sequence, int slop) {
        if (sequence.size() == 1) {
            return synonyms(sequence.get(0));
        }
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder().setSlop(slop);
        sequence.forEach(word -> phrase.add(word.stream().map(Question::term).toArray(Term[]::new)));
        return phrase.build();
    }

    private static Query synonyms(Set<String> terms) {
        SynonymQuery.Builder builder = new SynonymQuery.Builder(Fields.TEXT);
        terms.forEach(form -> builder.addTerm(term(form)));
        return builder.build();
    }

    private static Term term(String form) {
        return new Term(Fields.TEXT, form);
    }

    private static Set<String> stopWords() {
        return WordList.lines("stopwords.txt").stream().flatMap(line -> Stream.of(line.split("\\s+")))
                .collect(Collectors.toUnmodifiableSet());
    }
}
