package se.samverk.event;

import java.util.List;
import se.samverk.shared.SubjectRef;

/**
 * Something that has happened to a thing. Features define their own records of it, named in the
 * past tense and holding ids and facts, never entities; a boundary fires one after the entity has
 * changed. Audit, timeline and search index react in the same transaction, so a rollback takes
 * everything along.
 */
public interface Happening {
    /** The thing it happened to. */
    SubjectRef subject();

    /** The text key of the plain words, without its prefix {@code event.}: {@code report.submitted}. */
    String verb();

    /** Values for the words' placeholders; never document text or personal data beyond names in service. */
    default List<String> arguments() {
        return List.of();
    }

    /** What the audit trail keeps beside who, what and when; never what only the thing's readers may see. */
    default String audited() {
        return null;
    }

    /** Whether readers of the thing see it in the timeline; otherwise it is only audited. */
    default boolean told() {
        return true;
    }
}
