package se.samverk.inquiry.boundary;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.security.SecureRandom;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.samverk.event.Happening;
import se.samverk.event.boundary.Timeline;
import se.samverk.inquiry.Inquiry;
import se.samverk.inquiry.InquiryRow;
import se.samverk.inquiry.InquiryState;
import se.samverk.inquiry.InquiryView;
import se.samverk.inquiry.ReceiptNumber;
import se.samverk.inquiry.ReceiptView;
import se.samverk.inquiry.ReplyView;
import se.samverk.notification.Letter;
import se.samverk.notification.boundary.Outbox;
import se.samverk.organisation.Holding;
import se.samverk.organisation.Organisation;
import se.samverk.organisation.Role;
import se.samverk.organisation.Seat;
import se.samverk.organisation.SecretKey;
import se.samverk.organisation.boundary.OrganisationAccess;
import se.samverk.platform.Allowed;
import se.samverk.platform.Caller;
import se.samverk.platform.PortalClock;
import se.samverk.platform.Right;
import se.samverk.platform.Settings;
import se.samverk.shared.Audience;
import se.samverk.shared.NotAllowed;
import se.samverk.shared.NotFound;
import se.samverk.shared.RuleBroken;
import se.samverk.thing.boundary.ThingAccess;
import se.samverk.waiting.WaitingVerb;
import se.samverk.waiting.boundary.Waitings;

/** What the public asks without an account, and what becomes of it. */
@Stateless
@Allowed(Right.INTERNAL)
public class Inquiries {
    private static final int MOST_SHOWN = 200;
    private static final String RECEIPT = "/open/receipt.xhtml?number=";
    private static final String REPLY = "/open/answer.xhtml?key=";
    private static final String ANSWERED = "inquiryAnswered";
    private static final String REPLIED = "inquiryReply";

    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    @Inject
    private InquiryAccess access;

    @Inject
    private InquiryThrottle throttle;

    @Inject
    private OrganisationAccess organisations;

    @Inject
    private ThingAccess things;

    @Inject
    private Waitings waitings;

    @Inject
    private Timeline timeline;

    @Inject
    private Event<Happening> happenings;

    @Inject
    private Outbox outbox;

    @Inject
    private Settings settings;

    @Inject
    private Caller caller;

    @Inject
    private PortalClock clock;

    /** Receives a matter, asks those who answer it, and returns the number of the receipt. */
    @Allowed(Right.EVERYBODY)
    public String file(@Valid FileInquiry order) {
        long wait = throttle.enter(order.address());
        if (wait > 0) {
            throw new NotAllowed("inquiry.wait", wait);
        }
        List<Seat> administrators = held(seatsOf(Role.SYSTEM_ADMINISTRATOR));
        Organisation asked = order.organisationId() == null
                ? administrators.stream().findFirst().map(Seat::getOrganisation)
                        .orElseThrow(NotFound::new)
                : open(order.organisationId());
        Inquiry inquiry = new Inquiry(order.kind(), ReceiptNumber.fresh(new SecureRandom()), asked, order.language(),
                order.text(), order.page(), order.contact(), clock.now(), clock.today());
        em.persist(inquiry);
        List<Seat> own = order.organisationId() == null ? List.of() : held(answering(asked));
        describe(inquiry, own.isEmpty()
                ? Set.of(Audience.DESK)
                : Set.of(Audience.deskOf(asked.getId())));
        (own.isEmpty() ? administrators : own).forEach(
                seat -> waitings.ask(seat, WaitingVerb.ANSWER, inquiry.ref(), inquiry.getDueOn(), null, null));
        happenings.fire(new InquiryChanged(inquiry.ref(), "inquiry.received", List.of()));
        return inquiry.getNumber();
    }

    private Organisation open(long id) {
        Organisation organisation = organisations.organisation(id);
        if (!organisation.isOpenOn(clock.today())) {
            throw new NotFound();
        }
        return organisation;
    }

    /** The seats that answer for an organisation: its administrators, and the coordinators it employs. */
    private List<Seat> answering(Organisation organisation) {
        return em.createNamedQuery("Seat.ofOrganisation", Seat.class)
                .setParameter("organisation", organisation.getId()).setParameter("day", clock.today()).getResultList()
                .stream().filter(seat -> seat.getRole().answersPublic()).toList();
    }

    private List<Seat> seatsOf(Role role) {
        return em.createNamedQuery("Seat.ofRole", Seat.class).setParameter("role", role)
                .setParameter("day", clock.today()).getResultList();
    }

    private List<Seat> held(List<Seat> seats) {
        return seats.stream().filter(seat -> !em.createNamedQuery("Holding.ofSeat", Holding.class)
                .setParameter("seat", seat.getId()).setParameter("day", clock.today()).getResultList().isEmpty())
                .toList();
    }

    /** The title is the number alone: titles stand in lists and mails. */
    private void describe(Inquiry inquiry, Set<Audience> audiences) {
        things.describe(inquiry.ref(), inquiry.getNumber(), inquiry.getState().name(), inquiry.getLanguage(),
                inquiry.getOrganisation().getId(), null, null,
                inquiry.getReceivedAt().atZoneSameInstant(clock.zone()).toLocalDate(), audiences);
    }

