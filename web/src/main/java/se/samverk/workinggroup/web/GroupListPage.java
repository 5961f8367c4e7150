package se.samverk.workinggroup.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import se.samverk.organisation.Role;
import se.samverk.platform.Caller;
import se.samverk.shared.SubjectKind;
import se.samverk.thing.ThingRow;
import se.samverk.thing.boundary.Things;

/** "Grupper": the reader's own groups first, then all collaborations with their groups. */
@Named
@RequestScoped
public class GroupListPage {
    private static final int MOST = 200;

    @Inject
    private Things things;

    @Inject
    private Caller caller;

    private List<ThingRow> groups;

    /** A collaboration and its groups. */
    public record Chapter(ThingRow collaboration, List<ThingRow> groups) {
    }

    public List<Chapter> getChapters() {
        List<Chapter> chapters = new ArrayList<>();
        for (ThingRow collaboration : things.ofKind(SubjectKind.COLLABORATION, MOST)) {
            chapters.add(new Chapter(collaboration,
                    things.ofCollaboration(collaboration.ref().id(), SubjectKind.GROUP, MOST)));
        }
        return chapters;
    }

    public List<ThingRow> getMine() {
        return getGroups().stream().filter(group -> caller.view().sitsIn(group.ref().id())).toList();
    }

    /** Whether the reader may start a collaboration. */
    public boolean isMayStart() {
        return caller.view().has(Role.SYSTEM_ADMINISTRATOR);
    }

    public int getCount() {
        return getGroups().size();
    }

    private List<ThingRow> getGroups() {
        if (groups == null) {
            groups = things.ofKind(SubjectKind.GROUP, MOST);
        }
        return groups;
    }
}
