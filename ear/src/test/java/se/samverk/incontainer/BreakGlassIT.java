package se.samverk.incontainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import se.samverk.administration.boundary.BreakGlass;
import se.samverk.administration.boundary.OpenGlass;
import se.samverk.audit.AuditFilter;
import se.samverk.audit.boundary.AuditLog;
import se.samverk.draft.boundary.Drafts;
import se.samverk.incontainer.matrix.Place;
import se.samverk.incontainer.matrix.World;
import se.samverk.inquiry.Inquiry;
import se.samverk.inquiry.InquiryKind;
import se.samverk.inquiry.boundary.FileInquiry;
import se.samverk.inquiry.boundary.Inquiries;
import se.samverk.meeting.boundary.MinutesBook;
import se.samverk.notification.Notice;
import se.samverk.platform.PortalClock;
import se.samverk.register.boundary.Seats;
import se.samverk.report.ReportView;
import se.samverk.report.boundary.StatusReports;
import se.samverk.shared.Language;
import se.samverk.shared.NotFound;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.thing.boundary.Things;

/** Reading behind glass: one thing, for reading, for a reason and a while, and nobody is left in the dark. */
@ArquillianTest
class BreakGlassIT extends RolledBack {
    private static final String REASON = "Anmälan om fel i anteckningarna";
    private static final int MANY = 10_000;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private BreakGlass glass;

    @Inject
    private MinutesBook minutes;

    @Inject
    private StatusReports reports;

    @Inject
    private Inquiries inquiries;

    @Inject
    private Seats seats;

    @Inject
    private Drafts drafts;

    @Inject
    private Things things;

    @Inject
    private AuditLog log;

    @Inject
    private PortalClock clock;

    private World.Written written() {
        World.Written written = world().writeMinutes(Place.OWN, "circulated", world().site(Place.OWN).secretary());
        em.flush();
        return written;
    }

    private static SubjectRef ref(World.Written written) {
        return new SubjectRef(SubjectKind.MINUTES, written.minutes());
    }

    @Test
    void a_group_s_note_is_not_read_without_a_reason() {
        World.Written written = written();
        world().as(World.ADMINISTRATOR, () -> notFound(() -> minutes.view(written.minutes())));
    }

    @Test
    void a_group_s_note_is_read_for_a_reason_that_the_trail_the_timeline_and_the_chair_get_to_know() {
        World.Written written = written();
        SubjectRef ref = ref(written);
        world().as(World.ADMINISTRATOR, () -> {
            glass.open(new OpenGlass(ref, "  " + REASON + " "));
            em.flush();
            assertThat(minutes.view(written.minutes()).content().items()).isNotEmpty();
            assertThat(glass.openUntil(ref)).isPresent();
            assertThat(glass.mine()).extracting(row -> row.subject()).contains(ref);
            assertThat(log.find(new AuditFilter(ref.toString(), "glass.broken", null, null), 1).rows())
                    .singleElement().satisfies(row -> assertThat(row.detail()).isEqualTo(REASON));
        });
        String chair = world().site(Place.OWN).chair();
        world().as(chair, () -> assertThat(minutes.view(written.minutes()).events().get(0).arguments())
                .containsExactly(REASON));
        List<Notice> told = em.createQuery("select n from Notice n where n.subject = :ref and n.verb = 'glass.broken'",
                Notice.class).setParameter("ref", ref).getResultList();
        assertThat(told).singleElement()
                .satisfies(notice -> assertThat(notice.getSeatId()).isEqualTo(world().site(Place.OWN).chairSeat()));
    }

    @Test
    void a_draft_report_is_read_in_the_same_way() {
        SubjectRef report = world().writeReport(Place.OWN, "draft").ref();
        world().as(World.ADMINISTRATOR, () -> {
            glass.open(new OpenGlass(report, REASON));
            em.flush();
            ReportView view = reports.view(report.id());
            assertThat(view.rights().mayWrite()).isFalse();
        });
    }

