package se.samverk.search.lucene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.samverk.shared.Language;

/**
 * What is to be marked in a found text: the very forms that were searched for, each with what it
 * answers: one bit for each thing asked for.
 */
final class Marks {
    /** A marked stretch of a text. */
    record Mark(int start, int end, long asked, boolean sameLetters) {
    }

    private record Sequence(List<Set<String>> words, long asked) {
    }

    private final Map<String, Long> single = new HashMap<>();
    private final Set<String> sameLetters = new HashSet<>();
    private final List<Sequence> sequences = new ArrayList<>();
    private final Map<Long, Long> amounts = new HashMap<>();

    void add(Set<String> forms, int asked) {
        forms.forEach(form -> single.merge(form, bit(asked), (one, other) -> one | other));
    }

    void addSameLetters(Set<String> forms, int asked) {
        add(forms, asked);
        sameLetters.addAll(forms);
    }

    void add(List<Set<String>> sequence, int asked) {
        if (sequence.size() == 1) {
            add(sequence.get(0), asked);
        } else {
            sequences.add(new Sequence(sequence, bit(asked)));
        }
    }

    void add(long amountMinor, int asked) {
        amounts.merge(amountMinor, bit(asked), (one, other) -> one | other);
    }

    private static long bit(int asked) {
        return 1L << asked;
    }

    /** The marks in a text, in the order of the text, none overlapping another. */
    List<Mark> in(String text, Language language, WordForms wordForms) {
        if (single.isEmpty() && sequences.isEmpty() && amounts.isEmpty()) {
            return List.of();
        }
        ReadText read = ReadText.of(text, language, wordForms);
        List<Token> tokens = read.tokens();
        List<List<String>> forms = read.forms();
        Mark[] byToken = new Mark[tokens.size()];
        for (Amount amount : amounts.isEmpty() ? List.<Amount>of() : Amount.in(tokens)) {
            Long asked = amounts.get(amount.minor());
            if (asked != null) {
                mark(byToken, tokens, amount.first(), amount.last(), asked);
            }
        }
        for (Sequence sequence : sequences) {
            int length = sequence.words.size();
            for (int from = 0; from + length <= tokens.size(); from++) {
                if (stands(sequence.words, forms, from)) {
                    mark(byToken, tokens, from, from + length - 1, sequence.asked);
                }
            }
        }
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < byToken.length; i++) {
            Mark mark = byToken[i] == null ? single(tokens.get(i), forms.get(i)) : byToken[i];
            if (mark != null) {
                marks.add(mark);
            }
        }
        return marks;
    }

    private static boolean stands(List<Set<String>> words, List<List<String>> forms, int from) {
        for (int i = 0; i < words.size(); i++) {
            if (forms.get(from + i).stream().noneMatch(words.get(i)::contains)) {
                return false;
            }
        }
        return true;
    }

    private static void mark(Mark[] byToken, List<Token> tokens, int first, int last, long asked) {
        for (int i = first; i <= last; i++) {
            long before = byToken[i] == null ? 0 : byToken[i].asked;
            byToken[i] = new Mark(tokens.get(i).start(), tokens.get(i).end(), asked | before, true);
        }
    }

    private Mark single(Token token, List<String> forms) {
        long asked = 0;
        boolean same = false;
        for (String form : forms) {
            Long answers = single.get(form);
            if (answers != null) {
                asked |= answers;
                same |= sameLetters.contains(form);
            }
        }
        return asked == 0 ? null : new Mark(token.start(), token.end(), asked, same);
    }

    /** How much of what was asked for stands in a text: first with the same letters, then at all. */
    static int answered(List<Mark> marks) {
        long same = 0;
        long any = 0;
        for (Mark mark : marks) {
            any |= mark.asked;
            same |= mark.sameLetters ? mark.asked : 0;
        }
        return Long.bitCount(same) * 1000 + Long.bitCount(any);
    }
}
