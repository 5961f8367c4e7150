package se.samverk.funding.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import se.samverk.funding.Breakdown;
import se.samverk.funding.FundingKind;
import se.samverk.funding.GrantState;
import se.samverk.funding.RegisteringView;
import se.samverk.funding.boundary.Grants;
import se.samverk.funding.boundary.RegisterGrant;
import se.samverk.shared.Currency;
import se.samverk.shared.Language;
import se.samverk.shared.MoneyParser;
import se.samverk.shared.NotAllowed;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.StatedAmount;
import se.samverk.shared.SubjectRef;
import se.samverk.thing.ThingRow;
import se.samverk.webshell.Crumb;
import se.samverk.webshell.PortalAddress;
import se.samverk.webshell.Told;
import se.samverk.webshell.UserLanguage;
import se.samverk.webshell.Words;
import se.samverk.workinggroup.Visibility;

/** Registering a grant of a collaboration that the person coordinates, with what proves it. */
@Named
@ViewScoped
public class EditGrantPage implements Serializable {
    private static final long serialVersionUID = 1L;
    /** In a list: nothing chosen. */
    private static final long NONE = 0;

    @Inject
    private Grants grants;

    @Inject
    private PortalAddress portal;

    @Inject
    private UserLanguage userLanguage;

    @Inject
    private Words words;

    @Inject
    private Told told;

    private Long asked;
    private RegisteringView choices;
    private long collaboration;
    private long group;
    private String title;
    private Language language;
    private FundingKind kind = FundingKind.STATE_GRANT;
    private GrantState state = GrantState.DRAFT;
    private Visibility visibility = Visibility.ALL_MEMBERS;
    private long giver;
    private long administrator;
    private String administratorSource;
    private long recipient;
    private String recipientSource;
    private String beneficiary;
    private String programme;
    private Integer firstYear;
    private Integer lastYear;
    private String amount;
    private Currency currency;
    private String qualifierWords;
    private Breakdown breakdown = Breakdown.ONE_AWARD;
    private String breakdownNote;
    private String source;
    private LocalDate reportDueOn;
    private final TypedProof proof = new TypedProof();

    public void load() {
        choices = grants.registering();
        RegisteringView.Place place = choices.collaborations().stream()
                .filter(one -> asked == null || one.id() == asked).findFirst().orElseThrow(NotAllowed::new);
        collaboration = place.id();
        language = place.language();
        currency = place.currency();
    }

    public String save() {
        long id = grants.register(new RegisterGrant(collaboration, chosen(group), title, language, kind, state,
                visibility, demanded(giver), chosen(administrator), administratorSource, chosen(recipient),
                recipientSource, forWhom(), programme, firstYear, lastYear, typedAmount(), qualifierWords, breakdown,
                breakdownNote, source, reportDueOn, proof.order(portal.of("")).stream().toList()));
        told.done("funding.told.registered");
        return "/funding/view.xhtml?faces-redirect=true&id=" + id;
    }

    private static Long chosen(long id) {
        return id == NONE ? null : id;
    }

    private static long demanded(long giver) {
        if (giver == NONE) {
            throw new RuleBroken("funding.giverMissing", "giver");
        }
        return giver;
    }

    private SubjectRef forWhom() {
        return SubjectRef.parse(beneficiary)
                .orElseThrow(() -> new RuleBroken("funding.beneficiaryMissing", "beneficiary"));
    }

    private StatedAmount typedAmount() {
        return MoneyParser.parseStated(amount == null ? "" : amount, userLanguage.getLanguage(), currency, "amount");
    }

    public List<SelectItem> getCollaborations() {
        return choices.collaborations().stream().map(one -> new SelectItem(one.id(), one.name())).toList();
    }

    /** The groups that can have worked on it, and that none has. */
    public List<SelectItem> getGroups() {
        List<SelectItem> items = new ArrayList<>();
        items.add(new SelectItem(NONE, words.of("funding.noGroup")));
        things(RegisteringView.Place::groups, row -> row.ref().id(), items);
        return items;
    }

    /** The projects and groups that the money can be for. */
    public List<SelectItem> getBeneficiaries() {
        List<SelectItem> items = new ArrayList<>();
        items.add(new SelectItem("", words.of("funding.chooseBeneficiary")));
        things(RegisteringView.Place::projects, row -> row.ref().toString(), items);
        things(RegisteringView.Place::groups, row -> row.ref().toString(), items);
        return items;
    }

    /** Things of the collaborations, each with the name of its own where there are several. */
    private void things(Function<RegisteringView.Place, List<ThingRow>> which, Function<ThingRow, Object> value,
            List<SelectItem> items) {
        boolean several = choices.collaborations().size() > 1;
        for (RegisteringView.Place place : choices.collaborations()) {
            which.apply(place).forEach(row -> items.add(new SelectItem(value.apply(row),
                    several ? place.name() + ": " + row.title() : row.title())));
        }
    }

