package se.samverk.incontainer;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import se.samverk.harness.InContainer;
import se.samverk.incontainer.matrix.Place;
import se.samverk.incontainer.matrix.World;
import se.samverk.library.UploadRow;
import se.samverk.library.boundary.BeginUpload;
import se.samverk.library.boundary.Documents;
import se.samverk.library.boundary.Uploads;
import se.samverk.search.SearchHit;
import se.samverk.search.SearchQuery;
import se.samverk.search.boundary.Search;
import se.samverk.shared.SubjectKind;
import se.samverk.shared.SubjectRef;

/** Tests inside the server of what a group of the matrix brings in; their bytes are kept, so nothing is rolled back. */
abstract class Bringing {
    @Inject
    private World world;

    @Inject
    private Uploads uploads;

    @Inject
    private Documents documents;

    @Inject
    private Search search;

    @Deployment
    public static Archive<?> deployment() {
        return InContainer.deployment();
    }

    @BeforeEach
    void people() {
        world.found();
    }

    World world() {
        return world;
    }

    long group() {
        return world.site(Place.OWN).group();
    }

    SubjectRef place() {
        return new SubjectRef(SubjectKind.GROUP, group());
    }

    String chair() {
        return world.site(Place.OWN).chair();
    }

    String member() {
        return world.site(Place.OWN).member();
    }

    <T> T as(String username, Supplier<T> act) {
        List<T> result = new ArrayList<>();
        world.as(username, () -> result.add(act.get()));
        return result.get(0);
    }

    void act(String username, Runnable act) {
        world.as(username, act::run);
    }

    /** Bytes like no others. */
    static byte[] text(String words) {
        return (words + " " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
    }

    long bring(String username, BeginUpload order, byte[] bytes) {
        return as(username, () -> {
            UploadRow row = uploads.begin(order);
            return uploads.append(row.token(), 0, new ByteArrayInputStream(bytes)).documentId();
        });
    }

    /** Waits until the text of a document of the group has been read. */
    void awaitText(long id) {
        long until = System.nanoTime() + 60_000_000_000L;
        while (as(chair(), () -> documents.view(id, 0, 0)).text().content().isEmpty() && System.nanoTime() < until) {
            LockSupport.parkNanos(100_000_000);
        }
    }

    List<SearchHit> found(String username, String words) {
        return as(username, () -> search.find(SearchQuery.of(words)).hits());
    }
}
