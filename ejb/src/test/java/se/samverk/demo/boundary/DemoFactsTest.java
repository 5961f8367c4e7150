package se.samverk.demo.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samverk.shared.Currency;
import se.samverk.shared.FigureRecogniser;
import se.samverk.shared.Language;
import se.samverk.shared.Qualifier;
import se.samverk.shared.Quantity;
import se.samverk.shared.RecognisedFigure;
import se.samverk.shared.Sha256;
import se.samverk.shared.StatedAmount;
import se.samverk.shared.Unit;

/** What the files of the demo must say whoever edits them: the sources' figures, exactly, and nobody's name. */
class DemoFactsTest {
    /** SHA-256 of the lower-cased family names in the sources: nobody's name stands here either. */
    private static final Set<String> FAMILY_NAMES = Set.of(
            "115dc3606fbf8691fb69f2aefec86f2ecd302362a0502b3a9648bf2c4dc8290f",
            "14fb7197b4a32fafe0d28310a0b98ca5a140bbf5eef6711b7617428f82c5f5a2",
            "2af17d7dd151a595d73d11668b48f66817a0f004132a821db8d96d75f372ef55",
            "30311af2772a84c377fa8b74d1c2238daf1e4b7b14ef289b0322370c4ab114d4",
            "423abd9b7e75fcea5914a1cf1713425fb09bbef59299b29ed6d7a59ec2a2fa00",
            "5515d6bc212ef9d8faedfa3a3b7be577acff8c9a65fc58c9ad48090f26687fdf",
            "590a34408cfed52d0fc682d0c112dc26fe3503c6f368dcca4758441de748717f",
            "6ccc4cc3c8cf12dfef9a916bbebe7b0fa139b6757ae669b8b3e644b89f098bfb",
            "722050b2e05ba6b525f53c46cd5a3b327d051727e11b22db17f5192989d9b7ab",
            "72ea7a0acf8446bf1e91a5cb0b5ec822066d0f20f70ae3f12fd7f768d652571d",
            "7859f533cad7ab318410fff75880fb3f97b149786a20374d4e18cac834eea2f4",
            "842ae7c62cee8c960be999eb1faabbbd8a73530863dc752098b8221924a6025e",
            "bf74e4a280affafbdf6692bc6a9f3d66b03094fbfb4a91589bc7fd6b32664fdb",
            "e12fee0fdb7321c6c720576d542ccacd063ece987c60d940b27d3b39dafa1858",
            "fe4f74e910a5d6f3386bbbbb3409f050b100c7778381d6ecf5c58b1efe9ee715");

    private static final Map<String, String> MARKS = Map.of("sv", "(?s).*([Ff]iktiv|[Pp]åhitta).*", "nb",
            "(?s).*([Ff]iktiv|[Oo]ppdikt).*", "en", "(?s).*[Ff]ictitious.*");

    private static final List<JsonObject> STEPS = DemoFiles.steps();

    @Test
    void every_step_says_its_language_and_its_source_and_has_a_name_of_its_own() {
        Map<String, String> titles = DemoFiles.sources();
        Set<String> names = new HashSet<>();
        assertThat(STEPS).hasSizeGreaterThan(120).allSatisfy(step -> {
            Language language = Language.ofTag(step.getString("lang")).orElseThrow();
            String source = step.getString("source");
            String note = DemoFiles.sourceNote(source, titles, language);
            assertThat(note.isEmpty()).as(source).isEqualTo(source.equals("demo"));
            assertThat(names.add(step.getString("id"))).as(step.getString("id")).isTrue();
        });
        assertThat(STEPS).filteredOn(step -> step.getBoolean("fiction", false))
                .allSatisfy(step -> assertThat(step.getString("source")).isEqualTo("demo"));
    }

    @Test
    void every_section_area_decision_and_attachment_of_the_facts_has_a_source() {
        int seen = 0;
        for (JsonObject step : facts()) {
            for (String member : List.of("sections", "areas", "items", "attachments")) {
                for (JsonObject part : DemoTold.parts(step, member)) {
                    assertThat(part.getString("source", "")).as(step.getString("id") + ": " + part.getString("title"))
                            .matches("[SP][0-9].*");
                    seen++;
                }
            }
        }
        assertThat(seen).isGreaterThan(50);
    }

    @Test
    void every_figure_has_a_source_and_stands_in_its_text() {
        List<JsonObject> figures = new ArrayList<>();
        for (JsonObject section : sections()) {
            for (JsonObject figure : DemoTold.parts(section, "figures")) {
                assertThat(figure.getString("source")).matches("S[0-4] (rad|linje) [0-9–, ]+");
                assertThat(section.getString("text")).contains(figure.getString("as"));
                assertThat(figure.getString("what")).isNotBlank();
                figures.add(figure);
            }
        }
        assertThat(figures).hasSizeGreaterThan(30);
    }

