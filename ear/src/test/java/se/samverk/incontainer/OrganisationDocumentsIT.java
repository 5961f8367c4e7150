package se.samverk.incontainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samverk.administration.boundary.BreakGlass;
import se.samverk.administration.boundary.OpenGlass;
import se.samverk.incontainer.matrix.Place;
import se.samverk.incontainer.matrix.World;
import se.samverk.intake.boundary.Intake;
import se.samverk.library.DocumentType;
import se.samverk.library.DocumentView;
import se.samverk.library.ImportRow;
import se.samverk.library.boundary.AddPiece;
import se.samverk.library.boundary.AddToImport;
import se.samverk.library.boundary.BeginImport;
import se.samverk.library.boundary.BeginUpload;
import se.samverk.library.boundary.ChangeDocument;
import se.samverk.library.boundary.Documents;
import se.samverk.library.boundary.ExpectPackage;
import se.samverk.library.boundary.Imports;
import se.samverk.library.boundary.RetainDocument;
import se.samverk.library.boundary.Uploads;
import se.samverk.organisation.Country;
import se.samverk.organisation.OrganisationKind;
import se.samverk.organisation.Role;
import se.samverk.platform.PortalClock;
import se.samverk.register.boundary.GiveSeat;
import se.samverk.register.boundary.Organisations;
import se.samverk.register.boundary.RegisterOrganisation;
import se.samverk.register.boundary.Seats;
import se.samverk.shared.Language;
import se.samverk.shared.NotAllowed;
import se.samverk.shared.NotFound;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.thing.AudienceView;
import se.samverk.thing.RetentionOutcome;
import se.samverk.thing.ThingRow;
import se.samverk.thing.boundary.Audiences;
import se.samverk.thing.boundary.Things;
import se.samverk.workinggroup.ReachChoice;
import se.samverk.workinggroup.Visibility;

/** What an organisation has for itself: brought in and looked after by its administrators, read by whom they say (R9). */
@ArquillianTest
class OrganisationDocumentsIT extends Bringing {
    private static final String COLLEAGUE = World.name("reader.ekstad");
    private static final String COORDINATOR = World.name("coordinator");

    @Inject
    private Documents documents;

    @Inject
    private Uploads uploads;

    @Inject
    private Imports imports;

    @Inject
    private Intake intake;

    @Inject
    private Things things;

    @Inject
    private Audiences audiences;

    @Inject
    private Organisations organisations;

    @Inject
    private Seats seats;

    @Inject
    private BreakGlass glass;

    @Inject
    private PortalClock clock;

    @PersistenceContext
    private EntityManager em;

    private SubjectRef own() {
        return world().where(Place.OWN, true);
    }

    private String administrator() {
        return world().administrator(Place.OWN);
    }

    /** Others who might be thought to: a colleague, the chair, the coordinator, the portal's and another's administrator. */
    private List<String> others() {
        return List.of(COLLEAGUE, chair(), COORDINATOR, World.ADMINISTRATOR, world().administrator(Place.FOREIGN));
    }

    private static BeginUpload order(SubjectRef place, Long document, String name, byte[] bytes, Visibility reach) {
        return new BeginUpload(place, document, name, bytes.length, DocumentType.LETTER, reach);
    }

    private long bring(String title, Visibility reach) {
        byte[] bytes = text("Ekstads beslut");
        return bring(administrator(), order(own(), null, title + ".txt", bytes, reach), bytes);
    }

    private boolean opens(String who, long id) {
        try {
            as(who, () -> documents.view(id, 0, 0));
            return true;
        } catch (NotFound none) {
            return false;
        }
    }

    private List<String> whoOpens(long id) {
        List<String> all = new ArrayList<>(others());
        all.add(administrator());
        all.add(World.name("other"));
        return all.stream().filter(who -> opens(who, id)).toList();
    }

    private List<String> whoFinds(String title) {
        world().awaitIndex();
        List<String> all = new ArrayList<>(others());
        all.add(administrator());
        all.add(World.name("other"));
        return all.stream().filter(who -> !found(who, title).isEmpty()).toList();
    }

