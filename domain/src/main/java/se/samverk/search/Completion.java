package se.samverk.search;

import java.io.Serializable;
import se.samverk.shared.Language;
import se.samverk.shared.SubjectKind;

/** A thing whose title begins as something that is being typed. The address is from the root of the portal. */
public record Completion(String title, SubjectKind kind, Language language, String url) implements Serializable {
}
