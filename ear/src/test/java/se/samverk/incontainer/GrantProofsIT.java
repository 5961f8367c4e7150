package se.samverk.incontainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import se.samverk.administration.boundary.BreakGlass;
import se.samverk.administration.boundary.OpenGlass;
import se.samverk.event.EventRow;
import se.samverk.evidence.CitationRow;
import se.samverk.evidence.boundary.Citations;
import se.samverk.funding.GrantState;
import se.samverk.funding.RegisteringView;
import se.samverk.funding.boundary.Grants;
import se.samverk.funding.boundary.ProveGrant;
import se.samverk.funding.boundary.RegisterGrant;
import se.samverk.funding.boundary.RegisterGrant.Proof;
import se.samverk.incontainer.matrix.Place;
import se.samverk.incontainer.matrix.World;
import se.samverk.meeting.boundary.MinutesBook;
import se.samverk.organisation.Role;
import se.samverk.platform.PortalClock;
import se.samverk.project.ProjectState;
import se.samverk.project.boundary.Projects;
import se.samverk.project.boundary.RegisterProject;
import se.samverk.register.boundary.GiveSeat;
import se.samverk.register.boundary.Seats;
import se.samverk.shared.Language;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.thing.ThingRow;
import se.samverk.workinggroup.ReachChoice;
import se.samverk.workinggroup.Visibility;

/** What a grant rests on: only what is meant for whoever registers it, and of the restricted only what was chosen. */
@ArquillianTest
class GrantProofsIT extends RolledBack {
    /** An administrator of the portal who comes to coordinate the own collaboration too. */
    private static final String BOTH = "matrix.sysadmin.second";
    private static final String EXTRACT = "Gruppen beslutade att söka pengarna.";

    private static final String PROJECT = "Trygg hemgång på prov";
    private static final String HEADING = "Vad gruppen inte har sagt högt";
    private static final String SECTION = "Pengarna räcker till mars.";
    private static final String SOURCE = "Styrgruppens slutna anteckning";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Grants grants;

    @Inject
    private Projects projects;

    @Inject
    private Citations citations;

    @Inject
    private BreakGlass glass;

    @Inject
    private MinutesBook minutes;

    @Inject
    private Seats seats;

    @Inject
    private PortalClock clock;

    @Test
    void a_note_that_the_registrant_reads_as_one_of_the_group_is_cited() {
        SubjectRef note = note(Place.OWN);
        coordinate();
        List<CitationRow> grounds = new ArrayList<>();
        world().as(BOTH, () -> {
            long grant = grants.register(restingOn(new Proof(note, null, null, EXTRACT, null)));
            grounds.addAll(citations.groundsOf(new SubjectRef(SubjectKind.GRANT, grant)));
        });
        assertThat(grounds).singleElement().satisfies(ground -> {
            assertThat(ground.extract()).isEqualTo(EXTRACT);
            assertThat(ground.url()).isEqualTo(note.url());
        });
    }

    @Test
    void a_note_that_is_only_open_behind_glass_is_not_cited() {
        SubjectRef note = note(Place.FOREIGN);
        coordinate();
        world().as(BOTH, () -> glass.open(new OpenGlass(note, "Anmälan om fel i anteckningarna")));
        em.flush();
        world().as(BOTH, () -> {
            assertThat(minutes.view(note.id())).as("it is read").isNotNull();
            RegisterGrant order = restingOn(new Proof(note, null, null, EXTRACT, null));
            assertThatThrownBy(() -> grants.register(order)).isInstanceOfSatisfying(RuleBroken.class, broken -> {
                assertThat(broken.key()).isEqualTo("funding.noSuchProof");
                assertThat(broken.field()).isEqualTo("address");
            });
        });
    }

