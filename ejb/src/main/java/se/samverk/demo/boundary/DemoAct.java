package se.samverk.demo.boundary;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;

/**
 * One step of the telling: what is done, when, and as whom. A story of the files may be several
 * acts, for instance a report that is written by one, submitted, and accepted by another.
 *
 * @param name unique; under this name it is noted that the act was told
 * @param verb what is done
 * @param at the moment, as {@link DemoMoment} reads it
 * @param by the account that does it; null for the portal itself
 * @param story the story in the file
 */
record DemoAct(String name, String verb, String at, String by, JsonObject story) {
    private static final String REGISTERED_AT = "2009-01-07 08:00";
    private static final String REGISTRAR = "sysadmin";
    /** The acts that a story of reports, meetings or documents may hold beside its first, in their order. */
    private static final List<String> LATER = List.of("called", "held", "drafted", "circulated", "submitted",
            "returned",
            "accepted", "approved", "published", "revised", "marked", "begun", "done");

    /** All acts of all files, in order. */
    static List<DemoAct> all() {
        List<DemoAct> acts = new ArrayList<>();
        for (JsonObject story : DemoFiles.steps()) {
            acts.addAll(of(story));
        }
        return acts;
    }

    static List<DemoAct> of(JsonObject story) {
        List<DemoAct> acts = new ArrayList<>();
        String id = story.getString("id");
        String verb = story.getString("tell");
        acts.add(new DemoAct(id, verb, story.getString("at", REGISTERED_AT), story.getString("by", REGISTRAR), story));
        for (String later : LATER) {
            JsonValue at = story.get(later);
            if (at != null && at.getValueType() == JsonValue.ValueType.STRING) {
                acts.add(new DemoAct(id + "#" + later, verb + "." + later, story.getString(later),
                        story.getString(later + "By"), story));
            }
        }
        return acts;
    }

    String text(String member) {
        return story.getString(member, null);
    }

    /** The name of what the story is about, without the act. */
    String subject() {
        return story.getString("id");
    }
}
