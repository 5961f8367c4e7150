package se.samverk.meeting.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.samverk.meeting.boundary.Decisions;
import se.samverk.thing.ThingRow;

/** The newest readable decisions that bind an organisation, as many as are asked for, for the organisation's page. */
@Named("binding")
@RequestScoped
public class BindingDecisions {
    @Inject
    private Decisions decisions;

    private final Map<Long, List<ThingRow>> known = new HashMap<>();

    public List<ThingRow> on(long organisation, int most) {
        return known.computeIfAbsent(organisation, id -> decisions.binding(id, most));
    }
}
