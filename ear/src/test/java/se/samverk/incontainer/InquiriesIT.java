package se.samverk.incontainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import se.samverk.incontainer.matrix.Place;
import se.samverk.incontainer.matrix.World;
import se.samverk.inquiry.Inquiry;
import se.samverk.inquiry.InquiryKind;
import se.samverk.inquiry.InquiryState;
import se.samverk.inquiry.ReceiptView;
import se.samverk.inquiry.ReplyView;
import se.samverk.inquiry.boundary.FileInquiry;
import se.samverk.inquiry.boundary.Inquiries;
import se.samverk.notification.Letter;
import se.samverk.notification.MailState;
import se.samverk.notification.OutgoingMail;
import se.samverk.notification.boundary.Outbox;
import se.samverk.platform.PortalClock;
import se.samverk.shared.Language;
import se.samverk.shared.NotAllowed;
import se.samverk.shared.NotFound;
import se.samverk.shared.RuleBroken;
import se.samverk.waiting.WaitingRow;
import se.samverk.waiting.boundary.Waitings;

/** What the public asks reaches those who answer, and shows nothing to anybody else. Everything is rolled back. */
@ArquillianTest
class InquiriesIT extends RolledBack {
    private static final String ADMINISTRATOR_OF_OWN = "matrix.orgadmin";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Inquiries inquiries;

    @Inject
    private Waitings waitings;

    @Inject
    private PortalClock clock;

    @Inject
    private Outbox outbox;

    private String file(InquiryKind kind, Long organisation) {
        return inquiries.file(new FileInquiry(kind, Language.SV, "Vem beslutade detta?", null, "jag@ekstad.example",
                organisation, UUID.randomUUID().toString()));
    }

    private Inquiry kept(String number) {
        return em.createNamedQuery("Inquiry.byNumber", Inquiry.class).setParameter("receipt", number)
                .getSingleResult();
    }

    private List<String> waitingFor(String username) {
        List<String> titles = new ArrayList<>();
        world().as(username, () -> waitings.forMe().stream().map(WaitingRow::title).forEach(titles::add));
        return titles;
    }

    @Test
    void a_request_waits_for_the_administrator_of_the_organisation_asked_with_a_last_day() {
        String number = file(InquiryKind.RECORD, world().site(Place.OWN).organisation());
        assertThat(waitingFor(ADMINISTRATOR_OF_OWN)).contains(number);
        assertThat(waitingFor(World.ADMINISTRATOR)).doesNotContain(number);
        assertThat(kept(number).getDueOn()).isEqualTo(InquiryKind.RECORD.due(clock.today()));
    }

    @Test
    void a_request_to_an_organisation_without_an_administrator_and_a_remark_wait_for_those_of_the_portal() {
        String request = file(InquiryKind.RECORD, world().site(Place.OTHER).organisation());
        String remark = file(InquiryKind.ACCESSIBILITY, null);
        assertThat(waitingFor(World.ADMINISTRATOR)).contains(request, remark);
    }

    @Test
    void the_number_shows_how_far_it_has_come_and_nothing_of_what_was_written() {
        String number = file(InquiryKind.RECORD, world().site(Place.OWN).organisation());
        ReceiptView receipt = inquiries.receipt(number.toLowerCase(Locale.ROOT).replace("-", " "))
                .orElseThrow();
        assertThat(receipt.state()).isEqualTo(InquiryState.RECEIVED);
        assertThat(receipt.toString()).doesNotContain("beslutade").doesNotContain("jag@");
        assertThat(inquiries.receipt("2222-2222-2222")).isEmpty();
        assertThat(inquiries.receipt("%")).isEmpty();
        world().as(ADMINISTRATOR_OF_OWN, () -> inquiries.answer(kept(number).getId(), "Lämnades ut", null));
        assertThat(inquiries.receipt(number).orElseThrow().state()).isEqualTo(InquiryState.ANSWERED);
        assertThat(inquiries.receipt(number).orElseThrow().toString()).doesNotContain("Lämnades");
        assertThat(waitingFor(ADMINISTRATOR_OF_OWN)).doesNotContain(number);
    }

    @Test
    void the_administrator_of_another_organisation_finds_nothing() {
        long id = kept(file(InquiryKind.RECORD, world().site(Place.FOREIGN).organisation())).getId();
        world().as(ADMINISTRATOR_OF_OWN, () -> {
            assertThat(inquiries.mine()).noneMatch(row -> row.id() == id);
            assertThatThrownBy(() -> inquiries.view(id)).isInstanceOf(NotFound.class);
        });
    }

    private List<OutgoingMail> mailsTo(String address) {
        em.flush();
        return em.createNamedQuery("OutgoingMail.everTo", OutgoingMail.class).setParameter("address", address)
                .getResultList();
    }

    private String keyOf(OutgoingMail mail) {
        return mail.getPath().orElseThrow().replaceAll(".*key=", "");
    }

