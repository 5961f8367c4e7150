package se.samverk.demo;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import se.samverk.shared.Kept;

/** That a step of the demo has been told, and the number of what it made, for later steps to point at. */
@Entity
@Table(name = "demo_step")
@NamedQuery(name = "DemoStep.byName", query = "select s from DemoStep s where s.name = :name")
@NamedQuery(name = "DemoStep.names", query = "select s.name from DemoStep s")
public class DemoStep extends Kept {
    public static final int NAME_LENGTH = 120;

    @Column(name = "step_name", nullable = false, length = NAME_LENGTH)
    private String name;

    @Column(name = "thing_id")
    private Long thingId;

    @Column(name = "told_at", nullable = false)
    private OffsetDateTime toldAt;

    protected DemoStep() {
    }

    /** @param thingId null when the step made nothing that has a number */
    public DemoStep(String name, Long thingId, OffsetDateTime toldAt) {
        this.name = Objects.requireNonNull(name);
        this.thingId = thingId;
        this.toldAt = Objects.requireNonNull(toldAt);
    }

    public String getName() {
        return name;
    }

    public Optional<Long> getThingId() {
        return Optional.ofNullable(thingId);
    }

    public OffsetDateTime getToldAt() {
        return toldAt;
    }
}
