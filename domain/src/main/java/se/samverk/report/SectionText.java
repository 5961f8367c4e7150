package se.samverk.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.samverk.report.ReportText.Mark;

/** Reads a section's text: its footnotes and the stretches that are figures. */
public final class SectionText {
    private static final Pattern FOOTNOTE = Pattern.compile("\\[(\\d{1,4})\\]");

    private record Stretch(int start, int end, ReportPart part) {
    }

    private SectionText() {
    }

    /** The numbers of the footnotes, in the order of the text. */
    public static List<Integer> footnotes(String text) {
        List<Integer> numbers = new ArrayList<>();
        Matcher matcher = FOOTNOTE.matcher(text);
        while (matcher.find()) {
            numbers.add(Integer.valueOf(matcher.group(1)));
        }
        return numbers;
    }

    /**
     * The text in paragraphs of plain, figure and footnote stretches. A figure is shown at the first
     * place its words stand that no other figure has taken.
     */
    public static List<List<ReportPart>> paragraphs(String text, List<Mark> figures) {
        List<List<ReportPart>> paragraphs = new ArrayList<>();
        List<Mark> left = new ArrayList<>(figures);
        left.sort(Comparator.comparingInt((Mark mark) -> mark.text().length()).reversed());
        for (String paragraph : text.split("\n+")) {
            if (!paragraph.isBlank()) {
                paragraphs.add(parts(paragraph, left));
            }
        }
        return paragraphs;
    }

    private static List<ReportPart> parts(String paragraph, List<Mark> left) {
        List<Stretch> stretches = new ArrayList<>();
        Matcher matcher = FOOTNOTE.matcher(paragraph);
        while (matcher.find()) {
            int number = Integer.parseInt(matcher.group(1));
            stretches.add(new Stretch(matcher.start(), matcher.end(),
                    new ReportPart(ReportPart.Kind.FOOTNOTE, matcher.group(), "", number)));
        }
        left.removeIf(mark -> found(paragraph, mark, stretches));
        stretches.sort(Comparator.comparingInt(Stretch::start));
        List<ReportPart> parts = new ArrayList<>();
        int position = 0;
        for (Stretch stretch : stretches) {
            plain(parts, paragraph.substring(position, stretch.start()));
            parts.add(stretch.part());
            position = stretch.end();
        }
        plain(parts, paragraph.substring(position));
        return parts;
    }

    private static boolean found(String paragraph, Mark mark, List<Stretch> taken) {
        int start = paragraph.indexOf(mark.text());
        while (start >= 0) {
            int from = start;
            int end = start + mark.text().length();
            if (taken.stream().noneMatch(other -> from < other.end() && other.start() < end)) {
                taken.add(new Stretch(start, end,
                        new ReportPart(ReportPart.Kind.FIGURE, mark.text(), mark.what(), mark.figureId())));
                return true;
            }
            start = paragraph.indexOf(mark.text(), start + 1);
        }
        return false;
    }

    private static void plain(List<ReportPart> parts, String text) {
        if (!text.isEmpty()) {
            parts.add(new ReportPart(ReportPart.Kind.PLAIN, text, "", 0));
        }
    }
}
