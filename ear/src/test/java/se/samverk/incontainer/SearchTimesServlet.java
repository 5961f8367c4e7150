package se.samverk.incontainer;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.FSDirectory;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.samverk.harness.ManyDocuments;
import se.samverk.incontainer.RawLucene.Way;
import se.samverk.incontainer.matrix.Place;
import se.samverk.incontainer.matrix.World;
import se.samverk.organisation.Country;
import se.samverk.organisation.OrganisationKind;
import se.samverk.organisation.Role;
import se.samverk.platform.Caller;
import se.samverk.platform.PortalClock;
import se.samverk.register.boundary.Accounts;
import se.samverk.register.boundary.GiveSeat;
import se.samverk.register.boundary.Organisations;
import se.samverk.register.boundary.RegisterOrganisation;
import se.samverk.register.boundary.Seats;
import se.samverk.search.IndexDocument;
import se.samverk.search.ReindexProgress;
import se.samverk.search.SearchQuery;
import se.samverk.search.boundary.IndexHealth;
import se.samverk.search.boundary.Search;
import se.samverk.shared.Audience;
import se.samverk.shared.Language;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;
import se.samverk.workinggroup.ApprovalHabit;
import se.samverk.workinggroup.GroupKind;
import se.samverk.workinggroup.boundary.CreateGroup;
import se.samverk.workinggroup.boundary.Groups;

/**
 * The search through its boundary beside raw Lucene in the same server, over the same documents and for the same reader,
 * who has a seat in 40 of 200 groups. A caller asks for one step after the other: {@code fill} writes rows into the
 * database until there are {@code documents} of them, {@code portal} has the portal build its index from them,
 * {@code together} waits until that has come together, {@code usual} and {@code recipe} fill raw Lucene with the same
 * texts, and {@code search} times all of them. Answers are seconds, or lines of a name and the milliseconds of its p50, its
 * p99 and its mean.
 */
