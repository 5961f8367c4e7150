package se.samverk.intake.web;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where on a page stands what was refused: rows that say nothing stand between, and some fields have other names. */
final class PageFields {
    private static final Pattern IN_LIST = Pattern.compile("(\\p{Alpha}+):(\\d{1,5})(:.*)");

    private PageFields() {
    }

    /**
     * The field on the page.
     *
     * @param list what the list of rows is called
     * @param written the places on the page of the rows that were sent
     * @param names the names on the page of fields that are called otherwise
     */
    static String of(String field, String list, List<Integer> written, Map<String, String> names) {
        Matcher row = IN_LIST.matcher(field);
        if (row.matches() && row.group(1).equals(list)) {
            return list + ":" + written.get(Integer.parseInt(row.group(2))) + row.group(3);
        }
        return names.getOrDefault(field, field);
    }
}
