package se.samverk.search.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import se.samverk.search.FacetCount;
import se.samverk.search.HitPart;
import se.samverk.search.SearchAddress;
import se.samverk.search.SearchHit;
import se.samverk.search.SearchQuery;
import se.samverk.search.SearchResult;
import se.samverk.search.SnippetPart;
import se.samverk.search.boundary.SavedSearches;
import se.samverk.search.boundary.Search;
import se.samverk.shared.Language;
import se.samverk.shared.PeriodFormatter;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.thing.ThingRow;
import se.samverk.thing.boundary.Things;
import se.samverk.webshell.About;
import se.samverk.webshell.Shell;
import se.samverk.webshell.UserLanguage;
import se.samverk.webshell.Words;

/**
 * The list of the portal: what was searched for, filtered, counted and paged, with everything in
 * the address so that it can be kept and shared. "Visa alla", R1 and Sifferregistret are addresses
 * of this page.
 */
@Named
@RequestScoped
public class SearchPage {
    @Inject
    private Search search;

    @Inject
    private SavedSearches searches;

    @Inject
    private Things things;

    @Inject
    private Words words;

    @Inject
    private About about;

    @Inject
    private Shell shell;

    @Inject
    private UserLanguage userLanguage;

    @Inject
    private HttpServletRequest request;

    private String q;
    private String kind;
    private Long org;
    private Long group;
    private Integer year;
    private String lang;
    private String amount;
    private String sort;
    private SearchAddress asked;
    private Long saved;
    private Set<SubjectRef> fresh;
    private int page;
    private Shown shown;

    /** Whether there may be more than what is shown. */
    public boolean isFilling() {
        return search.isFilling();
    }

    /** A hit as a page reads it, with the words of the person's language. */
    public record HitRow(String title, String url, String lang, String note, String date, List<SnippetPart> snippet,
            List<PartLink> others) {
    }

    /** Another page or section of a hit. */
    public record PartLink(String label, String url, String lang) {
    }

    /** A chosen filter, and the list without it. */
    public record Chip(String label, String url) {
    }

    /** A figure as a row of a table. */
    public record FigureRow(String title, String url, String lang, String shown, String organisation, String date,
            String source, boolean fresh) {
    }

    /** What the page shows, made once for a request. */
    private record Shown(SearchResult result, List<HitRow> rows, List<HitRow> further, List<FigureRow> figureRows,
            String groupName, List<Chip> chips, List<SelectItem> kinds, List<SelectItem> organisations,
            List<SelectItem> years, List<SelectItem> languages, List<SelectItem> groups) {
    }

    /** Reads the address. What cannot be read in it is taken as if it were not there. */
    @PostConstruct
    void read() {
        asked = SearchLink.read(request);
        q = asked.q();
        kind = asked.kinds().stream().findFirst().orElse(null);
        org = asked.org();
        group = asked.group();
        year = asked.year();
        lang = asked.lang();
        amount = asked.amount();
        sort = asked.sort();
        saved = SearchLink.number(request, "saved", Long::valueOf);
        page = Math.max(1, Objects.requireNonNullElse(SearchLink.number(request, "page", Integer::valueOf), 1));
    }

    /** Where the question is saved, with all its filters. */
    public String getSaveUrl() {
        return SearchLink.write("/account/search.xhtml", asked);
    }

    /** Whether some hits of the saved search that was opened are marked as new. */
    public boolean isAnyFresh() {
        return !fresh().isEmpty();
    }

    private Set<SubjectRef> fresh() {
        if (fresh == null) {
            fresh = saved == null || !shell.isSignedIn() ? Set.of() : searches.fresh(saved);
        }
        return fresh;
    }

    private Shown shown() {
        if (shown == null) {
            shown = show();
        }
        return shown;
    }

