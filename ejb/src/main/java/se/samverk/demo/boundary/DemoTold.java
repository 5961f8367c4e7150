package se.samverk.demo.boundary;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.samverk.shared.Language;
import se.samverk.shared.Period;

/** An act while it is told: what the file says, read as the boundaries want it, and what came of it. */
final class DemoTold {
    private final DemoAct act;
    private final DemoMoment time;
    private final Map<String, String> sources;
    private final Map<String, Long> named = new LinkedHashMap<>();
    private Long number;

    DemoTold(DemoAct act, DemoMoment time) {
        this.act = act;
        this.time = time;
        this.sources = DemoFiles.sources();
    }

    /** What is done: "report.submitted". */
    String verb() {
        return act.verb();
    }

    /** What it is done with: "report". */
    String kind() {
        int dot = act.verb().indexOf('.');
        return dot < 0 ? act.verb() : act.verb().substring(0, dot);
    }

    String by() {
        return act.by();
    }

    String subject() {
        return act.subject();
    }

    JsonObject story() {
        return act.story();
    }

    DemoMoment time() {
        return time;
    }

    Language language() {
        return Language.ofTag(act.text("lang")).orElseThrow();
    }

    /** A text of the story; null where it has none. */
    String text(String member) {
        return text(act.story(), member);
    }

    /** A text of a part of the story; null where it has none. */
    String text(JsonObject part, String member) {
        String text = part.getString(member, null);
        return text == null ? null : time.years(text);
    }

    LocalDate day(String member) {
        return time.day(act.text(member));
    }

    /** The source of a part of the story, as people read it; null where it is the demo itself. */
    String source(JsonObject part) {
        String note = DemoFiles.sourceNote(part.getString("source", "demo"), sources, language());
        return note.isEmpty() ? null : note;
    }

    String source() {
        return source(act.story());
    }

    /** A source that the story names beside its own; null where it names none. */
    String source(String member) {
        String note = act.text(member);
        return note == null ? null : DemoFiles.sourceNote(note, sources, language());
    }

    /** The years of the story; null where it names none. */
    Period period() {
        String text = text("period");
        if (text == null) {
            return null;
        }
        String[] years = text.split("–");
        return Period.years(Integer.parseInt(years[0]), Integer.parseInt(years[years.length - 1]));
    }

    static List<JsonObject> parts(JsonObject part, String member) {
        JsonArray array = part.getJsonArray(member);
        return array == null ? List.of() : array.getValuesAs(JsonObject.class);
    }

    static List<String> names(JsonObject part, String member) {
        JsonArray array = part.getJsonArray(member);
        return array == null
                ? List.of()
                : array.getValuesAs(jakarta.json.JsonString.class).stream().map(name -> name.getString()).toList();
    }

    static boolean isMissing(JsonObject part, String member) {
        return part.get(member) == null || part.get(member) == JsonValue.NULL;
    }

    /** Notes what the act made. */
    void made(long made) {
        number = made;
    }

    /** Notes a part that the act made, under its name in the file. */
    void made(String name, long made) {
        named.put(name, made);
    }

    Long number() {
        return number;
    }

    Map<String, Long> named() {
        return named;
    }
}
