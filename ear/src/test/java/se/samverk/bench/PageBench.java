package se.samverk.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import se.samverk.harness.Build;
import se.samverk.harness.Http;
import se.samverk.harness.Portal;

/**
 * How long the search page and a list of twenty rows take, against the same template with nothing in
 * it for the same person: warm, four callers at once, the middle time. The pages take turns, so that
 * all meet the same load. {@code -Dbench.pages=N} sets how often each caller fetches each page (100).
 */
class PageBench {
    private static final int CALLERS = 4;
    private static final int PAGES = Integer.getInteger("bench.pages", 100);
    private static final double GOAL = 2.0;
    private static final String EMPTY = "bench/empty.xhtml";
    private static final String SEARCH = "search.xhtml?q=psykisk";
    private static final String LIST = "search.xhtml?kind=FIGURE";
    private static final String NOTHING = """
            <ui:composition xmlns="http://www.w3.org/1999/xhtml" xmlns:ui="jakarta.faces.facelets"
                            template="/WEB-INF/templates/list.xhtml">
              <ui:param name="filtered" value="false"/>
              <ui:define name="title">#{text['search.titleAll']}</ui:define>
            </ui:composition>
            """;

    @Test
    void lists_against_an_empty_page() throws Exception {
        Path ear = withEmptyPage();
        try (Portal portal = Portal.fresh("bench-pages").withEnvironment("SAMVERK_EAR", ear.toString()).start()) {
            List<Http> callers = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                callers.add(portal.http().signIn("lasare.molndal"));
            }
            assertThat(callers.get(0).get(LIST).body().split("<tr>", -1)).as("a head and twenty rows").hasSize(22);
            assertThat(callers.get(0).get(SEARCH).body()).contains("hits-list");
            fetched(callers);
            Map<String, List<Double>> times = fetched(callers);
            double empty = median(times.get(EMPTY));
            Figures.ratio("search page / empty page, p50, " + CALLERS + " callers", median(times.get(SEARCH)), empty,
                    GOAL);
            Figures.ratio("list of 20 rows / empty page, p50, " + CALLERS + " callers", median(times.get(LIST)), empty,
                    GOAL);
        }
    }

    /** The times in milliseconds by page, of all callers at once. */
    private static Map<String, List<Double>> fetched(List<Http> callers) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
        try {
            List<Future<Map<String, List<Double>>>> running = new ArrayList<>();
            callers.forEach(caller -> running.add(threads.submit(() -> fetched(caller))));
            Map<String, List<Double>> all = new LinkedHashMap<>();
            for (Future<Map<String, List<Double>>> one : running) {
                one.get().forEach((page, times) -> all.computeIfAbsent(page, key -> new ArrayList<>()).addAll(times));
            }
            return all;
        } finally {
            threads.shutdownNow();
        }
    }

    private static Map<String, List<Double>> fetched(Http caller) {
        Map<String, List<Double>> times = new LinkedHashMap<>();
        for (int i = 0; i < PAGES; i++) {
            for (String page : List.of(EMPTY, SEARCH, LIST)) {
                long begin = System.nanoTime();
                HttpResponse<String> answer = caller.get(page);
                times.computeIfAbsent(page, key -> new ArrayList<>()).add((System.nanoTime() - begin) / 1e6);
                assertThat(answer.statusCode()).as(page).isEqualTo(200);
            }
        }
        return times;
    }

    private static double median(List<Double> times) {
        return Figures.median(times.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** The product with one page more: the template of the lists with nothing in it. */
    private static Path withEmptyPage() throws IOException {
        Path ear = Build.target("bench").resolve("with-empty-page.ear");
        Path war = Build.target("bench").resolve("with-empty-page.war");
        Files.copy(Build.ear(), ear, StandardCopyOption.REPLACE_EXISTING);
        try (FileSystem product = FileSystems.newFileSystem(ear)) {
            Path inside = product.getPath("samverk-web.war");
            Files.copy(inside, war, StandardCopyOption.REPLACE_EXISTING);
            try (FileSystem web = FileSystems.newFileSystem(war)) {
                Files.createDirectories(web.getPath("bench"));
                Files.writeString(web.getPath(EMPTY), NOTHING, StandardCharsets.UTF_8);
            }
            Files.copy(war, inside, StandardCopyOption.REPLACE_EXISTING);
        }
        return ear;
    }
}
