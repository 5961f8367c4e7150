package se.samverk.library.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.channels.SeekableByteChannel;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.samverk.document.EntryNames;
import se.samverk.document.FileKind;
import se.samverk.document.PackageListing;
import se.samverk.document.PackageListing.Packed;
import se.samverk.document.boundary.FileBytes;
import se.samverk.document.boundary.FileGate;
import se.samverk.document.boundary.Locks;
import se.samverk.document.storage.BlobStore;
import se.samverk.library.CameFile;
import se.samverk.library.HalfPackage;
import se.samverk.library.ImportLimits;
import se.samverk.library.ImportView;
import se.samverk.library.PackageRow;
import se.samverk.library.UploadRow;
import se.samverk.library.boundary.ImportRows.Begun;
import se.samverk.library.boundary.ImportRows.Earlier;
import se.samverk.library.boundary.ImportRows.Found;
import se.samverk.library.boundary.ImportRows.Wanted;
import se.samverk.platform.Allowed;
import se.samverk.platform.PortalClock;
import se.samverk.platform.Right;
import se.samverk.shared.Conflict;
import se.samverk.shared.DiskFull;
import se.samverk.shared.NotFound;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.Sha256;
import se.samverk.shared.SubjectRef;

/**
 * Folders and packages: what is in them is listed with what is against it, chosen among, and then brought in file by file
 * as {@link Uploads} does. One file that is refused does not stop the others. A package comes in as many pieces as it takes,
 * and stays packed; a file of it is unpacked as it is read, and never whole in memory.
 */
