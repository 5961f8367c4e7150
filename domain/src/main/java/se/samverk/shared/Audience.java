package se.samverk.shared;

import java.io.Serializable;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One key of the question "who may read this?". Content carries a set of keys, a caller holds a
 * set of keys, and the caller may read the content when the two sets meet. The same keys are used
 * in the database, in the search index, for files and for feeds, so that there is one answer.
 * An empty set on either side meets nothing: the mechanism fails closed.
 *
 * <ul>
 * <li>{@code public}: everybody, also without an account</li>
 * <li>{@code members}: everybody with an active account</li>
 * <li>{@code grouporgs:7}: people of organisations that hold a seat in group 7</li>
 * <li>{@code org:12}: people of organisation 12</li>
 * <li>{@code group:7}: people who hold a seat in group 7, and the coordinators of its collaboration</li>
 * <li>{@code draft:group:7}: those who may work on drafts of group 7</li>
 * <li>{@code fund:3}: reviewers of funder (organisation) 3</li>
 * <li>{@code approver:org:12}: those who approve on behalf of organisation 12</li>
 * <li>{@code admin:org:12}: the administrators of organisation 12, and of the one that took it over</li>
 * <li>{@code desk}: those who answer the public for the whole portal</li>
 * <li>{@code desk:org:12}: those who answer the public on behalf of organisation 12</li>
 * </ul>
 */
public final class Audience implements Serializable, Comparable<Audience> {
    private static final long serialVersionUID = 1L;
    private static final Pattern SHAPE = Pattern
            .compile(
                    "public|members|desk|(grouporgs|org|group|fund|draft:group|approver:org|admin:org|desk:org):[0-9]{1,18}");
    public static final int LENGTH = 40;

    public static final Audience PUBLIC = new Audience("public");
    public static final Audience MEMBERS = new Audience("members");

    public static final Audience DESK = new Audience("desk");

    private final String key;

    private Audience(String key) {
        this.key = key;
    }

    /** The audience of a stored key; refuses what is not a key rather than guessing. */
    public static Audience of(String key) {
        if (key == null || !SHAPE.matcher(key).matches()) {
            throw new IllegalArgumentException("not an audience key: " + key);
        }
        return new Audience(key);
    }

    public static Audience groupOrgs(long groupId) {
        return new Audience("grouporgs:" + groupId);
    }

    public static Audience org(long organisationId) {
        return new Audience("org:" + organisationId);
    }

    public static Audience group(long groupId) {
        return new Audience("group:" + groupId);
    }

    public static Audience draftGroup(long groupId) {
        return new Audience("draft:group:" + groupId);
    }

    public static Audience fund(long funderId) {
        return new Audience("fund:" + funderId);
    }

    public static Audience approverOrg(long organisationId) {
        return new Audience("approver:org:" + organisationId);
    }

    public static Audience administratorsOf(long organisationId) {
        return new Audience("admin:org:" + organisationId);
    }

    public static Audience deskOf(long organisationId) {
        return new Audience("desk:org:" + organisationId);
    }

    public String key() {
        return key;
    }

    /** The keys as text, sorted, for a query parameter or an index field. */
    public static Set<String> keys(Collection<Audience> audiences) {
        return audiences.stream().map(Audience::key).collect(Collectors.toCollection(TreeSet::new));
    }

    /** True when a holder of {@code held} may read content meant for {@code wanted}; never true for an empty set. */
    public static boolean meet(Collection<Audience> held, Collection<Audience> wanted) {
        return held.stream().anyMatch(wanted::contains);
    }

    /** True when whoever holds one of {@code narrow} may also read what is meant for {@code wide}, as far as the keys tell. */
    public static boolean covers(Collection<Audience> wide, Collection<Audience> narrow) {
        return narrow.stream().allMatch(key -> wide.stream().anyMatch(other -> other.covers(key)));
    }

    private boolean covers(Audience other) {
        boolean sameGroup = key.startsWith("group:") && other.key.equals("draft:" + key);
        return equals(PUBLIC) || equals(MEMBERS) && !other.equals(PUBLIC) || equals(other) || sameGroup;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Audience that && key.equals(that.key);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(key);
    }

    @Override
    public int compareTo(Audience other) {
        return key.compareTo(other.key);
    }

    @Override
    public String toString() {
        return key;
    }
}
