package se.samverk.evidence;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.NamedQuery;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.samverk.shared.Audience;
import se.samverk.shared.Kept;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;

/** One link from a thing to what it rests on, with the extract as it read when cited. */
@Entity
@NamedQuery(name = "Citation.from", query = """
        select distinct c from Citation c join c.audienceKeys a
        where c.citing = :subject and a in :audiences order by c.id""")
@NamedQuery(name = "Citation.to", query = """
        select distinct c from Citation c join c.audienceKeys a
        where c.citedKind = :kind and c.citedId = :id and a in :audiences order by c.id""")
@NamedQuery(name = "Citation.allTo", query = """
        select c from Citation c where c.citedKind = :kind and c.citedId = :id order by c.id""")
@NamedQuery(name = "Citation.restingOn", query = """
        select c from Citation c where c.citedKind = :kind and c.citedId in :ids and c.citing.kind in :kinds
        and (c.place is null or c.place = '') order by c.id""")
@NamedQuery(name = "Citation.allFrom", query = "select c from Citation c where c.citing = :subject order by c.id")
public class Citation extends Kept {
    /** "sidan 4", "side 4", "page 4", and their usual short forms. */
    private static final Pattern PAGE = Pattern.compile("\\b(?:sidan?|side|page|s\\.|p\\.) ?([1-9][0-9]{0,4})\\b",
            Pattern.CASE_INSENSITIVE);
    /** Stands in the place of a citation that is made of a pasted address, before the number of the document. */
    static final String PASTED = "-document-";
    private static final Pattern OF_PASTED = Pattern.compile(".*" + PASTED + "[0-9]+(?:-v[0-9]+)?(?:-[0-9]+)?");
    public static final int LABEL_LENGTH = 300;
    public static final int EXTRACT_LENGTH = 2000;
    public static final int LOCATOR_LENGTH = 200;

    @Embedded
    private SubjectRef citing;

    @Enumerated(EnumType.STRING)
    @Column(name = "cited_kind", length = SubjectRef.KIND_LENGTH)
    private SubjectKind citedKind;

    @Column(name = "cited_id")
    private Long citedId;

    @Column(name = "cited_version")
    private Integer citedVersion;

    @Column(name = "cited_part")
    private Integer part;

    @Column(name = "place", length = 60)
    private String place;

    @Column(nullable = false, length = LABEL_LENGTH)
    private String label;

    @Column(name = "extract_text", length = EXTRACT_LENGTH)
    private String extract;

    @Column(length = LOCATOR_LENGTH)
    private String locator;

    @Column(name = "cited_at", nullable = false)
    private OffsetDateTime citedAt;

    @ElementCollection
    @CollectionTable(name = "citation_audience", joinColumns = @JoinColumn(name = "citation_id"))
    @Column(name = "audience", nullable = false, length = Audience.LENGTH)
    private Set<String> audienceKeys = new HashSet<>();

    protected Citation() {
    }

    /**
     * @param citing the thing that rests on something
     * @param cited the thing it rests on, or null for a source outside the portal
     * @param place where in the citing thing, for instance {@code section-3}; may be empty
     * @param label what the reader sees: "Verksamhetsplan 2018, mål 2"
     * @param extract the words or figure relied on, frozen; may be empty
     * @param locator where in the source: "rad 13", "sidan 4"; may be empty
     */
    public Citation(SubjectRef citing, SubjectRef cited, String place, String label, String extract, String locator,
            Collection<Audience> audiences, OffsetDateTime citedAt) {
        this.citing = Objects.requireNonNull(citing);
        this.citedKind = cited == null ? null : cited.kind();
        this.citedId = cited == null ? null : cited.id();
        this.place = place;
        this.label = Objects.requireNonNull(label);
        this.extract = extract;
        this.locator = locator;
        this.audienceKeys.addAll(Audience.keys(audiences));
        this.citedAt = Objects.requireNonNull(citedAt);
    }

    /** Points at a version of the cited document, whatever versions it gets later; not said, at the newest of the day. */
    public Citation inVersion(int number) {
        citedVersion = number;
        return this;
    }

    /** Points at a part of the cited document, counted as its text is. */
    public Citation ofPart(int number) {
        part = number;
        return this;
    }

    /** Gives it other words to go along; empty for none. */
    public void goAlong(String words) {
        extract = words;
    }

    /** Whether it was made of an address that was pasted into a text. */
    public boolean isPasted() {
        return OF_PASTED.matcher(getPlace()).matches();
    }

    public void showTo(Collection<Audience> audiences) {
        Set<String> wanted = Audience.keys(audiences);
        audienceKeys.retainAll(wanted);
        audienceKeys.addAll(wanted);
    }

    /** Shows it to those who see it already and are among some; to nobody more. */
    public void keepWithin(Collection<Audience> readers) {
        Set<Audience> before = audiences();
        Set<Audience> both = new TreeSet<>();
        before.stream().filter(key -> Audience.covers(readers, Set.of(key))).forEach(both::add);
        readers.stream().filter(key -> Audience.covers(before, Set.of(key))).forEach(both::add);
        showTo(both);
    }

    public SubjectRef getCiting() {
        return citing;
    }

    public Optional<SubjectRef> getCited() {
        return citedKind == null ? Optional.empty() : Optional.of(new SubjectRef(citedKind, citedId));
    }

    public String getPlace() {
        return place == null ? "" : place;
    }

    public String getLabel() {
        return label;
    }

    public String getExtract() {
        return extract == null ? "" : extract;
    }

    public String getLocator() {
        return locator == null ? "" : locator;
    }

    /**
     * Where what is cited is opened: a document in the version that was cited, at its part or the page that the locator
     * names; empty outside the portal.
     */
    public String url() {
        SubjectRef there = getCited().orElse(null);
        if (there == null || there.kind() != SubjectKind.DOCUMENT) {
            return there == null ? "" : there.url();
        }
        String document = there.url() + (citedVersion == null ? "" : "&version=" + citedVersion);
        if (part != null) {
            return document + "&page=" + part;
        }
        Matcher page = PAGE.matcher(getLocator());
        return page.find() ? document + "&page=" + page.group(1) : document;
    }

    public OffsetDateTime getCitedAt() {
        return citedAt;
    }

    public Set<Audience> audiences() {
        return audienceKeys.stream().map(Audience::of).collect(Collectors.toCollection(TreeSet::new));
    }
}