    @Test
    void of_a_restricted_note_the_chosen_extract_reaches_the_readers_of_the_grant() {
        SubjectRef grant = registered(new Proof(note(Place.OWN), null, null, EXTRACT, null));
        world().as("matrix.other", () -> assertThat(citations.groundsOf(grant)).singleElement()
                .satisfies(ground -> {
                    assertThat(ground.extract()).isEqualTo(EXTRACT);
                    assertThat(ground.url()).as("the note itself stays closed").isEmpty();
                }));
    }

    @Test
    void of_a_restricted_note_nothing_reaches_them_when_nothing_was_to_go_along() {
        for (String nothing : List.of("", " \n ")) {
            SubjectRef grant = registered(new Proof(note(Place.OWN), null, null, nothing, null));
            world().as("matrix.other", () -> assertThat(citations.groundsOf(grant)).isEmpty());
            world().as(world().site(Place.OWN).member(), () -> assertThat(citations.groundsOf(grant)).hasSize(1));
        }
    }

    @Test
    void of_a_restricted_section_the_project_s_name_and_the_chosen_extract_go_along_and_nothing_else() {
        SubjectRef project = project(Visibility.ALL_MEMBERS);
        SubjectRef grant = registered(Visibility.PUBLIC, new Proof(project, 1, null, EXTRACT, null));
        assertThat(citations.groundsOf(grant)).as("what a visitor sees").singleElement().satisfies(ground -> {
            assertThat(ground.label()).isEqualTo(PROJECT);
            assertThat(ground.extract()).isEqualTo(EXTRACT);
            assertThat(ground.locator()).isNullOrEmpty();
            assertThat(ground.url()).as("the project itself stays closed").isEmpty();
            assertThat(ground.toString()).doesNotContain(HEADING).doesNotContain(SOURCE).doesNotContain(SECTION);
        });
    }

    @Test
    void of_an_open_section_heading_words_and_source_go_along() {
        SubjectRef project = project(Visibility.PUBLIC);
        SubjectRef grant = registered(Visibility.PUBLIC, new Proof(project, 1, null, null, null));
        assertThat(citations.groundsOf(grant)).singleElement().satisfies(ground -> {
            assertThat(ground.label()).isEqualTo(PROJECT + ": " + HEADING);
            assertThat(ground.extract()).isEqualTo(SECTION);
            assertThat(ground.locator()).isEqualTo(SOURCE);
        });
    }

    /** A project with one section. */
    private SubjectRef project(Visibility visibility) {
        World.Site site = world().site(Place.OWN);
        List<SubjectRef> made = new ArrayList<>();
        world().as(site.coordinator(), () -> made.add(new SubjectRef(SubjectKind.PROJECT,
                projects.register(new RegisterProject(site.collaboration(), null, PROJECT, Language.SV, visibility,
                        "Att samordna", null, null, null, null, ProjectState.IDEA, null, null, null, false, null,
                        List.of(), List.of(new RegisterProject.Section(HEADING, SECTION, SOURCE, null)))))));
        em.flush();
        return made.get(0);
    }

    @Test
    void it_is_asked_what_goes_along_of_a_restricted_note() {
        SubjectRef note = note(Place.OWN);
        world().as(world().site(Place.OWN).coordinator(), () -> {
            RegisterGrant order = restingOn(new Proof(note, null, null, null, null));
            assertThatThrownBy(() -> grants.register(order)).isInstanceOf(RuleBroken.class)
                    .hasMessage("funding.chooseExtract");
        });
    }

    @Test
    void what_it_rests_on_can_be_added_later_and_the_same_is_refused_as_before() {
        SubjectRef grant = registered(Proof.outside("Beslut om bidrag", "Bifalls.", "punkt 3"));
        SubjectRef note = note(Place.OWN);
        world().as(world().site(Place.OWN).coordinator(),
                () -> grants.prove(new ProveGrant(grant.id(), new Proof(note, null, null, EXTRACT, null))));
        world().as("matrix.other", () -> {
            assertThat(citations.groundsOf(grant)).extracting(CitationRow::extract).containsExactly("Bifalls.",
                    EXTRACT);
            assertThat(grants.view(grant.id()).events()).extracting(EventRow::verb).contains("funding.proved");
        });
        world().as(world().site(Place.OWN).coordinator(), () -> {
            ProveGrant silent = new ProveGrant(grant.id(), new Proof(note, null, null, null, null));
            assertThatThrownBy(() -> grants.prove(silent)).hasMessage("funding.chooseExtract");
        });
    }

