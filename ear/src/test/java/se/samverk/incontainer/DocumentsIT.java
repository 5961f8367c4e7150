package se.samverk.incontainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samverk.document.storage.BlobStore;
import se.samverk.incontainer.matrix.Place;
import se.samverk.library.DocumentType;
import se.samverk.library.DocumentView;
import se.samverk.library.Room;
import se.samverk.library.Upload;
import se.samverk.library.UploadRow;
import se.samverk.library.boundary.BeginUpload;
import se.samverk.library.boundary.ChangeDocument;
import se.samverk.library.boundary.Documents;
import se.samverk.library.boundary.UploadRows;
import se.samverk.library.boundary.Uploads;
import se.samverk.organisation.Role;
import se.samverk.organisation.Seat;
import se.samverk.platform.PortalClock;
import se.samverk.shared.Conflict;
import se.samverk.shared.DomainException;
import se.samverk.shared.Language;
import se.samverk.shared.NotAllowed;
import se.samverk.shared.NotFound;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.Sha256;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.shared.Titled;
import se.samverk.waiting.WaitingRow;
import se.samverk.waiting.WaitingVerb;
import se.samverk.waiting.boundary.Waitings;
import se.samverk.workinggroup.Visibility;

/** Documents come in piece by piece, are kept version by version, and are found by whom they are meant for. */
@ArquillianTest
class DocumentsIT extends Bringing {
    private static final long MEGABYTE = 1024L * 1024;

    @Inject
    private Documents documents;

    @Inject
    private Uploads uploads;

    @Inject
    private UploadRows rows;

    @Inject
    private Waitings waitings;

    @Inject
    private PortalClock clock;

    @PersistenceContext
    private EntityManager em;

    @Resource
    private UserTransaction transaction;

    @Inject
    private BlobStore store;

    private BeginUpload order(Long document, String name, long size, Visibility reach) {
        return new BeginUpload(place(), document, name, size, DocumentType.REPORT, reach);
    }

    private long bring(String username, Long document, String name, byte[] bytes, Visibility reach) {
        return bring(username, order(document, name, bytes.length, reach), bytes);
    }

    private void refused(String username, String key, String name, byte[] bytes, Visibility reach) {
        assertThatThrownBy(() -> bring(username, null, name, bytes, reach)).as(name)
                .isInstanceOfSatisfying(RuleBroken.class, broken -> assertThat(broken.key()).isEqualTo(key));
    }

    @Test
    void a_file_that_breaks_off_goes_on_where_it_stopped_and_only_there() {
        byte[] bytes = text("Uppdelad fil om samordning ".repeat(1000));
        String token = as(member(), () -> uploads.begin(order(null, "uppdelad.txt", bytes.length, Visibility.GROUP)))
                .token();
        InputStream broken = new InputStream() {
            private int sent;

            @Override
            public int read() throws IOException {
                if (sent >= 1000) {
                    throw new IOException("the connection broke");
                }
                return bytes[sent++];
            }
        };
        assertThatThrownBy(() -> as(member(), () -> uploads.append(token, 0, broken)));
        UploadRow half = as(member(), () -> uploads.state(token));
        assertThat(half.received()).isBetween(0L, 1000L);
        assertThat(half.documentId()).isNull();
        assertThatThrownBy(() -> as(member(), () -> uploads.append(token, half.received() + 1,
                new ByteArrayInputStream(bytes)))).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> as(chair(), () -> uploads.state(token))).as("somebody else's")
                .isInstanceOf(NotFound.class);

