package se.samverk.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.samverk.document.Paper;
import se.samverk.document.Paper.Line;
import se.samverk.document.Paper.Part;
import se.samverk.meeting.ReadMinutes.Item;
import se.samverk.meeting.ReadMinutes.Name;

/**
 * Reads minutes from before the portal, by the words that Swedish, Norwegian and English minutes are written with. What
 * it finds is a proposal: it would rather leave something out than make it up.
 */
public final class OldMinutes {
    private static final int HEAD_LINES = 60;
    private static final int LONGEST_HEADING = 160;
    private static final int MOST_NAMES = 100;
    private static final int FARTHEST_NUMBER = 50;
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    private static final Pattern NOT_ITS_DAY = pattern(
            "(justera|utskrive|utsendt|sendt|upprätta|nästa|neste|next|adjusted|föregående|forrige|kopia|dnr|diarie|ref).*");
    private static final Pattern DAY_LABEL = pattern(
            "(mötesdatum|sammanträdesdatum|møtedato|datum|dato|date|dag|tid och plats|tid|tidspunkt|tid og sted|når|när|when|time)\\b.*");
    private static final Pattern TITLE_LINE = pattern(
            ".*(protokoll|anteckningar|referat|minutes|notes from|möte|møte|meeting|sammanträde).*");
    private static final Pattern PLACE = pattern(
            "(?:plats|lokal|sted|møtested|place|location|venue|where|var|hvor)\\s*+:\\s*+(.+)");
    private static final Pattern PRESENT = pattern(
            "(?:närvarande(?: ledamöter| ersättare)?|deltagare|tjänstgörande(?: ledamöter| ersättare)?|övriga närvarande"
                    + "|til stede|tilstede|deltakere|deltagere|møtte|andre til stede|present|attendees|attending|participants)"
                    + "\\s*+(?::\\s*+(.*))?");
    private static final Pattern EXCUSED = pattern(
            "(?:anmält förhinder|anmälda förhinder|förhinder|förhindrade|meldt forfall|forfall|apologies(?: received)?|excused)"
                    + "\\s*+(?::\\s*+(.*))?");
    private static final Pattern ABSENT = pattern(
            "(?:frånvarande|ej närvarande|ikke til stede|ikke møtt|fraværende|absent|not present)\\s*+(?::\\s*+(.*))?");
    private static final Pattern ENDS_NAMES = pattern(
            "(?:dagordning|agenda|saksliste|dagsorden|ärenden|saker|plats|sted|place|tid|datum|dato|date|kopia|sändlista"
                    + "|distribution|justera\\w*|utses att|paragrafer)\\b.*");
    private static final Pattern ROLE = pattern(
            "(ordförande|mötesordförande|sekreterare|justerare|protokollförare|møteleder|ordstyrer|referent|leder|nestleder"
                    + "|sekretær|chair|chairperson|secretary|minutes taken by)\\s*+:\\s*+(.+)");
    private static final Set<String> PARTICLES = Set.of("af", "av", "von", "van", "de", "der", "la");
    private static final Pattern BULLET = Pattern.compile("^(?:[-–—•*·▪o]\\s+|\\d+[.)]\\s+|[a-z]\\)\\s+)");
    private static final Pattern DECISION = pattern(
            "(?:(?:gruppens |mötets |styrgruppens |nämndens |møtets |enstemmig )?(?:beslut|vedtak|konklusjon|decision|decisions"
                    + "|resolution|resolved|vedtatt))\\s*+(?:§?\\s*+\\d*+\\s*+)?+(?::\\s*+(.*))?");
    private static final Pattern DECIDED = pattern(
            "(?:^|.*?\\b)(?:beslutar|beslutade|beslutades|beslöt|beslöts|besluter|besluttet|besluttede|vedtok|vedtar|ble vedtatt"
                    + "|decided|decides|resolved|agreed)\\s*+(?:,\\s*+)?(?:enhälligt |enstemmig |unanimously )?(?:att|at|å|to|that)\\b.*");
    private static final Pattern OTHER_LABEL = pattern(
            "(?:ansvarig|ansvar|ansvarlig|frist|klart|diskussion|drøfting|bakgrund|bakgrunn|saksopplysninger|yttrande[n]?"
                    + "|discussion|background|responsible|deadline|uppföljning|oppfølging|paragrafen är.*|information|informasjon)"
                    + "\\s*+(?::.*)?");
    private static final Pattern THE_END = pattern(
            "(?:vid protokollet|vid anteckningarna|vid pennan|justeras\\b.*|justerat\\b.*|justerare\\s*+:?|justerandes\\b.*"
                    + "|underskrifter?\\b.*|signaturer?\\b.*|for referatet|referent\\s*+:.*|antecknat av\\b.*|anteckningar förda av\\b.*"
                    + "|minutes taken by\\b.*|signed\\b.*|godkjent\\b.*)");

