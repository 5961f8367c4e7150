package se.samverk.library;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import se.samverk.document.EntryNames;

/**
 * A file of a folder that comes in pieces and is not here whole. It is told from other files as those that have come are; how
 * much of it has come is told by the bytes themselves.
 */
@Embeddable
public class HalfFile {
    public static final int PATH_LENGTH = 2000;

    @Column(name = "file_path", length = PATH_LENGTH)
    private String path;

    @Column(name = "file_bytes")
    private long size;

    /** Milliseconds since 1970. */
    @Column(name = "file_modified_ms")
    private Long modified;

    @Column(name = "is_file_anew")
    private boolean anew;

    @Column(name = "file_token", length = Upload.TOKEN_LENGTH)
    private String token;

    @Column(name = "file_room")
    private long room;

    protected HalfFile() {
    }

    /**
     * @param token under which name its bytes lie
     * @param path as whoever sends it says
     * @param size how many bytes it will have
     * @param modified when it was changed last, in milliseconds since 1970; null where nobody says it
     * @param anew whether it takes the place of what came of it earlier
     * @param room how much room it takes beside what gives way to it
     */
    public HalfFile(String token, String path, long size, Long modified, boolean anew, long room) {
        this.token = Objects.requireNonNull(token);
        this.path = Objects.requireNonNull(path);
        this.size = size;
        this.modified = modified;
        this.anew = anew;
        this.room = Math.max(0, room);
    }

    /** What is coming, to tell it from another file of its path. */
    public CameFile coming() {
        return new CameFile(ImportEntry.kept(EntryNames.path(path)), size, modified);
    }

    /** Whether another is the same file, to be taken in the same way. */
    public boolean isSame(HalfFile other) {
        return anew == other.anew && coming().equals(other.coming());
    }

    public String getToken() {
        return token;
    }

    public String getPath() {
        return path;
    }

    public long getSize() {
        return size;
    }

    /** When it was changed last; null where nobody has said it. */
    public Long getModified() {
        return modified;
    }

    public boolean isAnew() {
        return anew;
    }

    public long getRoom() {
        return room;
    }
}