        int from = (int) half.received();
        UploadRow whole = as(member(), () -> uploads.append(token, from,
                new ByteArrayInputStream(bytes, from, bytes.length - from)));
        assertThat(whole.documentId()).isNotNull();
        assertThat(as(member(), () -> documents.view(whole.documentId(), 0, 0)).shown().size()).isEqualTo(bytes.length);
        assertThatThrownBy(() -> as(member(), () -> uploads.state(token))).isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("a file under way is given up by whoever began it; for everybody else it is as one that does not exist")
    void a_file_under_way_is_given_up_by_whoever_began_it() throws IOException {
        String token = as(member(), () -> uploads.begin(order(null, "ångrad.txt", 9, Visibility.GROUP))).token();
        as(member(), () -> uploads.append(token, 0, new ByteArrayInputStream(new byte[4])));
        NotFound none = catchThrowableOfType(NotFound.class,
                () -> act(chair(), () -> uploads.drop(UUID.randomUUID().toString())));
        assertThatThrownBy(() -> act(chair(), () -> uploads.drop(token))).isInstanceOf(NotFound.class)
                .hasMessage(none.getMessage());
        assertThat(store.length(token)).isEqualTo(4);
        act(member(), () -> uploads.drop(token));
        assertThat(store.length(token)).isZero();
        assertThatThrownBy(() -> as(member(), () -> uploads.state(token))).isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("a file of a story of the past is not given up under way, one of which nothing has come for days is")
    void a_file_of_a_story_of_the_past_is_not_given_up_under_way() throws Exception {
        transaction.begin();
        try {
            List<String> begun = new ArrayList<>();
            clock.at(clock.now().minusDays(Upload.DAYS + 1), () -> begun.add(as(member(),
                    () -> uploads.begin(order(null, "berättelse.txt", 9, Visibility.GROUP))).token()));
            assertThat(rows.abandoned()).doesNotContainAnyElementsOf(begun);
            clock.at(clock.now().minusDays(Upload.DAYS + 1), () -> act(member(), () -> rows.touch(begun.get(0))));
            assertThat(rows.abandoned()).doesNotContainAnyElementsOf(begun);
            clock.at(clock.now().plusDays(Upload.DAYS + 1),
                    () -> assertThat(rows.abandoned()).containsAll(begun));
        } finally {
            transaction.rollback();
        }
    }

    @Test
    @DisplayName("R5 a file is refused with its own reason")
    void a_file_is_refused_with_its_own_reason() {
        refused(member(), "document.empty", "tom.pdf", new byte[0], Visibility.GROUP);
        refused(member(), "document.kind", "program.exe", text("MZ"), Visibility.GROUP);
        refused(member(), "document.other", "sida.pdf", text("<html><body>Hej</body></html>"), Visibility.GROUP);
        assertThatThrownBy(() -> as(member(), () -> uploads.begin(order(null, "stor.pdf", 200 * MEGABYTE + 1,
                Visibility.GROUP)))).isInstanceOfSatisfying(RuleBroken.class,
                        broken -> assertThat(broken.key()).isEqualTo("document.tooLarge"));
        String token = as(member(), () -> uploads.begin(order(null, "lång.txt", 3, Visibility.GROUP))).token();
        assertThatThrownBy(() -> as(member(), () -> uploads.append(token, 0, new ByteArrayInputStream(text("mer")))))
                .isInstanceOfSatisfying(RuleBroken.class,
                        broken -> assertThat(broken.key()).isEqualTo("document.longer"));
        assertThatThrownBy(() -> as(member(), () -> uploads.state(token))).isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("R2 a member does not open documents to everybody, the chair does")
    void a_member_does_not_open_documents_to_everybody() {
        refused(member(), "document.R2", "öppen.txt", text("Öppet"), Visibility.PUBLIC);
        long opened = bring(chair(), null, "öppen.txt", text("Öppet"), Visibility.PUBLIC);
        assertThat(documents.view(opened, 0, 0).title()).isEqualTo("öppen");
    }

    @Test
    @DisplayName("R6 the same bytes are not taken twice into a group by whoever can see them")
    void the_same_bytes_are_not_taken_twice() {
        byte[] bytes = text("Samma");
        long first = bring(chair(), null, "första.txt", bytes, Visibility.GROUP);
        assertThat(known(member(), "document.R6", "andra.txt", bytes)).isEqualTo(titled(first, "första"));
        act(chair(), () -> documents.discard(first));
        assertThat(known(member(), "document.R6.bin", "andra.txt", bytes)).isEqualTo(titled(first, "första"));
        act(chair(), () -> documents.restore(first));
        assertThat(known(member(), "document.R6", "andra.txt", bytes)).isEqualTo(titled(first, "första"));
    }

    private static Titled titled(long id, String title) {
        return new Titled(new SubjectRef(SubjectKind.DOCUMENT, id), title);
    }

    /** What a refusal names. */
    private Object known(String username, String key, String name, byte[] bytes) {
        List<Object> named = new ArrayList<>();
        assertThatThrownBy(() -> bring(username, null, name, bytes, Visibility.GROUP)).isInstanceOfSatisfying(
                RuleBroken.class, broken -> {
                    assertThat(broken.key()).isEqualTo(key);
                    named.addAll(List.of(broken.arguments()));
                });
        assertThat(named.get(0)).isEqualTo(name);
        return named.get(1);
    }

    private UploadRow sent(String username, byte[] bytes) {
        return as(username, () -> uploads.append(uploads.begin(order(null, "samma.txt", bytes.length, Visibility.GROUP))
                .token(), 0, new ByteArrayInputStream(bytes)));
    }

    private long elsewhere(byte[] bytes, Visibility reach) {
        SubjectRef other = new SubjectRef(SubjectKind.GROUP, world().site(Place.FOREIGN).group());
        return bring(world().site(Place.FOREIGN).chair(), new BeginUpload(other, null, "annanstans.txt", bytes.length,
                DocumentType.REPORT, reach), bytes);
    }

    @Test
    @DisplayName("R6 what lies elsewhere with the same bytes is told to whoever may read it, and stands against nothing")
    void what_lies_elsewhere_with_the_same_bytes_is_told() {
        byte[] bytes = text("Samma på annat ställe");
        long other = elsewhere(bytes, Visibility.ALL_MEMBERS);
        UploadRow row = sent(member(), bytes);
        assertThat(row.documentId()).isNotNull();
        assertThat(row.known()).containsExactly(titled(other, "annanstans"));
        byte[] binned = text("Samma i en annan papperskorg");
        long thrown = elsewhere(binned, Visibility.ALL_MEMBERS);
        act(world().site(Place.FOREIGN).chair(), () -> documents.discard(thrown));
        assertThat(sent(member(), binned).known()).isEmpty();
    }

    @Test
    @DisplayName("R6 what has the same bytes and may not be read changes nothing of what is told")
    void what_may_not_be_read_changes_nothing_of_what_is_told() {
        byte[] hidden = text("Samma, och dold");
        byte[] secret = text("Samma, och hemlig");
        byte[] none = text("Samma som ingen");
        elsewhere(hidden, Visibility.GROUP);
        long marked = elsewhere(secret, Visibility.ALL_MEMBERS);
        act(world().site(Place.FOREIGN).chair(), () -> documents.markSecret(marked));
        for (byte[] bytes : List.of(hidden, secret, none)) {
            UploadRow row = sent(member(), bytes);
            assertThat(row).isEqualTo(new UploadRow(row.token(), bytes.length, bytes.length, row.documentId()));
        }
        byte[] large = text("Samma, och av en storlek som ingen annan ".repeat(20_011));
        elsewhere(large, Visibility.GROUP);
        Set<Long> sizes = Set.of((long) large.length);
        assertThat(as(member(), () -> rows.readableSizes(sizes))).as("nor is it told by how long it takes").isEmpty();
        assertThat(as(world().site(Place.FOREIGN).chair(), () -> rows.readableSizes(sizes))).isEqualTo(sizes);
    }

    @Test
    @DisplayName("R1 a new version is added by who brought the document, and by nobody else in the group")
    void a_new_version_is_added_by_who_brought_the_document() {
        long id = bring(member(), null, "rutin.txt", text("Första"), Visibility.GROUP);
        bring(member(), id, "rutin 2.txt", text("Andra"), Visibility.GROUP);
        DocumentView view = as(chair(), () -> documents.view(id, 0, 0));
        assertThat(view.versions()).hasSize(2);
        assertThat(view.shown().number()).isEqualTo(2);
        assertThat(as(chair(), () -> documents.view(id, 1, 0)).replaced()).isTrue();
        String secretary = world().site(Place.OWN).secretary();
        assertThatThrownBy(() -> bring(secretary, id, "rutin 3.txt", text("Tredje"), Visibility.GROUP))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    @DisplayName("R3 of what is secret the group finds the title and nothing of the text, and nobody else finds anything")
    void of_what_is_secret_the_group_finds_the_title_alone() {
        String word = "kvickrotsmossa";
        long id = bring(member(), null, "blåstarr.txt", text("Det handlar om " + word), Visibility.ALL_MEMBERS);
        awaitText(id);
        world().awaitIndex();
        String other = world().site(Place.FOREIGN).chair();
        assertThat(found(other, word)).hasSize(1);

        as(chair(), () -> {
            documents.markSecret(id);
            return id;
        });
        world().awaitIndex();
        assertThat(found(chair(), word)).isEmpty();
        assertThat(found(chair(), "blåstarr")).singleElement()
                .satisfies(hit -> assertThat(hit.snippet()).allSatisfy(part -> assertThat(part.text()).isBlank()));
        assertThat(found(other, "blåstarr")).isEmpty();
        assertThatThrownBy(() -> as(other, () -> documents.view(id, 0, 0))).isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("R4 what is in the bin is not found, and comes back whole")
    void what_is_in_the_bin_is_not_found_and_comes_back() {
        long id = bring(member(), null, "flugblomster.txt", text("Innehåll"), Visibility.ALL_MEMBERS);
        as(member(), () -> {
            documents.discard(id);
            return id;
        });
        world().awaitIndex();
        assertThat(found(member(), "flugblomster")).isEmpty();
        assertThat(as(member(), () -> documents.bin(place())))
                .anySatisfy(row -> assertThat(row.ref().id()).isEqualTo(id));
        as(member(), () -> {
            documents.restore(id);
            return id;
        });
        world().awaitIndex();
        assertThat(found(world().site(Place.FOREIGN).chair(), "flugblomster")).hasSize(1);
    }

    @Test
    void a_wrong_language_is_corrected_by_who_cares_for_the_document() {
        long id = bring(chair(), null, "språk.txt", text("och att det inte är från"), Visibility.GROUP);
        awaitText(id);
        DocumentView read = as(chair(), () -> documents.view(id, 0, 0));
        assertThat(read.language()).isEqualTo(Language.SV);
        as(chair(), () -> {
            documents.change(new ChangeDocument(id, read.lock(), "Språket", DocumentType.LETTER, null, "D 1", null,
                    Language.NB, Visibility.MEMBER_ORGS));
            return id;
        });
        DocumentView changed = as(chair(), () -> documents.view(id, 0, 0));
        assertThat(changed.language()).isEqualTo(Language.NB);
        assertThat(changed.visibility()).isEqualTo(Visibility.MEMBER_ORGS);
        assertThat(changed.title()).isEqualTo("Språket");
    }

    @Test
    @DisplayName("R2 what everybody reads gets its next version, and comes out of the bin as such, by the chair alone")
    void what_everybody_reads_is_replaced_and_taken_out_of_the_bin_by_the_chair_alone() {
        long id = bring(member(), null, "blad.txt", text("Första"), Visibility.GROUP);
        show(chair(), id, Visibility.PUBLIC);
        assertThat(as(member(), () -> documents.reaches(id))).as("it can stay as it is")
                .anySatisfy(choice -> assertThat(choice.reach()).isEqualTo(Visibility.PUBLIC));
        show(member(), id, Visibility.PUBLIC);
        assertThatThrownBy(() -> bring(member(), id, "blad 2.txt", text("Andra"), Visibility.GROUP))
                .isInstanceOfSatisfying(RuleBroken.class,
                        broken -> assertThat(broken.key()).isEqualTo("document.R2"));
        bring(chair(), id, "blad 2.txt", text("Andra"), Visibility.GROUP);

        act(chair(), () -> documents.discard(id));
        act(member(), () -> documents.restore(id));
        assertThat(as(member(), () -> documents.view(id, 0, 0)).visibility()).isEqualTo(Visibility.GROUP);
        show(chair(), id, Visibility.PUBLIC);
        act(chair(), () -> documents.discard(id));
        act(chair(), () -> documents.restore(id));
        assertThat(documents.view(id, 0, 0).visibility()).isEqualTo(Visibility.PUBLIC);
    }

    private void show(String username, long id, Visibility reach) {
        act(username, () -> {
            DocumentView now = documents.view(id, 0, 0);
            documents.change(new ChangeDocument(id, now.lock(), now.title(), now.type(), null, null, null, null,
                    reach));
        });
    }

    @Test
    @DisplayName("R4 a document in the bin takes no version, and its file is not kept")
    void a_document_in_the_bin_takes_no_version() {
        long id = bring(member(), null, "slängt.txt", text("Första"), Visibility.GROUP);
        byte[] bytes = text("Andra");
        String begun = as(member(), () -> uploads.begin(order(id, "slängt 2.txt", bytes.length, Visibility.GROUP)))
                .token();
        act(member(), () -> documents.discard(id));
        assertThatThrownBy(() -> bring(member(), id, "slängt 3.txt", text("Tredje"), Visibility.GROUP))
                .isInstanceOfSatisfying(RuleBroken.class,
                        broken -> assertThat(broken.key()).isEqualTo("document.binned"));
        assertThatThrownBy(() -> as(member(), () -> uploads.append(begun, 0, new ByteArrayInputStream(bytes))))
                .isInstanceOfSatisfying(RuleBroken.class,
                        broken -> assertThat(broken.key()).isEqualTo("document.binned"));
        assertThatThrownBy(() -> store.open(Sha256.of(bytes))).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    @DisplayName("R3, R4 of what is secret or in the bin nobody else opens anything, old versions and pictures neither")
    void of_what_is_secret_or_in_the_bin_nobody_else_opens_anything() {
        String other = world().site(Place.FOREIGN).chair();
        long secret = bring(member(), null, "hemligt.txt", text("Första"), Visibility.ALL_MEMBERS);
        bring(member(), secret, "hemligt 2.txt", text("Andra"), Visibility.ALL_MEMBERS);
        long binned = bring(member(), null, "slängt.txt", text("Ett"), Visibility.ALL_MEMBERS);
        for (long id : List.of(secret, binned)) {
            assertThat(as(other, () -> documents.view(id, 1, 0)).shown().number()).isEqualTo(1);
        }
        act(chair(), () -> documents.markSecret(secret));
        act(member(), () -> documents.discard(binned));
        for (long id : List.of(secret, binned)) {
            assertThatThrownBy(() -> as(other, () -> documents.view(id, 1, 0))).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> as(other, () -> documents.open(id, 1))).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> as(other, () -> documents.picture(id, 1, 1))).isInstanceOf(NotFound.class);
        }
    }

    @Test
    @DisplayName("R5 what is on its way takes its room, so that nobody fills the disk with files that never end")
    void what_is_on_its_way_takes_its_room() {
        long size = 200 * MEGABYTE;
        List<String> begun = new ArrayList<>();
        try {
            assertThatThrownBy(() -> {
                for (int i = 0; i < 200; i++) {
                    begun.add(as(member(), () -> uploads.begin(order(null, "stor.txt", size, Visibility.GROUP)))
                            .token());
                }
            }).isInstanceOfSatisfying(RuleBroken.class,
                    broken -> assertThat(broken.key()).isEqualTo("document.quota"));
            assertThat(begun).hasSizeBetween(50, 110);
        } finally {
            begun.forEach(token -> act(member(), () -> uploads.drop(token)));
        }
        assertThat(bring(member(), null, "liten.txt", text("Nu finns det plats"), Visibility.GROUP)).isPositive();
    }

    @Test
    @DisplayName("R5 how much room there is and how much is taken is told to those who may bring something in")
    void how_much_room_is_taken_is_told() {
        Room before = as(member(), () -> documents.bringing(place())).room();
        assertThat(before.whole()).isEqualTo(20_480L * MEGABYTE);
        String token = as(member(), () -> uploads.begin(order(null, "stor.txt", 200L * MEGABYTE, Visibility.GROUP)))
                .token();
        String more = as(member(), () -> uploads.begin(order(null, "större.txt", 200L * MEGABYTE, Visibility.GROUP)))
                .token();
        try {
            Room now = as(member(), () -> documents.bringing(place())).room();
            assertThat(now.used() - before.used()).as("what is on its way too, in hundredths of the whole")
                    .isBetween(200L * MEGABYTE, 600L * MEGABYTE);
            assertThat(now.used() % (now.whole() / 100)).isZero();
        } finally {
            List.of(token, more).forEach(one -> act(member(), () -> uploads.drop(one)));
        }
        assertThatThrownBy(() -> as(world().site(Place.FOREIGN).chair(), () -> documents.bringing(place())))
                .isInstanceOf(DomainException.class);
    }

    @Test
    void a_version_belongs_to_the_group_of_its_document_whatever_is_sent() {
        long id = bring(chair(), null, "här.txt", text("Första"), Visibility.GROUP);
        byte[] bytes = text("Andra");
        SubjectRef elsewhere = new SubjectRef(SubjectKind.GROUP, world().site(Place.FOREIGN).group());
        long same = as(chair(), () -> {
            UploadRow row = uploads.begin(new BeginUpload(elsewhere, id, "här 2.txt", bytes.length,
                    DocumentType.REPORT, Visibility.GROUP));
            return uploads.append(row.token(), 0, new ByteArrayInputStream(bytes)).documentId();
        });
        assertThat(same).isEqualTo(id);
        assertThat(as(chair(), () -> documents.view(id, 0, 0)).place()).isEqualTo(place());
    }

    private List<WaitingRow> asked(String username, long id) {
        return as(username, () -> waitings.forMe()).stream()
                .filter(row -> row.subject().equals(new SubjectRef(SubjectKind.DOCUMENT, id))).toList();
    }

    private void correct(long id, Language language) {
        act(chair(), () -> documents.change(new ChangeDocument(id, documents.view(id, 0, 0).lock(), "Språk",
                DocumentType.REPORT, null, null, null, language, Visibility.GROUP)));
    }

    @Test
    void a_reader_who_takes_the_language_for_another_asks_those_who_care_once_until_they_have_seen_to_it() {
        long id = bring(chair(), null, "språk.txt", text("ord"), Visibility.GROUP);
        refused(id, Language.SV, "document.sameLanguage");
        assertThat(asked(chair(), id)).isEmpty();
        act(member(), () -> documents.doubtLanguage(id, Language.NB));
        act(member(), () -> documents.doubtLanguage(id, Language.NB));
        assertThat(asked(chair(), id)).singleElement().satisfies(row -> {
            assertThat(row.verb()).isEqualTo(WaitingVerb.CHECK_LANGUAGE);
            assertThat(row.note()).isEqualTo("norsk bokmål");
        });
        assertThat(asked(member(), id)).isEmpty();
        assertThat(as(chair(), () -> documents.view(id, 0, 0)).language()).as("nothing is changed by asking")
                .isEqualTo(Language.SV);

        correct(id, Language.NB);
        assertThat(asked(chair(), id)).isEmpty();
        refused(id, Language.NB, "document.sameLanguage");
        act(member(), () -> documents.doubtLanguage(id, Language.SV));
        assertThat(asked(chair(), id)).hasSize(1);
        act(chair(), () -> documents.discard(id));
        assertThat(asked(chair(), id)).isEmpty();
        assertThatThrownBy(() -> act(chair(), () -> documents.doubtLanguage(id, Language.SV)))
                .isInstanceOfSatisfying(RuleBroken.class,
                        broken -> assertThat(broken.key()).isEqualTo("document.binned"));
    }

    private void refused(long id, Language language, String key) {
        assertThatThrownBy(() -> act(member(), () -> documents.doubtLanguage(id, language)))
                .isInstanceOfSatisfying(RuleBroken.class, broken -> assertThat(broken.key()).isEqualTo(key));
    }

    @Test
    void where_nobody_leads_the_group_those_who_coordinate_it_are_asked() throws Exception {
        long id = bring(chair(), null, "språk.txt", text("ord"), Visibility.GROUP);
        String coordinator = world().site(Place.OWN).coordinator();
        transaction.begin();
        try {
            em.createNamedQuery("Seat.ofPlace", Seat.class).setParameter("kind", SubjectKind.GROUP)
                    .setParameter("id", group()).setParameter("day", clock.today()).getResultStream()
                    .filter(seat -> seat.getRole().leads()).forEach(seat -> seat.end(clock.today().minusDays(1)));
            act(member(), () -> documents.doubtLanguage(id, Language.EN));
            assertThat(asked(coordinator, id)).singleElement()
                    .satisfies(row -> assertThat(row.note()).isEqualTo("English"));
        } finally {
            transaction.rollback();
        }
        assertThat(asked(coordinator, id)).isEmpty();
    }

    @Test
    void where_nobody_cares_for_the_document_the_reader_is_told() throws Exception {
        long id = bring(chair(), null, "språk.txt", text("ord"), Visibility.GROUP);
        transaction.begin();
        try {
            for (SubjectRef place : List.of(place(),
                    new SubjectRef(SubjectKind.COLLABORATION, world().site(Place.OWN).collaboration()))) {
                em.createNamedQuery("Seat.ofPlace", Seat.class).setParameter("kind", place.kind())
                        .setParameter("id", place.id()).setParameter("day", clock.today()).getResultStream()
                        .filter(seat -> seat.getRole() != Role.MEMBER)
                        .forEach(seat -> seat.end(clock.today().minusDays(1)));
            }
            refused(id, Language.EN, "document.nobodyCares");
        } finally {
            transaction.rollback();
        }
        act(member(), () -> documents.doubtLanguage(id, Language.EN));
        assertThat(asked(chair(), id)).as("the same where somebody does").hasSize(1);
    }

    @Test
    void nynorsk_is_told_from_bokmal_until_somebody_says_otherwise() {
        long id = bring(chair(), null, "nynorsk.txt", text("Vi veit ikkje kva dei vil, men det vart eit godt møte, "
                + "og eg trur at nokon frå kommunen skal vere med. "), Visibility.GROUP);
        awaitText(id);
        DocumentView read = as(member(), () -> documents.view(id, 0, 0));
        assertThat(read.language()).isEqualTo(Language.NB);
        assertThat(read.tag()).isEqualTo("nn");
        correct(id, Language.NB);
        assertThat(as(member(), () -> documents.view(id, 0, 0)).tag()).isEqualTo("nb");
    }
}
