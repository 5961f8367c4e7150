package se.samverk.search.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import se.samverk.search.Completion;
import se.samverk.search.FacetCount;
import se.samverk.search.SearchHint;
import se.samverk.search.SearchHit;
import se.samverk.search.SearchQuery;
import se.samverk.search.SearchResult;
import se.samverk.search.SnippetPart;
import se.samverk.search.boundary.Search;

/** The search page's answer as JSON, for the same caller with the same rights. No score is ever told. */
@Path("search")
@Produces(MediaType.APPLICATION_JSON)
public class SearchResource {
    private static final int MOST = 100;

    @Inject
    private Search search;

    /** One hit. {@code date} is ISO 8601 or empty; the passage marks what was found. */
    public record Hit(String kind, long id, String title, String url, String language, String date,
            String organisation, String group, List<SnippetPart> snippet) {
        static Hit of(SearchHit hit) {
            return new Hit(hit.kind().name(), hit.subject().id(), hit.title(), hit.url(), hit.language().tag(),
                    hit.date() == null ? "" : hit.date().toString(), text(hit.organisationName()),
                    text(hit.groupName()), hit.snippet());
        }

        private static String text(String value) {
            return value == null ? "" : value;
        }
    }

    /** The answer: how many, how they spread, how the words were used, and one page of hits. */
    public record Answer(long total, long withAll, String mode, String correctedTo, String suggestion,
            List<SearchHint> hints,
            Map<String, List<FacetCount>> facets, List<Hit> hits) {
    }

    @GET
    public Answer find(@BeanParam SearchParameters parameters, @QueryParam("offset") @DefaultValue("0") int offset,
            @QueryParam("limit") @DefaultValue("20") int limit) {
        SearchQuery query = parameters.address().query().withPage(offset, Math.min(limit, MOST));
        SearchResult result = search.find(query);
        return new Answer(result.total(), result.withAll(), result.mode().name(),
                Objects.requireNonNullElse(result.correctedTo(), ""),
                Objects.requireNonNullElse(result.suggestion(), ""), result.hints(), result.facets(),
                result.hits().stream().map(Hit::of).toList());
    }

    /** What the words being typed could go on to: titles of readable things. */
    @GET
    @Path("complete")
    public List<Completion> complete(@QueryParam("q") String typed) {
        return search.complete(typed);
    }
}
