package se.samverk.register.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import se.samverk.organisation.Country;
import se.samverk.organisation.OrganisationKind;
import se.samverk.platform.Caller;
import se.samverk.platform.Right;
import se.samverk.register.OrganisationRow;
import se.samverk.register.OrganisationView;
import se.samverk.register.boundary.ChangeOrganisation;
import se.samverk.register.boundary.EndOrganisation;
import se.samverk.register.boundary.Organisations;
import se.samverk.register.boundary.RegisterOrganisation;
import se.samverk.register.boundary.RenameOrganisation;
import se.samverk.shared.NotAllowed;
import se.samverk.shared.RuleBroken;
import se.samverk.webshell.Crumb;
import se.samverk.webshell.Told;
import se.samverk.webshell.Words;

/** Entering an organisation in the register, or changing, renaming or closing one that is there. */
@Named
@ViewScoped
public class EditOrganisationPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final long NONE = 0;

    @Inject
    private Organisations organisations;

    @Inject
    private Caller caller;

    @Inject
    private Words words;

    @Inject
    private Told told;

    private Long id;
    private OrganisationView organisation;
    private List<OrganisationRow> others;
    private String name;
    private OrganisationKind kind = OrganisationKind.MUNICIPALITY;
    private Country country = Country.SE;
    private long parent;
    private String number;
    private LocalDate validFrom;
    private String description;
    private String newName;
    private LocalDate from;
    private LocalDate lastDay;
    private long successor;

    public void load() {
        if (id != null) {
            organisation = organisations.view(id);
            kind = organisation.kind();
            country = organisation.country();
            parent = organisation.parent() == null ? NONE : organisation.parent().id();
            number = organisation.number();
            validFrom = organisation.validFrom();
            description = organisation.description();
        }
        if (id == null ? !Right.REGISTRAR.holds(caller.view()) : !organisation.changeable()) {
            throw new NotAllowed();
        }
        others = organisations.open();
    }

    public String save() {
        if (id == null) {
            long entered = organisations.register(new RegisterOrganisation(kind, name, country, orNone(parent),
                    description));
            told.done("organisation.told.registered");
            return page(entered);
        }
        organisations.change(new ChangeOrganisation(id, organisation.version(), kind, orNone(parent), validFrom,
                number, description));
        told.done("organisation.told.changed");
        return page(id);
    }

    public String rename() {
        if (from == null) {
            throw new RuleBroken("organisation.noDay", "from");
        }
        organisations.rename(new RenameOrganisation(id, newName, from));
        told.done("organisation.told.renamed");
        return page(id);
    }

    public String end() {
        if (lastDay == null) {
            throw new RuleBroken("organisation.noDay", "lastDay");
        }
        organisations.end(new EndOrganisation(id, lastDay, orNone(successor)));
        told.done("organisation.told.ended");
        return page(id);
    }

    private static Long orNone(long chosen) {
        return chosen == NONE ? null : chosen;
    }

    private static String page(long organisation) {
        return "/organisation/view.xhtml?faces-redirect=true&id=" + organisation;
    }

    public List<SelectItem> getKinds() {
        return Arrays.stream(OrganisationKind.values())
                .map(one -> new SelectItem(one, words.of("organisation.kind." + one))).toList();
    }

    public List<SelectItem> getCountries() {
        return Arrays.stream(Country.values()).map(one -> new SelectItem(one, words.of("country." + one))).toList();
    }

    public List<SelectItem> getParents() {
        return options("organisation.noParent");
    }

    public List<SelectItem> getHeirs() {
        return options("organisation.end.nobody");
    }

    private List<SelectItem> options(String none) {
        List<SelectItem> items = new ArrayList<>();
        items.add(new SelectItem(NONE, words.of(none)));
        others.stream().filter(one -> id == null || one.id() != id && one.country() == country)
                .forEach(one -> items.add(new SelectItem(one.id(), one.name())));
        if (organisation != null && organisation.parent() != null
                && others.stream().noneMatch(one -> one.id() == organisation.parent().id())) {
            items.add(new SelectItem(organisation.parent().id(), organisation.parentName()));
        }
        return items;
    }

    public List<Crumb> getCrumbs() {
        List<Crumb> crumbs = new ArrayList<>();
        crumbs.add(new Crumb(words.of("organisation.list.title"), "/organisation/list.xhtml"));
        if (organisation != null) {
            crumbs.add(new Crumb(organisation.name(), "/organisation/view.xhtml?id=" + id));
        }
        return crumbs;
    }

    public OrganisationView getOrganisation() {
        return organisation;
    }

    /** Whether the reader keeps the register of this organisation, or enters a new one. */
    public boolean isManaged() {
        return organisation == null || organisation.managed();
    }

    /** Whether the organisation can still be closed here. */
    public boolean isClosable() {
        return organisation != null && organisation.managed() && organisation.validTo() == null;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public OrganisationKind getKind() {
        return kind;
    }

    public void setKind(OrganisationKind kind) {
        this.kind = kind;
    }

    public Country getCountry() {
        return country;
    }

    public void setCountry(Country country) {
        this.country = country;
    }

    public long getParent() {
        return parent;
    }

    public void setParent(long parent) {
        this.parent = parent;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public LocalDate getValidFrom() {
        return validFrom;
    }

    public void setValidFrom(LocalDate validFrom) {
        this.validFrom = validFrom;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public String getNewName() {
        return newName;
    }

    public void setNewName(String newName) {
        this.newName = newName;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }

    public long getSuccessor() {
        return successor;
    }

    public void setSuccessor(long successor) {
        this.successor = successor;
    }
}