    /** How far the matter of a receipt has come; empty for a number that is on no receipt. */
    @Allowed(Right.EVERYBODY)
    public Optional<ReceiptView> receipt(String typed) {
        return em.createNamedQuery("Inquiry.byNumber", Inquiry.class)
                .setParameter("receipt", ReceiptNumber.typed(typed)).getResultList().stream().findFirst()
                .map(inquiry -> new ReceiptView(inquiry.getNumber(), inquiry.getKind(), inquiry.getState(),
                        inquiry.getOrganisation().getName(), inquiry.getReceivedAt(), inquiry.getDueOn(),
                        inquiry.getEndedAt().orElse(null)));
    }

    /** The matters that the caller answers, open ones first. */
    @Allowed(Right.PEOPLE_ADMINISTRATOR)
    public List<InquiryRow> mine() {
        return em.createNamedQuery("Inquiry.readable", Inquiry.class)
                .setParameter("audiences", caller.audienceKeys()).setMaxResults(MOST_SHOWN).getResultList().stream()
                .map(this::row).toList();
    }

    /** A matter that the caller answers, or has open behind glass. */
    @Allowed(Right.PEOPLE_ADMINISTRATOR)
    public InquiryView view(long id) {
        Inquiry inquiry = access.readable(id);
        return new InquiryView(row(inquiry), inquiry.ref(), inquiry.getOrganisation().ref(), inquiry.getLanguage(),
                inquiry.getText(), inquiry.getPage(), inquiry.getContact(), inquiry.getAnswer(), inquiry.getReply(),
                inquiry.getEndedAt().orElse(null), timeline.of(inquiry.ref(), MOST_SHOWN));
    }

    private InquiryRow row(Inquiry inquiry) {
        return new InquiryRow(inquiry.getId(), inquiry.getKind(), inquiry.getState(), inquiry.getNumber(),
                inquiry.getOrganisation().getName(), inquiry.getOrganisation().getCountry(), inquiry.getReceivedAt(),
                inquiry.getDueOn(),
                inquiry.getState() == InquiryState.RECEIVED && inquiry.getDueOn().isBefore(clock.today()));
    }

    /**
     * Notes what was answered. Whoever has left a mail address is told by mail, and reads there what is written to
     * them, if anything is.
     *
     * @param reply what whoever asked is to read; null or empty for nothing. Field in refusals: reply
     */
    @Allowed(Right.PEOPLE_ADMINISTRATOR)
    public void answer(long id, String how, String reply) {
        Inquiry inquiry = access.answered(id);
        inquiry.answer(how, clock.now());
        if (isGiven(reply)) {
            writeTo(inquiry, reply);
        } else {
            tell(inquiry, ANSWERED, RECEIPT + inquiry.getNumber());
        }
        ended(inquiry, "inquiry.answered");
    }

    /** Closes a matter without an answer; whoever asked is told only what is written to them, as above. */
    @Allowed(Right.PEOPLE_ADMINISTRATOR)
    public void close(long id, String why, String reply) {
        Inquiry inquiry = access.answered(id);
        inquiry.close(why, clock.now());
        if (isGiven(reply)) {
            writeTo(inquiry, reply);
        }
        ended(inquiry, "inquiry.closed");
    }

    private static boolean isGiven(String reply) {
        return reply != null && !reply.isBlank();
    }

    private void writeTo(Inquiry inquiry, String reply) {
        if (!Letter.isAddress(inquiry.getContact())) {
            throw new RuleBroken("inquiry.R5.contact", "reply");
        }
        String key = SecretKey.fresh();
        inquiry.reply(reply, key);
        tell(inquiry, REPLIED, REPLY + key);
    }

    /** The mail says that there is an answer, and neither what was asked nor what was answered. */
    private void tell(Inquiry inquiry, String letter, String path) {
        if (Letter.isAddress(inquiry.getContact())) {
            outbox.post(new Letter(inquiry.getContact(), inquiry.getLanguage(), letter, List.of(inquiry.getNumber()),
                    path));
        }
    }

    /** What the holder of a link may read; empty when the link leads to nothing any more. */
    @Allowed(Right.EVERYBODY)
    public Optional<ReplyView> reply(String key) {
        return key == null || key.isEmpty()
                ? Optional.empty()
                : em.createNamedQuery("Inquiry.byReplyKey", Inquiry.class).setParameter("hash", Inquiry.hash(key))
                        .getResultList().stream().findFirst()
                        .map(inquiry -> new ReplyView(inquiry.getNumber(), inquiry.getOrganisation().getName(),
                                inquiry.getReply(), inquiry.getEndedAt().orElse(null)));
    }

    /** Forgets how those are reached whose matters ended long enough ago, and the mails to them, sent or not. */
    public void forgetContacts() {
        OffsetDateTime before = clock.now().minusDays(settings.inquiryContactDays());
        em.createNamedQuery("Inquiry.reachableEndedBefore", Inquiry.class).setParameter("before", before)
                .getResultList().forEach(Inquiry::forgetContact);
        outbox.forget(Set.of(ANSWERED, REPLIED), before);
    }

    private void ended(Inquiry inquiry, String verb) {
        waitings.settle(inquiry.ref());
        describe(inquiry, things.readable(inquiry.ref()).audiences());
        happenings.fire(new InquiryChanged(inquiry.ref(), verb, List.of()));
    }
}