    private Shown show() {
        SearchQuery query = query();
        SearchResult result = search.find(query.withPage((page - 1) * SearchQuery.PAGE, SearchQuery.PAGE));
        boolean figures = isFigures();
        String organisationName = org == null ? "" : name(new SubjectRef(SubjectKind.ORGANISATION, org));
        String groupName = group == null ? "" : name(new SubjectRef(SubjectKind.GROUP, group));
        return new Shown(result, figures ? List.of() : result.hits().stream().map(this::row).toList(),
                figures ? List.of() : further(query, result),
                figures ? result.hits().stream().map(this::figureRow).toList() : List.of(), groupName,
                chips(query, organisationName, groupName),
                options(result, SearchResult.KIND, query.kinds().stream().map(Enum::name).findFirst().orElse(""),
                        value -> words.of("kind." + value)),
                named(result, SearchResult.ORGANISATION, org, organisationName),
                options(result, SearchResult.YEAR, year == null ? "" : year.toString(), value -> value),
                options(result, SearchResult.LANGUAGE, Language.ofTag(lang).map(Language::tag).orElse(""),
                        value -> words.of("search.language." + value)),
                org == null ? List.of() : named(result, SearchResult.GROUP, group, groupName));
    }

    /** As many as there is room for behind what holds all the words, on the last page of these. */
    private List<HitRow> further(SearchQuery query, SearchResult result) {
        int room = (int) Math.max(0, (long) page * SearchQuery.PAGE - result.total());
        return q == null || q.isBlank() || room == 0 || result.hits().isEmpty()
                ? List.of()
                : search.further(query.withPage(0, room)).stream().map(this::row).toList();
    }

    private SearchQuery query() {
        return asked.query();
    }

    /** "Träffar på suicidprevention", "Sifferregistret", "Lägesrapporter" or "Allt du får läsa". */
    public String getTitle() {
        if (q != null && !q.isBlank()) {
            return words.of("search.titleFor", q);
        }
        if (words.has("search.kind." + kind)) {
            return words.of("search.kind." + kind);
        }
        return words.of("search.titleAll");
    }

    public SearchResult getResult() {
        return shown().result();
    }

    public String getMode() {
        return getResult().mode().name();
    }

    /** What in the text was probably meant otherwise, in words. */
    public List<String> getHints() {
        return getResult().hints().stream().map(hint -> words.of("search.hint." + hint.kind(), hint.about())).toList();
    }

    /** The chosen filters; each leads to the list without it. */
    public List<Chip> getChips() {
        return shown().chips();
    }

    private List<Chip> chips(SearchQuery query, String organisationName, String groupName) {
        List<Chip> chips = new ArrayList<>();
        query.kinds().forEach(chosen -> chips.add(chip("kind", words.of("kind." + chosen))));
        chips.add(chip("org", organisationName));
        chips.add(chip("group", groupName));
        if (year != null) {
            chips.add(chip("year", year.toString()));
        }
        Language.ofTag(lang).ifPresent(chosen -> chips.add(chip("lang", words.of("search.language." + chosen.tag()))));
        if (amount != null && !amount.isBlank()) {
            chips.add(chip("amount", amount.strip()));
        }
        return chips.stream().filter(chip -> !chip.label().isEmpty()).toList();
    }

    private Chip chip(String parameter, String label) {
        return new Chip(label, shell.with(parameter, null));
    }

    /** The hits as rows of a list. */
    public List<HitRow> getRows() {
        return shown().rows();
    }

    /** What holds only some of the words, where little holds all of them. */
    public List<HitRow> getFurther() {
        return shown().further();
    }

    /** The hits as rows of the table of figures. */
    public List<FigureRow> getFigureRows() {
        return shown().figureRows();
    }

    private HitRow row(SearchHit hit) {
        return new HitRow(hit.title(), hit.url(), hit.language().tag(), note(hit),
                hit.date() == null ? "" : about.date(hit.date()), hit.snippet(),
                hit.others().stream().map(part -> link(part, hit.language())).toList());
    }

    /** The grey line of a hit: kind, organisation, group, and where in a file the passage stands. */
    private String note(SearchHit hit) {
        List<String> parts = new ArrayList<>();
        if (fresh().contains(hit.subject())) {
            parts.add(words.of("saved.mark"));
        }
        parts.addAll(HitNote.of(hit, words::of));
        String where = "search.at." + hit.extra().get("partKind");
        if (words.has(where)) {
            parts.add(words.of(where, hit.extra().get("partNumber")));
        }
        return String.join(" · ", parts);
    }

