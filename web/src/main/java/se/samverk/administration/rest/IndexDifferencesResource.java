package se.samverk.administration.rest;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import se.samverk.search.IndexDifference;
import se.samverk.search.boundary.IndexHealth;
import se.samverk.webshell.Csv;
import se.samverk.webshell.UserLanguage;
import se.samverk.webshell.Words;

/** Everything on which index and database differ when it is asked for, as CSV, headings in the reader's language. */
@Path("index-differences.csv")
public class IndexDifferencesResource {
    private static final List<String> COLUMNS = List.of("thing", "difference", "meaning", "address");

    @Inject
    private IndexHealth index;

    @Context
    private HttpServletRequest request;

    @GET
    @Produces("text/csv; charset=UTF-8")
    public Response csv() {
        Locale locale = UserLanguage.of(request).locale();
        Csv csv = new Csv();
        csv.row(COLUMNS.stream().map(column -> Words.in(locale, "index.csv." + column)).toList());
        index.compare().different().forEach(difference -> csv.row(cells(difference, locale)));
        return Response.ok(csv.toString())
                .header("Content-Disposition", "attachment; filename=\"index-differences.csv\"").build();
    }

    /** The difference by its own name too, which is the same in every language and can be counted. */
    private static List<String> cells(IndexDifference difference, Locale locale) {
        return List.of(difference.subject().toString(), difference.kind().name(),
                Words.in(locale, "index.difference." + difference.kind()), difference.url());
    }
}
