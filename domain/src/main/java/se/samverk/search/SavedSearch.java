package se.samverk.search;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import se.samverk.notification.Pace;
import se.samverk.shared.Kept;
import se.samverk.shared.Language;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.Sha256;
import se.samverk.shared.SubjectRef;

/**
 * A question to the search that its owner follows. Its life: saved with what the owner then sees; opened now and then,
 * which marks what is new; asked by a timer as the owner when the owner wants mail; parked after five failures; deleted
 * by the owner, or with the account (R8–R10). What timers and openings note is written past the version, so that it
 * never stands in the way of what the owner writes.
 */
@Entity
@Table(name = "saved_search")
@NamedQuery(name = "SavedSearch.ofAccount", query = """
        select s from SavedSearch s where s.accountId = :account order by lower(s.name), s.id""")
@NamedQuery(name = "SavedSearch.named", query = """
        select count(s) from SavedSearch s where s.accountId = :account and lower(s.name) = lower(:name) and s.id <> :id""")
@NamedQuery(name = "SavedSearch.byFeed", query = """
        select s from SavedSearch s, Account a where s.feedSha256 = :hash and a.id = s.accountId
        and a.status = se.samverk.organisation.Account.Status.ACTIVE""")
@NamedQuery(name = "SavedSearch.due", query = """
        select s.id from SavedSearch s where s.runAt <= :now and s.parkedAt is null order by s.runAt, s.id""")
@NamedQuery(name = "SavedSearch.opened", query = """
        update SavedSearch s set s.seenHits = :seen, s.seenLater = false, s.toldLater = false, s.freshHits = :fresh,
        s.openedAt = :now where s.id = :id""")
@NamedQuery(name = "SavedSearch.ran", query = """
        update SavedSearch s set s.seenHits = :seen, s.seenLater = false, s.toldHits = :told, s.toldLater = false,
        s.attempts = 0, s.lastError = null where s.id = :id""")
@NamedQuery(name = "SavedSearch.next", query = """
        update SavedSearch s set s.runAt = :next where s.id = :id and s.runAt is not null""")
@NamedQuery(name = "SavedSearch.failed", query = """
        update SavedSearch s set s.attempts = s.attempts + 1, s.lastError = :error where s.id = :id""")
@NamedQuery(name = "SavedSearch.park", query = """
        update SavedSearch s set s.parkedAt = :now where s.id = :id and s.attempts >= :number""")
@NamedQuery(name = "SavedSearch.parked", query = """
        select s.id, s.attempts, s.lastError, s.parkedAt from SavedSearch s where s.parkedAt is not null order by s.id""")
@NamedQuery(name = "SavedSearch.retry", query = """
        update SavedSearch s set s.attempts = 0, s.parkedAt = null where s.id = :id and s.parkedAt is not null""")
@NamedQuery(name = "SavedSearch.drop", query = """
        delete from SavedSearch s where s.id = :id and s.parkedAt is not null""")
@NamedQuery(name = "SavedSearch.closeFeeds", query = """
        update SavedSearch s set s.feedSha256 = null, s.feedMadeAt = null, s.feedClosedAt = :now, s.version = s.version + 1
        where s.accountId = :account and s.feedSha256 is not null""")
@NamedQuery(name = "SavedSearch.forgetOfAccount", query = "delete from SavedSearch s where s.accountId = :account")
public class SavedSearch extends Kept {
    public static final int MOST_OF_ACCOUNT = 50;
    public static final int NAME_LENGTH = 120;
    public static final int MAX_ATTEMPTS = 5;
    public static final int ERROR_LENGTH = 500;
    private static final int AMOUNT_LENGTH = 200;
    private static final int HITS_LENGTH = 100_000;
    private static final String NEWEST_FIRST = "date";

    @Column(name = "account_id", nullable = false)
    private long accountId;

    @Column(nullable = false, length = NAME_LENGTH)
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private Pace pace;

    @Column(nullable = false, length = SearchQuery.MAX_TEXT)
    private String typed;

    @Column(nullable = false, length = 500)
    private String kinds;

