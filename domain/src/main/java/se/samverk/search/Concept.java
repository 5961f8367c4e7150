package se.samverk.search;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import se.samverk.shared.Kept;
import se.samverk.shared.RuleBroken;

/**
 * Words of Swedish, Norwegian and English that stand for the same thing, in one line: {@code =} between words that mean
 * the same, {@code ~} before one that means nearly the same, {@code >} between an old word and its new one. A search
 * for one of them also finds the others; for an old word the new one, never the other way (R6).
 */
@Entity
@Table(name = "thesaurus_concept")
@NamedQuery(name = "Concept.all", query = "select c from Concept c order by lower(c.words), c.id")
@NamedQuery(name = "Concept.same", query = "select count(c) from Concept c where lower(c.words) = lower(:words) and c.id <> :id")
public class Concept extends Kept {
    public static final int WORDS_LENGTH = 500;
    public static final int MOST_ENTRIES = 20;
    public static final int LONGEST_ENTRY = 6;
    private static final String SIGNS = "[=~>]";

    @Column(nullable = false, length = WORDS_LENGTH)
    private String words;

    @Column(name = "changed_by", nullable = false, length = 120)
    private String changedBy;

    @Column(name = "changed_at", nullable = false)
    private OffsetDateTime changedAt;

    protected Concept() {
    }

    public Concept(String words, String by, OffsetDateTime at) {
        say(words, by, at);
    }

    /** Says which words belong together. */
    public final void say(String line, String by, OffsetDateTime at) {
        String said = tidy(line);
        List<String> entries = entries(said);
        if (entries.size() < 2) {
            throw new RuleBroken("thesaurus.several", "words");
        }
        if (entries.stream().anyMatch(entry -> entry.codePoints().noneMatch(Character::isLetterOrDigit))) {
            throw new RuleBroken("thesaurus.gap", "words");
        }
        if (said.length() > WORDS_LENGTH || entries.size() > MOST_ENTRIES) {
            throw new RuleBroken("thesaurus.tooMany", "words", MOST_ENTRIES, WORDS_LENGTH);
        }
        entries.stream().filter(entry -> entry.split(" ").length > LONGEST_ENTRY).findFirst().ifPresent(entry -> {
            throw new RuleBroken("thesaurus.tooLong", "words", entry, LONGEST_ENTRY);
        });
        words = said;
        changedBy = Objects.requireNonNull(by);
        changedAt = Objects.requireNonNull(at);
    }

    /** A line as it is kept: the arrow as it may be typed becomes its sign, one space between words and signs. */
    public static String tidy(String line) {
        return line == null
                ? ""
                : line.replace('→', '>').replace('≈', '~').replaceAll(SIGNS, " $0 ").replaceAll("\\s+", " ").strip();
    }

    private static List<String> entries(String line) {
        return Stream.of(line.split(SIGNS, -1)).map(String::strip).toList();
    }

    public String getWords() {
        return words;
    }

    public String getChangedBy() {
        return changedBy;
    }

    public OffsetDateTime getChangedAt() {
        return changedAt;
    }
}
