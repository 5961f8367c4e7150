package se.samverk.library.boundary;

import java.util.List;
import se.samverk.event.Happening;
import se.samverk.shared.SubjectRef;
import se.samverk.workinggroup.Visibility;

/**
 * Something happened to a document: brought in, a new version, changed, marked, thrown away, taken out of the bin.
 *
 * @param reach how far it reaches afterwards
 * @param secret whether it is marked as secret afterwards
 */
public record DocumentChanged(SubjectRef subject, String verb, List<String> arguments, Visibility reach,
        boolean secret)
        implements
            Happening {
}
