package se.samverk.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import se.samverk.harness.Http;
import se.samverk.harness.InContainer;

/**
 * Who may do what. The tables in {@code src/test/resources/matrix} say what is expected; here every cell
 * is tried for real, as somebody who has signed in to the running product: pages, resources and
 * downloads over HTTP, boundary methods inside the container with each call rolled back.
 */
@ArquillianTest
@RunAsClient
@TestMethodOrder(OrderAnnotation.class)
class MatrixIT {
    private static final Map<String, String> CALLERS = Map.of("OO", "other", "EX", "exmember", "DI",
            "disabled", "RE", "reader", "ME", "member", "CH", "chair", "FU",
            "funder", "RC", "coordinator", "OA", "orgadmin", "SA", "sysadmin");
    private static final Map<String, Http> SESSIONS = new LinkedHashMap<>();
    private static boolean disabled;

    @Deployment
    public static Archive<?> deployment() {
        return InContainer.deployment();
    }

    @AfterAll
    static void forget() {
        SESSIONS.clear();
        disabled = false;
    }

    /** Goes first of the calls: its callers are all active when they sign in. */
    @Test
    @Order(1)
    void boundary_methods_answer_as_the_table_says() {
        Table table = Table.read("boundaries");
        assertAnswers(table, (caller, http) -> asked(http, "matrix/cells", table));
    }

    @Test
    @Order(2)
    void pages_answer_as_the_table_says() {
        assertRequested("pages");
    }

    @Test
    @Order(2)
    void resources_and_downloads_answer_as_the_table_says() {
        assertRequested("resources");
    }

    private static void assertRequested(String name) {
        Table table = Table.read(name);
        List<String> addresses = asked(session("AN"), "matrix/addresses", table);
        table.callers().forEach(MatrixIT::session);
        disable();
        assertAnswers(table, (caller, http) -> addresses.stream().map(address -> mark(http, address)).toList());
    }

    /** Whoever has signed in and is then disabled is out at the next request. */
    private static void disable() {
        if (!disabled) {
            disabled = true;
            People.disable(CALLERS.get("DI"));
            HttpResponse<String> next = session("DI").get("account/settings.xhtml");
            assertThat(next.statusCode()).isEqualTo(302);
            assertThat(next.headers().firstValue("Location").orElse("")).contains("/sign-in.xhtml");
        }
    }

    private interface Column {
        List<String> answers(String caller, Http http);
    }

    private static void assertAnswers(Table table, Column column) {
        assertThat(table.callers()).as("kinds of caller").hasSize(11);
        List<String> wrong = new ArrayList<>();
        for (String caller : table.callers()) {
            List<String> answers = column.answers(caller, session(caller));
            assertThat(answers).as("answers for %s", caller).hasSameSizeAs(table.rows());
            for (int i = 0; i < answers.size(); i++) {
                Table.Row row = table.rows().get(i);
                if (!answers.get(i).equals(row.marks().get(caller))) {
                    wrong.add(caller + "  " + row.entry() + "  " + row.object() + ": expected "
                            + row.marks().get(caller) + " but was " + answers.get(i));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static Http session(String caller) {
        return SESSIONS.computeIfAbsent(caller,
                name -> name.equals("AN") ? People.visitor() : People.signedIn(CALLERS.get(name)));
    }

    private static List<String> asked(Http http, String path, Table table) {
        return People.asked(http, path, table.rows().stream().map(Table.Row::request).toList());
    }

    private static String mark(Http http, String address) {
        String[] parts = address.split("\t");
        String[] line = parts[0].split(" ", 2);
        if (line.length < 2 || !line[1].startsWith("/")) {
            return address;
        }
        HttpResponse<String> answer = switch (line[0]) {
            case "HEAD", "PATCH", "DELETE" -> piece(http, line[0], line[1]);
            case "PUT" -> line[1].startsWith("/api/imports") ? file(http, line[1]) : put(http, line[1]);
            case "POST" -> line[1].startsWith("/api/uploads")
                    ? begin(http, line[1])
                    : line[1].startsWith("/api/") ? json(http, line[1]) : http.post(line[1], Map.of());
            default -> http.get(line[1]);
        };
        boolean toSignIn = answer.headers().firstValue("Location").orElse("").contains("/sign-in.xhtml");
        return switch (answer.statusCode()) {
            case 200, 201, 204 ->
                parts.length == 1 || answer.body().replace("&amp;", "&").contains(parts[1]) ? "+" : ".";
            case 302, 303 ->
                (line[0].equals("POST") || line[1].startsWith("/saved/")) && !toSignIn ? "+" : "-";
            case 401, 403, 404 -> "-";
            default -> "status " + answer.statusCode();
        };
    }

    /** Begins a file for the group or the organisation that the address names. */
    private static HttpResponse<String> begin(Http http, String path) {
        String[] parts = path.split("[?=]");
        return http.send(parts[0], request -> request.header("X-Samverk-Csrf", csrf(http))
                .header("Upload-Length", "8")
                .header("Upload-Metadata",
                        "filename " + base64("underlag.txt") + "," + parts[1] + " " + base64(parts[2]))
                .POST(BodyPublishers.noBody()));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static HttpResponse<String> piece(Http http, String method, String path) {
        return http.send(path, request -> request.header("Content-Type", "application/offset+octet-stream")
                .header("X-Samverk-Csrf", csrf(http)).header("Upload-Offset", "0")
                .method(method,
                        method.equals("PATCH") ? BodyPublishers.ofString("Underlag") : BodyPublishers.noBody()));
    }

    private static HttpResponse<String> file(Http http, String path) {
        return http.send(path, request -> request.header("Content-Type", "application/octet-stream")
                .header("X-Samverk-Csrf", csrf(http))
                .header("Upload-Length", path.contains("/package?") ? "1000" : "8")
                .PUT(BodyPublishers.ofString("Underlag")));
    }

    private static HttpResponse<String> json(Http http, String path) {
        return http.send(path, request -> request.header("Content-Type", "application/json")
                .header("X-Samverk-Csrf", csrf(http))
                .POST(BodyPublishers.ofString("{\"text\":\"ca 60 000 kr\",\"language\":\"sv\"}")));
    }

    private static HttpResponse<String> put(Http http, String path) {
        return http.send(path, request -> request.header("Content-Type", "application/json")
                .header("X-Samverk-Csrf", csrf(http))
                .PUT(BodyPublishers.ofString("{\"text\":\"Halvfärdigt\",\"version\":0}")));
    }

    private static String csrf(Http http) {
        return http.get("index.xhtml").body().contains("name=\"csrf\"") ? http.csrf() : "none";
    }
}
