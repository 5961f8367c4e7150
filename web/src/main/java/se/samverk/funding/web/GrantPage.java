package se.samverk.funding.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import se.samverk.funding.GrantState;
import se.samverk.funding.GrantView;
import se.samverk.funding.boundary.Grants;
import se.samverk.funding.boundary.MoveGrant;
import se.samverk.funding.boundary.ProveGrant;
import se.samverk.funding.boundary.ReviewGrant;
import se.samverk.shared.Language;
import se.samverk.shared.MoneyFormatter;
import se.samverk.shared.MoneyFormatter.Scale;
import se.samverk.shared.PeriodFormatter;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.webshell.Crumb;
import se.samverk.webshell.PortalAddress;
import se.samverk.webshell.Told;
import se.samverk.webshell.UserLanguage;
import se.samverk.webshell.Words;

/** A funding record: who gives what to whom, how sure that is and what it rests on; and what its coordinator or reviewer does. */
@Named
@ViewScoped
public class GrantPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Grants grants;

    @Inject
    private PortalAddress portal;

    @Inject
    private UserLanguage language;

    @Inject
    private Words words;

    @Inject
    private Told told;

    private long id;
    private GrantView grant;
    private String note;
    private final TypedProof proof = new TypedProof();

    public void load() {
        grant = grants.view(id);
    }

    /** "20 800 000 kr, sammanlagt, hittills". */
    public String getAmount() {
        String amount = AmountText.of(grant.row().amount(), Scale.KR, words());
        boolean plain = grant.row().qualifierWords().isEmpty() || !grant.row().amount().isStated();
        return plain ? amount : amount + ", " + grant.row().qualifierWords();
    }

    /** "20,8 miljoner kronor"; empty when no amount is stated. */
    public String getAmountInWords() {
        return grant.row().amount().money().map(money -> MoneyFormatter.words(money, words())).orElse("");
    }

    private Language words() {
        return language.getLanguage();
    }

    public String getReportDue() {
        return grant.row().reportDueOn() == null ? "" : PeriodFormatter.longDate(grant.row().reportDueOn(), words());
    }

    /** Whether an application or a report waits for the reader's word as reviewer. */
    public boolean isToReview() {
        return grant.reviewer()
                && (grant.row().state() == GrantState.REPORTED || grant.row().state() == GrantState.APPLIED);
    }

    /** Whether the next thing is that the reader, as coordinator, reports. */
    public boolean isToReport() {
        return grant.next().contains(GrantState.REPORTED);
    }

    /** What else the reader, as coordinator, may move the record to. */
    public List<GrantState> getOtherSteps() {
        List<GrantState> steps = new ArrayList<>(grant.next());
        steps.remove(GrantState.REPORTED);
        return steps;
    }

    public String report() {
        grants.move(new MoveGrant(id, grant.version(), GrantState.REPORTED, note));
        return done(GrantState.REPORTED);
    }

    /** The reviewer's yes: the application is granted, or the report approved. */
    public String approve() {
        ReviewGrant order = new ReviewGrant(id, grant.version(), note);
        if (grant.row().state() == GrantState.APPLIED) {
            grants.award(order);
            return done(GrantState.GRANTED);
        }
        grants.approveReport(order);
        return done(GrantState.REPORT_APPROVED);
    }

    /** The reviewer's no: the application is rejected, or the report to be completed. */
    public String refuse() {
        ReviewGrant order = new ReviewGrant(id, grant.version(), note);
        if (grant.row().state() == GrantState.APPLIED) {
            grants.reject(order);
            return done(GrantState.REJECTED);
        }
        grants.returnReport(order);
        return done(GrantState.REPORT_RETURNED);
    }

    public String move(GrantState state) {
        grants.move(new MoveGrant(id, grant.version(), state, null));
        return done(state);
    }

    /** Adds what the grant rests on. */
    public String prove() {
        grants.prove(new ProveGrant(id, proof.order(portal.of(""))
                .orElseThrow(() -> new RuleBroken("funding.noProof", "address"))));
        told.done("funding.told.proved");
        return again();
    }

    private String done(GrantState state) {
        told.done("funding.done", words.of("funding.state." + state));
        return again();
    }

    private String again() {
        return getRef().kind().page() + "?faces-redirect=true&id=" + id;
    }

    public List<Crumb> getCrumbs() {
        return List.of(new Crumb(words.of("funding.list.title"), "/funding/list.xhtml"));
    }

    public SubjectRef getRef() {
        return new SubjectRef(SubjectKind.GRANT, id);
    }

    public GrantView getGrant() {
        return grant;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public TypedProof getProof() {
        return proof;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
