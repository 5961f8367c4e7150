package se.samverk.project;

import java.util.List;
import se.samverk.event.Happening;
import se.samverk.shared.SubjectRef;

/** A coordinator has registered a project. */
public record ProjectRegistered(SubjectRef subject, String name) implements Happening {

    @Override
    public String verb() {
        return "project.registered";
    }

    @Override
    public List<String> arguments() {
        return List.of(name);
    }
}
