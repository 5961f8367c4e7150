package se.samverk.inquiry.boundary;

import java.util.List;
import se.samverk.event.Happening;
import se.samverk.shared.SubjectRef;

/** A matter was received, answered or closed. */
public record InquiryChanged(SubjectRef subject, String verb, List<String> arguments) implements Happening {
}
