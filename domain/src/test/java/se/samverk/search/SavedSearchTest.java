package se.samverk.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samverk.notification.Pace;
import se.samverk.shared.RuleBroken;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;

class SavedSearchTest {
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2018-03-14T12:00:00+01:00");
    private static final ZonedDateTime NOW = NOON.atZoneSameInstant(ZoneId.of("Europe/Stockholm"));

    private final SearchAddress question = new SearchAddress("nätverk SIP", List.of("report", "PLAN", "NONE"), 7L, 8L,
            2018,
            "no", " >50 000 ", "date", false, false);
    private final SavedSearch search = new SavedSearch(3, "  Nätverk  ", question, NOON);

    private static SubjectRef thing(long id) {
        return new SubjectRef(SubjectKind.REPORT, id);
    }

    private static List<SubjectRef> things(long from, long to) {
        return LongStream.rangeClosed(from, to).mapToObj(SavedSearchTest::thing).toList();
    }

    @Test
    void a_question_comes_back_with_all_its_filters() {
        assertThat(search.getName()).isEqualTo("Nätverk");
        assertThat(search.question().query()).isEqualTo(question.query());
        assertThat(search.question().sort()).isEqualTo("date");
        SearchAddress everything = new SearchAddress(null, List.of(), null, null, null, null, null, null, false, false);
        assertThat(new SavedSearch(3, "Allt", everything, NOON).question()).isEqualTo(everything);
    }

    @Test
    void what_is_followed_holds_all_the_words_unless_some_of_them_were_asked_for() {
        assertThat(search.followed().exact()).isTrue();
        assertThat(search.followed().sort()).isEqualTo(SearchQuery.Sort.DATE);
        assertThat(search.followed().limit()).isEqualTo(2000);
        SavedSearch loose = new SavedSearch(3, "Löst",
                new SearchAddress("a b c", List.of(), null, null, null, null, null, null, false, true), NOON);
        assertThat(loose.followed().exact()).isFalse();
        assertThat(loose.followed().loose()).isTrue();
    }

    @Test
    void a_name_is_wanted() {
        assertThatThrownBy(() -> search.rename(" \n ")).isInstanceOf(RuleBroken.class).hasMessage("saved.noName");
        assertThatThrownBy(() -> search.rename("x".repeat(121))).isInstanceOf(RuleBroken.class)
                .hasMessage("saved.longName");
    }

    @Test
    @DisplayName("R9 New is what is found and was not known, whenever it was written, and nothing is new twice")
    void what_was_seen_or_told_is_not_told() {
        search.know(things(1, 3));
        assertThat(search.seen().missing(things(1, 3))).isEmpty();
        assertThat(search.news(List.of(thing(4), thing(2)))).containsExactly(thing(4));
        search.know(List.of(thing(4)));
        assertThat(search.news(things(1, 4))).as("what was gone for a while").isEmpty();
    }

    @Test
    void what_moves_up_in_a_large_answer_is_not_new() {
        List<SubjectRef> large = new ArrayList<>(things(1, 1500));
        KnownHits known = KnownHits.of(large);
        assertThat(known.missing(things(700, 1500))).isEmpty();
        assertThat(known.and(things(1501, 3100)).subjects()).hasSize(KnownHits.MOST).startsWith(thing(1501));
        assertThat(KnownHits.of(Collections.emptyList()).missing(things(1, 1500))).hasSize(KnownHits.LOOKED_AT);
    }

    @Test
    void what_moves_up_after_a_search_was_saved_is_not_new_either() {
        int looked = search.followed().limit();
        search.know(things(1, looked));
        assertThat(search.news(things(3, looked + 2))).isEmpty();
        assertThat(search.seen().missing(things(3, looked + 2))).isEmpty();
    }

    @Test
    @DisplayName("R9 What was known before a full answer stays known beside it")
    void a_full_answer_leaves_room_for_what_was_known_before() {
        int full = search.followed().limit();
        search.know(things(1, full));
        search.know(things(5001, 5000 + full));
        assertThat(search.seen().missing(things(1, full))).as("a seat that is lost and given back").isEmpty();
        assertThat(search.news(things(1, full))).isEmpty();
        search.passOver(things(9001, 9000 + full));
        assertThat(search.told().missing(things(5001, 5000 + full))).isEmpty();
        assertThat(search.told().toString()).hasSizeLessThan(100_000);
    }