    private DocumentView view(long id) {
        return as(administrator(), () -> documents.view(id, 0, 0));
    }

    @Test
    @DisplayName("R9 an administrator brings in documents for the own organisation, and nobody else does")
    void an_administrator_brings_in_documents_for_the_own_organisation() {
        byte[] bytes = text("Delegationsordning");
        BeginUpload order = order(own(), null, "delegation.txt", bytes, Visibility.ORGANISATION);
        long id = bring(administrator(), order, bytes);
        DocumentView view = view(id);
        assertThat(view.place()).isEqualTo(own());
        assertThat(view.placeName()).isEqualTo("Ekstads kommun");
        assertThat(view.owner()).isEqualTo(own());
        assertThat(view.language()).isEqualTo(Language.SV);
        assertThat(view.organisational()).isTrue();
        assertThat(view.mayEdit()).isTrue();
        assertThat(view.mayMark()).isTrue();
        assertThat(view.mayRegister()).isFalse();
        for (String other : others()) {
            assertThatThrownBy(() -> as(other, () -> uploads.begin(order))).as(other).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> as(other, () -> documents.bringing(own()))).as(other)
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> as(other, () -> documents.bin(own()))).as(other).isInstanceOf(NotAllowed.class);
        }
        assertThatThrownBy(() -> as(administrator(),
                () -> uploads.begin(order(world().where(Place.FOREIGN, true), null, "a.txt", bytes,
                        Visibility.ORGANISATION))))
                .as("for another organisation").isInstanceOf(NotAllowed.class);
    }

    @Test
    @DisplayName("R9 it is read by the administrators, by the organisation or by every account, and never without one")
    void it_is_read_as_far_as_the_administrators_say() {
        long narrow = bring("sandlilja", Visibility.ADMINISTRATORS);
        long wide = bring("vattenklöver", Visibility.ORGANISATION);
        long all = bring("strandärt", Visibility.ALL_MEMBERS);
        assertThat(whoOpens(narrow)).containsExactly(administrator());
        assertThat(whoFinds("sandlilja")).containsExactly(administrator());
        assertThat(whoOpens(wide)).containsExactlyInAnyOrder(administrator(), COLLEAGUE, chair());
        assertThat(whoFinds("vattenklöver")).containsExactlyInAnyOrder(administrator(), COLLEAGUE, chair());
        assertThat(whoOpens(all)).hasSize(7);
        assertThat(whoFinds("strandärt")).hasSize(7);
        assertThatThrownBy(() -> documents.view(all, 0, 0)).as("without an account").isInstanceOf(NotFound.class);

        for (Visibility reach : List.of(Visibility.PUBLIC, Visibility.GROUP, Visibility.MEMBER_ORGS)) {
            String key = reach == Visibility.PUBLIC ? "document.R9" : "reach.notHere";
            assertThatThrownBy(() -> bring("öppet", reach)).isInstanceOfSatisfying(RuleBroken.class,
                    broken -> assertThat(broken.key()).isEqualTo(key));
            assertThatThrownBy(() -> show(all, reach)).isInstanceOfSatisfying(RuleBroken.class,
                    broken -> assertThat(broken.key()).isEqualTo(key));
        }
        byte[] bytes = text("Gruppens");
        assertThatThrownBy(() -> bring(chair(), order(place(), null, "a.txt", bytes, Visibility.ORGANISATION), bytes))
                .isInstanceOfSatisfying(RuleBroken.class,
                        broken -> assertThat(broken.key()).isEqualTo("reach.notHere"));
        assertThat(as(administrator(), () -> documents.bringing(own())).choices()).extracting(ReachChoice::reach)
                .containsExactly(Visibility.ADMINISTRATORS, Visibility.ORGANISATION, Visibility.ALL_MEMBERS);
        assertThat(as(administrator(), () -> audiences.of(ref(narrow))).reach())
                .isEqualTo(AudienceView.Reach.ADMINISTRATORS);
        AudienceView seen = as(administrator(), () -> audiences.of(ref(wide)));
        assertThat(seen.reach()).isEqualTo(AudienceView.Reach.ORGANISATION);
        assertThat(seen.name()).isEqualTo("Ekstads kommun");
        assertThat(seen.people()).isGreaterThan(2);
    }

    private void show(long id, Visibility reach) {
        act(administrator(), () -> documents.change(change(id, reach)));
    }

    private ChangeDocument change(long id, Visibility reach) {
        DocumentView now = view(id);
        return new ChangeDocument(id, now.lock(), now.title(), now.type(), null, null, null, null, reach);
    }

    private static SubjectRef ref(long id) {
        return new SubjectRef(SubjectKind.DOCUMENT, id);
    }

    @Test
    @DisplayName("R9 whoever is no administrator of the organisation changes nothing, also where they may read it")
    void whoever_is_no_administrator_of_the_organisation_changes_nothing() {
        long id = bring("gemensamt", Visibility.ALL_MEMBERS);
        ChangeDocument change = change(id, Visibility.ALL_MEMBERS);
        byte[] bytes = text("Andra");
        Map<String, Runnable> acts = new LinkedHashMap<>();
        acts.put("reaches", () -> documents.reaches(id));
        acts.put("version", () -> uploads.begin(order(null, id, "andra.txt", bytes, Visibility.GROUP)));
        acts.put("retaining", () -> documents.retaining(id));
        acts.put("retain", () -> documents.retain(
                new RetainDocument(id, change.lock(), RetentionOutcome.KEEP, 0, null, null)));
        acts.put("mark", () -> documents.markSecret(id));
        acts.put("unmark", () -> documents.unmarkSecret(id));
        acts.put("discard", () -> documents.discard(id));
        acts.put("restore", () -> documents.restore(id));
        acts.put("change", () -> documents.change(change));
        for (String other : others()) {
            acts.forEach((what, act) -> assertThatThrownBy(() -> act(other, act)).as(other + " " + what)
                    .isInstanceOf(NotAllowed.class));
        }
        assertThatThrownBy(() -> as(COORDINATOR, () -> intake.view(id))).as("nobody's minutes")
                .isInstanceOf(NotAllowed.class);

        acts.remove("unmark");
        acts.remove("discard");
        acts.remove("restore");
        acts.remove("mark");
        act(administrator(), acts.remove("change"));
        acts.remove("retain");
        acts.forEach((what, act) -> act(administrator(), act));
        show(id, Visibility.ADMINISTRATORS);
        for (String other : others()) {
            for (Runnable act : List.<Runnable>of(() -> documents.reaches(id), () -> documents.discard(id))) {
                assertThatThrownBy(() -> act(other, act)).as(other).isInstanceOfAny(NotFound.class, NotAllowed.class);
            }
        }
        assertThatThrownBy(() -> act(COORDINATOR, () -> documents.discard(id))).as("what they cannot read is not there")
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> act(world().administrator(Place.FOREIGN), () -> documents.markSecret(id)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("R3, R9 what is secret is there for the administrators alone, who find its title")
    void what_is_secret_is_there_for_the_administrators_alone() {
        long id = bring("blekstarr", Visibility.ORGANISATION);
        byte[] bytes = text("Det handlar om snärjmåra");
        assertThat(bring(administrator(), order(null, id, "blekstarr 2.txt", bytes, Visibility.GROUP), bytes))
                .isEqualTo(id);
        assertThat(as(COLLEAGUE, () -> documents.view(id, 1, 0)).replaced()).isTrue();
        act(administrator(), () -> documents.markSecret(id));
        assertThat(whoOpens(id)).containsExactly(administrator());
        assertThat(whoFinds("blekstarr")).containsExactly(administrator());
        assertThat(whoFinds("snärjmåra")).isEmpty();
        assertThatThrownBy(() -> as(COLLEAGUE, () -> documents.view(id, 1, 0))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(COLLEAGUE, () -> documents.open(id, 1))).isInstanceOf(NotFound.class);
        assertThat(as(administrator(), () -> documents.reaches(id))).extracting(ReachChoice::reach)
                .containsExactly(Visibility.ADMINISTRATORS);
        act(administrator(), () -> documents.unmarkSecret(id));
        assertThat(whoOpens(id)).as("until somebody says otherwise").containsExactly(administrator());
    }

    @Test
    @DisplayName("R4, R9 what is in the bin is there for the administrators alone, and comes back as it was")
    void what_is_in_the_bin_is_there_for_the_administrators_alone() {
        long id = bring("hundkäx", Visibility.ORGANISATION);
        act(administrator(), () -> documents.discard(id));
        assertThat(whoOpens(id)).containsExactly(administrator());
        assertThat(whoFinds("hundkäx")).isEmpty();
        assertThat(as(administrator(), () -> documents.bin(own())))
                .anySatisfy(row -> assertThat(row.ref()).isEqualTo(ref(id)));
        assertThat(as(chair(), () -> documents.bin(place()))).as("the bin of the group")
                .noneSatisfy(row -> assertThat(row.ref()).isEqualTo(ref(id)));
        act(administrator(), () -> documents.restore(id));
        assertThat(whoOpens(id)).containsExactlyInAnyOrder(administrator(), COLLEAGUE, chair());
    }

    @Test
    @DisplayName("R9 it stands on the organisation's page for those who may read it, and no group's document does")
    void it_stands_on_the_organisations_page() {
        long narrow = bring("snart", Visibility.ADMINISTRATORS);
        long wide = bring("sedan", Visibility.ORGANISATION);
        byte[] bytes = text("Gruppens");
        long groups = bring(chair(), order(place(), null, "gruppens.txt", bytes, Visibility.ALL_MEMBERS), bytes);
        assertThat(listed(administrator())).contains(ref(narrow), ref(wide)).doesNotContain(ref(groups));
        assertThat(listed(COLLEAGUE)).contains(ref(wide)).doesNotContain(ref(narrow), ref(groups));
        assertThat(listed(COORDINATOR)).doesNotContain(ref(wide), ref(narrow));
    }

    private List<SubjectRef> listed(String who) {
        return as(who, () -> things.ofOrganisationAlone(own().id(), SubjectKind.DOCUMENT, 500)).stream()
                .map(ThingRow::ref).toList();
    }

    @Test
    @DisplayName("R9 at each piece it is asked whether the sender still administers the organisation")
    void at_each_piece_it_is_asked_whether_the_sender_still_administers() {
        String leaving = world().administrator(Place.LED);
        SubjectRef place = world().where(Place.LED, true);
        byte[] bytes = text("Ett långt beslut");
        String token = as(leaving, () -> uploads.begin(order(place, null, "beslut.txt", bytes,
                Visibility.ADMINISTRATORS))).token();
        as(leaving, () -> uploads.append(token, 0, new ByteArrayInputStream(Arrays.copyOf(bytes, 4))));
        long folder = as(leaving, () -> imports.begin(new BeginImport(place, Visibility.ADMINISTRATORS)));
        add(leaving, folder, "mapp/ett.txt", text("Ett"));
        assertThat(as(leaving, () -> uploads.state(token)).received()).isEqualTo(4);
        assertThatThrownBy(() -> as(administrator(), () -> uploads.state(token))).as("somebody else's")
                .isInstanceOf(NotFound.class);

        long seat = world().number("seat." + leaving.substring(World.name("").length()));
        act(World.ADMINISTRATOR, () -> seats.leave(seat, clock.today().minusDays(1)));
        assertThatThrownBy(() -> as(leaving, () -> uploads.append(token, 4,
                new ByteArrayInputStream(Arrays.copyOfRange(bytes, 4, bytes.length))))).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> as(leaving, () -> imports.take(folder))).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> add(leaving, folder, "mapp/två.txt", text("Två"))).isInstanceOf(NotAllowed.class);
    }

    private void add(String who, long folder, String path, byte[] bytes) {
        act(who, () -> imports.add(new AddToImport(folder, path, bytes.length, new ByteArrayInputStream(bytes))));
    }

    private Map<String, ImportRow> rows(long id) {
        Map<String, ImportRow> rows = new HashMap<>();
        as(administrator(), () -> imports.view(id, 1)).rows().forEach(row -> rows.put(row.path(), row));
        return rows;
    }

    @Test
    @DisplayName("R6, R7, R9 a folder comes in for the organisation; what it has already is refused, what a group has is not")
    void a_folder_comes_in_for_the_organisation() {
        byte[] known = text("Finns hos organisationen");
        bring(administrator(), order(own(), null, "finns.txt", known, Visibility.ADMINISTRATORS), known);
        byte[] groups = text("Finns hos gruppen");
        long groupsOwn = bring(chair(), order(place(), null, "gruppens.txt", groups, Visibility.ALL_MEMBERS), groups);
        long id = as(administrator(), () -> imports.begin(new BeginImport(own(), Visibility.ORGANISATION)));
        add(administrator(), id, "mapp/finns.txt", known);
        add(administrator(), id, "mapp/gruppens.txt", groups);
        assertThat(as(administrator(), () -> documents.bringing(own())).openImport()).isEqualTo(id);
        assertThat(as(administrator(), () -> imports.view(id, 1)).mayRegister()).isFalse();
        assertThat(rows(id).get("mapp/finns.txt").reason()).isEqualTo("folder.refused.EXISTS");
        assertThat(rows(id).get("mapp/gruppens.txt").known()).singleElement()
                .satisfies(same -> assertThat(same.ref().id()).isEqualTo(groupsOwn));
        assertThat(as(administrator(), () -> imports.take(id))).isZero();
        long brought = rows(id).get("mapp/gruppens.txt").documentId();
        assertThat(view(brought).place()).isEqualTo(own());
        assertThat(view(brought).visibility()).isEqualTo(Visibility.ORGANISATION);
        assertThat(view(brought).source()).isEqualTo("mapp/gruppens.txt");

        long next = as(administrator(), () -> imports.begin(new BeginImport(own(), Visibility.ADMINISTRATORS)));
        assertThatThrownBy(() -> as(administrator(), () -> imports.view(id, 1))).as("given up for the next")
                .isInstanceOf(NotFound.class);
        assertThat(as(administrator(), () -> imports.view(next, 1)).place()).isEqualTo(own());
        for (String other : others()) {
            assertThatThrownBy(() -> as(other, () -> imports.begin(new BeginImport(own(), Visibility.ADMINISTRATORS))))
                    .as(other).isInstanceOf(NotAllowed.class);
        }
    }

    @Test
    @DisplayName("R7, R9 a package that came half is gone on with for the organisation")
    void a_package_that_came_half_is_gone_on_with() {
        byte[] zip = zip(Map.of("Beslut.txt", text("Beslut"), "inre/Plan.txt", text("Plan")));
        long id = as(administrator(), () -> imports.begin(new BeginImport(own(), Visibility.ADMINISTRATORS)));
        act(administrator(), () -> imports.expect(new ExpectPackage(id, "arkiv.zip", zip.length)));
        as(administrator(),
                () -> imports.append(new AddPiece(id, 0, new ByteArrayInputStream(Arrays.copyOf(zip, 50)))));
        assertThat(as(administrator(), () -> imports.view(id, 1)).half().received()).isEqualTo(50);
        as(administrator(), () -> imports.append(new AddPiece(id, 50,
                new ByteArrayInputStream(Arrays.copyOfRange(zip, 50, zip.length)))));
        assertThat(as(administrator(), () -> imports.take(id))).isZero();
        assertThat(view(rows(id).get("Beslut.txt").documentId()).source()).isEqualTo("arkiv.zip: Beslut.txt");
        assertThat(whoOpens(rows(id).get("inre/Plan.txt").documentId())).containsExactly(administrator());
    }

    private static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    @Test
    @DisplayName("R5, R9 what is on its way to an organisation takes its room")
    void what_is_on_its_way_takes_its_room() {
        long size = 200L << 20;
        List<String> begun = new ArrayList<>();
        try {
            assertThatThrownBy(() -> {
                for (int i = 0; i < 200; i++) {
                    begun.add(as(administrator(), () -> uploads.begin(new BeginUpload(own(), null, "stor.txt", size,
                            DocumentType.OTHER, Visibility.ADMINISTRATORS))).token());
                }
            }).isInstanceOfSatisfying(RuleBroken.class,
                    broken -> assertThat(broken.key()).isEqualTo("document.quota"));
            assertThatThrownBy(() -> as(chair(), () -> uploads.begin(new BeginUpload(place(), null, "stor.txt", size,
                    DocumentType.OTHER, Visibility.GROUP)))).as("the groups whose archive it keeps share its room")
                    .isInstanceOf(RuleBroken.class);
        } finally {
            begun.forEach(token -> act(administrator(), () -> uploads.drop(token)));
        }
        assertThat(begun).hasSizeBetween(50, 110);
    }

    @Test
    @DisplayName("R9 the administrators of whoever took an organisation over look after what it had")
    void the_administrators_of_whoever_took_it_over_look_after_it() {
        String before = World.name("newcomer");
        LocalDate yesterday = clock.today().minusDays(1);
        long old = as(World.ADMINISTRATOR, () -> organisations.register(new RegisterOrganisation(
                OrganisationKind.MUNICIPALITY, "Det som gick upp i Ekstad", Country.SE, null, null)));
        SubjectRef place = new SubjectRef(SubjectKind.ORGANISATION, old);
        as(World.ADMINISTRATOR, () -> seats.give(new GiveSeat(Role.ORGANISATION_ADMINISTRATOR, old, old,
                world().number("person.newcomer"), null, clock.today().minusDays(10))));
        byte[] bytes = text("Arvet");
        long id = bring(before, order(place, null, "arvet.txt", bytes, Visibility.ORGANISATION), bytes);
        assertThat(opens(administrator(), id)).isFalse();

        act(World.ADMINISTRATOR, () -> organisations.close(old, yesterday, own().id()));
        assertThat(view(id).mayEdit()).isTrue();
        act(administrator(), () -> documents.markSecret(id));
        assertThat(opens(administrator(), id)).isTrue();
        assertThat(as(administrator(), () -> audiences.of(ref(id))).people()).isGreaterThan(1);
        for (String other : others()) {
            assertThat(opens(other, id)).as(other).isFalse();
        }
        act(World.ADMINISTRATOR, () -> glass.open(new OpenGlass(ref(id), "Ett ärende hos tillsynen")));
        assertThat(told(id)).as("those of the heir").contains(world().number("seat.orgadmin"));
    }

    @Test
    @DisplayName("R9 whoever opens it behind glass reads it and changes nothing, and its administrators get to know")
    void behind_glass_it_is_read_and_its_administrators_get_to_know() {
        long id = bring("bakom glas", Visibility.ADMINISTRATORS);
        assertThat(opens(World.ADMINISTRATOR, id)).isFalse();
        act(World.ADMINISTRATOR, () -> glass.open(new OpenGlass(ref(id), "Ett ärende hos tillsynen")));
        assertThat(opens(World.ADMINISTRATOR, id)).isTrue();
        assertThat(told(id)).contains(world().number("seat.orgadmin"));
        assertThatThrownBy(() -> act(World.ADMINISTRATOR, () -> documents.markSecret(id)))
                .isInstanceOfAny(NotFound.class, NotAllowed.class);
    }

    private List<Long> told(long id) {
        return em.createQuery("select n.seatId from Notice n where n.subject = :ref", Long.class)
                .setParameter("ref", ref(id)).getResultList();
    }
}
