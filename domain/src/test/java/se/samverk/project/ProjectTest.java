package se.samverk.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samverk.organisation.Country;
import se.samverk.organisation.Organisation;
import se.samverk.organisation.OrganisationKind;
import se.samverk.shared.Audience;
import se.samverk.shared.Language;
import se.samverk.shared.Period;
import se.samverk.shared.RuleBroken;
import se.samverk.workinggroup.Collaboration;
import se.samverk.workinggroup.CollaborationLevel;
import se.samverk.workinggroup.GroupKind;
import se.samverk.workinggroup.Visibility;
import se.samverk.workinggroup.WorkingGroup;

class ProjectTest {
    private final Organisation city = new Organisation(OrganisationKind.MUNICIPALITY, "Göteborgs Stad", Country.SE,
            null);
    private final Organisation region = new Organisation(OrganisationKind.REGION, "Regionen", Country.SE, null);
    private final Collaboration collaboration = collaboration("Västkompetens");

    private Collaboration collaboration(String name) {
        return new Collaboration(name, CollaborationLevel.SUBREGIONAL, Country.SE, Language.SV, city, null);
    }

    private WorkingGroup group(Collaboration in, String name) {
        return new WorkingGroup(in, name, GroupKind.LOCAL_COLLABORATION, Language.SV, city, city);
    }

    private Project idea() {
        return new Project(collaboration, null, "Västkompetens", Language.SV, Visibility.PUBLIC);
    }

    private Project active(Period when) {
        Project project = idea();
        project.start(when);
        return project;
    }

    private static String refusal(ThrowingCallable call) {
        RuleBroken refused = catchThrowableOfType(RuleBroken.class, call);
        return refused == null ? "nothing was refused" : refused.key() + "/" + refused.field();
    }

    private static Project in(ProjectState state, Project project) {
        switch (state) {
            case IDEA -> {
                return project;
            }
            case ACTIVE -> project.start(Period.years(2009, 2012));
            case EXTENDED -> in(ProjectState.ACTIVE, project).extend(LocalDate.of(2013, 12, 31));
            case CLOSED -> in(ProjectState.ACTIVE, project).close(false);
            case HANDED_OVER -> in(ProjectState.ACTIVE, project).handOver("NOSAM", null);
            case PERMANENT -> in(ProjectState.ACTIVE, project).makePermanent();
        }
        return project;
    }

    private static void move(Project project, ProjectState target) {
        switch (target) {
            case IDEA -> throw new RuleBroken("project.R1", "state");
            case ACTIVE -> project.start(Period.years(2009, 2012));
            case EXTENDED -> project.extend(LocalDate.of(2013, 12, 31));
            case CLOSED -> project.close(true);
            case HANDED_OVER -> project.handOver("NOSAM", null);
            case PERMANENT -> project.makePermanent();
        }
    }

    @Test
    @DisplayName("R1 the state changes as the table says and in no other way")
    void the_state_changes_as_the_table_says_and_in_no_other_way() {
        for (ProjectState from : ProjectState.values()) {
            for (ProjectState to : ProjectState.values()) {
                Project project = in(from, idea());
                if (from.next().contains(to)) {
                    move(project, to);
                    assertThat(project.getState()).as("%s to %s", from, to).isEqualTo(to);
                } else {
                    assertThat(refusal(() -> move(project, to))).as("%s to %s", from, to)
                            .isEqualTo("project.R1/state");
                    assertThat(project.getState()).isEqualTo(from);
                }
            }
        }
    }

    @Test
    @DisplayName("R2 a project is handed over to a named body")
    void a_project_is_handed_over_to_a_named_body() {
        Project toOutside = active(null);
        toOutside.handOver(" NOSAM ", null);
        assertThat(toOutside.getHandedOverTo()).isEqualTo("NOSAM");

        Project toGroup = active(null);
        toGroup.handOver(null, group(collaboration, "Närområdessamverkan"));
        assertThat(toGroup.getHandedOverTo()).isEqualTo("Närområdessamverkan");

        Project toNobody = active(null);
        assertThat(refusal(() -> toNobody.handOver(" ", null))).isEqualTo("project.R2/handedOverTo");
        assertThat(toNobody.getState()).isEqualTo(ProjectState.ACTIVE);
    }