    @Column(name = "organisation_id")
    private Long organisationId;

    @Column(name = "group_id")
    private Long groupId;

    @Column(name = "of_year")
    private Integer ofYear;

    @Column(name = "language_tag", length = 3)
    private String languageTag;

    @Column(length = AMOUNT_LENGTH)
    private String amount;

    @Column(name = "newest_first", nullable = false)
    private boolean newestFirst;

    @Column(name = "is_exact", nullable = false)
    private boolean exact;

    @Column(name = "is_loose", nullable = false)
    private boolean loose;

    @Column(name = "created_at", nullable = false)
    private OffsetDateTime createdAt;

    @Column(name = "opened_at", nullable = false)
    private OffsetDateTime openedAt;

    @Column(name = "seen_hits", nullable = false, length = HITS_LENGTH)
    private String seenHits;

    @Column(name = "fresh_hits", nullable = false, length = HITS_LENGTH)
    private String freshHits;

    @Column(name = "told_hits", nullable = false, length = HITS_LENGTH)
    private String toldHits;

    @Column(name = "is_seen_later", nullable = false)
    private boolean seenLater;

    @Column(name = "is_told_later", nullable = false)
    private boolean toldLater;

    @Column(name = "run_at")
    private OffsetDateTime runAt;

    @Column(nullable = false)
    private int attempts;

    @Column(name = "parked_at")
    private OffsetDateTime parkedAt;

    @Column(name = "last_error", length = ERROR_LENGTH)
    private String lastError;

    @Column(name = "feed_sha256", length = 64)
    private String feedSha256;

    @Column(name = "feed_made_at")
    private OffsetDateTime feedMadeAt;

    @Column(name = "feed_closed_at")
    private OffsetDateTime feedClosedAt;

    protected SavedSearch() {
    }

    /** Saves a question; saving is the first opening, because its owner sees the answer then. */
    public SavedSearch(long accountId, String name, SearchAddress question, OffsetDateTime at) {
        this.accountId = accountId;
        SearchQuery query = question.query();
        typed = SearchQuery.of(question.q()).text();
        kinds = String.join(" ", query.kinds().stream().map(Enum::name).sorted().toList());
        organisationId = question.org();
        groupId = question.group();
        ofYear = question.year();
        languageTag = Language.ofTag(question.lang()).map(Language::tag).orElse(null);
        amount = question.amount() == null || question.amount().isBlank() ? null : cut(question.amount().strip());
        newestFirst = query.sort() == SearchQuery.Sort.DATE;
        exact = question.exact();
        loose = question.loose();
        createdAt = Objects.requireNonNull(at);
        openedAt = createdAt;
        seenHits = "";
        freshHits = "";
        toldHits = "";
        pace = Pace.NONE;
        rename(name);
    }

    private static String cut(String text) {
        return text.length() <= AMOUNT_LENGTH ? text : text.substring(0, AMOUNT_LENGTH);
    }

    /** Gives it a name that its owner recognises it by. */
    public final void rename(String wanted) {
        String tidy = wanted == null ? "" : wanted.replaceAll("\\p{Cntrl}+", " ").strip();
        if (tidy.isEmpty()) {
            throw new RuleBroken("saved.noName", "name");
        }
        if (tidy.length() > NAME_LENGTH) {
            throw new RuleBroken("saved.longName", "name", NAME_LENGTH);
        }
        name = tidy;
    }

    /** What the owner sees now is known, and will not be told. */
    public void know(List<SubjectRef> now) {
        seenHits = seen().and(now).toString();
        toldHits = told().and(now).toString();
    }

    /**
     * What the owner sees cannot be told from what an index that is being filled does not know yet: what is found when
     * it is asked or opened next is known then, and nothing of it is new.
     */
    public void knowLater() {
        seenLater = true;
        toldLater = true;
    }

    /** What is found now is not told by mail; whether the owner has seen it stays what it is. */
    public void passOver(List<SubjectRef> now) {
        toldHits = told().and(now).toString();
        toldLater = false;
    }

    /** The same of what is found when it is asked next, because not all is found now. */
    public void passOverLater() {
        toldLater = true;
    }