    /** The ways of numbering matters, the surest first; the first that minutes use is theirs. */
    private static final List<Pattern> NUMBERINGS = List.of(
            pattern("§\\s*+(\\d{1,4})(?:\\s*+[/-]\\s*+(?:\\d{4}|\\d{2}))?\\s*+[.:–-]?\\s*+(.*)"),
            pattern("(?:sak|fs|ps|ärende|punkt|pkt\\.?|item|p\\.?)\\s*+(?:nr\\.?\\s*+)?(\\d{1,4})(?:\\s*+/\\s*+(?:\\d{4}|\\d{2}))?"
                    + "(?=\\s|[.:–-]|$)\\s*+[.:–-]?\\s*+(.*)"),
            pattern("(\\d{1,3})(?:[.)]|\\t)\\s*+(\\p{Lu}.*)"));

    private final List<Line> lines;

    private OldMinutes(List<Line> lines) {
        this.lines = lines;
    }

    private static Pattern pattern(String words) {
        return Pattern.compile(words, FLAGS);
    }

    /** Proposes what minutes say, from the parts of their text in their order. */
    public static ReadMinutes read(List<Part> parts) {
        return new OldMinutes(Paper.lines(parts)).read();
    }

    /** Whether a line is a label, or begins with one; what is longer than any label is none. */
    private static boolean isLabelled(String text, Pattern label) {
        return text.length() <= Paper.LONGEST_LABEL && label.matcher(text).matches();
    }

    private ReadMinutes read() {
        Pattern numbering = numbering();
        int first = firstItem(numbering);
        List<Line> head = lines.subList(0, Math.min(lines.size(), Math.max(HEAD_LINES, first))).stream()
                .filter(line -> line.text().length() <= Paper.LONGEST_LABEL).toList();
        List<Name> names = names(numbering);
        WrittenDay.Clock clock = clock(head);
        return new ReadMinutes(day(head), clock == null ? null : clock.from(), clock == null ? null : clock.to(),
                place(head), numbering == NUMBERINGS.get(0), names, items(numbering));
    }

    private LocalDate day(List<Line> head) {
        LocalDate titled = null;
        LocalDate first = null;
        for (Line line : head) {
            LocalDate day = NOT_ITS_DAY.matcher(line.text()).matches()
                    ? null
                    : WrittenDay.in(line.text()).orElse(null);
            if (day != null) {
                if (DAY_LABEL.matcher(line.text()).matches()) {
                    return day;
                }
                titled = titled == null && TITLE_LINE.matcher(line.text()).matches() ? day : titled;
                first = first == null ? day : first;
            }
        }
        return titled != null ? titled : first;
    }

