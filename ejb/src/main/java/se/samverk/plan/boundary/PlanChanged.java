package se.samverk.plan.boundary;

import java.util.List;
import se.samverk.event.Happening;
import se.samverk.shared.SubjectRef;

/** A plan was drafted, filled, proposed or adopted, or one of its measures moved. */
public record PlanChanged(SubjectRef subject, String verb, List<String> arguments) implements Happening {
}
