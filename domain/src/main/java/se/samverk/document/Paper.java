package se.samverk.document;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The text of a file that was written for paper, as lines without what is printed on every page. */
public final class Paper {
    /** A line that is longer is text and no heading, list or label; what looks for those would take long over it. */
    public static final int LONGEST_LABEL = 1000;
    private static final int REPEATED = 3;
    private static final Pattern SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern FURNITURE = Pattern.compile(
            "(sida|sid\\.?|side|page)\\s*+\\d+(\\s*+(av|of|/|\\()\\s*+\\d+\\)?)?|\\d+\\s*+\\(\\d+\\)|\\d+\\s*+/\\s*+\\d+|.*\\.{4,}+\\s*+\\d+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    /**
     * A part of the text of a file: a page, or what stands under a heading.
     *
     * @param heading empty for a part without one
     */
    public record Part(int number, String heading, String text) implements Serializable {
    }

    /** A line, with the part it stands in. */
    public record Line(String text, int part) {
        public boolean blank() {
            return text.isEmpty();
        }
    }

    private Paper() {
    }

    /** The lines of all parts without what is printed on every page; an empty one after each part. */
    public static List<Line> lines(List<Part> parts) {
        Map<String, Set<Integer>> seen = new HashMap<>();
        List<Line> all = new ArrayList<>();
        for (Part part : parts) {
            for (String raw : part.text().split("\n", -1)) {
                String text = SPACE.matcher(raw).replaceAll(Paper::once).strip();
                all.add(new Line(text, part.number()));
                seen.computeIfAbsent(text, any -> new HashSet<>()).add(part.number());
            }
            all.add(new Line("", part.number()));
        }
        boolean repeats = parts.size() >= REPEATED;
        return all.stream()
                .filter(line -> line.blank() || line.text().length() > LONGEST_LABEL
                        || !FURNITURE.matcher(line.text()).matches()
                                && !(repeats && seen.get(line.text()).size() >= REPEATED))
                .toList();
    }

    /** Space as it is written once; a tab stays one, for it parts more than a space does. */
    private static String once(MatchResult space) {
        return space.group().indexOf('\t') < 0 ? " " : "\t";
    }

    /** Lines as paragraphs: what was only broken at the edge of the paper goes on, empty lines stay once. */
    public static String joined(List<String> lines) {
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            int end = text.length() - 1;
            boolean goesOn = end >= 0 && !line.isEmpty() && Character.isLowerCase(line.codePointAt(0))
                    && ".:;!?\n".indexOf(text.charAt(end)) < 0 && !line.startsWith("att ");
            text.append(end < 0 ? "" : goesOn ? " " : "\n").append(line);
        }
        return text.toString().replaceAll("\n{3,}", "\n\n").strip();
    }

    public static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most).strip();
    }
}
