package se.samverk.search.lucene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
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
    private final Map<String, Long> moments = new HashMap<>();

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

    void addMoment(String key, int asked) {
        moments.merge(key, bit(asked), (one, other) -> one | other);
    }

    private static long bit(int asked) {
        return 1L << asked;
    }

    /** The marks in a text, in the order of the text, none overlapping another. */
    List<Mark> in(String text, Language language, WordForms wordForms) {
        if (single.isEmpty() && sequences.isEmpty() && amounts.isEmpty() && moments.isEmpty()) {
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
        for (Moment moment : moments.isEmpty() ? List.<Moment>of() : Moment.in(tokens)) {
            moment.foundBy().stream().filter(moments::containsKey).forEach(
                    key -> mark(byToken, tokens, moment.first(), moment.last(), moments.get(key)));
        }
        for (Sequence sequence : sequences) {
            int length = sequence.words.size();
            for (int from = 0; from + length <= tokens.size(); from++) {
                if (stands(sequence.words, forms, from)) {
                    mark(byToken, tokens, from, from + length - 1, sequence.asked);
                }
            }
        }
        markSingle(byToken, read);
        return Stream.of(byToken).filter(Objects::nonNull).toList();
    }

    /** Marks the words of the text that were asked for alone and do not stand in a longer mark. */
    private void markSingle(Mark[] byToken, ReadText read) {
        for (int i = 0; i < byToken.length; i++) {
            long asked = 0;
            boolean same = false;
            for (String form : byToken[i] == null ? read.forms().get(i) : List.<String>of()) {
                Long answers = single.get(form);
                asked |= answers == null ? 0 : answers;
                same |= answers != null && sameLetters.contains(form);
            }
            if (asked != 0) {
                Token token = read.tokens().get(i);
                byToken[i] = new Mark(token.start(), token.end(), asked, same);
            }
        }
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

    /** How many of the things asked for stand in a text. */
    static int asked(List<Mark> marks) {
        long any = 0;
        for (Mark mark : marks) {
            any |= mark.asked;
        }
        return Long.bitCount(any);
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
