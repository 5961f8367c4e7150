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
import se.samverk.library.CameFiles;
import se.samverk.library.FileRow;
import se.samverk.library.HalfFile;
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
     * A file of a folder, with what is known of it before its bytes are here.
     *
     * @param there whether it has come already
     * @param earlier what came of it earlier, and gives way to it
     * @param maybeKept whether it may be a document already that has the same bytes; else there is something against it
     */
    private record Announced(String path, long size, Long modified, boolean there, List<Earlier> earlier,
            Against against, boolean maybeKept) {

        boolean wantsBytes() {
            return !there && (against.nothing() || maybeKept);
        }

        /** How much room it takes beside what gives way to it. */
        long room() {
            return size - earlier.stream().mapToLong(Earlier::room).sum();
        }

        /** The same when more bytes came than were announced. */
        Announced longer() {
            return against.nothing()
                    ? new Announced(path, size, modified, there, earlier, new Against("folder.refused.BROKEN"), false)
                    : this;
        }
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

    /** What has come of a folder: whoever sends it goes on with the rest. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public CameFiles came(long id) {
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
        Announced file = announced(begun, order.announced());
        if (!file.wantsBytes()) {
            refuse(begun, file);
        } else {
            if (file.against().nothing()) {
                requireRoom(begun.place(), file.room(), "folder");
            }
            bring(begun, file, order.bytes());
        }
        forgetHalf(begun, file.path());
        return null;
    }

    private Announced announced(Begun begun, ExpectFile order) {
        if (begun.token() != null) {
            throw new RuleBroken("folder.isPackage", "folder", begun.packageName());
        }
        long id = begun.id();
        String path = EntryNames.path(order.path());
        List<CameFile> known = rows.came(id, path);
        boolean there = known.stream().anyMatch(came -> came.isOf(order.size(), order.modified()));
        if (there) {
            return new Announced(path, order.size(), order.modified(), true, List.of(), Against.NOTHING, false);
        }
        // What gives way stays until the changed file is here whole.
        List<Earlier> earlier = order.anew() ? rows.earlier(id, path) : List.of();
        boolean maybeKept = order.anew() && known.size() > earlier.size() && rows.isDocument(id, path, order.size());
        if (!maybeKept) {
            rows.requireFewer(id, earlier.size());
        }
        Against against = known.size() == earlier.size()
                ? byName(path, order.size())
                : new Against("folder.refused.TWICE");
        Announced file = new Announced(path, order.size(), order.modified(), false, earlier, against, maybeKept);
        int together = limits.imports().unpackedMegabytes();
        return against.nothing() && rows.bytes(id) + file.room() > together * BYTES_PER_MEGABYTE
                ? new Announced(path, order.size(), order.modified(), false, earlier,
                        new Against("folder.refused.UNPACKED", together), false)
                : file;
    }

    /** Takes the bytes of a file that comes whole; nothing stays of them when it breaks off. */
    private void bring(Begun begun, Announced file, InputStream bytes) {
        String token = UUID.randomUUID().toString();
        try {
            if (store.append(token, bytes, file.size()) < file.size()) {
                throw new EOFException("the file broke off");
            }
            if (!settle(begun, file, token)) {
                drop(token);
            }
        } catch (BlobStore.TooLarge more) {
            drop(token);
            refuse(begun, file.longer());
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

    /** Lists a file whose bytes are here, with what they say against it; true when they are kept under their name. */
    private boolean settle(Begun begun, Announced file, String token) throws IOException {
        if (file.maybeKept()) {
            Set<Long> documents = uploadRows.with(store.examine(token).sha256());
            if (!rows.isStill(begun.id(), file.path(), file.modified(), documents)) {
                refuse(begun, file);
            }
            return false;
        }
        Content content = byContent(begun.place(), file.path(), file.size(),
                uploadRows.readableSizes(Set.of(file.size())), FileBytes.incoming(store, token));
        if (!content.against().nothing()) {
            note(begun, file, content, null);
            return false;
        }
        Long same = same(file.earlier(), token, file.size());
        if (same != null) {
            rows.lastChanged(same, file.modified());
            return false;
        }
        note(begun, file, content, token);
        return true;
    }

    /** Lists a file of which no bytes are kept, with what is against it, unless it is there already. */
    private void refuse(Begun begun, Announced file) {
        if (!file.there()) {
            rows.requireFewer(begun.id(), file.earlier().size());
            note(begun, file, new Content(file.against()), null);
        }
    }

    private void note(Begun begun, Announced file, Content content, String token) {
        Found found = new Found(rows.next(begun.id()), file.path(), file.size(), file.modified(), token,
                content.sha256(), content.against().key(), content.against().words());
        if (file.earlier().isEmpty()) {
            rows.note(begun.id(), List.of(found));
        } else {
            rows.replace(begun.id(), found).forEach(this::drop);
        }
    }

    /** What has come in pieces of a file that is here, or is not taken, is needed no more. */
    private void forgetHalf(Begun begun, String path) {
        if (begun.half() != null) {
            rows.forgetHalf(begun.id(), path).ifPresent(this::drop);
        }
    }

    /**
     * Says that a file of a folder will come in pieces, and tells where they go and how much of it has come; a file that came
     * so before and is not here whole is given up, unless it is this one. Nothing is wanted of a file that is there already,
     * or has something against it before its bytes are here, with which it is listed then. Field in refusals: folder.
     */
    public FileRow expect(@Valid ExpectFile order) {
        return alone(order.importId(), begun -> expect(begun, order));
    }

    private FileRow expect(Begun begun, ExpectFile order) {
        Announced file = announced(begun, order);
        if (!file.wantsBytes()) {
            refuse(begun, file);
            forgetHalf(begun, file.path());
            return new FileRow(null, order.size(), order.size());
        }
        HalfFile before = begun.half();
        HalfFile half = new HalfFile(UUID.randomUUID().toString(), order.path(), order.size(), order.modified(),
                order.anew(), file.room());
        if (before != null && before.isSame(half)) {
            return row(before);
        }
        requireRoom(begun.place(), file.room() - (before == null ? 0 : before.getRoom()), "folder");
        rows.expect(begun.id(), half);
        if (before != null) {
            drop(before.getToken());
        }
        return row(half);
    }

    /** How much has come of a file of a folder that comes in pieces; nothing is told of one that is here, or given up. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public FileRow received(long id, String token) {
        return row(rows.mine(id).half(token));
    }

    private FileRow row(HalfFile half) {
        try {
            return new FileRow(half.getToken(), half.getSize(), store.length(half.getToken()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Takes the next piece of a file of a folder. With the last one it is listed as one that came whole; after a server that
     * died between the two, or when the disk had no room for the look into it ({@link DiskFull}), a piece without bytes lists
     * it. Field in refusals: folder.
     *
     * @throws Conflict when the piece does not begin where the last one ended, or another is just coming
     */
    public FileRow append(@Valid AddFilePiece order) {
        return alone(order.importId(), begun -> append(begun, order));
    }

    private FileRow append(Begun begun, AddFilePiece order) {
        HalfFile half = begun.half(order.token());
        if (order.offset() != row(half).received()) {
            throw new Conflict();
        }
        try {
            long received = store.append(half.getToken(), order.bytes(), half.getSize());
            if (received < half.getSize()) {
                rows.touch(begun.id());
                return new FileRow(half.getToken(), half.getSize(), received);
            }
            return finish(begun, half, false);
        } catch (BlobStore.TooLarge more) {
            return finish(begun, half, true);
        } catch (IOException e) {
            throw failed(e, "folder");
        }
    }

    /** @param longer whether more came than was announced */
    private FileRow finish(Begun begun, HalfFile half, boolean longer) {
        try {
            Announced file = announced(begun, new ExpectFile(begun.id(), half.getPath(), half.getSize(),
                    half.getModified(), half.isAnew()));
            if (longer) {
                refuse(begun, file.longer());
            } else if (file.wantsBytes()) {
                settle(begun, file, half.getToken());
            } else {
                refuse(begun, file);
            }
        } catch (RuleBroken refused) {
            forgetHalf(begun, half.coming().path());
            throw refused;
        } catch (IOException e) {
            throw failed(e, "folder");
        }
        forgetHalf(begun, half.coming().path());
        return new FileRow(half.getToken(), half.getSize(), half.getSize());
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
        if (begun.half() != null || rows.count(begun.id()) > 0) {
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
        byte[] piece = new byte[PIECE];
        for (int read = bytes.read(piece); read >= 0; read = bytes.read(piece)) {
            digest.update(piece, 0, read);
        }
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