@Stateless
@Allowed(Right.BRINGER)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Imports {
    private static final long BYTES_PER_MEGABYTE = 1024L * 1024;
    private static final int SECONDS = 20;
    private static final int NOTED_AT_ONCE = 500;
    private static final int PIECE = 64 * 1024;
    /** What is told of a file that is refused because a document has the same bytes. */
    private static final Map<String, String> KNOWN = Map.of("document.R6", ImportRows.EXISTS, "document.R6.bin",
            ImportRows.BINNED);
    /** What is against the group or the person and not against a file, and may be otherwise the next time. */
    private static final Set<String> PASSING = Set.of("document.quota", "document.R2", "upload.diskFull");

    @Inject
    private ImportRows rows;

    @Inject
    private UploadRows uploadRows;

    @Inject
    private Uploads uploads;

    @Inject
    private ImportsUnderWay underWay;

    @Inject
    private BlobStore store;

    @Inject
    private LibraryLimits limits;

    @Inject
    private PortalClock clock;

    @Inject
    private Locks locks;

    @Inject
    private Event<ImportEnding> endings;

    /** Why a file is not taken. */
    private record Against(String key, Object... words) {
        static final Against NOTHING = new Against("");

        boolean nothing() {
            return key.isEmpty();
        }
    }

    /**
     * The bytes of a file of a folder.
     *
     * @param token under which name they are; null where something is against them
     * @param same what came earlier with the same bytes; null for nothing
     */
    private record Brought(String token, Content content, Long same) {
    }

    /**
     * What the bytes of a file tell.
     *
     * @param sha256 null where no document that the caller may read has the same
     */
    private record Content(Against against, String sha256) {
        Content(Against against) {
            this(against, null);
        }
    }

    /**
     * Begins with a folder or a package; what the caller began before for the same group or organisation is given up, unless it is refused,
     * or just being brought in ({@link Conflict}). Field in refusals: reach.
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public long begin(@Valid BeginImport order) {
        rows.before(order).ifPresent(before -> {
            underWay.enter(before);
            try {
                endings.fire(new ImportEnding(before, rows.forget(before)));
            } catch (RuntimeException failed) {
                underWay.leave(before);
                throw failed;
            }
        });
        return rows.begin(order);
    }

    /** Does something with an import while nobody else does. */
    private <T> T alone(long id, Function<Begun, T> act) {
        rows.mine(id);
        underWay.enter(id);
        try {
            // As it is now: whoever was at it before may have changed it.
            return act.apply(rows.mine(id));
        } finally {
            underWay.leave(id);
        }
    }

    /** The files that have come of a folder: whoever sends it goes on with the others. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public List<CameFile> came(long id) {
        return rows.came(id);
    }

    /**
     * Adds a file of a folder; one of the same path and size, changed last at the same time, is there already and stays as it
     * came first. Another of the path takes its place when whoever sends it says that it was changed meanwhile, unless that
     * is a document already; else it is noted as refused, unless it has the bytes of that document. What came before stays until the other is here whole, and when the
     * bytes are the same after all; what was chosen for it holds for what takes its place. What is against a file is kept
     * with it; its bytes are only kept where nothing is, and there is room for them. Nothing is kept of a file that breaks
     * off, nor taken for an import that is a package. Field in refusals: folder.
     */
    public void add(@Valid AddToImport order) {
        alone(order.importId(), begun -> add(begun, order));
    }

    private Void add(Begun begun, AddToImport order) {
        if (begun.token() != null) {
            throw new RuleBroken("folder.isPackage", "folder", begun.packageName());
        }
        String path = EntryNames.path(order.path());
        List<CameFile> known = rows.came(order.importId(), path);
        if (known.stream().anyMatch(came -> came.isOf(order.size(), order.modified()))) {
            return null;
        }
        // What gives way stays until the changed file is here whole.
        List<Earlier> earlier = order.anew() ? rows.earlier(order.importId(), path) : List.of();
        if (order.anew() && known.size() > earlier.size() && isDocumentAlready(order, path)) {
            return null;
        }
        rows.requireFewer(order.importId(), earlier.size());
        long more = order.size() - earlier.stream().mapToLong(Earlier::room).sum();
        int together = limits.imports().unpackedMegabytes();
        Against against = known.size() == earlier.size()
                ? byName(path, order.size())
                : new Against("folder.refused.TWICE");
        if (against.nothing() && rows.bytes(order.importId()) + more > together * BYTES_PER_MEGABYTE) {
            against = new Against("folder.refused.UNPACKED", together);
        }
        Brought brought = new Brought(null, new Content(against), null);
        if (against.nothing()) {
            requireRoom(begun.place(), more, "folder");
            brought = bring(begun, order, path, earlier);
        }
        note(order, path, earlier, brought);
        return null;
    }

    /** Whether a file that is said to be changed is a document with the same bytes; when it was changed is noted then. */
    private boolean isDocumentAlready(AddToImport order, String path) {
        if (!rows.isDocument(order.importId(), path, order.size())) {
            return false;
        }
        try {
            Optional<String> hash = hash(order.bytes(), order.size());
            return hash.isPresent() && rows.isStill(order.importId(), path, order.modified(),
                    uploadRows.with(hash.get()));
        } catch (IOException e) {
            throw failed(e, "folder");
        }
    }

    /** Of a file that comes whole; empty for one of more bytes than were announced. Whoever hands it in reads the rest. */
    private static Optional<String> hash(InputStream bytes, long size) throws IOException {
        MessageDigest digest = Sha256.digest();
        long came = digest(bytes, size, digest);
        if (came < size) {
            throw new EOFException("the file broke off");
        }
        return came == size ? Optional.of(Sha256.hex(digest.digest())) : Optional.empty();
    }

    /** Reads until there are more than so many bytes, or no more; returns how many. */
    private static long digest(InputStream bytes, long most, MessageDigest digest) throws IOException {
        byte[] piece = new byte[PIECE];
        long came = 0;
        for (int read = 0; read >= 0 && came <= most; read = bytes.read(piece)) {
            digest.update(piece, 0, read);
            came += read;
        }
        return came;
    }

    private void note(AddToImport order, String path, List<Earlier> earlier, Brought brought) {
        if (brought.same() != null) {
            rows.lastChanged(brought.same(), order.modified());
            drop(brought.token());
            return;
        }
        Found found = new Found(rows.next(order.importId()), path, order.size(), order.modified(),
                brought.token(), brought.content().sha256(), brought.content().against().key(),
                brought.content().against().words());
        if (earlier.isEmpty()) {
            rows.note(order.importId(), List.of(found));
        } else {
            rows.replace(order.importId(), found).forEach(this::drop);
        }
    }

    /** Keeps the bytes of a file of a folder, unless they say something against it. */
    private Brought bring(Begun begun, AddToImport order, String path, List<Earlier> earlier) {
        String token = UUID.randomUUID().toString();
        try {
            if (store.append(token, order.bytes(), order.size()) < order.size()) {
                throw new EOFException("the file broke off");
            }
            Content content = byContent(begun.place(), path, order.size(),
                    uploadRows.readableSizes(Set.of(order.size())), FileBytes.incoming(store, token));
            if (content.against().nothing()) {
                return new Brought(token, content, same(earlier, token, order.size()));
            }
            store.drop(token);
            return new Brought(null, content, null);
        } catch (BlobStore.TooLarge more) {
            drop(token);
            return new Brought(null, new Content(new Against("folder.refused.BROKEN")), null);
        } catch (IOException e) {
            RuntimeException failed = failed(e, "folder");
            try {
                drop(token);
            } catch (RuntimeException too) {
                failed.addSuppressed(too);
            }
            throw failed;
        }
    }

    /** Which of what came earlier has the same bytes; null for none. */
    private Long same(List<Earlier> earlier, String token, long size) throws IOException {
        for (Earlier one : earlier) {
            if (one.room() == size && store.length(one.token()) == size
                    && store.examine(one.token()).equals(store.examine(token))) {
                return one.id();
            }
        }
        return null;
    }

    /**
     * Takes a package that comes in one piece, and lists what is in it. A package that is none, breaks off, or holds too
     * much, ends the import; one for an import that has a package or files of a folder is refused and leaves that as it is.
     * Field in refusals: package.
     */
    public void open(@Valid AddToImport order) {
        alone(order.importId(), begun -> open(begun, order));
    }

    private Void open(Begun begun, AddToImport order) {
        requireNoPackage(begun);
        expect(begun, new ExpectPackage(begun.id(), order.path(), order.size()));
        try {
            PackageRow row = append(rows.mine(begun.id()), new AddPiece(begun.id(), 0, order.bytes()));
            if (row.received() < row.size()) {
                forget(begun.id());
                throw new RuleBroken("folder.noPackage", "package");
            }
            return null;
        } catch (UncheckedIOException broken) {
            forget(begun.id());
            throw broken;
        }
    }

    private static void requireNoPackage(Begun begun) {
        if (begun.token() != null) {
            throw new RuleBroken("folder.isPackage", "package", begun.packageName());
        }
    }

    /**
     * Says that a package will come; the same one, announced again while it is on its way, is taken up again. One that is
     * none by its name, or has no room, ends the import; one for an import that has another package or files of a folder is
     * refused and leaves that as it is. Field in refusals: package.
     */
    public void expect(@Valid ExpectPackage order) {
        alone(order.importId(), begun -> expect(begun, order));
    }

    private Void expect(Begun begun, ExpectPackage order) {
        String name = FileGate.cleanName(order.fileName());
        if (begun.coming() && name.equals(begun.packageName()) && order.size() == begun.packageSize()) {
            return null;
        }
        requireNoPackage(begun);
        if (rows.count(begun.id()) > 0) {
            throw new RuleBroken("folder.isFolder", "package");
        }
        try {
            limits.imports().requirePackage(name, order.size());
            requireRoom(begun.place(), order.size(), "package");
        } catch (RuleBroken refused) {
            forget(begun.id());
            throw refused;
        }
        rows.packed(begun.id(), name, UUID.randomUUID().toString(), order.size());
        return null;
    }

    /** How much of a package has come; there is nothing to tell of an import that has none. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public PackageRow received(long id) {
        return received(rows.mine(id));
    }

    private PackageRow received(Begun begun) {
        if (begun.token() == null) {
            throw new NotFound();
        }
        try {
            return new PackageRow(begun.packageSize(), store.length(begun.token()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Takes the next piece of a package. With the last one what is in it is listed; after a server that died between the
     * two, or when the disk had no room for the look into it ({@link DiskFull}), a piece without bytes lists it. A package
     * that is none, or holds too much, ends the import. Field in refusals: package.
     *
     * @throws Conflict when the piece does not begin where the last one ended, or another is just coming
     */
    public PackageRow append(@Valid AddPiece order) {
        return alone(order.importId(), begun -> append(begun, order));
    }

    private PackageRow append(Begun begun, AddPiece order) {
        PackageRow before = received(begun);
        if (order.offset() != before.received()) {
            throw new Conflict();
        }
        if (!begun.coming()) {
            return before;
        }
        try {
            long received = store.append(begun.token(), order.bytes(), begun.packageSize());
            if (received == begun.packageSize()) {
                list(begun);
            } else {
                rows.touch(begun.id());
            }
            return new PackageRow(begun.packageSize(), received);
        } catch (RuleBroken refused) {
            forget(begun.id());
            throw refused;
        } catch (BlobStore.TooLarge more) {
            forget(begun.id());
            throw new RuleBroken("folder.noPackage", "package");
        } catch (IOException e) {
            throw failed(e, "package");
        }
    }

    /** What is said of a failure: a full disk leaves what has come, and is told as what it is. */
    private static RuntimeException failed(IOException e, String field) {
        return e instanceof BlobStore.FullDisk ? new DiskFull(field) : new UncheckedIOException(e);
    }

    private void list(Begun begun) throws IOException {
        rows.listing(begun.id());
        try (SeekableByteChannel channel = store.openAnywhere(begun.token())) {
            list(begun, PackageListing.of(channel, limits.imports().entries()), channel);
        }
        rows.listed(begun.id());
    }

    private void requireRoom(SubjectRef place, long more, String field) {
        try {
            uploadRows.requireRoom(place, more);
        } catch (RuleBroken full) {
            throw new RuleBroken(full.key(), field, full.arguments());
        }
    }

    private void list(Begun begun, PackageListing listing, SeekableByteChannel channel) throws IOException {
        ImportLimits most = limits.imports();
        Set<Long> sizes = uploadRows
                .readableSizes(listing.entries().stream().map(Packed::size).collect(Collectors.toSet()));
        List<Found> found = new ArrayList<>();
        long together = 0;
        for (int i = 0; i < listing.entries().size(); i++) {
            Packed entry = listing.entries().get(i);
            Content content = new Content(packed(entry, most));
            if (content.against().nothing()) {
                together += entry.size();
                content = together > most.unpackedMegabytes() * BYTES_PER_MEGABYTE
                        ? new Content(new Against("folder.refused.UNPACKED", most.unpackedMegabytes()))
                        : byContent(begun.place(), entry.path(), entry.size(), sizes,
                                FileBytes.within(channel, entry, store));
            }
            found.add(new Found(i, entry.path(), entry.size(), null, null, content.sha256(), content.against().key(),
                    content.against().words()));
            if (found.size() == NOTED_AT_ONCE) {
                rows.note(begun.id(), found);
                found.clear();
            }
        }
        rows.note(begun.id(), found);
    }

    private Against packed(Packed entry, ImportLimits most) {
        if (entry.link()) {
            return new Against("folder.refused.PATH");
        }
        Against byName = byName(entry.path(), entry.size());
        if (!byName.nothing()) {
            return byName;
        }
        if (EntryNames.isArchive(entry.path())) {
            return new Against("folder.refused.NESTED");
        }
        if (entry.encrypted()) {
            return new Against("folder.refused.ENCRYPTED");
        }
        if (!entry.known()) {
            return new Against("folder.refused.METHOD");
        }
        return entry.swells(most.ratio()) ? new Against("folder.refused.RATIO", most.ratio()) : Against.NOTHING;
    }

    private Against byName(String path, long size) {
        if (EntryNames.leadsAstray(path)) {
            return new Against("folder.refused.PATH");
        }
        if (EntryNames.isSystem(path)) {
            return new Against("folder.refused.SYSTEM");
        }
        if (FileKind.named(EntryNames.file(path)).isEmpty()) {
            return new Against(EntryNames.isArchive(path) ? "folder.refused.NESTED" : "folder.refused.KIND");
        }
        if (size <= 0) {
            return new Against("folder.refused.EMPTY");
        }
        int most = limits.documentMegabytes();
        return size > most * BYTES_PER_MEGABYTE ? new Against("folder.refused.TOO_LARGE", most) : Against.NOTHING;
    }

    /** What the bytes say of a file: that they are something else, damaged, locked, or there already. */
    private Content byContent(SubjectRef place, String path, long size, Set<Long> sizes, FileBytes source)
            throws IOException {
        FileKind kind = FileKind.named(EntryNames.file(path)).orElseThrow();
        try (InputStream bytes = source.open()) {
            byte[] first = bytes.readNBytes((int) Math.min(FileKind.LOOKED_AT, size));
            if (first.length < Math.min(FileKind.LOOKED_AT, size)) {
                return new Content(new Against("folder.refused.BROKEN"));
            }
            if (!kind.fits(first)) {
                return new Content(new Against("folder.refused.OTHER", kind.ending()));
            }
            if (locks.isLocked(kind, first, source)) {
                return new Content(new Against("folder.refused.LOCKED"));
            }
            return sizes.contains(size)
                    ? known(place, hash(new SequenceInputStream(new ByteArrayInputStream(first), bytes)))
                    : new Content(Against.NOTHING);
        } catch (RuleBroken damaged) {
            return new Content(new Against("folder.refused.BROKEN"));
        }
    }

    private Content known(SubjectRef place, String sha256) {
        UploadRows.Known known = uploadRows.known(place, sha256);
        if (!known.here().isEmpty()) {
            return new Content(new Against(ImportRows.EXISTS), sha256);
        }
        if (!known.binned().isEmpty()) {
            return new Content(new Against(ImportRows.BINNED), sha256);
        }
        return new Content(Against.NOTHING, known.elsewhere().isEmpty() ? null : sha256);
    }

    private static String hash(InputStream bytes) throws IOException {
        MessageDigest digest = Sha256.digest();
        digest(bytes, Long.MAX_VALUE, digest);
        return Sha256.hex(digest.digest());
    }

    /** What is in a folder or package that the caller has begun, page by page from 1. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public ImportView view(long id, int page) {
        return rows.view(id, page, half(rows.mine(id)));
    }

    private HalfPackage half(Begun begun) {
        if (!begun.coming()) {
            return null;
        }
        long received = received(begun).received();
        try (InputStream bytes = received == 0 ? InputStream.nullInputStream() : store.openIncoming(begun.token())) {
            return HalfPackage.of(begun.packageSize(), received, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says which files are to be brought in, and as what. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void choose(@Valid ChooseEntries order) {
        rows.choose(order);
    }

    /**
     * Brings the chosen files in, each as if it had been sent by itself, for some seconds; returns how many are left for
     * the next call. When the room or the disk is filled, or the caller may open nothing to everybody any more, it stops:
     * the rest stays to be brought in later. Fields in refusals: files, reach.
     *
     * @throws Conflict when it is just being brought in from elsewhere
     */
    public int take(long id) {
        return alone(id, this::takeAlone);
    }

    private int takeAlone(Begun begun) {
        begun.requireWhole();
        List<Wanted> wanted = rows.wanted(begun.id());
        long until = clock.now().plusSeconds(SECONDS).toEpochSecond();
        try (Package opened = new Package(begun)) {
            for (int i = 0; i < wanted.size(); i++) {
                if (clock.now().toEpochSecond() > until) {
                    return wanted.size() - i;
                }
                take(wanted.get(i), opened);
            }
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(Wanted wanted, Package opened) {
        MessageDigest digest = Sha256.digest();
        try (InputStream bytes = new DigestInputStream(opened.bytes(wanted), digest)) {
            // A file of a folder has its room already; one of a package takes its own beside the package.
            long more = wanted.token() == null ? wanted.order().size() : 0;
            String token = uploadRows.begin(wanted.order(), FileGate.cleanName(wanted.order().fileName()), more)
                    .token();
            UploadRow ended = uploads.appendWhole(token, bytes);
            if (ended.documentId() == null) {
                rows.refuse(wanted.id(), "folder.refused.BROKEN");
            } else {
                rows.became(wanted.id(), ended.documentId());
            }
        } catch (RuleBroken refused) {
            if (PASSING.contains(refused.key())) {
                throw refused;
            }
            if (KNOWN.containsKey(refused.key())) {
                rows.refuseKnown(wanted.id(), KNOWN.get(refused.key()), Sha256.hex(digest.digest()));
            } else {
                rows.refuse(wanted.id(), refused.key(), refused.arguments());
            }
        } catch (IOException damaged) {
            rows.refuse(wanted.id(), "folder.refused.BROKEN");
        }
        drop(wanted.token());
    }

    /** The package, opened once for all its files; nothing for a folder. */
    private final class Package implements AutoCloseable {
        private final SeekableByteChannel channel;
        private final PackageListing listing;

        Package(Begun begun) throws IOException {
            channel = begun.token() == null ? null : store.openAnywhere(begun.token());
            listing = channel == null ? null : PackageListing.of(channel, limits.imports().entries());
        }

        InputStream bytes(Wanted wanted) throws IOException {
            try {
                return listing == null
                        ? store.openIncoming(wanted.token())
                        : PackageListing.open(channel, listing.entries().get(wanted.number()));
            } catch (RuleBroken damaged) {
                throw new IOException(damaged);
            }
        }

        @Override
        public void close() throws IOException {
            if (channel != null) {
                channel.close();
            }
        }
    }

    /** Gives an import up; what has become documents stays. */
    public void drop(long id) {
        alone(id, begun -> {
            forget(id);
            return null;
        });
    }

    private void forget(long id) {
        rows.forget(id).forEach(this::drop);
    }

    private void drop(String token) {
        if (token == null) {
            return;
        }
        try {
            store.drop(token);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
