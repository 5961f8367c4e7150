package se.samverk.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.System.Logger.Level;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.samverk.drill.HostileFiles.Sent;
import se.samverk.harness.Http;
import se.samverk.harness.Portal;
import se.samverk.harness.Until;

/**
 * Files made to harm, and many bent ones, are added to a group as documents: no request fails, none is waited for longer
 * than a person waits, every text is read or said to be unreadable, the server lives on, and a document that comes
 * after them is found by its text. {@code -Ddrill.files=N} says how many (300), {@code -Ddrill.papers=DIR} which are bent,
 * {@code -Ddrill.seed=N} repeats a run.
 */
class HostileFilesDrill {
    private static final System.Logger OUT = System.getLogger(HostileFilesDrill.class.getName());
    private static final int FILES = Integer.getInteger("drill.files", 300);
    private static final int AT_ONCE = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String CHAIR = "ordf.boras";
    private static final Pattern GROUP = Pattern.compile("/group/view\\.xhtml\\?id=([0-9]+)");
    private static final String WAITING = "Texten läses inom kort";

    @Test
    void whatever_is_handed_in_the_portal_lives_on() throws Exception {
        long seed = Long.getLong("drill.seed", System.nanoTime());
        OUT.log(Level.INFO, "{0} files, -Ddrill.seed={1}", Integer.toString(FILES), Long.toString(seed));
        Path papers = Path.of(System.getProperty("drill.papers",
                Path.of(System.getProperty("basedir", ".")).resolve("../ejb/src/test/resources/papers").toString()));
        Queue<Sent> files = new ConcurrentLinkedQueue<>(HostileFiles.of(papers, FILES, new Random(seed)));
        try (Portal portal = Portal.fresh("drill-files")) {
            portal.start();
            long process = portal.pid();
            String group = group(portal.http().signIn(CHAIR));
            Map<String, String> pages = new ConcurrentHashMap<>();
            Map<String, Integer> refused = new ConcurrentHashMap<>();
            ExecutorService senders = Executors.newFixedThreadPool(AT_ONCE);
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                running.add(senders.submit(() -> send(portal.http().signIn(CHAIR), group, files, pages, refused)));
            }
            for (Future<?> one : running) {
                one.get();
            }
            senders.shutdown();
            assertThat(pages).as("most are taken").hasSizeGreaterThan(FILES * 3 / 4);

            Map<String, Integer> states = new TreeMap<>();
            Http reader = portal.http().signIn(CHAIR);
            pages.forEach((name, page) -> states.merge(read(reader, name, page), 1, Integer::sum));
            OUT.log(Level.INFO, "{0} taken: {1}; {2} refused", Integer.toString(pages.size()), states,
                    Integer.toString(refused.size()));

            String after = send(reader, group, new Sent("efter.txt", "Fjällräven mår väl.".getBytes(
                    StandardCharsets.UTF_8))).headers().firstValue("Samverk-Document").orElseThrow();
            Until.holds("what comes after them is found", () -> reader
                    .get("search.xhtml?q=" + URLEncoder.encode("fjällräven", StandardCharsets.UTF_8)).body()
                    .contains(after.substring(1).replace("&", "&amp;")));
            assertThat(portal.pid()).as("the same process").isEqualTo(process);
            assertThat(portal.log()).doesNotContain("OutOfMemoryError").doesNotContain("StackOverflowError");
        }
    }

    private static String group(Http chair) {
        Matcher group = GROUP.matcher(chair.get("index.xhtml").body());
        while (group.find()) {
            if (chair.get("document/add.xhtml?group=" + group.group(1)).statusCode() == 200) {
                return group.group(1);
            }
        }
        throw new IllegalStateException(CHAIR + " has no group to add documents to");
    }

    private static void send(Http sender, String group, Queue<Sent> files, Map<String, String> pages,
            Map<String, Integer> refused) {
        for (Sent file = files.poll(); file != null; file = files.poll()) {
            HttpResponse<String> answer = send(sender, group, file);
            int status = answer.statusCode();
            assertThat(status).as("%s: %s", file.name(), answer.body()).isIn(204, 400, 409, 413, 422);
            if (status == 204) {
                pages.put(file.name(), answer.headers().firstValue("Samverk-Document").orElseThrow().substring(1));
            } else {
                refused.put(file.name(), status);
            }
        }
    }

    private static HttpResponse<String> send(Http sender, String group, Sent file) {
        String csrf = sender.csrf();
        HttpResponse<String> begun = sender.send("api/uploads",
                request -> request.header("X-Samverk-Csrf", csrf).header("Tus-Resumable", "1.0.0")
                        .header("Upload-Length", Integer.toString(file.bytes().length))
                        .header("Upload-Metadata", "filename " + base64(file.name()) + ",group " + base64(group))
                        .POST(BodyPublishers.noBody()));
        if (begun.statusCode() != 201) {
            return begun;
        }
        long before = System.nanoTime();
        String address = begun.headers().firstValue("Location").orElseThrow().replaceFirst("^.*?/api/", "api/");
        HttpResponse<String> answer = sender.send(address,
                request -> request.header("X-Samverk-Csrf", csrf).header("Tus-Resumable", "1.0.0")
                        .header("Upload-Offset", "0").header("Content-Type", "application/offset+octet-stream")
                        .method("PATCH", BodyPublishers.ofByteArray(file.bytes())));
        assertThat(Duration.ofNanos(System.nanoTime() - before)).as(file.name()).isLessThan(PATIENCE);
        return answer;
    }

    /** Waits until the text of a document has been read or given up, asks for its picture, and returns what the page says. */
    private static String read(Http reader, String name, String page) {
        long end = System.nanoTime() + PATIENCE.multipliedBy(FILES).toNanos();
        HttpResponse<String> shown = reader.get(page);
        while (shown.body().contains(WAITING)) {
            assertThat(System.nanoTime()).as("%s is still waiting", name).isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
            shown = reader.get(page);
        }
        assertThat(shown.statusCode()).as(name).isEqualTo(200);
        Matcher picture = Pattern.compile("src=\"/(picture/document/[^\"]*)\"").matcher(shown.body());
        if (picture.find()) {
            assertThat(reader.bytes(picture.group(1).replace("&amp;", "&")).statusCode()).as("picture of %s", name)
                    .isIn(200, 404, 503);
        }
        Matcher state = Pattern.compile("Texten (är läst|kunde inte läsas: [^.]*|är så lång)|Bara början[^.]*")
                .matcher(shown.body());
        return state.find() ? state.group() : "no word of its text";
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
