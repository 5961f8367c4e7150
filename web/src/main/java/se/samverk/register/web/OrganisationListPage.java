package se.samverk.register.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import se.samverk.organisation.Country;
import se.samverk.organisation.OrganisationKind;
import se.samverk.platform.Caller;
import se.samverk.platform.Right;
import se.samverk.register.OrganisationFilter;
import se.samverk.register.OrganisationListView;
import se.samverk.register.OrganisationRow;
import se.samverk.register.boundary.Organisations;
import se.samverk.webshell.About;
import se.samverk.webshell.Words;

/** "Organisationer": the register, found by any name of any time. */
@Named
@RequestScoped
public class OrganisationListPage {
    @Inject
    private Organisations organisations;

    @Inject
    private Caller caller;

    @Inject
    private Words words;

    @Inject
    private About about;

    private String name;
    private String kind;
    private String country;
    private boolean closed;
    private String page;
    private OrganisationListView list;

    public void load() {
        int wanted = page != null && page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 1;
        list = organisations.list(new OrganisationFilter(name, named(OrganisationKind.values(), kind),
                named(Country.values(), country), closed), wanted);
    }

    /** What an address says may be anything; what is no word of ours is no filter. */
    private static <E extends Enum<E>> E named(E[] all, String typed) {
        return Arrays.stream(all).filter(one -> one.name().equals(typed)).findFirst().orElse(null);
    }

    /** The grey line of a row: kind, country, what it is part of, another name that was looked for, its last day. */
    public String note(OrganisationRow row) {
        StringJoiner note = new StringJoiner(" · ");
        note.add(words.of("organisation.kind." + row.kind())).add(words.of("country." + row.country()));
        if (!row.parentName().isEmpty()) {
            note.add(row.parentName());
        }
        if (!row.formerName().isEmpty()) {
            note.add(words.of("organisation.otherwise", row.formerName()));
        }
        if (row.validTo() != null) {
            note.add(words.of("organisation.through", about.date(row.validTo())));
        }
        return note.toString();
    }

    public List<SelectItem> getKinds() {
        return Arrays.stream(OrganisationKind.values())
                .map(one -> new SelectItem(one, words.of("organisation.kind." + one))).toList();
    }

    public List<SelectItem> getCountries() {
        return Arrays.stream(Country.values()).map(one -> new SelectItem(one, words.of("country." + one))).toList();
    }

    /** Whether the reader may enter organisations. */
    public boolean isRegistrar() {
        return Right.REGISTRAR.holds(caller.view());
    }

    public OrganisationListView getList() {
        return list;
    }

    public String getName() {
        return Objects.requireNonNullElse(name, "");
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getKind() {
        return Objects.requireNonNullElse(kind, "");
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getCountry() {
        return Objects.requireNonNullElse(country, "");
    }

    public void setCountry(String country) {
        this.country = country;
    }

    public boolean isClosed() {
        return closed;
    }

    public void setClosed(boolean closed) {
        this.closed = closed;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
