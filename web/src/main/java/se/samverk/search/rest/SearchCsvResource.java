package se.samverk.search.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import se.samverk.search.SearchHit;
import se.samverk.search.SearchQuery;
import se.samverk.search.boundary.Search;
import se.samverk.shared.SubjectKind;
import se.samverk.webshell.Csv;

/**
 * The search list as CSV for spreadsheets: the same filters, the same rights, no paging. For
 * figures the columns are those of Sifferregistret; else those of a hit.
 */
@Path("search.csv")
public class SearchCsvResource {
    private static final List<String> FIGURE_COLUMNS = List.of("qualifier", "value", "upper", "unit", "what", "date",
            "organisation", "source", "visibility", "note", "words");

    @Inject
    private Search search;

    @GET
    @Produces("text/csv; charset=UTF-8")
    public Response csv(@BeanParam SearchParameters parameters) {
        SearchQuery query = parameters.address().query().withPage(0, SearchQuery.MAX_LIMIT);
        List<SearchHit> hits = search.find(query).hits();
        boolean figures = query.kinds().equals(Set.of(SubjectKind.FIGURE));
        Csv csv = figures ? figures(hits) : rows(hits);
        String name = figures ? "sifferregistret.csv" : "samverk.csv";
        return Response.ok(csv.toString()).header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }

    private static Csv figures(List<SearchHit> hits) {
        Csv csv = new Csv();
        csv.row(FIGURE_COLUMNS);
        for (SearchHit hit : hits) {
            csv.row(FIGURE_COLUMNS.stream().map(column -> hit.extra().getOrDefault(column, "")).toList());
        }
        return csv;
    }

    private static Csv rows(List<SearchHit> hits) {
        Csv csv = new Csv();
        csv.row(List.of("kind", "title", "organisation", "group", "date", "state", "language", "url"));
        for (SearchHit hit : hits) {
            csv.row(List.of(hit.kind().name(), hit.title(), text(hit.organisationName()), text(hit.groupName()),
                    hit.date() == null ? "" : hit.date().toString(), text(hit.state()), hit.language().tag(),
                    hit.url()));
        }
        return csv;
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