    @Test
    void whoever_left_an_address_is_told_by_a_mail_that_gives_nothing_away_and_reads_the_answer_behind_its_link() {
        String number = file(InquiryKind.RECORD, world().site(Place.OWN).organisation());
        world().as(ADMINISTRATOR_OF_OWN,
                () -> inquiries.answer(kept(number).getId(), "Skickade protokollet", "Nämnden beslutade det i mars."));
        assertThat(mailsTo("jag@ekstad.example")).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("Svar på ditt ärende");
            assertThat(mail.text()).contains(number).doesNotContain("Nämnden").doesNotContain("beslutade")
                    .doesNotContain("jag@");
            ReplyView reply = inquiries.reply(keyOf(mail)).orElseThrow();
            assertThat(reply.reply()).isEqualTo("Nämnden beslutade det i mars.");
            assertThat(reply.toString()).doesNotContain("Skickade");
        });
        assertThat(inquiries.reply("guessed")).isEmpty();
        assertThat(inquiries.receipt(number).orElseThrow().toString()).doesNotContain("Nämnden");
    }

    @Test
    void without_words_to_them_the_mail_leads_to_the_receipt() {
        String number = file(InquiryKind.RECORD, world().site(Place.OWN).organisation());
        world().as(ADMINISTRATOR_OF_OWN, () -> inquiries.answer(kept(number).getId(), "Ringde", " "));
        assertThat(mailsTo("jag@ekstad.example")).singleElement().satisfies(
                mail -> assertThat(mail.getPath().orElseThrow()).isEqualTo("/open/receipt.xhtml?number=" + number));
    }

    @Test
    void who_left_no_address_gets_no_mail_and_nothing_is_written_to_them() {
        String number = inquiries.file(new FileInquiry(InquiryKind.RECORD, Language.SV, "Vem?", null,
                "Jag hämtar det", world().site(Place.OWN).organisation(), UUID.randomUUID().toString()));
        world().as(ADMINISTRATOR_OF_OWN,
                () -> assertThatThrownBy(() -> inquiries.answer(kept(number).getId(), "Lämnades ut", "Hej"))
                        .isInstanceOf(RuleBroken.class).hasMessage("inquiry.R5.contact"));
    }

    @Test
    void how_they_are_reached_is_forgotten_a_while_after_the_matter_is_done_and_not_before() {
        String done = file(InquiryKind.RECORD, world().site(Place.OWN).organisation());
        String open = file(InquiryKind.RECORD, world().site(Place.OWN).organisation());
        world().as(ADMINISTRATOR_OF_OWN, () -> inquiries.answer(kept(done).getId(), "Skickade", "Se protokollet."));
        String key = keyOf(mailsTo("jag@ekstad.example").get(0));
        clock.at(clock.now().plusDays(29), inquiries::forgetContacts);
        assertThat(kept(done).getContact()).isEqualTo("jag@ekstad.example");
        assertThat(inquiries.reply(key)).isPresent();
        clock.at(clock.now().plusDays(31), inquiries::forgetContacts);
        em.flush();
        assertThat(kept(done).getContact()).isEmpty();
        assertThat(kept(done).getReply()).as("what was answered is kept").isEqualTo("Se protokollet.");
        assertThat(inquiries.reply(key)).isEmpty();
        assertThat(kept(open).getContact()).isEqualTo("jag@ekstad.example");
    }

    @Test
    void the_mails_to_them_are_forgotten_too_whether_they_were_sent_put_aside_or_wait() {
        for (String reply : List.of("", "Se protokollet.", "Se kallelsen.")) {
            String number = file(InquiryKind.RECORD, world().site(Place.OWN).organisation());
            world().as(ADMINISTRATOR_OF_OWN, () -> inquiries.answer(kept(number).getId(), "Skickade", reply));
        }
        outbox.post(new Letter("jag@ekstad.example", Language.SV, "test", List.of(), "/index.xhtml"));
        List<OutgoingMail> mails = mailsTo("jag@ekstad.example");
        assertThat(mails).hasSize(4);
        List<OutgoingMail> answers = mails.stream().filter(mail -> !"test".equals(mail.getLetterKey())).toList();
        answers.get(0).attempt(clock.now());
        answers.get(0).sent(clock.now());
        answers.get(1).attempt(clock.now());
        answers.get(1).refused("550 no such mailbox", clock.now());
        assertThat(mailsTo("jag@ekstad.example")).extracting(OutgoingMail::getState).contains(MailState.SENT,
                MailState.PARKED, MailState.WAITING);
        clock.at(clock.now().plusDays(29), inquiries::forgetContacts);
        assertThat(mailsTo("jag@ekstad.example")).hasSize(4);
        clock.at(clock.now().plusDays(31), inquiries::forgetContacts);
        assertThat(mailsTo("jag@ekstad.example")).extracting(OutgoingMail::getLetterKey).containsExactly("test");
    }

    @Test
    void a_flood_from_one_address_is_slowed() {
        FileInquiry order = new FileInquiry(InquiryKind.ACCESSIBILITY, Language.SV, "Skräp", null, null, null,
                UUID.randomUUID().toString());
        for (int i = 0; i < 10; i++) {
            inquiries.file(order);
        }
        assertThatThrownBy(() -> inquiries.file(order)).isInstanceOf(NotAllowed.class);
    }
}
