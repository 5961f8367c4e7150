package se.samverk.workinggroup.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import se.samverk.platform.Allowed;
import se.samverk.platform.Right;
import se.samverk.shared.Audience;
import se.samverk.thing.boundary.Audiences;
import se.samverk.workinggroup.ReachChoice;
import se.samverk.workinggroup.Visibility;
import se.samverk.workinggroup.WorkingGroup;

/** How far the features may show what belongs to a group or an organisation, for callers whom they have let choose. */
@Stateless
@Allowed(Right.INTERNAL)
public class Reaches {
    @Inject
    private Audiences audiences;

    /**
     * The choices among some reaches that the group's mandate allows, and what each would change.
     *
     * @param now who sees it now; empty for what is not there yet
     */
    public List<ReachChoice> choices(WorkingGroup group, Collection<Audience> now, Visibility... reaches) {
        return choices(group.getId(), now, Stream.of(reaches).filter(reach -> reach.isAllowedIn(group)).toList());
    }

    /**
     * Choices that the feature has found to be allowed, and what each would change.
     *
     * @param place the number of the group, or of the organisation for what belongs to none
     */
    public List<ReachChoice> choices(long place, Collection<Audience> now, List<Visibility> allowed) {
        return allowed.stream().map(reach -> new ReachChoice(reach, audiences.change(now, reach.audiences(place))))
                .toList();
    }
}
