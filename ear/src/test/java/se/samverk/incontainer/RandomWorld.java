package se.samverk.incontainer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samverk.incontainer.matrix.World;
import se.samverk.library.DocumentType;
import se.samverk.library.DocumentView;
import se.samverk.library.boundary.BeginUpload;
import se.samverk.library.boundary.ChangeDocument;
import se.samverk.library.boundary.Documents;
import se.samverk.library.boundary.Uploads;
import se.samverk.organisation.Country;
import se.samverk.organisation.OrganisationKind;
import se.samverk.organisation.Role;
import se.samverk.platform.PortalClock;
import se.samverk.register.boundary.Accounts;
import se.samverk.register.boundary.GiveSeat;
import se.samverk.register.boundary.Organisations;
import se.samverk.register.boundary.RegisterOrganisation;
import se.samverk.register.boundary.Seats;
import se.samverk.shared.Language;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.workinggroup.ApprovalHabit;
import se.samverk.workinggroup.CollaborationLevel;
import se.samverk.workinggroup.GroupKind;
import se.samverk.workinggroup.Visibility;
import se.samverk.workinggroup.boundary.CreateGroup;
import se.samverk.workinggroup.boundary.Groups;
import se.samverk.workinggroup.boundary.StartCollaboration;

/** Organisations, groups, people, seats and documents of groups and organisations as chance makes them, through the boundaries by those who may. */
@ApplicationScoped
public class RandomWorld {
    static final int FIRST_YEAR = 1950;
    static final String PASSWORD = "elva sorters besök";
    private static final int ORGANISATIONS = 4;
    private static final int GROUPS = 5;
    private static final int ADMINISTERED = 2;
    private static final List<Visibility> OF_GROUPS = List.of(Visibility.GROUP, Visibility.MEMBER_ORGS,
            Visibility.ALL_MEMBERS, Visibility.PUBLIC);
    private static final List<Visibility> OF_ORGANISATIONS = List.of(Visibility.ADMINISTRATORS,
            Visibility.ORGANISATION, Visibility.ALL_MEMBERS);
    private static final int DOCUMENTS = 10;
    /** Some more bytes than a group has documents, for those that come later. */
    private static final int TEXTS = 13;
    private static final int PEOPLE = 6;
    private static final int DAYS = 30;
    /** No two documents have one day. */
    private static final LocalDate FIRST_DAY = LocalDate.of(FIRST_YEAR, 1, 1);
    private static final long BETWEEN = 25;
    private static final List<String> WORDS = words();

    @Inject
    private World world;

    @Inject
    private Accounts accounts;

    @Inject
    private Organisations register;

    @Inject
    private Seats seats;

    @Inject
    private Groups groups;

    @Inject
    private Documents documents;

    @Inject
    private Uploads uploads;

    @Inject
    private PortalClock clock;

    @Inject
    private DocumentRows rows;

    private Random random;
    private String mark;
    private String hash;
    private final List<Long> organisations = new ArrayList<>();
    private final List<Group> made = new ArrayList<>();
    private final List<Group> own = new ArrayList<>();
    private final List<Long> everMade = new ArrayList<>();
    private final List<Long> collaborations = new ArrayList<>();
    private final List<String> people = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final Map<String, Long> numbers = new HashMap<>();
    private long leavingSeat;
    private int days;

    /**
     * A group, and who leads it and coordinates its collaboration; or an organisation, and who administers it.
     *
     * @param reaches how far its documents may reach, from narrow to wide
     */
    record Group(SubjectRef place, String chair, String coordinator, List<Visibility> reaches, List<String> unused) {
        long id() {
            return place.id();
        }

        Visibility narrowest() {
            return reaches.get(0);
        }

        Visibility widest() {
            return reaches.get(reaches.size() - 1);
        }
    }

    /** Words that no language has, many of them but for a letter or two like another. */
    private static List<String> words() {
        return List.of("kvulb", "mjard", "skelv", "tranb", "hulpr", "gronv", "blaxt", "norjm").stream()
                .flatMap(first -> List.of("orzan", "uqxol", "ixtem").stream().map(last -> first + last)).toList();
    }

