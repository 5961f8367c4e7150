package se.samverk.administration.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import se.samverk.organisation.Role;
import se.samverk.register.RoleFilter;
import se.samverk.register.RoleListView;
import se.samverk.register.RoleRow;
import se.samverk.register.boundary.RoleBook;
import se.samverk.webshell.About;
import se.samverk.webshell.CountryWords;
import se.samverk.webshell.Crumb;
import se.samverk.webshell.Words;

/** Who holds which role where, filtered and paged, with everything in the address. */
@Named
@RequestScoped
public class RoleListPage {
    @Inject
    private RoleBook roles;

    @Inject
    private About about;

    @Inject
    private CountryWords local;

    @Inject
    private Words words;

    private String role;
    private String person;
    private String organisation;
    private String place;
    private String page;
    private RoleListView view;

    public void load() {
        int wanted = page != null && page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 1;
        view = roles.list(new RoleFilter(
                Arrays.stream(Role.values()).filter(one -> one.name().equals(role)).findFirst().orElse(null), person,
                organisation, place), wanted);
    }

    /** "samordnare, Närvård i Ekstad". */
    public String role(RoleRow row) {
        String name = local.of(row.place(), "role." + row.role());
        return row.placeName().isEmpty() ? name : name + ", " + row.placeName();
    }

    /** For whom, as what and how long. */
    public String note(RoleRow row) {
        StringJoiner note = new StringJoiner(" · ");
        note.add(words.of("role.for", row.organisationName()));
        if (!row.title().isEmpty()) {
            note.add(row.title());
        }
        note.add(words.of("role.since", about.date(row.from())));
        if (row.until() != null) {
            note.add(words.of("role.through", about.date(row.until())));
        }
        return note.toString();
    }

    public List<SelectItem> getRoles() {
        return Arrays.stream(Role.values()).map(one -> new SelectItem(one, words.of("role." + one))).toList();
    }

    public List<Crumb> getCrumbs() {
        return List.of(new Crumb(words.of("administration.title"), "/administration/index.xhtml"));
    }

    public RoleListView getView() {
        return view;
    }

    public String getRole() {
        return Objects.requireNonNullElse(role, "");
    }

    public void setRole(String role) {
        this.role = role;
    }

    public String getPerson() {
        return Objects.requireNonNullElse(person, "");
    }

    public void setPerson(String person) {
        this.person = person;
    }

    public String getOrganisation() {
        return Objects.requireNonNullElse(organisation, "");
    }

    public void setOrganisation(String organisation) {
        this.organisation = organisation;
    }

    public String getPlace() {
        return Objects.requireNonNullElse(place, "");
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
