package se.samverk.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;

/**
 * The address of a document of this portal, pasted into a text as the browser shows it.
 *
 * @param start where it begins in the text
 * @param end where the text goes on
 * @param version the version of the document that is named; 0 for none, which is the newest
 * @param part the part of the document that is shown there: a page, a sheet, a section; 0 for none
 */
public record PastedAddress(int start, int end, SubjectRef document, int version, int part) {
    private static final String PAGE = SubjectKind.DOCUMENT.page() + "?";
    /** Signs that end a sentence and no address. */
    private static final String AFTER = ".,;:!?";
    private static final Pattern ID = Pattern.compile("(?:^|&)id=([0-9]{1,18})(?:&|$)");
    private static final Pattern VERSION = number("version");
    private static final Pattern PART = number("page");

    private static Pattern number(String name) {
        return Pattern.compile("(?:^|&)" + name + "=([1-9][0-9]{0,8})(?:&|$)");
    }

    private static int first(Pattern number, String query) {
        Matcher said = number.matcher(query);
        return said.find() ? Integer.parseInt(said.group(1)) : 0;
    }

    /**
     * All that stand in a text, in their order.
     *
     * @param base where the portal is reached, without a slash behind: addresses of other portals are words like others
     */
    public static List<PastedAddress> in(String text, String base) {
        List<PastedAddress> found = new ArrayList<>();
        Matcher address = Pattern.compile(Pattern.quote(base + PAGE) + "[^\\s<>\"'()\\[\\]{}]+").matcher(text);
        while (address.find()) {
            int from = address.start() + base.length() + PAGE.length();
            int end = address.end();
            while (end > from && AFTER.indexOf(text.charAt(end - 1)) >= 0) {
                end--;
            }
            String query = text.substring(from, end).replaceFirst("#.*", "");
            Matcher id = ID.matcher(query);
            if (id.find()) {
                found.add(new PastedAddress(address.start(), end,
                        new SubjectRef(SubjectKind.DOCUMENT, Long.parseLong(id.group(1))), first(VERSION, query),
                        first(PART, query)));
            }
        }
        return List.copyOf(found);
    }

    /** Where in the citing thing the citation stands that it makes, within a place there. */
    public String within(String place) {
        return place + Citation.PASTED + document.id() + (version == 0 ? "" : "-v" + version)
                + (part == 0 ? "" : "-" + part);
    }

    /** What it leads to, from the root of the portal. */
    public String url() {
        return document.url() + (version == 0 ? "" : "&version=" + version) + (part == 0 ? "" : "&page=" + part);
    }
}
