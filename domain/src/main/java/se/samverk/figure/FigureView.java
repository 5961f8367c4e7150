package se.samverk.figure;

import java.io.Serializable;
import se.samverk.shared.SubjectRef;
import se.samverk.thing.ThingRow;

/** A figure's page: the figure and the thing that states it. {@code organisation} may be null. */
public record FigureView(FigureRow figure, ThingRow owner, SubjectRef organisation) implements Serializable {
}
