package se.samverk.library;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.samverk.shared.Kept;

/**
 * A file in a folder or package that is about to be brought in. Its life: listed, perhaps with the reason why it is not
 * taken; wanted or not; in the end a document, or refused after all.
 */
@Entity
@jakarta.persistence.Table(name = "import_entry")
@NamedQuery(name = "ImportEntry.of", query = """
        select e from ImportEntry e where e.whole.id = :whole order by e.number""")
@NamedQuery(name = "ImportEntry.open", query = """
        select e from ImportEntry e where e.whole.id = :whole and e.wanted = true and e.reason is null
        and e.documentId is null order by e.number""")
@NamedQuery(name = "ImportEntry.came", query = """
        select new se.samverk.library.CameFile(e.path, e.size, e.modified) from ImportEntry e
        where e.whole.id = :whole order by e.number""")
@NamedQuery(name = "ImportEntry.ofPath", query = """
        select e from ImportEntry e where e.whole.id = :whole and e.path = :path""")
@NamedQuery(name = "ImportEntry.tokens", query = """
        select e.token from ImportEntry e where e.whole.id = :whole and e.token is not null""")
@NamedQuery(name = "ImportEntry.summed", query = """
        select count(e), sum(case when e.reason is null then e.size else 0 end), max(e.number) + 1
        from ImportEntry e where e.whole.id = :whole""")
@NamedQuery(name = "ImportEntry.bytesOf", query = """
        select sum(e.size) from ImportEntry e where e.token is not null
        and (e.whole.place.organisationId = :organisation or e.whole.place.groupId in (
        select g.id from WorkingGroup g where g.archiveOwner.id = :organisation))""")
@NamedQuery(name = "ImportEntry.forget", query = "delete from ImportEntry e where e.whole.id = :whole")
public class ImportEntry extends Kept {
    public static final int PATH_LENGTH = 1000;
    private static final int REASON_LENGTH = 1000;
    private static final String BETWEEN = "\n";

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "import_id", nullable = false)
    private DocumentImport whole;

    @Column(name = "entry_no", nullable = false)
    private int number;

    @Column(nullable = false, length = PATH_LENGTH)
    private String path;

    @Column(name = "byte_count", nullable = false)
    private long size;

    /** Milliseconds since 1970. */
    @Column(name = "modified_ms")
    private Long modified;

    @Column(length = Upload.TOKEN_LENGTH)
    private String token;

    @Column(length = 64)
    private String sha256;

    @Enumerated(EnumType.STRING)
    @Column(name = "document_type", nullable = false, length = 20)
    private DocumentType type;

    @Column(name = "is_wanted", nullable = false)
    private boolean wanted;

    @Enumerated(EnumType.STRING)
    @Column(name = "old_as", nullable = false, length = 20)
    private OldAs oldAs;

    @Column(length = 100)
    private String reason;

    @Column(name = "reason_words", length = REASON_LENGTH)
    private String reasonWords;

    @Column(name = "document_id")
    private Long documentId;

    protected ImportEntry() {
    }

    /** @param number its place in the package, from 0; the type is proposed by the words of its path */
    public ImportEntry(DocumentImport whole, int number, String path, long size) {
        this.whole = Objects.requireNonNull(whole);
        this.number = number;
        this.path = kept(path);
        this.size = size;
        this.type = TypeGuess.of(path);
        this.wanted = true;
        this.oldAs = OldAs.NOTHING;
    }

    /** A path as it is kept: of one that is too long the end. */
    public static String kept(String path) {
        return path.length() <= PATH_LENGTH ? path : path.substring(path.length() - PATH_LENGTH);
    }

    /** Says when it was changed last, in milliseconds since 1970; null where nobody knows. */
    public void lastChanged(Long moment) {
        modified = moment;
    }

    /** What came of it, to tell it from another file of its path. */
    public CameFile came() {
        return new CameFile(path, size, modified);
    }

    /** Says under which name its bytes are, when it does not lie in a package. */
    public void lies(String bytes) {
        token = Objects.requireNonNull(bytes);
    }

    /** Says what its bytes are, when a document may have the same. */
    public void hasBytes(String hash) {
        sha256 = Objects.requireNonNull(hash);
    }

    /** Says why it is not taken: the key of a text, with its arguments. One that is a document already stays so. */
    public void refuse(String key, Object... words) {
        if (documentId != null) {
            return;
        }
        reason = Objects.requireNonNull(key);
        String joined = String.join(BETWEEN, List.of(words).stream().map(String::valueOf)
                .map(word -> word.replace('\n', ' ')).toList());
        reasonWords = joined.length() <= REASON_LENGTH ? joined : joined.substring(0, REASON_LENGTH);
        token = null;
    }

    /** Says whether it is to be brought in, and as what; one that is refused, or a document already, stays so. */
    public void choose(boolean bring, DocumentType as, OldAs old) {
        if (reason == null && documentId == null) {
            wanted = bring;
            type = Objects.requireNonNull(as);
            oldAs = Objects.requireNonNull(old);
        }
    }

    /** Takes over what was chosen for what it takes the place of, refused or not: what comes after it may take it over again. */
    public void chooseAs(ImportEntry earlier) {
        wanted = earlier.wanted;
        type = earlier.type;
        oldAs = earlier.oldAs;
    }

    /** Whether it is to be brought in, and is neither refused nor a document already. */
    public boolean isOpenAndWanted() {
        return wanted && reason == null && documentId == null;
    }

    /** Notes that it has become a document. */
    public void became(long document) {
        documentId = document;
        token = null;
    }

    public DocumentImport getWhole() {
        return whole;
    }

    public int getNumber() {
        return number;
    }

    public String getPath() {
        return path;
    }

    public long getSize() {
        return size;
    }

    public Optional<String> getToken() {
        return Optional.ofNullable(token);
    }

    /** The SHA-256 of its bytes, when a document had the same. */
    public Optional<String> getSha256() {
        return Optional.ofNullable(sha256);
    }

    public DocumentType getType() {
        return type;
    }

    public boolean isWanted() {
        return wanted;
    }

    /** What somebody has said that it is from before the portal. */
    public OldAs getOldAs() {
        return oldAs;
    }

    /** The key of the text that says why it is not taken; empty when nothing is against it. */
    public String getReason() {
        return reason == null ? "" : reason;
    }

    /** The arguments of that text. */
    public List<String> getReasonWords() {
        return reasonWords == null || reasonWords.isEmpty() ? List.of() : List.of(reasonWords.split(BETWEEN, -1));
    }

    public Optional<Long> getDocumentId() {
        return Optional.ofNullable(documentId);
    }
}
