package se.samverk.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import se.samverk.document.Paper;
import se.samverk.document.Paper.Line;
import se.samverk.document.Paper.Part;
import se.samverk.report.ReadReport.Section;
import se.samverk.shared.Period;

/**
 * Reads status reports from before the portal, by the words that Swedish, Norwegian and English reports are written with
 * and by how headings stand. What it finds is a proposal: it would rather leave something out than make it up.
 */
public final class OldReports {
    private static final int HEAD_LINES = 40;
    private static final int LONGEST_TITLE = 160;
    private static final int LONGEST_HEADING = 90;
    private static final int MOST_WORDS = 12;
    private static final int MOST_SECTIONS = 80;
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    private static final Pattern TITLE = Pattern.compile(
            "(?:.*\\b)?(?:\\p{L}*rapport(?:en)?|\\p{L}*report|årsberättelse|årsmelding|verksamhetsberättelse|uppföljning|oppfølging"
                    + "|avrapportering|redovisning)\\b.*",
            FLAGS);
    private static final Pattern PERIOD = Pattern.compile(
            "(?:\\p{L}*perioden?|period|avser|gäller|gjelder|rapportår|years?|reporting period|tidsperiod)\\b.*",
            FLAGS);
    private static final Pattern NUMBERED = Pattern.compile("\\d{1,2}(?:\\.\\d{1,2}){0,3}\\.?\\s++\\p{Lu}.*+");
    private static final Pattern BULLET = Pattern.compile("(?:[-–—•*·▪]|\\d+\\)|[a-z]\\))\\s.*");

    private final List<Part> parts;
    private final List<Line> lines;

    private OldReports(List<Part> parts) {
        this.parts = parts;
        this.lines = Paper.lines(parts);
    }

    /**
     * Proposes what a report says, from the parts of its text in their order.
     *
     * @param called what the document is called
     */
    public static ReadReport read(String called, List<Part> parts) {
        return new OldReports(parts).read(called);
    }

    private ReadReport read(String called) {
        List<String> head = lines.stream().filter(line -> !line.blank()).map(Line::text).limit(HEAD_LINES)
                .filter(text -> text.length() <= LONGEST_TITLE).toList();
        Optional<String> titled = head.stream().filter(text -> TITLE.matcher(text).matches() && !text.endsWith("."))
                .map(text -> text.replace('\t', ' ')).findFirst();
        boolean headed = parts.stream().anyMatch(part -> !part.heading().isEmpty());
        String title = Paper.shortened(titled.orElse(called), StatusReport.TITLE_LENGTH);
        return new ReadReport(title, period(titled, head, called),
                kept(headed ? byParts(title) : byLines(title)));
    }

    private static Period period(Optional<String> titled, List<String> head, String called) {
        Optional<Period> labelled = head.stream().filter(text -> PERIOD.matcher(text).matches())
                .flatMap(text -> WrittenPeriod.in(text).stream()).findFirst();
        return titled.flatMap(WrittenPeriod::in).or(() -> labelled).or(() -> WrittenPeriod.in(called)).orElse(null);
    }

    /** What the file itself marks as headings. What stands before the first is called as the report is. */
    private List<Section> byParts(String title) {
        List<Section> sections = new ArrayList<>();
        for (Part part : parts) {
            List<String> said = lines.stream().filter(line -> line.part() == part.number()).map(Line::text).toList();
            String heading = Paper.shortened(part.heading(), ReportSection.HEADING_LENGTH);
            int from = 0;
            while (from < said.size() && (said.get(from).isEmpty() || said.get(from).equals(heading)
                    || said.get(from).replace('\t', ' ').equals(title))) {
                from++;
            }
            sections.add(new Section(heading.isEmpty() ? title : heading,
                    Paper.joined(said.subList(from, said.size())), part.number()));
        }
        return sections;
    }

    /** What stands like headings: alone on a short line above text, or with a number. */
    private List<Section> byLines(String title) {
        List<Section> sections = new ArrayList<>();
        String heading = title;
        int page = lines.isEmpty() ? 0 : lines.get(0).part();
        List<String> said = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (isHeading(i)) {
                sections.add(new Section(heading, Paper.joined(said), page));
                heading = line.text().replace('\t', ' ');
                page = line.part();
                said.clear();
            } else {
                said.add(line.text());
            }
        }
        sections.add(new Section(heading, Paper.joined(said), page));
        return sections;
    }

    private boolean isHeading(int at) {
        String text = lines.get(at).text();
        boolean shaped = !text.isEmpty() && text.length() <= LONGEST_HEADING && text.split("\\s+").length <= MOST_WORDS
                && ".,;:!?".indexOf(text.charAt(text.length() - 1)) < 0 && text.indexOf('\t') < 0
                && !BULLET.matcher(text).matches();
        if (!shaped || goesOn(at + 1)) {
            return false;
        }
        boolean alone = at == 0 || lines.get(at - 1).blank();
        return NUMBERED.matcher(text).matches() && alone
                || alone && Character.isUpperCase(text.codePointAt(0)) && isText(at + 1);
    }

    /** Whether a line goes on with the sentence of the one above. */
    private boolean goesOn(int at) {
        return at < lines.size() && !lines.get(at).blank()
                && Character.isLowerCase(lines.get(at).text().codePointAt(0));
    }

    /** Whether text stands from a line on, and not another heading, a list or a table. */
    private boolean isText(int from) {
        int next = from;
        while (next < lines.size() && lines.get(next).blank()) {
            next++;
        }
        return next < lines.size() && (lines.get(next).text().length() > LONGEST_HEADING
                || ".:!?".indexOf(lastOf(lines.get(next).text())) >= 0
                || next + 1 < lines.size() && !lines.get(next + 1).blank());
    }

    private static char lastOf(String text) {
        return text.charAt(text.length() - 1);
    }

    /** Without headings that say nothing; what is longer than a section may be goes on in another. */
    private static List<Section> kept(List<Section> found) {
        List<Section> kept = new ArrayList<>();
        for (Section section : found) {
            String text = section.text();
            if (!text.isBlank() && kept.size() >= MOST_SECTIONS) {
                Section last = kept.remove(kept.size() - 1);
                text = last.text() + "\n\n" + section.heading() + "\n\n" + text;
                split(new Section(last.heading(), text, last.page()), kept);
            } else if (!text.isBlank()) {
                split(section, kept);
            }
        }
        return kept;
    }

    private static void split(Section section, List<Section> kept) {
        String left = section.text();
        for (int part = 1; !left.isEmpty(); part++) {
            int end = left.length();
            if (end > ReportSection.TEXT_LENGTH) {
                int paragraph = left.lastIndexOf('\n', ReportSection.TEXT_LENGTH);
                end = paragraph > 0 ? paragraph : ReportSection.TEXT_LENGTH;
            }
            String heading = part == 1
                    ? section.heading()
                    : Paper.shortened(section.heading(), ReportSection.HEADING_LENGTH - 6) + " (" + part + ")";
            kept.add(new Section(heading, left.substring(0, end).strip(), section.page()));
            left = left.substring(end).strip();
        }
    }
}
