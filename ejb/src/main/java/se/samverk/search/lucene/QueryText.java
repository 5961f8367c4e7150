package se.samverk.search.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a person typed, taken apart: stretches of plain words, phrases in quotes, and what is not
 * wanted. Everything that is neither a quote nor a minus before a word is just text. Beyond
 * {@value #MAX_WORDS} words the rest is left out.
 *
 * @param stretches plain words in the order typed; places are those in the text
 */
record QueryText(String typed, List<List<Token>> stretches, List<List<Token>> phrases, List<List<Token>> unwanted) {
    static final int MAX_WORDS = 16;
    private static final String HYPHENS = "-\u2010\u2011";
    private static final String QUOTE = "[\"\u201c\u201d\u201e\u00ab\u00bb]";
    private static final String INSIDE = "[^\"\u201c\u201d\u201e\u00ab\u00bb]*";
    private static final Pattern SPECIAL = Pattern
            .compile("(?<!\\S)(-?)" + QUOTE + "(" + INSIDE + ")" + QUOTE + "?|(?<!\\S)-([\\p{L}\\p{N}]\\S*)");

    static QueryText parse(String text) {
        QueryText parsed = new QueryText(text, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Matcher special = SPECIAL.matcher(text);
        int from = 0;
        while (special.find()) {
            parsed.add(parsed.stretches, text, from, special.start());
            if (special.group(3) != null) {
                parsed.add(parsed.unwanted, text, special.start(3), special.end(3));
            } else {
                parsed.add(special.group(1).isEmpty() ? parsed.phrases : parsed.unwanted, text, special.start(2),
                        special.end(2));
            }
            from = special.end();
        }
        parsed.add(parsed.stretches, text, from, text.length());
        return parsed;
    }

    private void add(List<List<Token>> where, String text, int from, int to) {
        int room = MAX_WORDS - count(stretches) - count(phrases) - count(unwanted);
        List<Token> tokens = Token.of(text.substring(from, to)).stream().limit(room)
                .map(token -> new Token(token.word(), token.start() + from, token.end() + from)).toList();
        if (!tokens.isEmpty()) {
            where.add(tokens);
        }
    }

    private static int count(List<List<Token>> lists) {
        return lists.stream().mapToInt(List::size).sum();
    }

    /** Whether a hyphen makes one word of two that follow each other, as in "SIP-lots"; years and sums stay apart. */
    boolean isHyphenated(Token first, Token second) {
        boolean touch = first.end() + 1 == second.start() && HYPHENS.indexOf(typed.charAt(first.end())) >= 0;
        return touch && !first.isNumber() && !second.isNumber();
    }

    /** True when there is no word in it to search for or to leave out. */
    boolean isEmpty() {
        return stretches.isEmpty() && phrases.isEmpty() && unwanted.isEmpty();
    }
}