@WebServlet("/search-times")
public class SearchTimesServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String READER = "search.reader";
    private static final int ORGANISATIONS = 50;
    private static final int GROUPS = 200;
    private static final int HELD = 40;
    private static final int QUESTIONS = 300;
    /** Rounds before the ones that count: until then code is still being compiled. */
    private static final int WARM = 4;
    private static final int ROUNDS = 4;
    private static final long PAUSE = Duration.ofMillis(50).toNanos();

    @Resource(lookup = "java:app/jdbc/samverk-owner")
    private transient DataSource database;

    @Inject
    @ConfigProperty(name = "samverk.data.dir")
    private String data;

    @Inject
    private transient World world;

    @Inject
    private transient Caller caller;

    @Inject
    private transient PortalClock clock;

    @Inject
    private transient Accounts accounts;

    @Inject
    private transient Organisations organisations;

    @Inject
    private transient Groups groups;

    @Inject
    private transient Seats seats;

    @Inject
    private transient IndexHealth health;

    @Inject
    private transient Search search;

    private transient ManyDocuments writing;
    private transient List<ManyDocuments.Group> places;
    private transient Map<Way, RawLucene> raws;
    private int written;

    @Override
    protected synchronized void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        String step = request.getParameter("step");
        int documents = Integer.parseInt(request.getParameter("documents"));
        try {
            response.getWriter().print(switch (step) {
                case "fill" -> seconds(() -> fill(documents));
                case "portal" -> seconds(this::build);
                case "together" -> seconds(this::together);
                case "usual", "recipe" -> raw(Way.valueOf(step.toUpperCase(Locale.ROOT)), documents);
                case "search" -> times();
                default -> throw new ServletException("no such step: " + step);
            });
        } catch (SQLException e) {
            throw new ServletException(e);
        }
    }

    private interface Work {
        void run() throws IOException, SQLException;
    }

    private static double seconds(Work work) throws IOException, SQLException {
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1e9;
    }

    private void fill(int documents) throws SQLException {
        if (places == null) {
            world.found();
            Set<Long> made = makeGroups();
            writing = new ManyDocuments();
            raws = new EnumMap<>(Way.class);
            try (Connection connection = database.getConnection()) {
                places = ManyDocuments.groups(connection).stream().filter(group -> made.contains(group.id())).toList();
            }
        }
        try (Connection connection = database.getConnection()) {
            writing.fill(connection, places, written, documents);
        }
        written = documents;
    }

    private Set<Long> makeGroups() {
        long person = accounts.enter(READER, READER, null, accounts.hashed(World.PASSWORD));
        List<Long> owners = new ArrayList<>();
        world.as(World.ADMINISTRATOR, () -> {
            for (int i = 0; i < ORGANISATIONS; i++) {
                owners.add(organisations.register(new RegisterOrganisation(OrganisationKind.MUNICIPALITY,
                        "Sökkommun " + i, Country.SE, null, null)));
            }
        });
        List<Long> made = new ArrayList<>();
        world.as(world.site(Place.OWN).coordinator(), () -> {
            for (int i = 0; i < GROUPS; i++) {
                long owner = owners.get(i % ORGANISATIONS);
                made.add(groups.create(new CreateGroup(world.site(Place.OWN).collaboration(), "Sökgrupp " + i,
                        GroupKind.WORKING_GROUP, Language.SV, owner, owner, null, null, true, null, null, null,
                        ApprovalHabit.ADJUSTER)));
                if (i < HELD) {
                    seats.give(new GiveSeat(Role.MEMBER, made.get(i), owner, person, null, clock.today()));
                }
            }
        });
        return Set.copyOf(made);
    }

    /** Everything anew, as an administrator asks for it, until the new index answers. */
    private void build() {
        world.as(World.ADMINISTRATOR, () -> {
            health.reindex();
            while (health.progress().filter(ReindexProgress::underWay).isPresent()) {
                LockSupport.parkNanos(PAUSE);
            }
        });
    }

    /** What goes on after that beside the searches, until the index says that it is done. */
    private void together() throws IOException {
        while (isComingTogether()) {
            LockSupport.parkNanos(PAUSE);
        }
    }

    private boolean isComingTogether() throws IOException {
        // By their names alone: files go while parts come together.
        try (Stream<Path> folders = Files.list(Path.of(data, "index"))) {
            Path newest = folders.map(folder -> folder.toFile().listFiles((in, name) -> name.startsWith("segments_")))
                    .filter(Objects::nonNull).flatMap(Stream::of).max(Comparator.comparing(File::lastModified))
                    .orElseThrow().getParentFile().toPath();
            try (FSDirectory directory = FSDirectory.open(newest)) {
                return Boolean.parseBoolean(SegmentInfos.readLatestCommit(directory).getUserData().get("together"));
            }
        }
    }

    private double raw(Way way, int documents) throws IOException, SQLException {
        if (raws.containsKey(way)) {
            raws.remove(way).close();
        }
        Path folder = Files.createTempDirectory(Path.of(data), "raw-");
        RawLucene raw = new RawLucene(folder, way, ManyDocuments.parts());
        raws.put(way, raw);
        return seconds(() -> raw.fill(texts(documents)));
    }

    /** What the rows of the database say, once more. */
    private Iterable<IndexDocument> texts(int documents) {
        ManyDocuments again = new ManyDocuments();
        return () -> new Iterator<>() {
            private int made;

            @Override
            public boolean hasNext() {
                return made < documents;
            }

            @Override
            public IndexDocument next() {
                made++;
                ManyDocuments.Made one = again.next(places);
                return IndexDocument.about(new SubjectRef(SubjectKind.DOCUMENT, made), one.title(), Language.SV)
                        .body(one.body()).organisation(one.group().owner(), "Kommun " + one.group().owner())
                        .date(one.day()).readableBy(Set.of(one.open()
                                ? Audience.MEMBERS
                                : Audience.group(one.group().id())))
                        .build();
            }
        };
    }

    private interface Asking {
        void of(String words) throws IOException;
    }

    private String times() throws IOException {
        ManyDocuments asking = new ManyDocuments();
        List<String> questions = IntStream.range(0, QUESTIONS).mapToObj(i -> asking.words(1 + i % 3)).toList();
        List<String> beginnings = questions.stream().map(words -> words.substring(0, 4)).toList();
        List<String> lines = new ArrayList<>();
        List<IOException> failed = new ArrayList<>();
        world.as(READER, () -> {
            List<String> keys = caller.audiences().stream().map(Audience::key).toList();
            try {
                // the same work: all the words and nothing else
                Asking portal = words -> search.find(SearchQuery.of(words).withExact(true));
                List<double[]> beside = times(questions, List.of(portal,
                        words -> raws.get(Way.RECIPE).find(words, keys),
                        words -> raws.get(Way.USUAL).find(words, keys)));
                lines.add(line("portal", beside.get(0)));
                lines.add(line("recipe", beside.get(1)));
                lines.add(line("usual", beside.get(2)));
                lines.add(line("relaxed",
                        times(questions, List.of(words -> search.find(SearchQuery.of(words)))).get(0)));
                lines.add(line("completed", times(beginnings, List.of(search::complete)).get(0)));
            } catch (IOException e) {
                failed.add(e);
            }
        });
        if (!failed.isEmpty()) {
            throw failed.get(0);
        }
        return lines.stream().collect(Collectors.joining("\n"));
    }

    /** Milliseconds of each question to each of those that are asked, sorted; the same question goes round to all in turn. */
    private static List<double[]> times(List<String> questions, List<Asking> asked) throws IOException {
        List<double[]> all = asked.stream().map(one -> new double[ROUNDS * questions.size()]).toList();
        for (int round = -WARM; round < ROUNDS; round++) {
            for (int i = 0; i < questions.size(); i++) {
                for (int j = 0; j < asked.size(); j++) {
                    int which = (i + j) % asked.size();
                    long begun = System.nanoTime();
                    asked.get(which).of(questions.get(i));
                    if (round >= 0) {
                        all.get(which)[round * questions.size() + i] = (System.nanoTime() - begun) / 1e6;
                    }
                }
            }
        }
        all.forEach(Arrays::sort);
        return all;
    }

    private static String line(String name, double... sorted) {
        return String.format(Locale.ROOT, "%s %.3f %.3f %.3f", name, sorted[sorted.length / 2],
                sorted[sorted.length * 99 / 100], Arrays.stream(sorted).average().orElseThrow());
    }
}
