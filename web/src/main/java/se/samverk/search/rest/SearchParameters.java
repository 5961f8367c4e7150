package se.samverk.search.rest;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import se.samverk.search.SearchAddress;

/** The parameters of the search page, as they stand in the address of a resource. */
public class SearchParameters {
    @QueryParam("q")
    private String text;

    @QueryParam("kind")
    private List<String> kinds;

    @QueryParam("org")
    private Long organisation;

    @QueryParam("group")
    private Long group;

    @QueryParam("year")
    private Integer year;

    @QueryParam("lang")
    private String language;

    @QueryParam("amount")
    private String amount;

    @QueryParam("sort")
    private String sort;

    @QueryParam("exact")
    private boolean exact;

    @QueryParam("loose")
    private boolean loose;

    SearchAddress address() {
        return new SearchAddress(text, kinds, organisation, group, year, language, amount, sort, exact, loose);
    }
}
