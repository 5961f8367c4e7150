package se.samverk.library;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.samverk.organisation.Organisation;
import se.samverk.shared.Audience;
import se.samverk.shared.Language;
import se.samverk.shared.NotFound;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.workinggroup.Visibility;
import se.samverk.workinggroup.WorkingGroup;

/**
 * Whose documents lie together: those of a group, or those that an organisation has for itself (R9). What differs between
 * the two is answered here.
 */
public sealed interface DocumentPlace {
    SubjectRef ref();

    String name();

    /** The organisation that owns what is brought in here. */
    Organisation owner();

    /** Empty for what an organisation has for itself. */
    Optional<WorkingGroup> group();

    /** What is written in, where the text does not tell. */
    Language language();

    /** How far documents may reach here, from narrow to wide. */
    List<Visibility> reaches();

    /** Refuses what is not allowed here; {@code field} is what to mend. */
    void requireAllowed(Visibility wanted, String field);

    /** The place of a document with these. */
    static DocumentPlace of(WorkingGroup group, Organisation owner) {
        return group == null ? of(owner) : of(group);
    }

    static DocumentPlace of(WorkingGroup group) {
        return new OfGroup(group);
    }

    static DocumentPlace of(Organisation organisation) {
        return new OfOrganisation(organisation);
    }

    /** The group or the organisation that one of two numbers says; not found for both and for none. */
    static SubjectRef named(Long group, Long organisation) {
        if ((group == null) == (organisation == null)) {
            throw new NotFound();
        }
        return group == null
                ? new SubjectRef(SubjectKind.ORGANISATION, organisation)
                : new SubjectRef(SubjectKind.GROUP, group);
    }

    /** What is secret reaches no further, and what lies in the bin. */
    default Visibility narrowest() {
        return reaches().get(0);
    }

    default boolean allows(Visibility wanted) {
        return reaches().contains(wanted);
    }

    default Set<Audience> audiences(Visibility reach) {
        return reach.audiences(ref().id());
    }

    /** The documents of a group. */
    record OfGroup(WorkingGroup itself) implements DocumentPlace {
        @Override
        public SubjectRef ref() {
            return itself.ref();
        }

        @Override
        public String name() {
            return itself.getName();
        }

        @Override
        public Organisation owner() {
            return itself.getArchiveOwner();
        }

        @Override
        public Optional<WorkingGroup> group() {
            return Optional.of(itself);
        }

        @Override
        public Language language() {
            return itself.getLanguage();
        }

        @Override
        public List<Visibility> reaches() {
            return Stream.of(Visibility.values()).filter(reach -> reach.isAllowedIn(itself)).toList();
        }

        @Override
        public void requireAllowed(Visibility wanted, String field) {
            wanted.requireAllowedIn(itself, field);
        }
    }

    /** The documents that an organisation has for itself. */
    record OfOrganisation(Organisation owner) implements DocumentPlace {
        private static final List<Visibility> REACHES = List.of(Visibility.ADMINISTRATORS, Visibility.ORGANISATION,
                Visibility.ALL_MEMBERS);

        @Override
        public SubjectRef ref() {
            return owner.ref();
        }

        @Override
        public String name() {
            return owner.getName();
        }

        @Override
        public Optional<WorkingGroup> group() {
            return Optional.empty();
        }

        @Override
        public Language language() {
            return owner.getCountry().language();
        }

        @Override
        public List<Visibility> reaches() {
            return REACHES;
        }

        @Override
        public void requireAllowed(Visibility wanted, String field) {
            if (wanted == Visibility.PUBLIC) {
                throw new RuleBroken("document.R9", field, name());
            }
            if (!REACHES.contains(wanted)) {
                throw new RuleBroken("reach.notHere", field);
            }
        }
    }
}