    /** Makes a world of its own, another for every call. */
    void found(Random chance) {
        world.found();
        random = chance;
        mark = "slump" + random.nextInt(1_000_000);
        hash = accounts.hashed(PASSWORD);
        organisations.clear();
        made.clear();
        own.clear();
        collaborations.clear();
        people.clear();
        texts.clear();
        for (int i = 0; i < TEXTS; i++) {
            texts.add(words(5) + " " + mark + "nr" + i);
        }
        world.as(World.ADMINISTRATOR, this::registered);
        seated();
        places().forEach(place -> {
            for (int i = 0; i < DOCUMENTS; i++) {
                bring(place, one(place.reaches));
            }
        });
        change(made, DOCUMENTS);
        change(own, DOCUMENTS);
    }

    private void registered() {
        for (int i = 0; i < ORGANISATIONS; i++) {
            organisations.add(register.register(new RegisterOrganisation(OrganisationKind.MUNICIPALITY,
                    mark + " kommun " + i, Country.SE, null, null)));
        }
        for (int i = 0; i < 2; i++) {
            long collaboration = groups.start(new StartCollaboration(mark + " samverkan " + i,
                    CollaborationLevel.SUBREGIONAL, Country.SE, Language.SV, organisations.get(i), null));
            String coordinator = person("samordnare" + i);
            give(coordinator, Role.COORDINATOR, collaboration, organisations.get(i), from());
            collaborations.add(collaboration);
            people.add(coordinator);
        }
        for (int i = 0; i < PEOPLE; i++) {
            people.add(person("person" + i));
        }
        give(people.get(2), Role.READER, organisations.get(3), organisations.get(3), from());
        for (int i = 0; i < ADMINISTERED; i++) {
            long organisation = organisations.get(ORGANISATIONS - 1 - i);
            String administrator = person("administrator" + i);
            give(administrator, Role.ORGANISATION_ADMINISTRATOR, organisation, organisation, from());
            people.add(administrator);
            everMade.add(organisation);
            own.add(new Group(new SubjectRef(SubjectKind.ORGANISATION, organisation), administrator, null,
                    OF_ORGANISATIONS, new ArrayList<>(texts)));
        }
    }

    private void seated() {
        for (int i = 0; i < GROUPS; i++) {
            String name = mark + " grupp " + i;
            int collaboration = i % 2;
            long owner = organisations.get(random.nextInt(ORGANISATIONS));
            String coordinator = people.get(collaboration);
            long group = as(coordinator, () -> groups.create(new CreateGroup(collaborations.get(collaboration), name,
                    GroupKind.WORKING_GROUP, Language.SV, owner, owner, null, null, true, null, null, null,
                    ApprovalHabit.ADJUSTER)));
            String chair = person("ordf" + i);
            as(coordinator, () -> give(chair, Role.CHAIR, group, owner, from()));
            everMade.add(group);
            made.add(new Group(new SubjectRef(SubjectKind.GROUP, group), chair, coordinator, OF_GROUPS,
                    new ArrayList<>(texts)));
        }
        List<Role> roles = List.of(Role.MEMBER, Role.SECRETARY, Role.SUBSTITUTE, Role.OBSERVER, Role.CO_OPTED);
        for (String name : people.subList(4, people.size())) {
            for (int count = random.nextInt(3); count >= 0; count--) {
                Group group = one(made);
                Role role = one(roles);
                long organisation = one(organisations);
                int period = random.nextInt(3);
                as(group.coordinator, () -> {
                    long seat = give(name, role, group.id(), organisation,
                            period == 0 ? clock.today().plusDays(1 + random.nextInt(DAYS)) : from());
                    if (period == 1) {
                        end(seat);
                    }
                    return seat;
                });
            }
        }
        Group first = made.get(0);
        leavingSeat = as(first.coordinator,
                () -> give(leaver(), Role.MEMBER, first.id(), one(organisations), from()));
    }

    private void end(long seat) {
        if (random.nextBoolean()) {
            seats.leave(seat, clock.today().minusDays(1));
        } else {
            seats.close(seat, clock.today().minusDays(1));
        }
    }

