package se.samverk.demo.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.samverk.demo.DemoPersonRow;
import se.samverk.platform.Allowed;
import se.samverk.platform.Right;
import se.samverk.shared.Language;

/** The people of the demo, for the sign-in page. There are none where there is no demo. */
@Stateless
public class DemoPeople {
    @Inject
    @ConfigProperty(name = "samverk.demo")
    private boolean demo;

    /** Who can be entered as, in the order of the files. */
    @Allowed(Right.EVERYBODY)
    public List<DemoPersonRow> list() {
        return demo ? all() : List.of();
    }

    static List<DemoPersonRow> all() {
        Map<String, JsonObject> organisations = new HashMap<>();
        List<DemoPersonRow> rows = new ArrayList<>();
        for (JsonObject step : DemoFiles.steps()) {
            switch (step.getString("tell")) {
                case "organisation" -> organisations.put(step.getString("id"), step);
                case "person" -> add(rows, step, organisations.get(step.getString("organisation")), step);
                case "founder" -> {
                    organisations.put(step.getString("id"), step);
                    add(rows, step.getJsonObject("administrator"), step, step);
                }
                default -> {
                    // Everything else tells of no person.
                }
            }
        }
        rows.sort((a, b) -> Boolean.compare(a.username().equals("sysadmin"), b.username().equals("sysadmin")));
        return List.copyOf(rows);
    }

    private static void add(List<DemoPersonRow> rows, JsonObject person, JsonObject organisation, JsonObject spoken) {
        String username = person.getString("account", null);
        if (username != null) {
            rows.add(new DemoPersonRow(username, person.getString("title"), person.getString("work", ""),
                    organisation.getString("title"), Language.ofTag(spoken.getString("lang")).orElseThrow(),
                    "demo.can." + username));
        }
    }
}
