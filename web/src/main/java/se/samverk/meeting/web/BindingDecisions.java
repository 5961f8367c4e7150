package se.samverk.meeting.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.samverk.meeting.boundary.Decisions;
import se.samverk.thing.ThingRow;

/** The newest readable decisions that bind an organisation, for the organisation's page. */
@Named("binding")
@RequestScoped
public class BindingDecisions {
    private static final int ROWS = 5;

    @Inject
    private Decisions decisions;

    private final Map<Long, List<ThingRow>> known = new HashMap<>();

    public List<ThingRow> on(long organisation) {
        return known.computeIfAbsent(organisation, id -> decisions.binding(id, ROWS));
    }
}
