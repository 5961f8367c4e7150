package se.samverk.shared;

import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;

/**
 * What every kept row has: a number given by the database's one sequence, and a version that
 * refuses the second of two writers. The number is there as soon as the row is handed to the
 * entity manager.
 */
@MappedSuperclass
public abstract class Kept {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "samverk_seq")
    @SequenceGenerator(name = "samverk_seq", sequenceName = "samverk_seq", allocationSize = 50)
    private Long id;

    @Version
    @Column(nullable = false)
    private long version;

    protected Kept() {
    }

    public Long getId() {
        return id;
    }

    public long getVersion() {
        return version;
    }
}
