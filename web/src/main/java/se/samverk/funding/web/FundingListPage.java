package se.samverk.funding.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;
import se.samverk.funding.CurrencyTotal;
import se.samverk.funding.FunderRow;
import se.samverk.funding.GrantFilter;
import se.samverk.funding.GrantRow;
import se.samverk.funding.OverviewView;
import se.samverk.funding.boundary.Grants;
import se.samverk.shared.Currency;
import se.samverk.shared.Money;
import se.samverk.shared.MoneyFormatter;
import se.samverk.shared.MoneyFormatter.Scale;
import se.samverk.shared.QuantityFormatter;
import se.samverk.shared.StatedAmount;
import se.samverk.webshell.UserLanguage;
import se.samverk.webshell.Words;

/** "Pengar": what is granted per funder, summed per currency, with the records under it. */
@Named
@RequestScoped
public class FundingListPage {
    @Inject
    private Grants grants;

    @Inject
    private UserLanguage language;

    @Inject
    private Words words;

    private String funder;
    private String year;
    private String currency;
    private String unit;
    private String page;
    private OverviewView overview;

    /** A unit of the sums to choose. */
    public record UnitChoice(String value, String label, boolean chosen) {
    }

    public void load() {
        GrantFilter filter = new GrantFilter(whole(funder), whole(year) == null ? null : whole(year).intValue(),
                currencyOf(currency));
        Long wanted = whole(page);
        overview = grants.overview(filter, wanted == null ? 1 : (int) Math.min(wanted, Integer.MAX_VALUE));
    }

    /** What an address says may be anything; what is no number is no filter. */
    private static Long whole(String typed) {
        return typed != null && typed.matches("[0-9]{1,9}") ? Long.valueOf(typed) : null;
    }

    private static Currency currencyOf(String typed) {
        return Arrays.stream(Currency.values()).filter(each -> each.name().equals(typed)).findFirst().orElse(null);
    }

    private Scale scale() {
        return Arrays.stream(Scale.values()).filter(each -> value(each).equals(unit)).findFirst().orElse(Scale.KR);
    }

    private static String value(Scale scale) {
        return scale.name().toLowerCase(Locale.ROOT);
    }

    public List<UnitChoice> getUnits() {
        return Arrays.stream(Scale.values()).map(each -> new UnitChoice(each == Scale.KR ? "" : value(each),
                words.of("funding.unit." + each), each == scale())).toList();
    }

    /** The heading of a column of sums, with its currency and unit. */
    public String heading(CurrencyTotal total) {
        return words.of("funding.granted.in",
                MoneyFormatter.unit(total.currency(), scale(), language.getLanguage()));
    }

    /** What a funder's row says in a currency's column; empty in the columns of other currencies. */
    public String cell(FunderRow row, CurrencyTotal column) {
        return row.currency() == column.currency() ? sum(row.money(), row.currency()) : "";
    }

    public String sum(CurrencyTotal total) {
        return sum(total.money(), total.currency());
    }

    private String sum(Optional<Money> money, Currency in) {
        return money.map(sum -> MoneyFormatter.number(sum, scale(), language.getLanguage()))
                .orElseGet(() -> MoneyFormatter.format(StatedAmount.notStated(in), language.getLanguage()));
    }

    /** "98,1 %"; empty when nothing is known. */
    public String share(BigDecimal percent) {
        return percent == null
                ? ""
                : words.of("funding.percent", QuantityFormatter.number(percent, language.getLanguage()));
    }

    /** One record's amount with its unit, "ca" when it is approximate. */
    public String amount(GrantRow row) {
        return AmountText.of(row.amount(), scale(), language.getLanguage());
    }

    /** One record's amount for a column whose heading states the unit. */
    public String number(GrantRow row) {
        return AmountText.number(row.amount(), scale(), language.getLanguage());
    }

    /** The grey line under a record: by whom, and how the source words the amount. */
    public String note(GrantRow row) {
        String giver = row.administrator().isEmpty()
                ? row.giver()
                : words.of("funding.via", row.giver(), row.administrator());
        boolean plain = row.qualifierWords().isEmpty() || !row.amount().isStated();
        return plain ? giver : giver + " · " + row.qualifierWords();
    }

    public List<SelectItem> getFunderOptions() {
        return overview.choices().funders().stream()
                .map(each -> new SelectItem(String.valueOf(each.id()), each.name())).toList();
    }

    public List<SelectItem> getYearOptions() {
        List<SelectItem> years = new ArrayList<>();
        overview.choices().years()
                .forEach(each -> years.add(0, new SelectItem(String.valueOf(each), String.valueOf(each))));
        return years;
    }

    public List<SelectItem> getCurrencyOptions() {
        return overview.choices().currencies().stream()
                .map(each -> new SelectItem(each.name(), words.of("funding.currency." + each))).toList();
    }

    /** The address of the same records as CSV. */
    public String getCsv() {
        StringJoiner query = new StringJoiner("&", "/api/funding.csv?", "").setEmptyValue("/api/funding.csv");
        parameter(query, "funder", funder);
        parameter(query, "year", year);
        parameter(query, "currency", currency);
        return query.toString();
    }

    private static void parameter(StringJoiner query, String name, String value) {
        if (value != null && !value.isEmpty()) {
            query.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }

    public OverviewView getOverview() {
        return overview;
    }

    public String getFunder() {
        return Objects.requireNonNullElse(funder, "");
    }

    public void setFunder(String funder) {
        this.funder = funder;
    }

    public String getYear() {
        return Objects.requireNonNullElse(year, "");
    }

    public void setYear(String year) {
        this.year = year;
    }

    public String getCurrency() {
        return Objects.requireNonNullElse(currency, "");
    }

    public void setCurrency(String currency) {
        this.currency = currency;
    }

    public String getUnit() {
        return Objects.requireNonNullElse(unit, "");
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
