package se.samverk.search.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.function.Function;
import se.samverk.search.SearchAddress;

/** The address of a list, read from a request and written into a link. */
final class SearchLink {
    private SearchLink() {
    }

    /** What cannot be read in an address is taken as if it were not there. */
    static SearchAddress read(HttpServletRequest request) {
        String kind = said(request, "kind");
        return new SearchAddress(said(request, "q"), kind == null ? List.of() : List.of(kind.toUpperCase(Locale.ROOT)),
                number(request, "org", Long::valueOf), number(request, "group", Long::valueOf),
                number(request, "year", Integer::valueOf), said(request, "lang"), said(request, "amount"),
                said(request, "sort"), Boolean.parseBoolean(said(request, "exact")),
                Boolean.parseBoolean(said(request, "loose")));
    }

    static String said(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null || value.isEmpty() ? null : value;
    }

    static <N extends Number> N number(HttpServletRequest request, String name, Function<String, N> read) {
        String value = said(request, name);
        try {
            return value == null ? null : read.apply(value.strip());
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    /** The page with the list of a question, or another page that is given the question. */
    static String write(String page, SearchAddress question) {
        StringJoiner pairs = new StringJoiner("&", page + "?", "").setEmptyValue(page);
        add(pairs, "q", question.q());
        question.kinds().forEach(kind -> add(pairs, "kind", kind));
        add(pairs, "org", question.org());
        add(pairs, "group", question.group());
        add(pairs, "year", question.year());
        add(pairs, "lang", question.lang());
        add(pairs, "amount", question.amount());
        add(pairs, "sort", question.sort());
        add(pairs, "exact", question.exact() ? Boolean.TRUE : null);
        add(pairs, "loose", question.loose() ? Boolean.TRUE : null);
        return pairs.toString();
    }

    private static void add(StringJoiner pairs, String name, Object value) {
        if (value != null && !value.toString().isEmpty()) {
            pairs.add(name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
        }
    }
}
