package se.samverk.event;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import se.samverk.shared.Kept;
import se.samverk.shared.SubjectRef;

/** One line of a thing's timeline. Read by whoever may read the thing. Insert-only. */
@Entity
@NamedQuery(name = "Event.ofSubject", query = """
        select e from Event e where e.subject = :subject order by e.happenedAt desc, e.id desc""")
@NamedQuery(name = "Event.newestReadable", query = """
        select e from Event e where e.happenedAt > :since and e.actor <> :actor and exists (
            select t from se.samverk.thing.Thing t join t.audienceKeys a
            where t.ref.kind = e.subject.kind and t.ref.id = e.subject.id and a in :audiences)
        order by e.happenedAt desc, e.id desc""")
public class Event extends Kept {
    public static final int ARGUMENTS_LENGTH = 1000;
    private static final String SEPARATOR = "\u001f";

    @Embedded
    private SubjectRef subject;

    @Column(nullable = false, length = 60)
    private String verb;

    @Column(length = ARGUMENTS_LENGTH)
    private String arguments;

    @Column(name = "actor_name", nullable = false, length = 120)
    private String actor;

    @Column(name = "happened_at", nullable = false)
    private OffsetDateTime happenedAt;

    protected Event() {
    }

    public Event(SubjectRef subject, String verb, List<String> arguments, String actor, OffsetDateTime happenedAt) {
        this.subject = Objects.requireNonNull(subject);
        this.verb = Objects.requireNonNull(verb);
        String joined = String.join(SEPARATOR, arguments);
        this.arguments = joined.length() <= ARGUMENTS_LENGTH ? joined : joined.substring(0, ARGUMENTS_LENGTH);
        this.actor = Objects.requireNonNull(actor);
        this.happenedAt = Objects.requireNonNull(happenedAt);
    }

    public SubjectRef getSubject() {
        return subject;
    }

    public String getVerb() {
        return verb;
    }

    public List<String> getArguments() {
        return arguments == null || arguments.isEmpty() ? List.of() : List.of(arguments.split(SEPARATOR, -1));
    }

    public String getActor() {
        return actor;
    }

    public OffsetDateTime getHappenedAt() {
        return happenedAt;
    }

    public EventRow row() {
        return new EventRow(subject, verb, getArguments(), actor, happenedAt, "");
    }
}
