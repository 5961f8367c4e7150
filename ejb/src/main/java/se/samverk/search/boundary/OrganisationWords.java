package se.samverk.search.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The name that an organisation had says the same as the one that it has: whoever looks for one finds what is said of the
 * other, also without the word for its kind ("Ekstads" as "Ekstads kommun").
 */
@ApplicationScoped
public class OrganisationWords {
    private static final Set<String> KINDS = Set.of("kommun", "kommunen", "kommune", "stad", "region",
            "regionen", "landsting", "landstinget", "fylkeskommune", "fylkeskommunen", "i");

    @PersistenceContext(unitName = "samverk")
    private EntityManager em;

    /** Lines as those of {@link se.samverk.search.Concept}, as they are now. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Object[] names : em.createNamedQuery("OrganisationName.past", Object[].class).getResultList()) {
            String now = words((String) names[0]);
            String before = words((String) names[1]);
            add(lines, now, before);
            add(lines, own(now), own(before));
        }
        return lines;
    }

    private static void add(List<String> lines, String now, String before) {
        if (!now.isEmpty() && !before.isEmpty() && !now.equalsIgnoreCase(before)) {
            String line = now + " = " + before;
            if (!lines.contains(line)) {
                lines.add(line);
            }
        }
    }

    /** Without what would part a line. */
    private static String words(String name) {
        return name.replaceAll("[=~>\\s]+", " ").strip();
    }

    private static String own(String name) {
        return Arrays.stream(name.split(" ")).filter(word -> !KINDS.contains(word.toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(" "));
    }
}