    @Test
    void lists_stay_as_they_were_and_other_things_stay_closed() {
        World.Written written = written();
        World.Written other = written();
        SubjectRef ref = ref(written);
        world().as(World.ADMINISTRATOR, () -> {
            glass.open(new OpenGlass(ref, REASON));
            em.flush();
            long group = world().site(Place.OWN).group();
            assertThat(things.ofGroup(group, SubjectKind.MINUTES, MANY)).noneMatch(row -> row.ref().equals(ref));
            assertThat(things.find(ref)).isEmpty();
            notFound(() -> minutes.view(other.minutes()));
        });
    }

    @Test
    void nothing_is_written_behind_glass() {
        SubjectRef ref = opened();
        world().as(World.ADMINISTRATOR, () -> notFound(() -> drafts.keep(ref, "text", "skrivet", 0)));
    }

    @Test
    void a_request_of_the_public_is_read_behind_glass_and_answered_by_those_it_waits_for() {
        String number = inquiries.file(new FileInquiry(InquiryKind.RECORD, Language.SV, "Protokollet", null, null,
                world().site(Place.FOREIGN).organisation(), "192.0.2.41"));
        em.flush();
        Inquiry inquiry = em.createNamedQuery("Inquiry.byNumber", Inquiry.class)
                .setParameter("receipt", number).getSingleResult();
        world().as(World.ADMINISTRATOR, () -> glass.open(new OpenGlass(inquiry.ref(), REASON)));
        em.flush();
        world().as(World.ADMINISTRATOR, () -> {
            assertThat(inquiries.view(inquiry.getId()).text()).isEqualTo("Protokollet");
            notFound(() -> inquiries.answer(inquiry.getId(), "Lämnades ut", null));
        });
    }

    @Test
    void it_is_open_to_nobody_else() {
        SubjectRef ref = opened();
        world().as("matrix.sysadmin.second", () -> notFound(() -> minutes.view(ref.id())));
    }

    @Test
    void it_closes_when_its_reader_administers_no_longer() {
        SubjectRef ref = ref(written());
        String reader = "matrix.sysadmin.second";
        world().as(reader, () -> glass.open(new OpenGlass(ref, REASON)));
        em.flush();
        world().as(reader, () -> assertThat(minutes.view(ref.id()).content().items()).isNotEmpty());
        world().as(World.ADMINISTRATOR,
                () -> seats.leave(world().number("seat.sysadmin.second"), clock.today().minusDays(1)));
        em.flush();
        world().as(reader, () -> notFound(() -> minutes.view(ref.id())));
    }

    private SubjectRef opened() {
        SubjectRef ref = ref(written());
        world().as(World.ADMINISTRATOR, () -> glass.open(new OpenGlass(ref, REASON)));
        em.flush();
        return ref;
    }

    @Test
    void the_glass_is_open_for_half_an_hour() {
        World.Written written = written();
        world().as(World.ADMINISTRATOR, () -> {
            clock.at(clock.now().minusMinutes(29), () -> glass.open(new OpenGlass(ref(written), REASON)));
            em.flush();
            assertThat(minutes.view(written.minutes())).isNotNull();
        });
    }

    @Test
    void the_glass_closes_by_itself() {
        World.Written written = written();
        world().as(World.ADMINISTRATOR, () -> {
            clock.at(clock.now().minusMinutes(31), () -> glass.open(new OpenGlass(ref(written), REASON)));
            em.flush();
            notFound(() -> minutes.view(written.minutes()));
        });
    }

    @Test
    void without_a_reason_nothing_is_opened() {
        refused("glass.reason", new OpenGlass(ref(written()), "  för kort nu    "));
    }

    @Test
    void what_is_readable_anyway_is_not_opened() {
        refused("glass.readable",
                new OpenGlass(new SubjectRef(SubjectKind.GROUP, world().site(Place.OWN).group()), REASON));
    }

    @Test
    void what_is_not_there_is_not_opened() {
        refused("glass.nothing", new OpenGlass(new SubjectRef(SubjectKind.MINUTES, Long.MAX_VALUE), REASON));
    }

    private void refused(String rule, OpenGlass order) {
        world().as(World.ADMINISTRATOR,
                () -> assertThatThrownBy(() -> glass.open(order)).isInstanceOf(RuleBroken.class).hasMessage(rule));
    }

    private static void notFound(Runnable act) {
        assertThatThrownBy(act::run).isInstanceOf(NotFound.class);
    }
}
