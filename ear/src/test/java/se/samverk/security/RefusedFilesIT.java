package se.samverk.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;
import se.samverk.harness.Http;
import se.samverk.harness.InContainer;
import se.samverk.matrix.People;

/** A file that is refused: what a person is told, and that nothing typed is lost by it. */
@ArquillianTest
@RunAsClient
class RefusedFilesIT {
    private static final int MEGABYTE = 1024 * 1024;
    private static final Pattern SECTION = Pattern.compile("<textarea[^>]*name=\"(section-[0-9]+)\"");

    @Deployment
    public static Archive<?> deployment() {
        return InContainer.deployment();
    }

    @Test
    void a_file_that_is_too_large_is_told_of_at_its_field_and_what_was_typed_stays() {
        refused(new byte[20 * MEGABYTE + 1], "folder.pdf: filen är större än 20 MB.",
                "Gruppen talade om samordning och om stora filer.");
    }

    @Test
    void a_file_with_nothing_in_it_is_told_of_at_its_field_and_what_was_typed_stays() {
        refused(new byte[0], "folder.pdf: filen är tom.", "Gruppen talade om samordning och om tomma filer.");
    }

    @Test
    void a_file_that_is_something_else_is_told_of_at_its_field_and_what_was_typed_stays() {
        refused("<html><body>Hej</body></html>".getBytes(StandardCharsets.UTF_8),
                "folder.pdf: innehållet är inte det som ändelsen .pdf säger.",
                "Gruppen talade om samordning och om andra filer.");
    }

    private static void refused(byte[] bytes, String told, String typed) {
        Http http = People.signedIn("chair.bjorkstad");
        String path = People.path("/report/edit.xhtml", "other group, draft");

        HttpResponse<String> answer = attach(http, path, "folder.pdf", bytes, typed);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).containsPattern("id=\"attachmentFile-error\"[^>]*>[^<]*" + Pattern.quote(told))
                .containsPattern("<textarea[^>]*>\\s*" + typed).contains("value=\"Foldern\"");
        assertThat(http.get(path).body()).as("saved with the press, and no attachment").contains(typed)
                .doesNotContain("Foldern");
    }

    @Test
    void a_file_within_the_limits_is_kept() {
        Http http = People.signedIn("chair.bjorkstad");
        String path = People.path("/report/edit.xhtml", "other group, draft");

        HttpResponse<String> answer = attach(http, path, "lagom.txt", "text".getBytes(StandardCharsets.UTF_8),
                "Gruppen talade om samordning.");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        assertThat(http.get(path).body()).contains("lagom.txt · inte genomsökt efter virus");
    }

    private static HttpResponse<String> attach(Http http, String path, String fileName, byte[] bytes, String typed) {
        HttpResponse<String> page = http.get(path);
        Matcher section = SECTION.matcher(page.body());
        assertThat(section.find()).as("a section to write in").isTrue();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("writing", "writing");
        fields.put("jakarta.faces.ViewState", Http.viewState(page));
        fields.put(section.group(1), typed);
        fields.put("attachmentTitle", fileName.equals("folder.pdf") ? "Foldern" : "Lagom");
        fields.put("attach", "attach");
        return http.postFile(path, fields, "attachmentFile", fileName, bytes);
    }
}