    /** "Sida 7" in the reader's language, or the heading of a section in the text's own. */
    private PartLink link(HitPart part, Language language) {
        String name = part.extra().getOrDefault("partName", "");
        String kind = "textPart." + part.extra().get("partKind");
        return name.isEmpty() && words.has(kind)
                ? new PartLink(words.of(kind, part.extra().get("partNumber")), part.url(), userLanguage.getTag())
                : new PartLink(name.isEmpty() ? part.title() : name, part.url(), language.tag());
    }

    private FigureRow figureRow(SearchHit hit) {
        String date = hit.date() == null ? "" : PeriodFormatter.date(hit.date(), userLanguage.getLanguage());
        return new FigureRow(hit.title(), hit.url(), hit.language().tag(), hit.extra().get("shown"),
                hit.organisationName(), date, hit.extra().get("source"), fresh().contains(hit.subject()));
    }

    /** The kinds there are hits of, for the filter; the chosen one too. */
    public List<SelectItem> getKindOptions() {
        return shown().kinds();
    }

    public List<SelectItem> getYearOptions() {
        return shown().years();
    }

    public List<SelectItem> getLanguageOptions() {
        return shown().languages();
    }

    public List<SelectItem> getOrganisationOptions() {
        return shown().organisations();
    }

    /** The groups of the hits within the chosen organisation; the chosen one too. */
    public List<SelectItem> getGroupOptions() {
        return shown().groups();
    }

    private static List<SelectItem> named(SearchResult result, String dimension, Long chosen, String name) {
        List<SelectItem> items = new ArrayList<>();
        for (FacetCount count : facet(result, dimension)) {
            items.add(new SelectItem(count.value(), label(count.label(), count.count())));
        }
        boolean listed = chosen == null
                || items.stream().anyMatch(item -> item.getValue().toString().equals(chosen.toString()));
        if (!listed) {
            items.add(new SelectItem(chosen, name));
        }
        return items;
    }

    private interface Naming {
        String of(String value);
    }

    private static List<SelectItem> options(SearchResult result, String dimension, String chosen,
            Naming naming) {
        List<SelectItem> items = new ArrayList<>();
        for (FacetCount count : facet(result, dimension)) {
            items.add(new SelectItem(count.value(), label(naming.of(count.value()), count.count())));
        }
        boolean listed = chosen.isEmpty()
                || items.stream().anyMatch(item -> item.getValue().equals(chosen));
        if (!listed) {
            items.add(new SelectItem(chosen, naming.of(chosen)));
        }
        return items;
    }

    private static String label(String name, long count) {
        return name + " (" + count + ")";
    }

    private static List<FacetCount> facet(SearchResult result, String dimension) {
        Map<String, List<FacetCount>> facets = result.facets();
        return facets.getOrDefault(dimension, List.of());
    }

    /** The name of the group the list is limited to; empty for none. */
    public String getGroupName() {
        return shown().groupName();
    }

    private String name(SubjectRef ref) {
        return things.find(ref).map(ThingRow::title).orElse("");
    }

    public int getPages() {
        return (int) Math.max(1, (getResult().total() + SearchQuery.PAGE - 1) / SearchQuery.PAGE);
    }

    /** Where the same list is fetched as CSV. */
    public String getCsv() {
        String here = shell.with("page", null);
        int query = here.indexOf('?');
        return "/api/search.csv" + (query < 0 ? "" : here.substring(query));
    }

    /** Figures are compared, so they stand in a table. */
    public boolean isFigures() {
        return SubjectKind.FIGURE.name().equals(kind);
    }

    public String getQ() {
        return q;
    }

    public String getKind() {
        return kind;
    }

    public Long getOrg() {
        return org;
    }

    public Long getGroup() {
        return group;
    }

    public Integer getYear() {
        return year;
    }

    public String getLang() {
        return lang;
    }

    public String getAmount() {
        return amount;
    }

    public String getSort() {
        return sort;
    }

    public boolean isExact() {
        return asked.exact();
    }

    public boolean isLoose() {
        return asked.loose();
    }

    public int getPage() {
        return page;
    }
}
