package se.samverk.library.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverk.Injected.set;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samverk.document.storage.BlobStore;
import se.samverk.shared.Conflict;

/** What the timer does with imports of which nothing has come for days. */
class UploadTimerTest {
    private static final long LEFT = 7;
    private static final long GONE_ON_WITH = 8;
    private static final long AT_WORK = 9;

    private final List<Long> entered = new ArrayList<>();
    private final List<Long> left = new ArrayList<>();
    private final List<Long> forgotten = new ArrayList<>();
    private final List<Object> dropped = new ArrayList<>();

    /** Of the second, something comes after the timer has looked and before it has the import for itself. */
    private final ImportRows imports = new ImportRows() {
        @Override
        public List<Long> abandoned() {
            return entered.contains(GONE_ON_WITH) ? List.of(LEFT, AT_WORK) : List.of(LEFT, GONE_ON_WITH, AT_WORK);
        }

        @Override
        public List<String> forget(long id) {
            assertThat(left).as("it is the timer's for as long as it is given up").doesNotContain(id);
            forgotten.add(id);
            return List.of("bytes " + id);
        }
    };

    private final ImportsUnderWay underWay = new ImportsUnderWay() {
        @Override
        public void enter(long id) {
            if (id == AT_WORK) {
                throw new Conflict();
            }
            entered.add(id);
        }

        @Override
        public void leave(long id) {
            left.add(id);
        }
    };

    private final UploadRows uploads = new UploadRows() {
        @Override
        public List<String> abandoned() {
            return List.of();
        }
    };

    private UploadTimer timer() {
        UploadTimer timer = new UploadTimer();
        set(timer, "rows", uploads);
        set(timer, "imports", imports);
        set(timer, "underWay", underWay);
        set(timer, "store", Proxy.newProxyInstance(BlobStore.class.getClassLoader(), new Class<?>[]{BlobStore.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("drop")) {
                        dropped.add(arguments[0]);
                    }
                    return method.getName().equals("untouched") ? List.of() : null;
                }));
        return timer;
    }

    @Test
    void an_import_of_which_something_has_come_meanwhile_is_not_given_up() {
        timer().giveUp();
        assertThat(entered).containsExactly(LEFT, GONE_ON_WITH);
        assertThat(forgotten).as("the second look has seen that something came").containsExactly(LEFT);
        assertThat(dropped).containsExactly("bytes " + LEFT);
        assertThat(left).as("and others may go on with it").containsExactly(LEFT, GONE_ON_WITH);
    }
}
