package se.samverk.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import se.samverk.harness.Http;
import se.samverk.harness.InContainer;

/** The people of the matrix and their world, from the outside: signing in, and what is asked of the world over HTTP. */
public final class People {
    public static final String PASSWORD = "elva sorters besök";
    private static final int ROWS_AT_A_TIME = 30;

    private People() {
    }

    /** Somebody without an account. */
    public static Http visitor() {
        Http http = InContainer.http();
        post(http, "matrix/addresses", "");
        return http;
    }

    /** Somebody who has signed in: {@code chair}, {@code member}, {@code reader} and so on. */
    public static Http signedIn(String name) {
        Http http = visitor();
        assertThat(http.signIn(account(name), PASSWORD).statusCode()).as(name).isEqualTo(302);
        return http;
    }

    public static String account(String name) {
        return "matrix." + name;
    }

    /** The path of an entry point for an object, as in the rows of the tables. */
    public static String path(String entry, String object) {
        String address = asked(visitor(), "matrix/addresses", List.of(entry + "\t" + object)).get(0);
        assertThat(address).contains(" /");
        return address.split("\t")[0].split(" /")[1];
    }

    /** The number at the end of the path of an object. */
    public static String number(String path) {
        return path.replaceAll(".*[=/]", "");
    }

    /** Ends the use of an account, as an administrator does. */
    public static void disable(String name) {
        post(visitor(), "matrix/disable", account(name));
    }

    /** Ends an account's seat in the own group, as the coordinator does. */
    public static void unseat(String name) {
        post(visitor(), "matrix/unseat", account(name));
    }

    /** Asks the world some rows, a part at a time, so that none waits too long for an answer. */
    static List<String> asked(Http http, String path, List<String> rows) {
        List<String> answers = new ArrayList<>();
        for (int first = 0; first < rows.size(); first += ROWS_AT_A_TIME) {
            List<String> part = rows.subList(first, Math.min(first + ROWS_AT_A_TIME, rows.size()));
            answers.addAll(post(http, path, String.join("\n", part)).body().lines().toList());
        }
        return answers;
    }

    private static HttpResponse<String> post(Http http, String path, String body) {
        HttpResponse<String> answer = http.send(path, request -> request.header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer;
    }
}
