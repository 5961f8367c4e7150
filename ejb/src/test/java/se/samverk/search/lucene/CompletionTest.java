package se.samverk.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverk.search.Completion;
import se.samverk.search.IndexDocument;
import se.samverk.shared.Audience;
import se.samverk.shared.Language;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;

/** What is offered while somebody types. */
class CompletionTest {
    private static final Set<Audience> ANYBODY = Set.of(Audience.PUBLIC);

    @TempDir
    Path folder;
    private LuceneSearchEngine engine;

    @BeforeEach
    void fill() {
        engine = new LuceneSearchEngine(folder.resolve("index"));
        add(1, "Handlingsplan psykisk hälsa", 2018, Audience.PUBLIC, false);
        add(2, "Uppföljning av handlingsplanen", 2020, Audience.PUBLIC, false);
        add(3, "Hälsosamtal i Borås", 2019, Audience.PUBLIC, false);
        add(4, "Handlingsplan psykisk hälsa", 2022, Audience.PUBLIC, false);
        add(5, "Handlingsplan för förhandlingen", 2023, Audience.group(7), false);
        add(6, "Handlingsplan mot hot", 2024, Audience.PUBLIC, true);
        engine.commit();
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private void add(long id, String title, int year, Audience reader, boolean secret) {
        SubjectRef subject = new SubjectRef(SubjectKind.REPORT, id);
        engine.update(subject, List.of(IndexDocument.about(subject, title, Language.SV).date(LocalDate.of(year, 1, 1))
                .secret(secret).readableBy(Set.of(reader)).build(),
                IndexDocument.about(subject, "Handlag 2", Language.SV).part("2", "s2").readableBy(Set.of(reader))
                        .build()));
    }

    private List<String> offered(String typed) {
        return engine.complete(typed, ANYBODY, 8).stream().map(Completion::title).toList();
    }

    @Test
    void titles_that_begin_so_come_first_and_each_title_once() {
        assertThat(offered("hand")).containsExactly("Handlingsplan psykisk hälsa", "Uppföljning av handlingsplanen");
        assertThat(offered("handlingsplan psy")).containsExactly("Handlingsplan psykisk hälsa");
        assertThat(offered("halsa")).containsExactly("Handlingsplan psykisk hälsa");
        assertThat(offered("BOR")).containsExactly("Hälsosamtal i Borås");
        assertThat(offered("psykisk hand")).containsExactly("Handlingsplan psykisk hälsa");
        assertThat(engine.complete("hand", ANYBODY, 8).get(0).url()).as("the newest of its title")
                .isEqualTo("/report/view.xhtml?id=4");
        assertThat(engine.complete("h", ANYBODY, 8)).isEmpty();
        assertThat(engine.complete("hand", ANYBODY, 1)).hasSize(1);
    }

    @Test
    void only_readable_things_are_offered_and_nothing_secret() {
        assertThat(engine.complete("handlingsplan", Set.of(Audience.group(7)), 8)).extracting(Completion::title)
                .containsExactly("Handlingsplan för förhandlingen");
        assertThat(engine.complete("handlingsplan", Set.of(), 8)).isEmpty();
        assertThat(offered("handlingsplan mot")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "*", "\"hand", "hand*", "-", "\u0000", "a\u0308", "()", "år:2018"})
    void odd_text_is_answered(String typed) {
        assertThat(engine.complete(typed, ANYBODY, 8)).hasSizeLessThanOrEqualTo(3);
    }
}
