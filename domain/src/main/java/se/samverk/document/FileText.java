package se.samverk.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.NamedQuery;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samverk.shared.Kept;
import se.samverk.shared.Language;

/**
 * What is known of the text in a file, once for all files with the same bytes. Its life: waiting, then read or not
 * readable for a reason; after {@link #MOST_ATTEMPTS} that came to no end it is given up. Pages that are pictures are read
 * afterwards, some at a time, where there is a program for it.
 */
@Entity
@jakarta.persistence.Table(name = "file_text")
@NamedQuery(name = "FileText.of", query = "select t from FileText t where t.sha256 = :hash")
@NamedQuery(name = "FileText.ofAll", query = "select t from FileText t where t.sha256 in :hashes")
@NamedQuery(name = "FileText.waiting", query = """
        select t from FileText t where t.state = se.samverk.document.TextState.WAITING order by t.attempts, t.id""")
@NamedQuery(name = "FileText.pictured", query = """
        select t from FileText t where t.picturesLeft > 0 and t.state <> se.samverk.document.TextState.WAITING
        order by t.attempts, t.readAt, t.id""")
@NamedQuery(name = "FileText.numberWaiting", query = """
        select count(t) from FileText t where t.state = se.samverk.document.TextState.WAITING""")
public class FileText extends Kept {
    public static final int MOST_ATTEMPTS = 3;
    public static final int REASON_LENGTH = 20;
    public static final int TITLE_LENGTH = 300;
    public static final String NO_TEXT = "NO_TEXT";
    public static final int MOST_PICTURES = 1_000;
    private static final int PICTURE_PAGES_LENGTH = 4_000;
    public static final String GAVE_UP = "GAVE_UP";

    @Column(nullable = false, length = 64)
    private String sha256;

    @Column(name = "file_name", nullable = false, length = StoredFile.NAME_LENGTH)
    private String fileName;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private TextState state;

    @Column(length = REASON_LENGTH)
    private String reason;

    @Column(name = "media_type", length = 100)
    private String mediaType;

    @Column(length = TITLE_LENGTH)
    private String title;

    @Column(name = "language_tag", length = 3)
    private String languageTag;

    @Column(nullable = false)
    private int pages;

    @Column(name = "is_cut", nullable = false)
    private boolean cut;

    @Column(name = "pictures_left", nullable = false)
    private int picturesLeft;

    @Column(name = "picture_pages", length = PICTURE_PAGES_LENGTH)
    private String picturePages;

    @Column(name = "pictures_unread", nullable = false)
    private int picturesUnread;

    @Column(nullable = false)
    private int attempts;

    @Column(name = "asked_at", nullable = false)
    private OffsetDateTime askedAt;

    @Column(name = "read_at")
    private OffsetDateTime readAt;

    protected FileText() {
    }

    /** @param fileName what the file was first called, a hint to its format */
    public FileText(String sha256, String fileName, OffsetDateTime at) {
        this.sha256 = Objects.requireNonNull(sha256);
        this.fileName = Objects.requireNonNull(fileName);
        this.state = TextState.WAITING;
        this.askedAt = Objects.requireNonNull(at);
    }

    /** Notes that reading begins; false when it has come to no end too often, and then it is given up. */
    public boolean begin(OffsetDateTime at) {
        if (attempts >= MOST_ATTEMPTS) {
            end(TextState.UNREADABLE, GAVE_UP, at);
            return false;
        }
        attempts++;
        return true;
    }

    /**
     * Notes what came of it.
     *
     * @param anything whether there is any text
     * @param why the reason why there is not all of it; empty when there is
     */
    public void read(boolean anything, String why, OffsetDateTime at) {
        end(anything ? TextState.READ : TextState.UNREADABLE, why, at);
    }

    /**
     * Says which pages are pictures, and are to be read (a picture by itself is page 1).
     *
     * @param unread how many pictures inside it could not be read
     */
    public void picture(List<Integer> pages, int unread) {
        look(pages.subList(0, Math.min(MOST_PICTURES, pages.size())));
        picturesUnread = unread + pages.size() - picturesLeft;
        attempts = 0;
    }