    /** How often the owner is told by mail from now on. A search that was put aside is tried again. */
    public void tell(Pace wanted, ZonedDateTime now) {
        pace = Objects.requireNonNull(wanted);
        runAt = wanted.next(now).map(ZonedDateTime::toOffsetDateTime).orElse(null);
        attempts = 0;
        parkedAt = null;
    }

    /** When it is asked next after it has been asked now; empty when its owner wants no mail. */
    public Optional<OffsetDateTime> next(ZonedDateTime now) {
        return pace.next(now).map(ZonedDateTime::toOffsetDateTime);
    }

    /** A key opens the feed from now on; one that opened it before no longer does. */
    public void openFeed(String token, OffsetDateTime at) {
        feedSha256 = hash(token);
        feedMadeAt = Objects.requireNonNull(at);
        feedClosedAt = null;
    }

    /** No key opens the feed any longer. */
    public void closeFeed() {
        feedSha256 = null;
        feedMadeAt = null;
        feedClosedAt = null;
    }

    /** What is kept of a key. */
    public static String hash(String token) {
        return Sha256.of((token == null ? "" : token).getBytes(StandardCharsets.UTF_8));
    }

    /** The question as its address says it. */
    public SearchAddress question() {
        return new SearchAddress(typed.isEmpty() ? null : typed,
                Stream.of(kinds.split(" ")).filter(kind -> !kind.isEmpty()).toList(), organisationId, groupId, ofYear,
                languageTag, amount, newestFirst ? NEWEST_FIRST : null, exact, loose);
    }

    /**
     * What is followed: the newest of what holds all the words, or some of them when the question says so. What the
     * search finds by guessing at another spelling is no news.
     */
    public SearchQuery followed() {
        return question().query().withSort(SearchQuery.Sort.DATE).withExact(exact || !loose)
                .withPage(0, KnownHits.FETCHED);
    }

    public KnownHits seen() {
        return KnownHits.parse(seenHits);
    }

    public KnownHits told() {
        return KnownHits.parse(toldHits);
    }

    /** What the latest opening marks as new. */
    public KnownHits fresh() {
        return KnownHits.parse(freshHits);
    }

    /** What is new to the owner in an answer. */
    public List<SubjectRef> unseen(List<SubjectRef> now) {
        return seenLater ? List.of() : seen().missing(now);
    }

    /** What is to be told of an answer: what the owner has neither been told nor seen. */
    public List<SubjectRef> news(List<SubjectRef> now) {
        return toldLater ? List.of() : seen().missing(told().missing(now));
    }

    /** Whether what the owner has seen is still to be found out. */
    public boolean isSeenLater() {
        return seenLater;
    }

    /** What the owner has seen once the portal has asked for an answer: more only of a search that was to wait for it. */
    public KnownHits seenAfter(List<SubjectRef> now) {
        return seenLater ? seen().and(now) : seen();
    }

    /** Whether the owner has asked to be told sooner than other news may come. */
    public boolean isPrompt() {
        return pace == Pace.AT_ONCE || pace == Pace.DAILY;
    }

    public long getAccountId() {
        return accountId;
    }

    public String getName() {
        return name;
    }

    public Pace getPace() {
        return pace;
    }

    public OffsetDateTime getCreatedAt() {
        return createdAt;
    }

    public OffsetDateTime getOpenedAt() {
        return openedAt;
    }

    public Optional<OffsetDateTime> getRunAt() {
        return Optional.ofNullable(runAt);
    }

    public int getAttempts() {
        return attempts;
    }

    public Optional<OffsetDateTime> getParkedAt() {
        return Optional.ofNullable(parkedAt);
    }

    public String getLastError() {
        return lastError == null ? "" : lastError;
    }

    public Optional<OffsetDateTime> getFeedMadeAt() {
        return Optional.ofNullable(feedMadeAt);
    }

    /** When the portal took back the key of the feed because the account was secured; empty when the owner did, or has another. */
    public Optional<OffsetDateTime> getFeedClosedAt() {
        return Optional.ofNullable(feedClosedAt);
    }
}