    public List<SelectItem> getGivers() {
        return organisations("funding.chooseGiver");
    }

    /** The organisations, and that the source names none. */
    public List<SelectItem> getOthers() {
        return organisations("funding.notStated");
    }

    private List<SelectItem> organisations(String none) {
        List<SelectItem> items = new ArrayList<>();
        items.add(new SelectItem(NONE, words.of(none)));
        choices.organisations().forEach(one -> items.add(new SelectItem(one.id(), one.name())));
        return items;
    }

    public List<SelectItem> getKinds() {
        return Arrays.stream(FundingKind.values()).map(one -> new SelectItem(one, words.of("funding.kind." + one)))
                .toList();
    }

    /** An application is marked as sent on its own page, which asks the reviewers. */
    public List<SelectItem> getStates() {
        return Arrays.stream(GrantState.values()).filter(one -> one != GrantState.APPLIED)
                .map(one -> new SelectItem(one, words.of("funding.state." + one))).toList();
    }

    public List<SelectItem> getCurrencies() {
        return Arrays.stream(Currency.values()).map(one -> new SelectItem(one, words.of("funding.currency." + one)))
                .toList();
    }

    public List<SelectItem> getBreakdowns() {
        return Arrays.stream(Breakdown.values())
                .map(one -> new SelectItem(one, words.of("funding.breakdown." + one))).toList();
    }

    public List<SelectItem> getLanguages() {
        return Arrays.stream(Language.values())
                .map(one -> new SelectItem(one, words.of("shell.language." + one.tag()))).toList();
    }

    public List<Crumb> getCrumbs() {
        return List.of(new Crumb(words.of("funding.list.title"), "/funding/list.xhtml"));
    }

    public RegisteringView getChoices() {
        return choices;
    }

    public TypedProof getProof() {
        return proof;
    }

    /** The collaboration that the address names; null when it names none. */
    public Long getAsked() {
        return asked;
    }

    public void setAsked(Long asked) {
        this.asked = asked;
    }

    public long getCollaboration() {
        return collaboration;
    }

    public void setCollaboration(long collaboration) {
        this.collaboration = collaboration;
    }

    public long getGroup() {
        return group;
    }

    public void setGroup(long group) {
        this.group = group;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public Language getLanguage() {
        return language;
    }

    public void setLanguage(Language language) {
        this.language = language;
    }

    public FundingKind getKind() {
        return kind;
    }

    public void setKind(FundingKind kind) {
        this.kind = kind;
    }

    public GrantState getState() {
        return state;
    }

    public void setState(GrantState state) {
        this.state = state;
    }

    public Visibility getVisibility() {
        return visibility;
    }

    public void setVisibility(Visibility visibility) {
        this.visibility = visibility;
    }

    public long getGiver() {
        return giver;
    }

    public void setGiver(long giver) {
        this.giver = giver;
    }

    public long getAdministrator() {
        return administrator;
    }

    public void setAdministrator(long administrator) {
        this.administrator = administrator;
    }

    public String getAdministratorSource() {
        return administratorSource;
    }

    public void setAdministratorSource(String administratorSource) {
        this.administratorSource = administratorSource;
    }

    public long getRecipient() {
        return recipient;
    }

    public void setRecipient(long recipient) {
        this.recipient = recipient;
    }

    public String getRecipientSource() {
        return recipientSource;
    }

    public void setRecipientSource(String recipientSource) {
        this.recipientSource = recipientSource;
    }

    public String getBeneficiary() {
        return beneficiary;
    }

    public void setBeneficiary(String beneficiary) {
        this.beneficiary = beneficiary;
    }

    public String getProgramme() {
        return programme;
    }

    public void setProgramme(String programme) {
        this.programme = programme;
    }

    public Integer getFirstYear() {
        return firstYear;
    }

    public void setFirstYear(Integer firstYear) {
        this.firstYear = firstYear;
    }

    public Integer getLastYear() {
        return lastYear;
    }

    public void setLastYear(Integer lastYear) {
        this.lastYear = lastYear;
    }

    public String getAmount() {
        return amount;
    }

    public void setAmount(String amount) {
        this.amount = amount;
    }

    public Currency getCurrency() {
        return currency;
    }

    public void setCurrency(Currency currency) {
        this.currency = currency;
    }

    public String getQualifierWords() {
        return qualifierWords;
    }

    public void setQualifierWords(String qualifierWords) {
        this.qualifierWords = qualifierWords;
    }

    public Breakdown getBreakdown() {
        return breakdown;
    }

    public void setBreakdown(Breakdown breakdown) {
        this.breakdown = breakdown;
    }

    public String getBreakdownNote() {
        return breakdownNote;
    }

    public void setBreakdownNote(String breakdownNote) {
        this.breakdownNote = breakdownNote;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public LocalDate getReportDueOn() {
        return reportDueOn;
    }

    public void setReportDueOn(LocalDate reportDueOn) {
        this.reportDueOn = reportDueOn;
    }
}
