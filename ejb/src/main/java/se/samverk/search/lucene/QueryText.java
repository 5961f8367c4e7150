package se.samverk.search.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.samverk.search.SearchHint;

/**
 * What a person typed, taken apart in the order typed: stretches of plain words, phrases in quotes, what is not
 * wanted, and fields with a value ("år:2018"). What cannot be meant as any of these is just text, and what was
 * probably meant otherwise is told as a hint. Beyond {@value #MAX_WORDS} words the rest is left out.
 *
 * @param pieces places of tokens are those in the text
 */
record QueryText(String typed, List<Piece> pieces, List<FieldFilter> fields, List<SearchHint> hints) {
    static final int MAX_WORDS = 40;
    private static final String HYPHENS = "-\u2010\u2011";
    private static final String QUOTES = "\"\u201c\u201d\u201e\u00ab\u00bb";
    private static final String QUOTE = "[" + QUOTES + "]";
    private static final String INSIDE = "[^" + QUOTES + "]*";
    private static final Pattern SPECIAL = Pattern.compile("(?<!\\S)(?:(-?)" + QUOTE + "(" + INSIDE + ")(" + QUOTE
            + "?)|-([\\p{L}\\p{N}]\\S*)|(\\p{L}+):(?:" + QUOTE + "(" + INSIDE + ")" + QUOTE + "?|(\\S+)))");
    private static final Set<String> OR = Set.of("OR", "ELLER");

    /** How a piece is meant. */
    enum Kind {
        WORDS, PHRASE, UNWANTED
    }

    /** A piece of the text. */
    record Piece(Kind kind, List<Token> tokens) {
    }

    static QueryText parse(String text) {
        QueryText parsed = new QueryText(text, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Matcher special = SPECIAL.matcher(text);
        int from = 0;
        while (special.find()) {
            if (special.group(5) != null && !parsed.addField(special)) {
                continue; // no field of ours: just text
            }
            parsed.add(Kind.WORDS, from, special.start());
            if (special.group(4) != null) {
                parsed.add(Kind.UNWANTED, special.start(4), special.end(4));
            } else if (special.group(5) == null) {
                parsed.add(special.group(1).isEmpty() ? Kind.PHRASE : Kind.UNWANTED, special.start(2), special.end(2));
                if (special.group(3).isEmpty() && !special.group(2).isBlank()) {
                    parsed.hints.add(new SearchHint(SearchHint.Kind.OPEN_QUOTE, special.group(2).strip()));
                }
            }
            from = special.end();
        }
        parsed.add(Kind.WORDS, from, text.length());
        parsed.tellLonelyOr();
        return parsed;
    }

    private boolean addField(Matcher special) {
        String name = special.group(5).toLowerCase(Locale.ROOT);
        if (!FieldFilter.isField(name)) {
            return false;
        }
        String value = special.group(6) == null ? special.group(7) : special.group(6);
        FieldFilter filter = FieldFilter.of(name, value);
        if (filter == null) {
            hints.add(new SearchHint(FieldFilter.expects(name), special.group()));
            return false;
        }
        fields.add(filter);
        return true;
    }

    private void add(Kind kind, int from, int to) {
        int room = MAX_WORDS - pieces.stream().mapToInt(piece -> piece.tokens.size()).sum();
        List<Token> tokens = Token.of(typed.substring(from, to)).stream().limit(room)
                .map(token -> new Token(token.word(), token.start() + from, token.end() + from)).toList();
        if (!tokens.isEmpty()) {
            pieces.add(new Piece(kind, tokens));
        }
    }

    /** An OR with nothing on one side joins nothing. */
    private void tellLonelyOr() {
        List<Token> all = wanted();
        for (int i = 0; i < all.size(); i++) {
            boolean between = i > 0 && i + 1 < all.size() && !isOr(all.get(i - 1)) && !isOr(all.get(i + 1));
            if (isOr(all.get(i)) && !between) {
                hints.add(new SearchHint(SearchHint.Kind.LONELY_OR, word(all.get(i))));
                return;
            }
        }
    }

    /** The words of stretches and phrases in the order typed. */
    List<Token> wanted() {
        return pieces.stream().filter(piece -> piece.kind != Kind.UNWANTED).flatMap(piece -> piece.tokens.stream())
                .toList();
    }

    /** Whether a word is the sign that one of its neighbours is enough; in a hyphenated word it is none. */
    boolean isOr(Token token) {
        return OR.contains(word(token)) && !isHyphen(token.start() - 1) && !isHyphen(token.end());
    }

    private boolean isHyphen(int place) {
        return place >= 0 && place < typed.length() && HYPHENS.indexOf(typed.charAt(place)) >= 0;
    }

    private String word(Token token) {
        return typed.substring(token.start(), token.end());
    }

    /** Whether a hyphen makes one word of two that follow each other, as in "SIP-lots"; years and sums stay apart. */
    boolean isHyphenated(Token first, Token second) {
        boolean touch = first.end() + 1 == second.start() && isHyphen(first.end());
        return touch && !first.isNumber() && !second.isNumber();
    }

    /** True when there is nothing in it to search for, to leave out or to limit by. */
    boolean isEmpty() {
        return pieces.isEmpty() && fields.isEmpty();
    }
}