    @Test
    @DisplayName("R3 a closed project has a last day or says that none is stated")
    void a_closed_project_has_a_last_day_or_says_that_none_is_stated() {
        Project dated = active(Period.years(2011, 2014));
        dated.close(false);
        assertThat(dated.isEndNotStated()).isFalse();
        assertThat(dated.getLastDay()).contains(LocalDate.of(2014, 12, 31));

        Project undated = active(null);
        assertThat(refusal(() -> undated.close(false))).isEqualTo("project.R3/period");
        undated.close(true);
        assertThat(undated.isEndNotStated()).isTrue();
    }

    @Test
    @DisplayName("R4 an extension ends after the project's own period")
    void an_extension_ends_after_the_projects_own_period() {
        Project project = active(Period.years(2009, 2012));
        assertThat(refusal(() -> project.extend(LocalDate.of(2012, 12, 31)))).isEqualTo("project.R4/extendedTo");
        assertThat(refusal(() -> project.extend(null))).isEqualTo("project.extensionMissing/extendedTo");
        project.extend(LocalDate.of(2013, 12, 31));
        assertThat(project.getLastDay()).contains(LocalDate.of(2013, 12, 31));
    }

    @Test
    @DisplayName("R5 a project's page is for everybody or for members")
    void a_projects_page_is_for_everybody_or_for_members() {
        assertThat(idea().audiences()).containsExactlyInAnyOrder(Audience.PUBLIC, Audience.MEMBERS);
        Project project = idea();
        project.showTo(Visibility.ALL_MEMBERS);
        assertThat(project.audiences()).containsExactly(Audience.MEMBERS);
        assertThat(refusal(() -> project.showTo(Visibility.GROUP))).isEqualTo("project.R5/visibility");
        assertThat(refusal(() -> project.showTo(Visibility.MEMBER_ORGS))).isEqualTo("project.R5/visibility");
    }

    @Test
    @DisplayName("R6 sections are numbered as they are told and keep their source and language")
    void sections_are_numbered_as_they_are_told() {
        Project project = idea();
        project.tell("Bakgrund", "Om bakgrunden.", "Västkompetens, rad 13", null);
        project.tell("About", "What it is.", null, Language.EN);
        assertThat(project.getSections()).extracting(ProjectSection::anchor).containsExactly("section-1", "section-2");
        assertThat(project.section(1)).get().returns("Västkompetens, rad 13", ProjectSection::getSource)
                .returns(Language.SV, ProjectSection::getLanguage);
        assertThat(project.section(2)).get().returns(Language.EN, ProjectSection::getLanguage);
        assertThat(project.section(3)).isEmpty();
        assertThat(refusal(() -> project.tell(" ", "x", null, null))).isEqualTo("project.R6.heading/heading");
    }

    @Test
    @DisplayName("R7 an organisation is a partner once")
    void an_organisation_is_a_partner_once() {
        Project project = idea();
        project.join(city, null);
        project.join(region, "specialistvård");
        assertThat(project.getPartners()).extracting(ProjectPartner::getNote).containsExactly("", "specialistvård");
        assertThat(refusal(() -> project.join(city, null))).isEqualTo("project.R7/partners");
    }

    @Test
    void a_group_of_another_collaboration_is_refused() {
        WorkingGroup own = group(collaboration, "Styrgruppen");
        assertThat(new Project(collaboration, own, "Projekt", Language.SV, Visibility.PUBLIC).getGroup()).contains(own);
        WorkingGroup other = group(collaboration("En annan"), "Arbetsgruppen");
        assertThat(refusal(() -> new Project(collaboration, other, "Projekt", Language.SV, Visibility.PUBLIC)))
                .isEqualTo("project.groupElsewhere/group");
    }

    @Test
    void a_project_without_a_name_is_refused() {
        assertThat(refusal(() -> new Project(collaboration, null, " ", Language.SV, Visibility.PUBLIC)))
                .isEqualTo("project.nameMissing/name");
    }
}
