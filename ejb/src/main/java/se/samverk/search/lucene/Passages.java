package se.samverk.search.lucene;

import java.util.ArrayList;
import java.util.List;
import se.samverk.search.SnippetPart;

/** Cuts the passage out of a text that says most of what was asked for. */
final class Passages {
    private static final int LENGTH = 200;
    private static final int LEAD = 60;
    private static final String CUT = "…";

    private Passages() {
    }

    /** A passage of about 200 characters round the marks, or the beginning of the text without marks. */
    static List<SnippetPart> cut(String text, List<Marks.Mark> marks) {
        int first = best(marks);
        int from = first < 0 ? 0 : begin(text, marks.get(first).start());
        int to = end(text, from);
        List<SnippetPart> parts = new ArrayList<>();
        int place = from;
        String before = from > 0 ? CUT + " " : "";
        for (Marks.Mark mark : first < 0 ? List.<Marks.Mark>of() : marks.subList(first, marks.size())) {
            if (mark.end() > to) {
                break;
            }
            add(parts, before + text.substring(place, mark.start()), false);
            add(parts, text.substring(mark.start(), mark.end()), true);
            before = "";
            place = mark.end();
        }
        add(parts, before + text.substring(place, to) + (to < text.length() ? " " + CUT : ""), false);
        return List.copyOf(parts);
    }

    private static void add(List<SnippetPart> parts, String text, boolean highlighted) {
        String line = text.replaceAll("\\s+", " ");
        if (!line.isEmpty()) {
            parts.add(new SnippetPart(line, highlighted));
        }
    }

    /** The mark with which the best passage begins: most things asked for, then most marks; -1 for none. */
    private static int best(List<Marks.Mark> marks) {
        int best = -1;
        int bestValue = 0;
        for (int i = 0; i < marks.size(); i++) {
            int value = value(marks, i);
            if (value > bestValue) {
                best = i;
                bestValue = value;
            }
        }
        return best;
    }

    private static int value(List<Marks.Mark> marks, int from) {
        long asked = 0;
        int count = 0;
        int same = 0;
        for (int i = from; i < marks.size() && marks.get(i).end() <= marks.get(from).start() + LENGTH - LEAD; i++) {
            asked |= marks.get(i).asked();
            count++;
            same += marks.get(i).sameLetters() ? 1 : 0;
        }
        return Long.bitCount(asked) * 1000 + Math.min(same, 20) * 20 + Math.min(count, 19);
    }

    /** Where to begin so that a mark comes soon: at its sentence, else at a word not far before it. */
    private static int begin(String text, int mark) {
        int earliest = Math.max(0, mark - LEAD);
        if (earliest == 0) {
            return skipSpace(text, 0);
        }
        for (int i = mark - 1; i > earliest; i--) {
            char before = text.charAt(i - 1);
            boolean space = Character.isWhitespace(text.charAt(i));
            if (before == '\n' || space && (before == '.' || before == '!' || before == '?')) {
                return skipSpace(text, i);
            }
        }
        for (int i = earliest; i < mark; i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                return skipSpace(text, i);
            }
        }
        return mark;
    }

    private static int skipSpace(String text, int from) {
        int i = from;
        while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static int end(String text, int from) {
        int latest = from + LENGTH;
        if (latest >= text.length()) {
            return text.length();
        }
        for (int i = latest; i > from + LENGTH / 2; i--) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i;
            }
        }
        return Character.isLowSurrogate(text.charAt(latest)) ? latest - 1 : latest;
    }
}