    @Test
    void what_is_saved_while_the_index_is_filled_is_known_at_the_first_look_after() {
        search.knowLater();
        assertThat(search.news(things(1, 3))).isEmpty();
        assertThat(search.unseen(things(1, 3))).isEmpty();
        assertThat(search.seenAfter(things(1, 3)).subjects()).hasSize(3);
        search.passOver(things(1, 3));
        assertThat(search.news(things(1, 4))).as("told of again").containsExactly(thing(4));
        assertThat(search.unseen(things(1, 4))).as("not looked at yet").isEmpty();
    }

    @Test
    void mail_that_is_wanted_while_the_index_is_filled_passes_over_what_the_first_look_after_finds() {
        search.know(things(1, 2));
        search.passOverLater();
        assertThat(search.news(things(1, 3))).isEmpty();
        assertThat(search.unseen(things(1, 3))).as("still new to whoever looks").containsExactly(thing(3));
        assertThat(search.seenAfter(things(1, 3))).isEqualTo(search.seen());
    }

    @Test
    void what_is_passed_over_is_not_told_and_stays_new_to_whoever_has_not_seen_it() {
        search.passOver(things(1, 3));
        assertThat(search.news(things(1, 4))).containsExactly(thing(4));
        assertThat(search.seen().missing(things(1, 3))).hasSize(3);
    }

    @Test
    void what_is_known_comes_back_from_its_text() {
        KnownHits known = KnownHits.of(things(1, 5));
        assertThat(KnownHits.parse(known.toString())).isEqualTo(known);
        assertThat(KnownHits.parse("").subjects()).isEmpty();
        assertThat(KnownHits.parse("report-1 nothing-2 x").subjects()).containsExactly(thing(1));
        assertThat(KnownHits.of(LongStream.range(0, KnownHits.MOST)
                .mapToObj(i -> new SubjectRef(SubjectKind.COLLABORATION, 100_000_000_000_000_000L + i)).toList())
                .toString()).as("the longest text").hasSizeLessThan(100_000);
    }

    @Test
    void a_search_is_asked_soon_each_morning_or_each_monday_or_never() {
        assertThat(search.getRunAt()).isEmpty();
        search.tell(Pace.AT_ONCE, NOW);
        assertThat(search.getRunAt()).contains(NOON.plusMinutes(5));
        search.tell(Pace.DAILY, NOW);
        assertThat(search.getRunAt()).contains(OffsetDateTime.parse("2018-03-15T07:00:00+01:00"));
        assertThat(search.next(NOW.withHour(6))).contains(OffsetDateTime.parse("2018-03-14T07:00:00+01:00"));
        assertThat(search.next(NOW.withHour(7))).contains(OffsetDateTime.parse("2018-03-15T07:00:00+01:00"));
        assertThat(search.isPrompt()).isTrue();
        search.tell(Pace.WEEKLY, NOW);
        assertThat(search.getRunAt()).contains(OffsetDateTime.parse("2018-03-19T07:00:00+01:00"));
        assertThat(search.next(NOW.plusDays(11))).as("after the clocks have changed")
                .contains(OffsetDateTime.parse("2018-03-26T07:00:00+02:00"));
        assertThat(search.isPrompt()).isFalse();
        search.tell(Pace.NONE, NOW);
        assertThat(search.getRunAt()).isEmpty();
    }

    @Test
    @DisplayName("R10 Only the hash of a feed's key is kept, and it goes when the feed is closed")
    void a_feed_is_opened_and_closed() {
        assertThat(search.getFeedMadeAt()).isEmpty();
        search.openFeed("secret", NOON);
        assertThat(search.getFeedMadeAt()).contains(NOON);
        assertThat(SavedSearch.hash("secret")).hasSize(64).isNotEqualTo(SavedSearch.hash(null));
        search.closeFeed();
        assertThat(search.getFeedMadeAt()).isEmpty();
    }
}
