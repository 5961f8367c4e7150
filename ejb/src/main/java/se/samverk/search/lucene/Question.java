package se.samverk.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.IndexReader;
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
import se.samverk.search.SearchHint;
import se.samverk.shared.Language;

/**
 * A search text as queries. Each word asks for its forms in tiers: the same letters in any inflection;
 * a part of a compound, or the parts of a compound close together; other ways to say it; the same
 * letters with other marks. A tier behind the first also counts the terms of the first, so that a
 * rare form of it can never weigh more. The parts of a compound are asked for only where the question
 * does not find {@link Often enough} without them.
 */
final class Question {
    private static final float IN_COMPOUND = 0.4f;
    private static final float UNKNOWN_COMPOUND = 0.3f;
    private static final float PARTS_APART = 0.2f;
    private static final float OTHER_MARKS = 0.1f;
    private static final float AS_WRITTEN = 0.25f;
    private static final float NEARNESS = 0.1f;
    private static final float AMOUNT = 4f;
    private static final int NEAR_WORDS = 4;
    private static final int NEAR_PARTS = 6;
    private static final int SHORTEST_PART = 4;
    private static final int SHORTEST_UNKNOWN_COMPOUND = 9;
    /** Compounds that the lexicon does not know are taken apart at every place only in short searches. */
    private static final int FEW_WORDS = 6;
    private static final int MANY_WORDS = 3;
    /** One of so many words is enough where all are too many to ask for; two of twice as many. */
    private static final int MOST_FOR_ONE = 6;
    /** Texts with all of so many words come before all others; of longer questions they are only put ahead. */
    private static final int FEW_TO_COME_FIRST = 4;
    /** More than all else together can score. */
    private static final float FIRST = 1000f;
    private static final float AHEAD = 3f;
    private static final Set<String> STOP_WORDS = stopWords();

    private final QueryText text;
    private final Thesaurus thesaurus;
    /** The words that are looked for in their parts too, where they have any. */
    private final Predicate<String> apart;
    private final WordForms forms = new WordForms();
    private final Marks marks = new Marks();
    private final List<Query> wanted = new ArrayList<>();
    private final List<Query> any = new ArrayList<>();
    private final List<Query> nearness = new ArrayList<>();
    private final List<Query> unwanted = new ArrayList<>();
    private final List<Token> words = new ArrayList<>();
    /** True after an OR: one of what stands before and behind it is enough. */
    private boolean either;
    /** True when parts of a hyphenated word stand among what may be enough. */
    private boolean hyphenated;
    private final Present present;
    private final Map<String, Tiers> tiers = new LinkedHashMap<>();
    private final Map<String, Query> byWord = new HashMap<>();
    /** The known compounds by their parts, wherever in a text these stand: enough where some of the words are. */
    private final Map<String, List<Query>> farApart = new HashMap<>();

    private Question(QueryText text, Thesaurus thesaurus, Predicate<String> apart, Present present) {
        this.text = text;
        this.present = present;
        this.thesaurus = thesaurus;
        this.apart = apart;
    }

    static Question of(String typed, Thesaurus thesaurus) {
        return of(QueryText.parse(typed), thesaurus, word -> true, new Present());
    }

    /**
     * The question as its reader needs it: compounds are looked for in their parts near each other, which has to be read
     * in every text that holds them, unless enough is found without; and never those that are found everywhere as they are.
     */
    static Question of(String typed, Thesaurus thesaurus, Often often) throws IOException {
        Question question = of(typed, thesaurus);
        Set<String> apart = question.takenApart(often.index());
        if (apart.isEmpty()) {
            return question;
        }
        Question without = of(question.text, thesaurus, word -> false, question.present);
        if (often.finds(without.allWords(), Often.ENOUGH)) {
            return without;
        }
        Set<String> everywhere = new HashSet<>();
        for (String word : apart) {
            if (often.finds(without.byWord.get(word), Often.EVERYWHERE)) {
                everywhere.add(word);
            }
        }
        return everywhere.isEmpty()
                ? question
                : of(question.text, thesaurus, word -> !everywhere.contains(word), question.present);
    }

    /** The words that are looked for in their parts, which the index has. */
    private Set<String> takenApart(IndexReader index) throws IOException {
        Set<String> apart = new LinkedHashSet<>();
        for (Map.Entry<String, Tiers> word : tiers.entrySet()) {
            if (word.getValue().isTakenApart(index)) {
                apart.add(word.getKey());
            }
        }
        return apart;
    }

