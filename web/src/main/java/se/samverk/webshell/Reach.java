package se.samverk.webshell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.samverk.thing.AudienceChange;
import se.samverk.workinggroup.ReachChoice;
import se.samverk.workinggroup.Visibility;

/** Who is to see something, to choose among, and in words what a choice changes. */
@Named
@RequestScoped
public class Reach {
    @Inject
    private Words words;

    public Map<String, Visibility> options(List<ReachChoice> choices) {
        Map<String, Visibility> options = new LinkedHashMap<>();
        choices.forEach(choice -> options.put(words.of("visibility." + choice.reach()), choice.reach()));
        return options;
    }

    /** "Blir synligt för 14 personer till, i 5 organisationer till: Borås Stad, … och 2 andra." */
    public String change(AudienceChange change) {
        if (change.opens()) {
            return words.of("reach.opens");
        }
        if (change.closes()) {
            return words.of("reach.closes", change.after().people(), change.after().organisations());
        }
        if (change.same()) {
            return words.of("reach.same");
        }
        StringBuilder text = new StringBuilder();
        if (change.more() > 0 || change.joiningOrganisations() > 0) {
            text.append(gain(change));
        }
        if (change.fewer() > 0 || change.leaving() > 0) {
            text.append(text.length() > 0 ? " " : "").append(words.of("reach.loses", change.fewer(), change.leaving()));
        }
        return text.toString();
    }

    private String gain(AudienceChange change) {
        if (change.joiningOrganisations() == 0) {
            return words.of("reach.gains", change.more());
        }
        String names = String.join(", ", change.joining());
        return words.of("reach.gainsOrganisations", change.more(), change.joiningOrganisations(),
                change.joiningMore() == 0 ? names : words.of("reach.andOthers", names, change.joiningMore()));
    }
}
