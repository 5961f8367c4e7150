package se.samverk.demo.boundary;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.samverk.figure.boundary.AddFigure;
import se.samverk.figure.boundary.Figures;
import se.samverk.funding.Breakdown;
import se.samverk.funding.FundingKind;
import se.samverk.funding.GrantState;
import se.samverk.funding.boundary.Grants;
import se.samverk.funding.boundary.RegisterGrant;
import se.samverk.organisation.Role;
import se.samverk.project.ProjectState;
import se.samverk.project.boundary.Projects;
import se.samverk.project.boundary.RegisterProject;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.waiting.WaitingVerb;
import se.samverk.waiting.boundary.Waitings;
import se.samverk.workinggroup.Visibility;

/** Tells of projects with their figures, and of the money granted to them. */
@Dependent
class DemoMoney {
    @Inject
    private DemoMemory memory;

    @Inject
    private Projects projects;

    @Inject
    private Grants grants;

    @Inject
    private Figures figures;

    @Inject
    private Waitings waitings;

    void tell(DemoTold told) {
        switch (told.verb()) {
            case "project" -> project(told);
            case "grant" -> grant(told);
            default -> throw new IllegalArgumentException(told.verb());
        }
    }

    private void project(DemoTold told) {
        JsonObject story = told.story();
        List<JsonObject> sections = DemoTold.parts(story, "sections");
        LocalDate extended = told.text("extendedTo") == null ? null : told.day("extendedTo");
        long number = projects.register(new RegisterProject(memory.number(told.text("collaboration")),
                optional(told, "group"), told.text("title"), told.language(),
                Visibility.valueOf(told.text("visibility")), told.text("purpose"), told.text("vision"),
                told.text("target"), optional(told, "owner"), told.period(), ProjectState.valueOf(told.text("state")),
                extended, null, optional(told, "handedOverTo"), false, told.source(),
                DemoTold.names(story, "partners").stream()
                        .map(name -> new RegisterProject.Partner(memory.number(name), null)).toList(),
                sections.stream().map(section -> new RegisterProject.Section(told.text(section, "title"),
                        told.text(section, "text"), told.source(section), null)).toList()));
        told.made(number);
        SubjectRef project = new SubjectRef(SubjectKind.PROJECT, number);
        for (int position = 1; position <= sections.size(); position++) {
            for (JsonObject figure : DemoTold.parts(sections.get(position - 1), "figures")) {
                figures.add(new AddFigure(project, "section-" + position, told.text(figure, "as"),
                        told.text(figure, "what"), told.text(figure, "noun"), DemoFigures.quantity(figure),
                        DemoFigures.amount(figure), null,
                        null, told.source(figure), told.language()));
            }
        }
    }

    private void grant(DemoTold told) {
        String[] years = told.text("years").split("–");
        long number = grants.register(new RegisterGrant(memory.number(told.text("collaboration")),
                optional(told, "group"), told.text("title"), told.language(), FundingKind.valueOf(told.text("kind")),
                GrantState.valueOf(told.text("state")), Visibility.valueOf(told.text("visibility")),
                memory.number(told.text("giver")), optional(told, "administrator"),
                told.source("administratorSource"), optional(told, "recipient"), told.source("recipientSource"),
                beneficiary(told.text("beneficiary")), null, Integer.valueOf(years[0]),
                Integer.valueOf(years[years.length - 1]), DemoFigures.amount(told.story()), told.text("qualifier"),
                Breakdown.valueOf(told.text("breakdown")), told.text("breakdownNote"), told.source(),
                told.text("reportDue") == null ? null : told.time().day(told.text("reportDue")), proofs(told)));
        told.made(number);
        if (told.text("answerBy") != null) {
            waitings.ask(Role.FUNDER, new SubjectRef(SubjectKind.ORGANISATION, memory.number(told.text("giver"))),
                    WaitingVerb.ANSWER, new SubjectRef(SubjectKind.GRANT, number), told.day("answerBy"),
                    waitings.askingSeat(memory.number(told.text("group")),
                            memory.number(told.text("collaboration"))),
                    told.text("comment"));
        }
    }

    private List<RegisterGrant.Proof> proofs(DemoTold told) {
        List<RegisterGrant.Proof> proofs = new ArrayList<>();
        if (told.story().containsKey("proof")) {
            proofs.add(section(told.story().getJsonObject("proof")));
        }
        for (JsonObject proof : DemoTold.parts(told.story(), "documents")) {
            proofs.add(new RegisterGrant.Proof(
                    new SubjectRef(SubjectKind.DOCUMENT, memory.number(proof.getString("document"))), null, null,
                    told.text(proof, "extract"), told.text(proof, "locator")));
        }
        return proofs;
    }

    private RegisterGrant.Proof section(JsonObject proof) {
        String project = proof.getString("project");
        List<JsonObject> sections = DemoFiles.steps().stream().filter(step -> step.getString("id").equals(project))
                .flatMap(step -> DemoTold.parts(step, "sections").stream()).toList();
        for (int position = 1; position <= sections.size(); position++) {
            if (sections.get(position - 1).getString("title").equals(proof.getString("section"))) {
                return RegisterGrant.Proof.section(new SubjectRef(SubjectKind.PROJECT, memory.number(project)),
                        position);
            }
        }
        throw new IllegalStateException("the demo has no section " + proof);
    }

    private SubjectRef beneficiary(String name) {
        return new SubjectRef(name.startsWith("project.") ? SubjectKind.PROJECT : SubjectKind.GROUP,
                memory.number(name));
    }

    private Long optional(DemoTold told, String member) {
        String name = told.text(member);
        return name == null ? null : Long.valueOf(memory.number(name));
    }
}
