package se.samverk.figure;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import se.samverk.organisation.Organisation;
import se.samverk.shared.Kept;
import se.samverk.shared.Language;
import se.samverk.shared.Quantity;
import se.samverk.shared.StatedAmount;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;

/**
 * A number or a sum that a thing states. Its life: registered from the words of a text while they
 * are written, released when the text is published, gone when the words are.
 */
@Entity
@NamedQuery(name = "Figure.ofOwner", query = """
        select f from Figure f where f.owner = :owner order by f.id""")
@NamedQuery(name = "Figure.idsOfOwner", query = "select f.id from Figure f where f.owner = :owner")
@NamedQuery(name = "Figure.idsAfter", query = "select f.id from Figure f where f.id > :after order by f.id")
public class Figure extends Kept {
    public static final int PLACE_LENGTH = 60;
    public static final int TEXT_LENGTH = 300;
    public static final int NOUN_LENGTH = 60;
    public static final int SOURCE_LENGTH = 500;

    @Embedded
    private SubjectRef owner;

    @Column(nullable = false, length = PLACE_LENGTH)
    private String place;

    @Column(name = "matched_text", nullable = false, length = TEXT_LENGTH)
    private String matchedText;

    @Column(nullable = false, length = TEXT_LENGTH)
    private String what;

    @Column(length = NOUN_LENGTH)
    private String noun;

    @Embedded
    private Quantity quantity;

    @Embedded
    private StatedAmount amount;

    @Column(name = "as_of")
    private LocalDate asOf;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "organisation_id")
    private Organisation organisation;

    @Column(name = "source_note", length = SOURCE_LENGTH)
    private String source;

    @Column(name = "own_source", length = SOURCE_LENGTH)
    private String ownSource;

    @Column(nullable = false)
    private boolean released;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 2)
    private Language language;

    protected Figure() {
    }

    /**
     * @param place where in the owner, as the owner's page calls it: {@code section-12}; may be empty
     * @param matchedText the wording of the source (R2)
     * @param what what the number counts or the sum pays for
     * @param quantity null for an amount
     * @param amount null for a quantity
     * @param language the language of the wording
     */
    public Figure(SubjectRef owner, String place, String matchedText, String what, Quantity quantity,
            StatedAmount amount, Language language) {
        if ((quantity == null) == (amount == null)) {
            throw new IllegalArgumentException("R1 a figure is either a quantity or an amount");
        }
        this.owner = Objects.requireNonNull(owner);
        this.place = place == null ? "" : place;
        this.matchedText = cut(Objects.requireNonNull(matchedText), TEXT_LENGTH);
        this.what = cut(what == null || what.isBlank() ? matchedText : what.strip(), TEXT_LENGTH);
        this.quantity = quantity;
        this.amount = amount;
        this.language = Objects.requireNonNull(language);
    }

    /** Keeps the noun as the source writes it, where it says more than the unit: "medarbetare"; may be null. */
    public void count(String sourceNoun) {
        noun = sourceNoun == null || sourceNoun.isBlank() ? null : cut(sourceNoun.strip(), NOUN_LENGTH);
    }

    /** Says what the number leaves out or holds, as its text now has it; null for nothing. A sum has no note. */
    public void note(String text) {
        quantity = quantity == null ? null : quantity.withNote(text);
    }

    /** Says when the figure held, for whom and where it is from; each may be null. */
    public void trace(LocalDate day, Organisation of, String from) {
        asOf = day;
        organisation = of;
        source = from == null ? null : cut(from, SOURCE_LENGTH);
    }

    /** Says where this very figure is from, whatever the text around it rests on (R6); may be empty. */
    public void traceItself(String from) {
        ownSource = from == null || from.isBlank() ? null : cut(from.strip(), SOURCE_LENGTH);
    }

    /** Lets those see it who may read the owner (R3). */
    public void release() {
        released = true;
    }

    /** The same figure again, for a new edition of the text; not released. */
    public Figure again() {
        Figure copy = new Figure(owner, place, matchedText, what, quantity, amount, language);
        copy.count(noun);
        copy.trace(asOf, organisation, source);
        copy.traceItself(ownSource);
        return copy;
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }

    public SubjectRef ref() {
        return new SubjectRef(SubjectKind.FIGURE, getId());
    }

    /** The address of the place in the owner's page. */
    public String url() {
        return place.isEmpty() ? owner.url() : owner.url() + "#" + place;
    }

    public SubjectRef getOwner() {
        return owner;
    }

    public String getPlace() {
        return place;
    }

    public String getMatchedText() {
        return matchedText;
    }

    public String getWhat() {
        return what;
    }

    public String getNoun() {
        return noun == null ? "" : noun;
    }

    public Optional<Quantity> getQuantity() {
        return Optional.ofNullable(quantity);
    }

    public Optional<StatedAmount> getAmount() {
        return Optional.ofNullable(amount);
    }

    public Optional<LocalDate> getAsOf() {
        return Optional.ofNullable(asOf);
    }

    public Optional<Organisation> getOrganisation() {
        return Optional.ofNullable(organisation);
    }

    /** Where the figure is from: its own source, else what its text names (R6). */
    public String getSource() {
        return ownSource != null ? ownSource : source == null ? "" : source;
    }

    /** Where its author says that this very figure is from; empty when that is not said. */
    public String getOwnSource() {
        return ownSource == null ? "" : ownSource;
    }

    public boolean isReleased() {
        return released;
    }

    public Language getLanguage() {
        return language;
    }

    public FigureRow row() {
        return new FigureRow(getId(), owner, place, matchedText, what, getNoun(), quantity, amount, asOf,
                organisation == null ? "" : organisation.getName(), getSource(), language);
    }
}
