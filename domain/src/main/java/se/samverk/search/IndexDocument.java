package se.samverk.search;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import se.samverk.shared.Audience;
import se.samverk.shared.Language;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;

/**
 * What the index knows of a subject, or of one part of it (a report's section, an item of minutes).
 * The part with the empty key stands for the subject as a whole; it is found by the words of the
 * other parts too, as far as everybody who may read it may read them. Nullable: date, the
 * organisation, the group, state, year.
 *
 * @param part empty, or a key that is unique within the subject
 * @param kind what the hit is shown and filtered as
 * @param body plain text without markup
 * @param url the address of the part, from the root of the portal
 * @param audienceKeys the keys of {@link Audience}; with none, nobody ever finds the document
 * @param concerned further organisations it concerns, by number with their names: whom a decision binds, who
 *        gives and gets a grant; the filter by organisation finds it under each of them
 * @param amountsMinor amounts of money in öre or øre that the records hold; amounts written in the
 *        title or body are found by the index itself
 * @param extra carried to the hit as it is, not searched
 * @param secret marked as secret: whoever may read it finds and counts it and is shown its title and kind, and
 *        nothing else of it stands in a hit, a passage, a facet, a completion or a proposed spelling; the mark of the subject as a whole
 *        holds for its parts
 */
public record IndexDocument(SubjectRef subject, String part, SubjectKind kind, String title, String body,
        Language language, LocalDate date, Long organisationId, String organisationName, Long groupId, String groupName,
        String url, String state, Set<String> audienceKeys, Map<Long, String> concerned, List<Long> amountsMinor,
        Integer year, Map<String, String> extra, boolean secret) {
    public IndexDocument {
        Objects.requireNonNull(subject);
        part = Objects.requireNonNullElse(part, "");
        kind = Objects.requireNonNullElse(kind, subject.kind());
        title = Objects.requireNonNullElse(title, "");
        body = Objects.requireNonNullElse(body, "");
        Objects.requireNonNull(language);
        url = Objects.requireNonNullElse(url, subject.url());
        audienceKeys = Set.copyOf(audienceKeys);
        concerned = Map.copyOf(concerned);
        amountsMinor = List.copyOf(amountsMinor);
        extra = Map.copyOf(extra);
    }

    /** Starts a document about a subject as a whole. */
    public static Builder about(SubjectRef subject, String title, Language language) {
        return new Builder(subject, title, language);
    }

    /**
     * The content of a subject's documents as a SHA-256 in hex. The order of the documents does not
     * matter. The index keeps this value, so that index and database can be compared.
     */
    public static String contentHash(List<IndexDocument> documents) {
        MessageDigest digest = sha256();
        documents.stream().sorted(Comparator.comparing(IndexDocument::part)).forEach(document -> {
            document.canonical().forEach(value -> {
                byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            });
            digest.update((byte) '\n');
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    private List<String> canonical() {
        return List.of(subject.toString(), part, kind.name(), title, body, language.tag(), Objects.toString(date),
                Objects.toString(organisationId), Objects.toString(organisationName), Objects.toString(groupId),
                Objects.toString(groupName), url, Objects.toString(state), new TreeSet<>(audienceKeys).toString(),
                new TreeMap<>(concerned).toString(), amountsMinor.toString(), Objects.toString(year),
                new TreeMap<>(extra).toString(), Boolean.toString(secret));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Collects what is known of a document; everything not said stays empty. */
    public static final class Builder {
        private final SubjectRef subject;
        private final String title;
        private final Language language;
        private String part = "";
        private SubjectKind kind;
        private String body = "";
        private LocalDate date;
        private Long organisationId;
        private String organisationName;
        private Long groupId;
        private String groupName;
        private String url;
        private String state;
        private final Set<String> audienceKeys = new TreeSet<>();
        private final Map<Long, String> concerned = new TreeMap<>();
        private List<Long> amountsMinor = List.of();
        private Integer year;
        private final Map<String, String> extra = new TreeMap<>();
        private boolean secret;

        private Builder(SubjectRef subject, String title, Language language) {
            this.subject = subject;
            this.title = title;
            this.language = language;
        }

        /** Makes this a part of the subject, at an anchor of the subject's page. */
        public Builder part(String key, String anchor) {
            this.part = key;
            this.url = subject.url() + "#" + anchor;
            return this;
        }

        public Builder kind(SubjectKind shownAs) {
            this.kind = shownAs;
            return this;
        }

        public Builder body(String text) {
            this.body = text;
            return this;
        }

        /** The day that sorts the document; its year is the year filtered by unless {@link #year} says otherwise. */
        public Builder date(LocalDate day) {
            this.date = day;
            return this;
        }

        public Builder organisation(Long id, String name) {
            this.organisationId = id;
            this.organisationName = name;
            return this;
        }

        /** Another organisation that the document concerns. */
        public Builder concerning(long id, String name) {
            this.concerned.put(id, name);
            return this;
        }

        public Builder group(Long id, String name) {
            this.groupId = id;
            this.groupName = name;
            return this;
        }

        public Builder url(String address) {
            this.url = address;
            return this;
        }

        public Builder state(String name) {
            this.state = name;
            return this;
        }

        public Builder readableBy(Iterable<Audience> audiences) {
            audiences.forEach(audience -> audienceKeys.add(audience.key()));
            return this;
        }

        public Builder amounts(List<Long> minor) {
            this.amountsMinor = minor;
            return this;
        }

        public Builder year(Integer number) {
            this.year = number;
            return this;
        }

        public Builder extra(String name, String value) {
            this.extra.put(name, value);
            return this;
        }

        /** Marks it as secret, or not. */
        public Builder secret(boolean marked) {
            this.secret = marked;
            return this;
        }

        public IndexDocument build() {
            Integer filteredYear = year != null || date == null ? year : Integer.valueOf(date.getYear());
            return new IndexDocument(subject, part, kind, title, body, language, date, organisationId, organisationName,
                    groupId, groupName, url, state, audienceKeys, concerned, amountsMinor, filteredYear, extra,
                    secret);
        }
    }
}