    @Test
    void a_source_outside_the_portal_without_a_name_is_not_added() {
        SubjectRef grant = registered(Proof.outside("Beslut om bidrag", "Bifalls.", "punkt 3"));
        world().as(world().site(Place.OWN).coordinator(), () -> {
            ProveGrant nameless = new ProveGrant(grant.id(), Proof.outside(" ", "Bifalls.", "punkt 3"));
            assertThatThrownBy(() -> grants.prove(nameless)).hasMessage("funding.proofWithoutLabel");
        });
    }

    @Test
    void whoever_coordinates_chooses_among_the_own_collaborations_and_what_is_in_them() {
        World.Site site = world().site(Place.OWN);
        SubjectRef project = project(Visibility.PUBLIC);
        world().as(site.coordinator(), () -> {
            RegisteringView choices = grants.registering();
            assertThat(choices.collaborations()).extracting(RegisteringView.Place::id)
                    .contains(site.collaboration()).doesNotContain(world().site(Place.FOREIGN).collaboration());
            RegisteringView.Place place = choices.collaborations().stream()
                    .filter(one -> one.id() == site.collaboration()).findFirst().orElseThrow();
            assertThat(place.groups()).extracting(row -> row.ref().id()).contains(site.group());
            assertThat(place.projects()).extracting(ThingRow::ref).contains(project);
            assertThat(choices.organisations()).extracting(RegisteringView.Party::id).contains(site.funder());
            assertThat(choices.choices()).extracting(ReachChoice::reach).containsExactly(Visibility.ALL_MEMBERS,
                    Visibility.PUBLIC);
        });
    }

    /** Circulated minutes, which their group alone reads. */
    private SubjectRef note(Place place) {
        World.Written written = world().writeMinutes(place, "circulated", world().site(place).secretary());
        em.flush();
        return new SubjectRef(SubjectKind.MINUTES, written.minutes());
    }

    private void coordinate() {
        World.Site site = world().site(Place.OWN);
        world().as(World.ADMINISTRATOR, () -> seats.give(new GiveSeat(Role.COORDINATOR, site.collaboration(),
                site.organisation(), world().person(BOTH), null, clock.today())));
        em.flush();
    }

    private SubjectRef registered(Proof proof) {
        return registered(Visibility.ALL_MEMBERS, proof);
    }

    private SubjectRef registered(Visibility visibility, Proof proof) {
        List<SubjectRef> made = new ArrayList<>();
        world().as(world().site(Place.OWN).coordinator(),
                () -> made.add(new SubjectRef(SubjectKind.GRANT, grants.register(restingOn(visibility, proof)))));
        em.flush();
        return made.get(0);
    }

    private RegisterGrant restingOn(Proof proof) {
        return restingOn(Visibility.ALL_MEMBERS, proof);
    }

    private RegisterGrant restingOn(Visibility visibility, Proof proof) {
        RegisterGrant plain = world().newGrant(Place.OWN, GrantState.GRANTED, visibility,
                world().site(Place.OWN).organisation());
        return new RegisterGrant(plain.collaborationId(), plain.groupId(), plain.title(), plain.language(),
                plain.kind(), plain.state(), plain.visibility(), plain.giverId(), null, null, plain.recipientId(), null,
                plain.beneficiary(), null, plain.firstYear(), plain.lastYear(), plain.amount(), null,
                plain.breakdown(), null, null, null, List.of(proof));
    }
}