    @Test
    void every_figure_reads_in_its_text_as_the_file_says() {
        for (JsonObject step : STEPS) {
            Language language = Language.ofTag(step.getString("lang")).orElseThrow();
            for (JsonObject section : DemoTold.parts(step, "sections")) {
                List<RecognisedFigure> found = FigureRecogniser.recognise(section.getString("text"), language);
                for (JsonObject figure : DemoTold.parts(section, "figures")) {
                    String words = figure.getString("as");
                    boolean inReport = step.getString("tell").equals("report");
                    assertThat(found).as(words).anyMatch(candidate -> (inReport
                            ? words.equals(candidate.matchedText())
                            : words.startsWith(candidate.matchedText())) && agree(candidate, figure, inReport));
                }
            }
        }
    }

    /** A project's file may say in a note more than its text; a report's note stands in its text. */
    private static boolean agree(RecognisedFigure found, JsonObject figure, boolean withNote) {
        if (found.isMoney()) {
            return found.amount().orElseThrow().equals(DemoFigures.amount(figure));
        }
        return withNote
                ? found.quantity().equals(DemoFigures.quantity(figure))
                : found.quantity().withNote(null).equals(DemoFigures.quantity(figure).withNote(null));
    }

    @Test
    void what_is_fictitious_says_so_in_its_title_or_text() {
        List<JsonObject> fiction = STEPS.stream().filter(step -> step.getBoolean("fiction", false)).toList();
        assertThat(fiction).hasSizeGreaterThan(20).allSatisfy(step -> {
            if (step.containsKey("title")) {
                assertMarked(step, "title");
            }
            for (JsonObject item : DemoTold.parts(step, "items")) {
                assertMarked(step, item, "title");
                assertMarked(step, item, "text");
                DemoTold.parts(item, "decisions").forEach(decision -> assertMarked(step, decision, "text"));
                DemoTold.parts(item, "actions").forEach(action -> assertMarked(step, action, "text"));
            }
            DemoTold.parts(step, "sections").forEach(section -> assertThat(section.getString("text"))
                    .matches(MARKS.get(step.getString("lang")) + "|Utkast.*"));
        });
        assertThat(DemoFiles.read("fiction").getJsonArray("steps").getValuesAs(JsonObject.class))
                .allMatch(step -> step.getBoolean("fiction", false));
    }

    private static void assertMarked(JsonObject step, String member) {
        assertMarked(step, step, member);
    }

    private static void assertMarked(JsonObject step, JsonObject part, String member) {
        assertThat(part.getString(member)).as(step.getString("id")).matches(MARKS.get(step.getString("lang")));
    }

    @Test
    void nobody_of_the_sources_is_named() {
        assertThat(FAMILY_NAMES).hasSize(15);
        Set<String> words = new TreeSet<>();
        for (String file : DemoFiles.NAMES) {
            texts(DemoFiles.read(file), words);
        }
        texts(DemoFiles.read("sources"), words);
        assertThat(words).hasSizeGreaterThan(400);
        assertNobodyIsNamed(words);
    }

    /** None of these words is the family name of somebody in the sources. */
    static void assertNobodyIsNamed(Set<String> words) {
        for (String word : words) {
            String lower = word.toLowerCase(Locale.ROOT);
            for (String form : List.of(lower, lower.endsWith("s") ? lower.substring(0, lower.length() - 1) : lower)) {
                assertThat(FAMILY_NAMES).as("the name of a real person in the demo")
                        .doesNotContain(Sha256.of(form.getBytes(StandardCharsets.UTF_8)));
            }
        }
    }

