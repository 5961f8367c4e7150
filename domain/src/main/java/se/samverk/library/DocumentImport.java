package se.samverk.library;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.NamedQuery;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import se.samverk.document.StoredFile;
import se.samverk.shared.Kept;
import se.samverk.shared.SubjectRef;
import se.samverk.workinggroup.Visibility;

/**
 * A folder or a package that somebody is about to bring in for a group or an organisation. Its life: it comes, its entries are listed, chosen among and
 * brought in; it is given up {@link Upload#DAYS} days after something came of it last, when its owner drops it, or when the
 * same person begins another for the same.
 */
@Entity
@jakarta.persistence.Table(name = "document_import")
@NamedQuery(name = "DocumentImport.intoGroup", query = """
        select i from DocumentImport i where i.accountId = :account and i.place.groupId = :place order by i.id""")
@NamedQuery(name = "DocumentImport.intoOrganisation", query = """
        select i from DocumentImport i where i.accountId = :account and i.place.organisationId = :place order by i.id""")
@NamedQuery(name = "DocumentImport.withNumber", query = "select i from DocumentImport i where i.id = :id")
@NamedQuery(name = "DocumentImport.abandoned", query = """
        select i from DocumentImport i where i.touchedAt < :before order by i.id""")
@NamedQuery(name = "DocumentImport.bytesOf", query = """
        select sum(i.packageSize) from DocumentImport i
        where i.place.organisationId = :organisation or i.place.groupId in (
        select g.id from WorkingGroup g where g.archiveOwner.id = :organisation)""")
@NamedQuery(name = "DocumentImport.halfBytesOf", query = """
        select sum(i.half.room) from DocumentImport i
        where i.place.organisationId = :organisation or i.place.groupId in (
        select g.id from WorkingGroup g where g.archiveOwner.id = :organisation)""")
@NamedQuery(name = "DocumentImport.withToken", query = """
        select count(i) from DocumentImport i where i.token = :token or i.half.token = :token
        or exists (select e from ImportEntry e where e.whole = i and e.token = :token)""")
public class DocumentImport extends Kept {
    @Column(name = "account_id", nullable = false)
    private long accountId;

    @Embedded
    private PlaceNumber place;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private Visibility visibility;

    @Column(name = "package_name", length = StoredFile.NAME_LENGTH)
    private String packageName;

    @Column(length = Upload.TOKEN_LENGTH)
    private String token;

    @Column(name = "package_bytes", nullable = false)
    private long packageSize;

    @Column(name = "is_coming", nullable = false)
    private boolean coming;

    @Embedded
    private HalfFile half;

    @Column(name = "begun_at", nullable = false)
    private OffsetDateTime begunAt;

    @Column(name = "touched_at", nullable = false)
    private OffsetDateTime touchedAt;

    protected DocumentImport() {
    }

    /** @param visibility who is to read everything that is brought in */
    public DocumentImport(long accountId, SubjectRef place, Visibility visibility, OffsetDateTime at) {
        this.accountId = accountId;
        this.place = new PlaceNumber(place);
        this.visibility = Objects.requireNonNull(visibility);
        this.begunAt = Objects.requireNonNull(at);
        this.touchedAt = at;
    }

    /** Says that its entries lie in a package, under which name its bytes are, and how many they will be. */
    public void packed(String name, String bytes, long size) {
        packageName = Objects.requireNonNull(name);
        token = Objects.requireNonNull(bytes);
        packageSize = size;
        coming = true;
    }

    /** Says that the package is here, and all that is in it is listed. */
    public void listed() {
        coming = false;
    }

    /** Says which file of the folder comes in pieces, in the place of one that came before; null for none. */
    public void expect(HalfFile file) {
        half = file;
    }

    /** Notes that the bytes under a name are those of a file that is listed: it is not on its way any more. */
    public void listed(String bytes) {
        if (half != null && half.getToken().equals(bytes)) {
            half = null;
        }
    }

    /** Notes that something of it has come. */
    public void touch(OffsetDateTime at) {
        touchedAt = Objects.requireNonNull(at);
    }

    public long getAccountId() {
        return accountId;
    }

    /** The group it comes into, or the organisation where it is for none. */
    public SubjectRef getPlace() {
        return place.ref();
    }

    public Visibility getVisibility() {
        return visibility;
    }

    /** The name of the package; empty for a folder. */
    public String getPackageName() {
        return packageName == null ? "" : packageName;
    }

    /** Under which name the bytes of the package are; empty for a folder. */
    public Optional<String> getToken() {
        return Optional.ofNullable(token);
    }

    /** How many bytes the package will have, as whoever sends it says; none for a folder. */
    public long getPackageSize() {
        return packageSize;
    }

    /** Whether it is a package of which bytes, or the list of what is in it, are missing. */
    public boolean isComing() {
        return coming;
    }

    /** The file of the folder that comes in pieces and is not here whole. */
    public Optional<HalfFile> getHalf() {
        return Optional.ofNullable(half);
    }

    public OffsetDateTime getBegunAt() {
        return begunAt;
    }

    /** When something of it came last. */
    public OffsetDateTime getTouchedAt() {
        return touchedAt;
    }
}