    private static Question of(QueryText text, Thesaurus thesaurus, Predicate<String> apart, Present present) {
        Question question = new Question(text, thesaurus, apart, present);
        question.build();
        return question;
    }

    /** The same question in another spelling. */
    Question spelt(String corrected) {
        return of(corrected, thesaurus);
    }

    /** True when there is nothing in the text that could be searched for. */
    boolean isEmpty() {
        return text.isEmpty();
    }

    Query allWords() {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        wanted.forEach(query -> all.add(query, Occur.MUST));
        return without(all);
    }

    /** True when so much is asked for, in plain words, that a text which lacks a word of it may still be the answer. */
    boolean isLong() {
        boolean plain = text.fields().isEmpty()
                && text.pieces().stream().allMatch(piece -> piece.kind() == QueryText.Kind.WORDS)
                && text.wanted().stream().noneMatch(text::isOr);
        return plain && wanted.size() >= MANY_WORDS;
    }

    /**
     * Some of the words; texts with all of them, if there are any, come first or are put ahead. Null when there are not
     * several to choose from.
     */
    Query someWords(boolean anyWithAll) {
        if (any.size() < 2 && !hyphenated) {
            return null;
        }
        BooleanQuery.Builder some = new BooleanQuery.Builder();
        any.forEach(query -> some.add(query, Occur.SHOULD));
        some.setMinimumNumberShouldMatch(Math.max(1, any.size() / MOST_FOR_ONE));
        BooleanQuery.Builder builder = new BooleanQuery.Builder().add(some.build(), Occur.MUST);
        if (anyWithAll) {
            BooleanQuery.Builder all = new BooleanQuery.Builder();
            wanted.forEach(query -> all.add(query, Occur.MUST));
            builder.add(new BoostQuery(new ConstantScoreQuery(all.build()),
                    any.size() <= FEW_TO_COME_FIRST ? FIRST : AHEAD), Occur.SHOULD);
        }
        return without(builder);
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

    /** Everything typed that is wanted, with the words too common to ask for and those of phrases. */
    List<String> typed() {
        return text.wanted().stream().filter(token -> !text.isOr(token)).map(Token::word).distinct().toList();
    }

    /** The same without the words too common to ask for. */
    List<String> content() {
        return typed().stream().filter(word -> !STOP_WORDS.contains(word)).toList();
    }

    /** The words that stand beside each other in the question, near each other in a text. */
    List<Query> nearness() {
        return nearness;
    }

    /** The limits typed as fields, each with the property it is about. */
    List<FieldFilter> fields() {
        return text.fields();
    }

    List<SearchHint> hints() {
        return text.hints();
    }

    Query word(Token token) {
        return byWord.get(token.word());
    }

    Marks marks() {
        return marks;
    }

    private void build() {
        boolean onlyStopWords = text.pieces().stream().filter(piece -> piece.kind() != QueryText.Kind.UNWANTED)
                .allMatch(piece -> piece.kind() == QueryText.Kind.WORDS
                        && piece.tokens().stream().allMatch(token -> STOP_WORDS.contains(token.word())));
        for (QueryText.Piece piece : text.pieces()) {
            switch (piece.kind()) {
                case WORDS -> {
                    List<Token> kept = piece.tokens().stream()
                            .filter(t -> text.isOr(t) || onlyStopWords || !STOP_WORDS.contains(t.word())).toList();
                    kept.stream().filter(t -> !text.isOr(t)).forEach(words::add);
                    build(once(kept));
                }
                case PHRASE -> {
                    List<Set<String>> sequence = folded(piece.tokens());
                    Query phrase = query(sequence, 0);
                    marks.add(sequence, asked());
                    any.add(phrase);
                    want(phrase);
                }
                default -> unwanted.add(piece.tokens().size() == 1
                        ? synonyms(forms.anyMarks(piece.tokens().get(0).word()))
                        : query(folded(piece.tokens()), 0));
            }
        }
    }

    /** Without words that the one before repeats, which ask for nothing more. */
    private static List<Token> once(List<Token> tokens) {
        List<Token> kept = new ArrayList<>();
        for (Token token : tokens) {
            if (kept.isEmpty() || !kept.get(kept.size() - 1).word().equals(token.word())) {
                kept.add(token);
            }
        }
        return kept;
    }

    private static List<Set<String>> folded(List<Token> tokens) {
        return tokens.stream().map(token -> Set.of(WordForms.folded(token.word()))).toList();
    }

    /** The number of what is asked for next: the one before, when an OR joins the two. */
    private int asked() {
        return either ? wanted.size() - 1 : wanted.size();
    }

    private void want(Query query) {
        if (either) {
            Query before = wanted.remove(wanted.size() - 1);
            wanted.add(new BooleanQuery.Builder().add(before, Occur.SHOULD).add(query, Occur.SHOULD).build());
        } else {
            wanted.add(query);
        }
        either = false;
    }

    private void build(List<Token> stretch) {
        for (int i = 0; i < stretch.size();) {
            if (text.isOr(stretch.get(i))) {
                either = !wanted.isEmpty();
                i++;
                continue;
            }
            if (Amount.isCurrencyBefore(stretch, i)) {
                i++;
                continue; // "kr 400 000" asks for the sum alone
            }
            Moment moment = Moment.at(stretch, i);
            Amount amount = moment == null ? Amount.at(stretch, i, false) : null;
            int length = length(stretch, i, moment, amount);
            List<Token> span = stretch.subList(i, i + length);
            BooleanQuery.Builder together = new BooleanQuery.Builder();
            for (Token token : span) {
                together.add(word(token, asked()), Occur.MUST);
            }
            Query query = together.build();
            if (moment != null || amount != null) {
                query = moment == null ? orAmount(query, amount) : orMoment(query, moment);
                any.add(query);
            } else {
                for (int at = i; at < i + length; at++) {
                    relax(stretch, at);
                }
                query = length > 1 ? orAlternatives(query, span) : query;
            }
            want(query);
            i += length;
        }
        for (int i = 1; i < stretch.size(); i++) {
            if (!text.isOr(stretch.get(i - 1)) && !text.isOr(stretch.get(i))) {
                Query near = query(List.of(forms.sameLetters(stretch.get(i - 1).word()),
                        forms.sameLetters(stretch.get(i).word())), NEAR_WORDS);
                nearness.add(new BoostQuery(near, NEARNESS));
            }
        }
    }

    /** Lets a word alone be enough; the parts of a hyphenated word count as one, of which one part is enough. */
    private void relax(List<Token> stretch, int at) {
        List<Query> ways = new ArrayList<>(List.of(byWord.get(stretch.get(at).word())));
        ways.addAll(farApart.getOrDefault(stretch.get(at).word(), List.of()));
        Query query = ways.size() == 1 ? ways.get(0) : new DisjunctionMaxQuery(ways, 0);
        if (at > 0 && text.isHyphenated(stretch.get(at - 1), stretch.get(at))) {
            Query before = any.remove(any.size() - 1);
            any.add(new BooleanQuery.Builder().add(before, Occur.SHOULD).add(query, Occur.SHOULD).build());
            hyphenated = true;
        } else {
            any.add(query);
        }
    }

    /** The length of the longest concept of the thesaurus that begins at a place; 1 when there is none. */
    private int conceptLength(List<Token> stretch, int from) {
        int longest = 0;
        while (longest < thesaurus.longest() && from + longest < stretch.size()
                && !text.isOr(stretch.get(from + longest))) {
            longest++;
        }
        for (int length = longest; length > 1; length--) {
            if (!thesaurus.of(spelled(stretch.subList(from, from + length)), forms).isEmpty()) {
                return length;
            }
        }
        return 1;
    }

    private static List<String> spelled(List<Token> tokens) {
        return tokens.stream().map(Token::word).toList();
    }

    private int length(List<Token> stretch, int from, Moment moment, Amount amount) {
        if (moment != null) {
            return moment.last() - from + 1;
        }
        return amount == null
                ? Math.max(conceptLength(stretch, from), hyphenatedLength(stretch, from))
                : amount.last() - from + 1;
    }

    /** The length of a hyphenated word at a place, which stands beside an OR as a whole; 1 anywhere else. */
    private int hyphenatedLength(List<Token> stretch, int from) {
        int to = from + 1;
        while (to < stretch.size() && text.isHyphenated(stretch.get(to - 1), stretch.get(to))) {
            to++;
        }
        return either || to < stretch.size() && text.isOr(stretch.get(to)) ? to - from : 1;
    }

    /** The day or week in any spelling, before texts in which its words stand somewhere. */
    private Query orMoment(Query query, Moment moment) {
        marks.addMoment(moment.key(), asked());
        Query known = new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term(Fields.MOMENT, moment.key()))),
                AMOUNT);
        return moment.first() == moment.last() ? new DisjunctionMaxQuery(List.of(query, known), 0) : known;
    }

    private Query orAmount(Query query, Amount amount) {
        marks.add(amount.minor(), asked());
        Query sum = new BoostQuery(new ConstantScoreQuery(LongPoint.newExactQuery(Fields.AMOUNT, amount.minor())),
                AMOUNT);
        return new DisjunctionMaxQuery(List.of(query, sum), 0);
    }

    private Query orAlternatives(Query query, List<Token> span) {
        List<Query> tiers = new ArrayList<>(List.of(query));
        tiers.addAll(alternatives(spelled(span), asked()));
        return new DisjunctionMaxQuery(tiers, 0);
    }

    private List<Query> alternatives(List<String> said, int asked) {
        List<Query> queries = new ArrayList<>();
        for (Thesaurus.Alternative alternative : thesaurus.of(said, forms)) {
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
        Tiers asWord = new Tiers(present);
        tiers.put(word, asWord);
        asWord.add(sameLetters, 1);
        if (!Stems.hasDigit(word)) {
            Set<String> inCompounds = forms.inCompounds(word);
            marks.add(inCompounds, asked);
            asWord.add(inCompounds, IN_COMPOUND);
            if (apart.test(word)) {
                takeApart(word, asked, asWord);
            }
        }
        asWord.add(anyMarks, OTHER_MARKS);
        alternatives(List.of(word), asked).forEach(asWord::addOther);
        Query query = new BooleanQuery.Builder().add(asWord, Occur.MUST)
                .add(new BoostQuery(new TermQuery(term(WordForms.asWritten(word))), AS_WRITTEN), Occur.SHOULD).build();
        byWord.put(word, query);
        return query;
    }

    private void takeApart(String word, int asked, Tiers asWord) {
        boolean unknown = words.size() <= FEW_WORDS && word.length() >= SHORTEST_UNKNOWN_COMPOUND;
        for (Language language : Language.values()) {
            List<String> parts = forms.parts(word, language);
            if (!parts.isEmpty()) {
                unknown = false;
                List<Set<String>> sequence = parts.stream().map(part -> forms.anywhere(part, language)).toList();
                sequence.forEach(part -> marks.add(part, asked));
                asWord.addApart(sequence, NEAR_PARTS, IN_COMPOUND);
                BooleanQuery.Builder all = new BooleanQuery.Builder();
                sequence.forEach(part -> all.add(synonyms(part), Occur.MUST));
                farApart.computeIfAbsent(word, w -> new ArrayList<>()).add(new BoostQuery(all.build(), PARTS_APART));
            }
        }
        for (int cut = SHORTEST_PART; unknown && cut <= word.length() - SHORTEST_PART; cut++) {
            String first = word.substring(0, cut);
            String linked = first.endsWith("s") ? first.substring(0, cut - 1) : first;
            List<Set<String>> sequence = List.of(Stream.of(first, linked)
                    .flatMap(part -> forms.sameLetters(part).stream()).collect(Collectors.toSet()),
                    forms.sameLetters(word.substring(cut)));
            marks.add(sequence, asked);
            asWord.addApart(sequence, 0, UNKNOWN_COMPOUND);
        }
    }

    static Query query(List<Set<String>> sequence, int slop) {
        if (sequence.size() == 1) {
            return synonyms(sequence.get(0));
        }
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder().setSlop(slop);
        sequence.forEach(word -> phrase.add(word.stream().map(Question::term).toArray(Term[]::new)));
        return phrase.build();
    }

    static Query synonyms(Set<String> terms) {
        SynonymQuery.Builder builder = new SynonymQuery.Builder(Fields.TEXT);
        terms.forEach(form -> builder.addTerm(term(form)));
        return builder.build();
    }

    static Term term(String form) {
        return new Term(Fields.TEXT, form);
    }

    /** Whether a word is too common to tell one text from another. */
    static boolean isCommon(String word) {
        return STOP_WORDS.contains(word);
    }

    private static Set<String> stopWords() {
        return WordList.lines("stopwords.txt").stream().flatMap(line -> Stream.of(line.split("\\s+")))
                .collect(Collectors.toUnmodifiableSet());
    }
}
