package se.samverk.administration.rest;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import se.samverk.audit.AuditFilter;
import se.samverk.audit.AuditLogRow;
import se.samverk.audit.boundary.AuditLog;
import se.samverk.webshell.Csv;
import se.samverk.webshell.UserLanguage;
import se.samverk.webshell.Words;

/** The audit log as CSV: the same filter and the same rights as the page, headings in the reader's language. */
@Path("audit.csv")
public class AuditCsvResource {
    private static final List<String> COLUMNS = List.of("at", "actor", "act", "thing", "detail", "address");

    @Inject
    private AuditLog log;

    @Context
    private HttpServletRequest request;

    @GET
    @Produces("text/csv; charset=UTF-8")
    public Response csv(@QueryParam("text") String text, @QueryParam("act") String act, @QueryParam("from") String from,
            @QueryParam("to") String to) {
        Locale locale = UserLanguage.of(request).locale();
        Csv csv = new Csv();
        csv.row(COLUMNS.stream().map(column -> Words.in(locale, "audit." + column)).toList());
        log.all(AuditFilter.of(text, act, from, to)).forEach(row -> csv.row(cells(row)));
        return Response.ok(csv.toString()).header("Content-Disposition", "attachment; filename=\"audit.csv\"").build();
    }

    /** The act by its own name, which is the same in every language and can be counted. */
    private static List<String> cells(AuditLogRow row) {
        String thing = row.subject() == null ? "" : row.subject().toString();
        String address = row.subject() == null ? "" : row.subject().url();
        return Stream.of(row.at().toString(), row.actor(), row.act(), thing, row.detail(), address).toList();
    }
}
