package se.samverk.thing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samverk.organisation.Organisation;
import se.samverk.shared.SubjectKind;

/**
 * The rules together, in the order in which they hold for a thing (R7): its organisation's for its type, its organisation's
 * for all of its kind, the portal's for its type, the portal's for all of its kind.
 *
 * <p>What is kept belongs to an authority, and only its own plan says what may be disposed of. Therefore all of that goes
 * before the portal's, also where it speaks of a kind alone. Were the portal's rule for a type to come between, an
 * authority that keeps all its documents would find some of them due by a plan that is not its own. The other way round,
 * where its plan makes due what the portal's rule for a type would have kept, nothing goes but by a decision of its own;
 * and so that this does not happen unseen, whoever says such a rule is told which rules of the portal it sets aside.
 */
public final class RetentionRules {
    /** The types of a kind that has none. */
    public static final Set<String> UNTYPED = Set.of(RetentionRule.ALL);

    private final Map<Plan, RetentionRule> rules;

    /** What a rule is said for; the organisation is null for the portal. */
    private record Plan(SubjectKind kind, String subtype, Long organisation) {
        static Plan of(RetentionRule rule) {
            return new Plan(rule.getKind(), rule.getSubtype(), number(rule));
        }
    }

    /**
     * Some of the things of a kind.
     *
     * @param organisation whose they are; null for those of all but {@code others}, and of none
     * @param subtypes of which types
     */
    public record Extent(Long organisation, Set<Long> others, Set<String> subtypes) {
    }

    public RetentionRules(Collection<RetentionRule> rules) {
        this.rules = rules.stream().collect(Collectors.toMap(Plan::of, Function.identity()));
    }

    private static Long number(RetentionRule rule) {
        return rule.getOrganisation().map(Organisation::getId).orElse(null);
    }

    public Collection<RetentionRule> all() {
        return List.copyOf(rules.values());
    }

    /** The rule that is said for exactly this; the organisation is null for the portal. */
    public Optional<RetentionRule> said(SubjectKind kind, String subtype, Long organisation) {
        return Optional.ofNullable(rules.get(new Plan(kind, subtype, organisation)));
    }

    /** The rule that holds for a thing of a type and an organisation, which is null for one of none. */
    public Optional<RetentionRule> of(SubjectKind kind, String subtype, Long organisation) {
        return Stream.of(new Plan(kind, subtype, organisation), new Plan(kind, RetentionRule.ALL, organisation),
                new Plan(kind, subtype, null), new Plan(kind, RetentionRule.ALL, null)).map(rules::get)
                .filter(Objects::nonNull).findFirst();
    }

    /** The things that a rule concerns, and no rule before it: parts that have nothing in common. */
    public List<Extent> extents(RetentionRule rule, Set<String> subtypes) {
        Long own = number(rule);
        Map<Set<Long>, Set<String>> parts = new HashMap<>();
        for (String subtype : subtypes) {
            if (of(rule.getKind(), subtype, own).filter(rule::equals).isPresent()) {
                parts.computeIfAbsent(own == null ? others(rule, subtype) : Set.of(), any -> new TreeSet<>())
                        .add(subtype);
            }
        }
        List<Extent> extents = new ArrayList<>();
        parts.forEach((others, types) -> extents.add(new Extent(own, others, types)));
        return extents;
    }

    /** The organisations that have a rule before this one of the portal. */
    private Set<Long> others(RetentionRule rule, String subtype) {
        return rules.keySet().stream().filter(plan -> plan.organisation() != null && plan.kind() == rule.getKind())
                .map(Plan::organisation)
                .filter(one -> of(rule.getKind(), subtype, one).filter(rule::equals).isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