    private void look(List<Integer> pages) {
        picturesLeft = pages.size();
        picturePages = pages.isEmpty() ? null : pages.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /** The pages that are pictures and not read yet. */
    public List<Integer> picturesToRead() {
        return picturePages == null ? List.of() : Stream.of(picturePages.split(",")).map(Integer::valueOf).toList();
    }

    /**
     * Notes that reading pictures begins. A page under which it has come to no end too often is left; false when there is
     * none after it.
     */
    public boolean beginPictures() {
        if (attempts >= MOST_ATTEMPTS) {
            leave(1, Set.of());
        }
        if (picturesLeft == 0) {
            return false;
        }
        attempts++;
        return true;
    }

    private void leave(int tried, Set<Integer> pages) {
        List<Integer> asked = picturesToRead();
        picturesUnread += (int) asked.subList(0, tried).stream().filter(page -> !pages.contains(page)).count();
        look(asked.subList(tried, asked.size()));
        attempts = 0;
    }

    /** Leaves the pictures that are left unread. */
    public void giveUpPictures() {
        picturesUnread += picturesLeft;
        look(List.of());
    }

    /**
     * Notes which pages were read of those that are to be.
     *
     * @param tried how many of these it came to, in their order; the others are tried again
     * @param anything whether the file has any text now
     */
    public void readPictures(Set<Integer> pages, int tried, boolean anything, OffsetDateTime at) {
        if (tried > 0) {
            leave(tried, pages);
        }
        readAt = at;
        if (anything && NO_TEXT.equals(reason)) {
            end(TextState.READ, "", at);
        }
    }

    /** Notes that there is more text than is kept. */
    public void cutHere() {
        cut = true;
        giveUpPictures();
    }

    /** Notes the language that the text turned out to be written in. */
    public void speak(String tag) {
        languageTag = tag;
    }

    private void end(TextState newState, String why, OffsetDateTime at) {
        state = newState;
        reason = why.isEmpty() ? null : why;
        readAt = at;
    }

    /** What the file says of itself; each may be null. */
    public void describe(String type, String ownTitle, String tag, int numberOfPages, boolean isCut) {
        mediaType = shortened(type, 100);
        title = shortened(ownTitle, TITLE_LENGTH);
        languageTag = tag;
        pages = numberOfPages;
        cut = isCut;
    }

    private static String shortened(String text, int most) {
        return text == null || text.length() <= most ? text : text.substring(0, most);
    }

    public String getSha256() {
        return sha256;
    }

    public String getFileName() {
        return fileName;
    }

    public TextState getState() {
        return state;
    }

    /** How many pages there are to look at; a file without pages has one, a file that cannot be read none. */
    public int pagesToDraw() {
        boolean broken = state == TextState.UNREADABLE && !NO_TEXT.equals(reason);
        return broken ? 0 : Math.max(1, pages);
    }

    /** Why not all was read; empty when all was, or nothing has been tried. */
    public String getReason() {
        return reason == null ? "" : reason;
    }

    /** The type that the bytes themselves show. */
    public Optional<String> getMediaType() {
        return Optional.ofNullable(mediaType);
    }

    public Optional<String> getTitle() {
        return Optional.ofNullable(title);
    }

    /** The language the text is written in as a tag: sv, nb, nn or en. */
    public Optional<String> getLanguageTag() {
        return Optional.ofNullable(languageTag);
    }

    /** The language of the portal that the text is written in; nynorsk counts as bokmål. */
    public Optional<Language> getLanguage() {
        return Language.ofTag(languageTag);
    }

    public int getPages() {
        return pages;
    }

    public int getPicturesLeft() {
        return picturesLeft;
    }

    /** How many pages, and pictures inside it, could not be read. */
    public int getPicturesUnread() {
        return picturesUnread;
    }

    public boolean isCut() {
        return cut;
    }

    public int getAttempts() {
        return attempts;
    }

    public Optional<OffsetDateTime> getReadAt() {
        return Optional.ofNullable(readAt);
    }
}