    private LocalDate from() {
        return clock.today().minusDays(DAYS);
    }

    private String person(String name) {
        String username = mark + "." + name;
        numbers.put(username, accounts.enter(username, username, null, hash));
        return username;
    }

    private long give(String username, Role role, long place, long organisation, LocalDate day) {
        return seats.give(new GiveSeat(role, place, organisation, numbers.get(username), null, day));
    }

    /** Brings in a document: words in its title, in its number and in its text. */
    private long bring(Group group, Visibility visibility) {
        byte[] bytes = group.unused.remove(random.nextInt(group.unused.size())).getBytes(StandardCharsets.UTF_8);
        String name = words(2) + ".txt";
        LocalDate day = FIRST_DAY.plusDays(BETWEEN * days++);
        String number = words(2);
        return as(group.chair, () -> {
            String token = uploads.begin(new BeginUpload(group.place, null, name, bytes.length, DocumentType.REPORT,
                    visibility)).token();
            long id = uploads.append(token, 0, new ByteArrayInputStream(bytes)).documentId();
            DocumentView view = documents.view(id, 0, 0);
            documents.change(new ChangeDocument(id, view.lock(), view.title(), view.type(), day, number, null, null,
                    visibility));
            return id;
        });
    }

    /** Does something to documents of some groups or organisations that only they themselves may read, before and after. */
    void change(List<Group> some, int times) {
        for (int i = 0; i < times; i++) {
            Group group = one(some);
            as(group.chair, () -> {
                changeOne(group);
                return group;
            });
        }
    }

    private void changeOne(Group group) {
        List<DocumentView> own = groupsOwn(group);
        int what = random.nextInt(8);
        if (own.isEmpty() || what == 0) {
            if (!group.unused.isEmpty()) {
                boolean thrownAway = random.nextBoolean();
                long id = bring(group, thrownAway ? group.widest() : group.narrowest());
                if (thrownAway) {
                    documents.discard(id);
                } else if (random.nextBoolean()) {
                    documents.markSecret(id);
                }
            }
            return;
        }
        DocumentView one = one(own);
        long id = one.ref().id();
        if (one.binned()) {
            documents.restore(id);
        } else if (what == 1) {
            documents.discard(id);
        } else if (what < 5 && !one.secret()) {
            documents.markSecret(id);
        } else if (what < 5) {
            documents.unmarkSecret(id);
        } else {
            documents.change(new ChangeDocument(id, one.lock(), words(2), one.type(), one.datedOn(), words(2), null,
                    null, group.narrowest()));
        }
    }

    private List<DocumentView> groupsOwn(Group group) {
        return rows.numbers(group.id()).stream().map(id -> documents.view(id, 0, 0))
                .filter(view -> view.visibility() == group.narrowest()).toList();
    }

    /** Whoever has a seat in the first group ends it, as the coordinator does. */
    void leave() {
        as(made.get(0).coordinator, () -> {
            seats.leave(leavingSeat, clock.today().minusDays(1));
            return leavingSeat;
        });
    }

    /** Has a seat in the first group until {@link #leave()}. */
    String leaver() {
        return people.get(3);
    }

    /** The groups and organisations of this world and of those made before, whose documents use the same words. */
    List<Long> everyPlace() {
        return everMade;
    }

    List<Group> groups() {
        return made;
    }

    /** The groups, and the organisations that have documents for themselves. */
    List<Group> places() {
        return Stream.concat(made.stream(), own.stream()).toList();
    }

    /** The latter. */
    List<Group> own() {
        return own;
    }

    List<Long> organisations() {
        return organisations;
    }

    List<Long> collaborations() {
        return collaborations;
    }

    List<String> people() {
        return people;
    }

    List<String> vocabulary() {
        return WORDS;
    }

    String words(int count) {
        return random.ints(count, 0, WORDS.size()).mapToObj(WORDS::get).collect(Collectors.joining(" "));
    }

    <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    <T> T as(String username, Supplier<T> act) {
        List<T> result = new ArrayList<>();
        world.as(username, () -> result.add(act.get()));
        return result.get(0);
    }
}
