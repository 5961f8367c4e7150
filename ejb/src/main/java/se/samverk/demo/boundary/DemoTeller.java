package se.samverk.demo.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Set;
import se.samverk.organisation.Organisation;
import se.samverk.platform.Allowed;
import se.samverk.platform.Caller;
import se.samverk.platform.PortalClock;
import se.samverk.platform.Right;

/** Tells one act of the demo in a transaction, and notes in the same that it was told (R1). */
@Stateless
@Allowed(Right.INTERNAL)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DemoTeller {
    /** Noted first, at the moment from which the fictitious days are counted. */
    static final String START = "start";
    /** Noted last. */
    static final String END = "end";

    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private DemoMemory memory;

    @Inject
    private DemoRegister register;

    @Inject
    private DemoWork work;

    @Inject
    private DemoMoney money;

    @Inject
    private DemoTable table;

    @Inject
    private DemoPapers papers;

    @Inject
    private PortalClock clock;

    @Inject
    private Caller caller;

    /** Opens the telling; false where there is something in the portal that the demo did not put there (R2). */
    public boolean open() {
        if (memory.find(START).isPresent()) {
            return true;
        }
        if (!em.createNamedQuery("Organisation.all", Organisation.class).setMaxResults(1).getResultList().isEmpty()) {
            return false;
        }
        memory.note(START, null, clock.now());
        return true;
    }

    public void close() {
        memory.note(END, null, clock.now());
    }

    public Set<String> told() {
        return memory.told();
    }

    /** Tells an act as the account that does it, at its moment. */
    public void tell(DemoAct act) {
        DemoMoment time = new DemoMoment(memory.find(START).orElseThrow().getToldAt(), clock.zone());
        clock.at(time.moment(act.at()), () -> {
            DemoTold told = new DemoTold(act, time);
            if (act.verb().equals("founder")) {
                register.found(told);
            } else {
                caller.actAs(act.by(), () -> tell(told));
            }
            memory.note(act.name(), told.number(), clock.now());
            told.named().forEach((name, number) -> memory.note(name, number, clock.now()));
        });
    }

    private void tell(DemoTold told) {
        switch (told.kind()) {
            case "organisation", "person", "collaboration", "group", "seat", "leave", "closeGroup",
                    "closeOrganisation" ->
                register.tell(told);
            case "plan", "report" -> work.tell(told);
            case "project", "grant" -> money.tell(told);
            case "meeting", "minutes", "action" -> table.tell(told);
            case "document", "citation" -> papers.tell(told);
            default -> throw new IllegalArgumentException("the demo knows no " + told.verb());
        }
    }
}