    /** The words that begin with a capital, as names do. */
    private static void texts(JsonValue value, Set<String> words) {
        switch (value.getValueType()) {
            case OBJECT -> value.asJsonObject().values().forEach(inner -> texts(inner, words));
            case ARRAY -> value.asJsonArray().forEach(inner -> texts(inner, words));
            case STRING -> {
                for (String word : ((JsonString) value).getString().split("[^\\p{L}]+")) {
                    if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
                        words.add(word);
                    }
                }
            }
            default -> {
                // Numbers and truth values name nobody.
            }
        }
    }

    @Test
    @DisplayName("R1 SEK 21 200 000 in two records, one NOK record without amount")
    void money() {
        List<StatedAmount> granted = STEPS.stream().filter(step -> step.getString("tell").equals("grant"))
                .filter(step -> !step.getString("state").equals("APPLIED")).map(DemoFigures::amount).toList();
        assertThat(granted).hasSize(3);
        assertThat(granted.stream().filter(amount -> amount.currency() == Currency.SEK)
                .map(amount -> amount.money().orElseThrow().minor())).containsExactlyInAnyOrder(2_080_000_000L,
                        40_000_000L);
        assertThat(granted.stream().filter(amount -> amount.currency() == Currency.NOK)).singleElement()
                .matches(amount -> !amount.isStated());
        JsonObject state = step("grant.f1");
        assertThat(state.getString("giver")).isEqualTo("org.staten");
        assertThat(state.getString("administrator")).isEqualTo("org.socialstyrelsen");
        assertThat(state.getString("breakdown")).isEqualTo("NOT_STATED");
        assertThat(state.getString("state")).isEqualTo("DISBURSED");
        assertThat(step("grant.f2").getString("years")).isEqualTo("2013");
        assertThat(step("grant.f2").getString("kind")).isEqualTo("OWN_FUNDS");
    }

    @Test
    @DisplayName("R2 courses and training")
    void training() {
        assertFigure("project.vk", Quantity.exactly(14, Unit.COURSE));
        assertFigure("project.vk", Quantity.exactly(4, Unit.YEAR));
        assertFigure("project.vk", Quantity.of(2300, Unit.PERSON, Qualifier.MORE_THAN));
        assertFigure("project.vk", Quantity.exactly(60, Unit.PERCENT));
        assertFigure("project.vk", Quantity.of(new java.math.BigDecimal("7.5"), Unit.HP, Qualifier.EXACT));
        assertFigure("project.vk", Quantity.range(new java.math.BigDecimal(2), new java.math.BigDecimal(10), Unit.DAY,
                Qualifier.EXACT));
        assertFigure("project.vk", Quantity.exactly(5, Unit.DAY));
        assertFigure("report.boras.2018", Quantity.of(250, Unit.PERSON, Qualifier.APPROX));
        assertFigure("report.boras.2018", Quantity.exactly(20, Unit.PERSON));
        assertThat(text("project.vk")).contains("Psykisk ohälsa under åldrandet", "Självskadebeteende",
                "Suicidprevention", "Motiverande samtal", "kognitiv beteendeterapi (KBT)",
                "Vård- och stödsamordning");
    }

    @Test
    @DisplayName("R3 indicators and inhabitants")
    void indicators() {
        assertFigure("project.gr", Quantity.of(20, Unit.PERCENT, Qualifier.APPROX));
        assertFigure("project.gr", Quantity.range(new java.math.BigDecimal(18), new java.math.BigDecimal(64), Unit.YEAR,
                Qualifier.EXACT));
        assertFigure("project.gr", Quantity.exactly(13, Unit.MUNICIPALITY));
        assertFigure("project.gr", Quantity.exactly(1_000_000, Unit.INHABITANT));
        assertFigure("project.tr", Quantity.exactly(75_000, Unit.INHABITANT));
        assertThat(text("project.gr")).contains("Fyra indikatorer", "hög", "kortare", "utbredd");
    }

    @Test
    @DisplayName("R4 who takes part in the groups")
    void groups() {
        assertThat(organisationsIn("group.vk")).contains("org.goteborg", "org.harryda", "org.molndal", "org.partille",
                "org.ockero");
        assertFigure("project.vk", Quantity.exactly(5, Unit.MUNICIPALITY));
        assertThat(organisationsIn("group.gr.pilot")).contains("org.majorna", "org.askim");
        assertThat(organisationsIn("group.sh")).containsExactlyInAnyOrder("org.helgeland.senter", "org.vega",
                "org.vevelstad", "org.somna", "org.bronnoy");
        assertThat(organisationsIn("group.tr.arbeid")).hasSize(6);
        assertThat(organisationsIn("group.tr.team")).hasSize(11).containsAll(organisationsIn("group.tr.arbeid"));
        assertThat(organisationsIn("group.ks")).hasSize(6);
        assertThat(step("group.tr.arbeid").getInt("livedExperience")).isEqualTo(3);
        assertThat(step("group.tr.arbeid").getInt("professionalCompetence")).isEqualTo(3);
        assertFigure("project.sh", Quantity.exactly(3, Unit.FOCUS_AREA));
    }

    @Test
    @DisplayName("R5 the days of psychiatry 2018, week 37")
    void days() {
        assertFigure("report.boras.2018", Quantity.of(1300, Unit.VISIT, Qualifier.APPROX)
                .withNote("exkl. filmvisningen, ej unika besökare"));
        assertFigure("report.boras.2018", Quantity.of(600, Unit.PERSON, Qualifier.APPROX));
        assertFigure("report.boras.2018", Quantity.exactly(16, Unit.EXHIBITOR));
        assertFigure("report.boras.2018", Quantity.exactly(2, Unit.SHOWING));
        assertThat(figures("report.boras.2018").stream().map(DemoFigures::amount).filter(amount -> amount != null))
                .singleElement().satisfies(amount -> {
                    assertThat(amount.money().orElseThrow().minor()).isEqualTo(6_000_000);
                    assertThat(amount.status().name()).isEqualTo("APPROXIMATE");
                });
        assertThat(text("report.boras.2018")).contains("vecka 37", "You were never really here", "Röda Kvarn");
    }

    @Test
    @DisplayName("R7 the three matters of the report, and the way for questions from the users' forum")
    void matters() {
        assertThat(text("report.boras.2018")).contains("ingen har uppdrag", "ingen given motpart", "BIS-gruppen");
        JsonObject decision = step("meeting.boras.2018").getJsonArray("items").getJsonObject(1)
                .getJsonArray("decisions").getJsonObject(0);
        assertThat(decision.getString("number")).isEqualTo("2018-1");
        assertThat(DemoTold.parts(step("report.boras.2018"), "attachments"))
                .allMatch(attachment -> attachment.getBoolean("missing")).hasSize(2);
    }

    @Test
    @DisplayName("the dates of the sources")
    void dates() {
        assertThat(text("project.gr")).contains("2017-02-13");
        assertThat(text("project.tr")).contains("21.10.2015", "22.10.2015");
        assertThat(text("project.ks")).contains("høsten 2014");
        assertThat(step("plan.boras.hp").getString("period")).isEqualTo("2018–2020");
        assertThat(step("report.boras.2018").getString("period")).isEqualTo("2018");
        assertThat(step("project.vk").getString("extendedTo")).isEqualTo("2013-12-31");
    }

    @Test
    void the_accounts_of_the_journeys_are_there_each_with_something_to_read_about_it() {
        assertThat(DemoPeople.all().stream().map(row -> row.username())).contains("ordf.boras", "ledamot.boras",
                "lasare.molndal", "granskare.stat", "samordnare.vg", "orgadmin.tromso", "leder.tromso", "bis.boras",
                "sysadmin", "koordinator.nord", "sekreterare.boras").doesNotHaveDuplicates();
        assertThat(DemoPeople.all()).allMatch(row -> row.can().equals("demo.can." + row.username()))
                .allMatch(row -> !row.organisation().isBlank() && !row.name().isBlank());
    }

    @Test
    void every_name_a_story_points_at_has_been_told_before() {
        Set<String> told = new HashSet<>();
        int pointers = 0;
        for (JsonObject step : STEPS) {
            for (String name : pointers(step)) {
                assertThat(told).as(step.getString("id")).contains(name);
                pointers++;
            }
            named(step, told);
        }
        assertThat(pointers).isGreaterThan(300);
    }

    private static List<String> pointers(JsonValue value) {
        List<String> found = new ArrayList<>();
        if (value instanceof JsonObject object) {
            object.forEach((member, inner) -> {
                if (!member.equals("id") && inner instanceof JsonString text) {
                    if (text.getString()
                            .matches("(org|person|seat|group|collaboration|plan|area|project)\\.[a-z0-9.]+")) {
                        found.add(text.getString());
                    }
                } else if (!member.equals("seats")) {
                    found.addAll(pointers(inner));
                }
            });
        } else if (value.getValueType() == JsonValue.ValueType.ARRAY) {
            value.asJsonArray().forEach(inner -> {
                if (inner instanceof JsonString text) {
                    found.add(text.getString());
                } else {
                    found.addAll(pointers(inner));
                }
            });
        }
        return found;
    }

    private static void named(JsonValue value, Set<String> told) {
        if (value instanceof JsonObject object) {
            if (object.containsKey("id")) {
                told.add(object.getString("id"));
            }
            object.values().forEach(inner -> named(inner, told));
        } else if (value.getValueType() == JsonValue.ValueType.ARRAY) {
            value.asJsonArray().forEach(inner -> named(inner, told));
        }
    }

    private static List<JsonObject> facts() {
        return STEPS.stream().filter(step -> !step.getBoolean("fiction", false)).toList();
    }

    private static JsonObject step(String id) {
        return STEPS.stream().filter(step -> step.getString("id").equals(id)).findFirst().orElseThrow();
    }

    private static List<JsonObject> sections() {
        return STEPS.stream().flatMap(step -> DemoTold.parts(step, "sections").stream()).toList();
    }

    private static String text(String id) {
        return DemoTold.parts(step(id), "sections").stream().map(section -> section.getString("text"))
                .collect(Collectors.joining("\n"));
    }

    private static List<JsonObject> figures(String id) {
        return DemoTold.parts(step(id), "sections").stream()
                .flatMap(section -> DemoTold.parts(section, "figures").stream()).toList();
    }

    private static void assertFigure(String id, Quantity wanted) {
        assertThat(figures(id).stream().map(DemoFigures::quantity)).as(id).contains(wanted);
    }

    private static Set<String> organisationsIn(String group) {
        return DemoTold.parts(step(group), "seats").stream().map(seat -> seat.getString("organisation"))
                .collect(Collectors.toSet());
    }
}
