package se.samverk.funding.rest;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import se.samverk.funding.GrantFilter;
import se.samverk.funding.GrantRow;
import se.samverk.funding.boundary.Grants;
import se.samverk.shared.Currency;
import se.samverk.shared.Money;
import se.samverk.webshell.Csv;
import se.samverk.webshell.UserLanguage;
import se.samverk.webshell.Words;

/** The granted records as CSV: the same filter and the same rights as the overview, headings in the reader's language. */
@Path("funding.csv")
public class FundingCsvResource {
    private static final List<String> COLUMNS = List.of("title", "giver", "administrator", "recipient", "kind",
            "firstYear", "lastYear", "state", "granted", "currency", "amountStatus", "qualifier", "breakdown", "source",
            "address");

    @Inject
    private Grants grants;

    @Context
    private HttpServletRequest request;

    @GET
    @Produces("text/csv; charset=UTF-8")
    public Response csv(@QueryParam("funder") Long funder, @QueryParam("year") Integer year,
            @QueryParam("currency") String currency) {
        Locale locale = UserLanguage.of(request).locale();
        Csv csv = new Csv();
        csv.row(COLUMNS.stream().map(column -> Words.in(locale, "funding.csv." + column)).toList());
        grants.granted(new GrantFilter(funder, year, known(currency))).forEach(row -> csv.row(cells(row, locale)));
        return Response.ok(csv.toString())
                .header("Content-Disposition", "attachment; filename=\"" + Words.in(locale, "funding.csv.file") + "\"")
                .build();
    }

    private static Currency known(String name) {
        return Arrays.stream(Currency.values()).filter(each -> each.name().equals(name)).findFirst().orElse(null);
    }

    private static List<String> cells(GrantRow row, Locale locale) {
        return Stream.of(row.title(), row.giver(), row.administrator(), row.recipient(),
                Words.in(locale, "funding.kind." + row.kind()), Objects.toString(row.firstYear(), ""),
                Objects.toString(row.lastYear(), ""), Words.in(locale, "funding.state." + row.state()),
                row.amount().money().map(FundingCsvResource::number).orElse(""), row.amount().currency().name(),
                Words.in(locale, "funding.amountStatus." + row.amount().status()), row.qualifierWords(),
                Words.in(locale, "funding.breakdown." + row.breakdown()), row.source(), row.url()).toList();
    }

    /** Digits only, öre after a comma when there are any, as spreadsheets in Swedish and Norwegian read numbers. */
    static String number(Money money) {
        BigDecimal kronor = money.kronor().stripTrailingZeros();
        return kronor.setScale(Math.max(0, kronor.scale())).toPlainString().replace('.', ',');
    }
}
