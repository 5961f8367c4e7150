package se.samverk.search.lucene;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * A word of a text: lower-case, with the place where it stands. Numbers are brought to one spelling:
 * groups of three digits are joined whatever stands between them (any kind of space, or points),
 * and a decimal point becomes a comma; "400:-" is 400 kr. Dates keep their points. Points and colons between letters part
 * words, and the ending after the colon of an abbreviation ("NSPH:s") is left out.
 */
record Token(String word, int start, int end) {
    private static final Pattern GROUPED = Pattern
            .compile("(?<![\\p{L}\\d.,])\\d{1,3}(?:(?:[ \\u00A0\\u202F\\u2009]\\d{3})+|(?:\\.\\d{3})+)(?!\\.?\\d)");
    private static final Pattern DECIMAL = Pattern.compile("(?<![\\p{L}\\d.,])(\\d+)\\.(\\d{1,2})(?![.,]?\\d)");
    private static final Pattern ENDING = Pattern.compile("(?<=\\p{L}):(?:s|n|ns|en|ens|et|ar|er)(?!\\p{L})");
    /** Whole kronor, as prices are written. */
    private static final Pattern KRONOR = Pattern.compile("(?<=\\d):[-–—](?![\\p{L}\\d])");
    private static final Pattern BETWEEN_LETTERS = Pattern.compile("(?<=\\p{L})[.:](?=\\p{L})");

    static List<Token> of(String text) {
        Spelled spelled = new Spelled(text);
        List<Token> tokens = new ArrayList<>();
        try (StandardTokenizer tokenizer = new StandardTokenizer()) {
            CharTermAttribute term = tokenizer.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = tokenizer.addAttribute(OffsetAttribute.class);
            tokenizer.setReader(new StringReader(spelled.text.toString()));
            tokenizer.reset();
            while (tokenizer.incrementToken()) {
                tokens.add(new Token(term.toString().toLowerCase(Locale.ROOT), spelled.start(offset.startOffset()),
                        spelled.end(offset.endOffset())));
            }
            tokenizer.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tokens;
    }

    boolean isNumber() {
        return Character.isDigit(word.charAt(0)) && word.chars().allMatch(c -> Character.isDigit(c) || c == ',');
    }

    /** Which of the patterns a text has anything for: few texts have, and looking for them all takes long. */
    private record Signs(boolean kronor, boolean ending, boolean betweenLetters, boolean pointInNumber,
            boolean groups) {
        static Signs in(String text) {
            boolean kronor = false;
            boolean ending = false;
            boolean betweenLetters = false;
            boolean pointInNumber = false;
            boolean groups = false;
            for (int i = 1; i < text.length() - 1; i++) {
                char c = text.charAt(i);
                if (c == ' ' || c == '.' || c == ':' || c == '\u00A0' || c == '\u202F' || c == '\u2009') {
                    char before = text.charAt(i - 1);
                    boolean digits = Character.isDigit(before) && Character.isDigit(text.charAt(i + 1));
                    kronor |= c == ':' && Character.isDigit(before);
                    ending |= c == ':';
                    betweenLetters |= (c == '.' || c == ':') && !Character.isWhitespace(text.charAt(i + 1));
                    pointInNumber |= c == '.' && digits;
                    groups |= c != ':' && digits;
                }
            }
            return new Signs(kronor, ending, betweenLetters, pointInNumber, groups);
        }
    }

    /** A text with its numbers brought to one spelling, and the way back to the original places. */
    private static final class Spelled {
        private final StringBuilder text = new StringBuilder();
        /** Where each letter stood; null where every letter stands where it stood. */
        private final int[] origin;

        Spelled(String original) {
            Signs signs = Signs.in(original);
            // these keep the length, so that places stay what they are
            String kronor = !signs.kronor ? original : KRONOR.matcher(original).replaceAll("kr");
            String endings = !signs.ending
                    ? kronor
                    : ENDING.matcher(kronor).replaceAll(ending -> " ".repeat(ending.group().length()));
            String words = !signs.betweenLetters ? endings : BETWEEN_LETTERS.matcher(endings).replaceAll(" ");
            String decimals = !signs.pointInNumber ? words : DECIMAL.matcher(words).replaceAll("$1,$2");
            if (!signs.groups) {
                origin = null;
                text.append(decimals);
                return;
            }
            origin = new int[original.length() + 1];
            Matcher groups = GROUPED.matcher(decimals);
            int from = 0;
            while (groups.find()) {
                copy(decimals, from, groups.start());
                for (int i = groups.start(); i < groups.end(); i++) {
                    if (Character.isDigit(decimals.charAt(i))) {
                        copy(decimals, i, i + 1);
                    }
                }
                from = groups.end();
            }
            copy(decimals, from, decimals.length());
            origin[text.length()] = original.length();
        }

        private void copy(String source, int from, int to) {
            for (int i = from; i < to; i++) {
                origin[text.length() + i - from] = i;
            }
            text.append(source, from, to);
        }

        int start(int place) {
            return origin == null ? place : origin[place];
        }

        int end(int place) {
            return origin == null || place == 0 ? place : origin[place - 1] + 1;
        }
    }
}