    private static WrittenDay.Clock clock(List<Line> head) {
        for (Line line : head) {
            if (!NOT_ITS_DAY.matcher(line.text()).matches()) {
                WrittenDay.Clock found = WrittenDay.clockIn(line.text()).orElse(null);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static String place(List<Line> head) {
        for (Line line : head) {
            Matcher place = PLACE.matcher(line.text().replace('\t', ' '));
            if (place.matches()) {
                return Paper.shortened(place.group(1).strip(), Meeting.PLACE_LENGTH);
            }
        }
        return "";
    }

    // --- who was there

    private List<Name> names(Pattern numbering) {
        List<Name> names = new ArrayList<>();
        Presence presence = null;
        boolean any = false;
        boolean parted = false;
        for (Line line : lines) {
            if (line.text().length() > Paper.LONGEST_LABEL) {
                presence = null;
                continue;
            }
            Matcher present = PRESENT.matcher(line.text());
            Matcher excused = EXCUSED.matcher(line.text());
            Matcher absent = ABSENT.matcher(line.text());
            Matcher header = present.matches()
                    ? present
                    : excused.matches() ? excused : absent.matches() ? absent : null;
            boolean over = parted && !line.blank() && !isCertainlyName(line.text())
                    || ENDS_NAMES.matcher(line.text()).matches()
                    || numbering != null && numbering.matcher(line.text()).matches()
                            && !(numbering == NUMBERINGS.get(2) && presence != null && any);
            parted = line.blank() && any || parted && line.blank();
            if (header != null) {
                presence = header == present
                        ? Presence.PRESENT
                        : header == excused ? Presence.EXCUSED : Presence.ABSENT;
                any = header.group(1) != null && !header.group(1).isBlank();
                if (any) {
                    inOneLine(header.group(1), presence, names);
                }
            } else if (over) {
                presence = null;
            } else if (presence != null && !line.blank()) {
                any = true;
                ofLine(line.text(), presence, names);
            }
        }
        return names.stream().distinct().limit(MOST_NAMES).toList();
    }

    /** "Anna Ek (Ekstad), Bo Lund": parted at commas; where there are semicolons, at those. */
    private static void inOneLine(String text, Presence presence, List<Name> names) {
        String split = text.contains(";") ? ";" : ",(?![^(]*\\))|\\s+(?:och|og|and)\\s+";
        for (String part : text.split(split)) {
            add(part, presence, names);
        }
    }

    private static void ofLine(String text, Presence presence, List<Name> names) {
        String line = BULLET.matcher(text).replaceFirst("").strip();
        Matcher role = ROLE.matcher(line);
        if (role.matches()) {
            add(role.group(2) + ", " + role.group(1).toLowerCase(Locale.ROOT), presence, names);
            return;
        }
        String[] parts = line.split(",(?![^(]*\\))");
        boolean list = line.contains(";") || parts.length > 2
                && List.of(parts).stream().allMatch(part -> isName(part.replaceAll("\\(.*", "").strip()));
        if (list) {
            inOneLine(line, presence, names);
        } else {
            add(line, presence, names);
        }
    }

    private static void add(String written, Presence presence, List<Name> names) {
        String text = BULLET.matcher(written.strip()).replaceFirst("").strip().replaceAll("[.;]$", "");
        Matcher parted = Pattern.compile("([^,(\\t–—]+?)(?:\\s*[,\\t–—]\\s*|\\s+-\\s+|\\s*(?=\\())(.*)").matcher(text);
        String name = parted.matches() ? parted.group(1).strip() : text;
        String note = parted.matches()
                ? parted.group(2).replaceAll("^\\((.*)\\)$", "$1").replace("\t", ", ").strip()
                : "";
        if (isName(name)) {
            names.add(new Name(name, Paper.shortened(note, Attendance.NOTE_LENGTH), presence));
        }
    }

    /** After an empty line a list of names only goes on with what is written as one; some files have one after each line. */
    private static boolean isCertainlyName(String line) {
        String[] words = BULLET.matcher(line).replaceFirst("").split("[,(\\t–—]", 2)[0].strip().split("\\s+");
        boolean role = ROLE.matcher(line).matches();
        return role || words.length >= 2 && isName(String.join(" ", words))
                && Arrays.stream(words).allMatch(word -> Character.isUpperCase(word.codePointAt(0))
                        || PARTICLES.contains(word))
                && !line.endsWith(".");
    }

    /** Two to five words that begin as names do; or one, followed by nothing. */
    private static boolean isName(String text) {
        String[] words = text.split("\\s+");
        boolean large = !text.isEmpty() && Character.isUpperCase(text.codePointAt(0));
        return large && words.length <= 5 && text.length() <= 60 && text.matches("[\\p{L}.'’\\- ]+");
    }

    // --- what was taken up

    private Pattern numbering() {
        for (Pattern candidate : NUMBERINGS) {
            if (starts(candidate).size() >= (candidate == NUMBERINGS.get(2) ? 2 : 1)) {
                return candidate;
            }
        }
        return null;
    }

    private int firstItem(Pattern numbering) {
        return numbering == null ? 0 : starts(numbering).get(0);
    }

    /** The lines on which a matter begins: their numbers grow, a little at a time. */
    private List<Integer> starts(Pattern numbering) {
        List<Integer> found = new ArrayList<>();
        int last = -1;
        for (int i = 0; i < lines.size(); i++) {
            Matcher start = numbering.matcher(lines.get(i).text());
            if (lines.get(i).text().length() <= LONGEST_HEADING && start.matches()) {
                int number = Integer.parseInt(start.group(1));
                boolean next = last < 0
                        ? numbering != NUMBERINGS.get(2) || number == 1
                        : number > last && number <= last + (numbering == NUMBERINGS.get(2) ? 1 : FARTHEST_NUMBER);
                if (next && number > 0) {
                    found.add(i);
                    last = number;
                }
            }
        }
        return found;
    }

    private List<Item> items(Pattern numbering) {
        if (numbering == null) {
            return whole();
        }
        List<Integer> starts = starts(numbering);
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) : lines.size();
            Line line = lines.get(starts.get(i));
            Matcher start = numbering.matcher(line.text());
            start.matches();
            int from = starts.get(i) + 1;
            String title = start.group(2).strip();
            while (title.isEmpty() && from < end) {
                title = lines.get(from).text();
                from++;
            }
            items.add(item(Integer.parseInt(start.group(1)), title, line.part(), lines.subList(from, end)));
        }
        return items;
    }

    /** Minutes without numbers are one matter. */
    private List<Item> whole() {
        int from = 0;
        while (from < lines.size() && lines.get(from).blank()) {
            from++;
        }
        return from == lines.size()
                ? List.of()
                : List.of(item(1, lines.get(from).text(), lines.get(from).part(),
                        lines.subList(from + 1, lines.size())));
    }

    private static Item item(int number, String title, int page, List<Line> body) {
        List<String> said = new ArrayList<>();
        List<String> decisions = new ArrayList<>();
        List<String> decision = null;
        for (int i = 0; i < body.size(); i++) {
            Line line = body.get(i);
            String text = line.text();
            if (isLabelled(text, THE_END)) {
                break;
            }
            Matcher label = DECISION.matcher(text);
            boolean begins = label.matches();
            if (begins || decision != null && (isLabelled(text, OTHER_LABEL)
                    || line.blank() && !String.join("", decision).isEmpty() && !listGoesOn(decision, body, i))) {
                keep(decision, decisions);
                decision = null;
            }
            if (begins) {
                decision = new ArrayList<>();
                text = label.group(1) == null ? "" : label.group(1);
            }
            (decision == null ? said : decision).add(text);
        }
        keep(decision, decisions);
        String whole = Paper.joined(said);
        if (decisions.isEmpty()) {
            whole.lines().filter(line -> DECIDED.matcher(line).matches()).map(OldMinutes::sentence)
                    .forEach(decisions::add);
        }
        return new Item(number, Paper.shortened(title.replaceAll("[\\t ]+", " "), MinutesItem.TITLE_LENGTH),
                Paper.shortened(whole, MinutesItem.TEXT_LENGTH), page, List.copyOf(decisions));
    }

    /** Whether after an empty line the next mark of a list of decisions stands. */
    private static boolean listGoesOn(List<String> decision, List<Line> body, int blank) {
        int next = blank;
        while (next < body.size() && body.get(next).blank()) {
            next++;
        }
        return next < body.size() && BULLET.matcher(body.get(next).text()).find()
                && decision.stream().anyMatch(line -> BULLET.matcher(line).find());
    }

    /** A decision, or several where each stands at a mark of its own. */
    private static void keep(List<String> decision, List<String> decisions) {
        if (decision == null) {
            return;
        }
        String text = Paper.joined(decision);
        List<String> marked = new ArrayList<>();
        for (String line : text.split("\n+")) {
            Matcher bullet = BULLET.matcher(line);
            if (bullet.find()) {
                marked.add(line.substring(bullet.end()).strip());
            } else if (marked.isEmpty()) {
                marked.clear();
                break;
            } else {
                marked.set(marked.size() - 1, marked.get(marked.size() - 1) + "\n" + line);
            }
        }
        (marked.isEmpty() ? List.of(text) : marked).stream().filter(one -> !one.isBlank())
                .map(one -> Paper.shortened(one, Decision.TEXT_LENGTH)).forEach(decisions::add);
    }

    /** The sentence of a paragraph that says what was decided. */
    private static String sentence(String paragraph) {
        for (String sentence : paragraph.split("(?<=[.!?])\\s+(?=\\p{Lu})")) {
            if (DECIDED.matcher(sentence).matches()) {
                return Paper.shortened(sentence.strip(), Decision.TEXT_LENGTH);
            }
        }
        return Paper.shortened(paragraph, Decision.TEXT_LENGTH);
    }
}
