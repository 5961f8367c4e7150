package se.samverk.shared;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A pointer to any thing: its kind and its number. Features that serve all others (events,
 * waitings, citations, index jobs, drafts) point with this instead of knowing whom they serve.
 */
@Embeddable
public class SubjectRef implements Serializable, Comparable<SubjectRef> {
    private static final long serialVersionUID = 1L;
    public static final int KIND_LENGTH = 20;

    @Enumerated(EnumType.STRING)
    @Column(name = "subject_kind", nullable = false, length = KIND_LENGTH)
    private SubjectKind kind;

    @Column(name = "subject_id", nullable = false)
    private long id;

    protected SubjectRef() {
    }

    public SubjectRef(SubjectKind kind, long id) {
        this.kind = Objects.requireNonNull(kind);
        this.id = id;
    }

    /** Reads what {@link #toString()} wrote, for instance {@code report-12}; empty for anything else. */
    public static Optional<SubjectRef> parse(String text) {
        if (text == null || !text.matches("[a-z]{1,20}-[0-9]{1,18}")) {
            return Optional.empty();
        }
        int dash = text.indexOf('-');
        String kind = text.substring(0, dash).toUpperCase(Locale.ROOT);
        for (SubjectKind candidate : SubjectKind.values()) {
            if (candidate.name().equals(kind)) {
                return Optional.of(new SubjectRef(candidate, Long.parseLong(text.substring(dash + 1))));
            }
        }
        return Optional.empty();
    }

    public SubjectKind getKind() {
        return kind;
    }

    public long getId() {
        return id;
    }

    public SubjectKind kind() {
        return kind;
    }

    public long id() {
        return id;
    }

    /** The address of the thing's page, from the root of the portal. */
    public String url() {
        return kind.page() + "?id=" + id;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SubjectRef that && kind == that.kind && id == that.id;
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, id);
    }

    @Override
    public int compareTo(SubjectRef other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : Long.compare(id, other.id);
    }

    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT) + "-" + id;
    }
}
