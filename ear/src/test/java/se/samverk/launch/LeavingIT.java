package se.samverk.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samverk.harness.Build;
import se.samverk.harness.Command;
import se.samverk.harness.Http;
import se.samverk.harness.Portal;
import se.samverk.harness.PortalExtension;
import se.samverk.harness.Until;

/** Everything is taken out of a running portal, and another one goes on with it. */
@ExtendWith(PortalExtension.class)
class LeavingIT {
    /** A group that may show things to everybody; whoever chairs it may have got other seats meanwhile. */
    private static final Pattern GROUP = Pattern
            .compile("/group/view\\.xhtml\\?id=([0-9]+)\"[^>]*>\\s*Arbetsgrupp psykisk hälsa");
    /** In no other text. */
    private static final String WORD = "vadarsvala";

    @Test
    void another_portal_goes_on_with_what_was_exported_from_a_running_one(Portal portal) throws IOException {
        aDocumentIsBroughtIn(portal);
        int total = Found.byEverybody(portal.http());
        Until.holds("a head is kept", () -> Files.exists(portal.data().resolve("audit/heads.txt")));
        Exported exported = Exported.of(portal.data(), "export", Map.of());
        assertThat(exported.files().keySet()).anyMatch(name -> name.startsWith("files/"));
        assertThat(exported.rows("account")).isNotEmpty().noneMatch(row -> row.contains("password"));
        assertThat(Files.getPosixFilePermissions(exported.folder())).containsExactlyInAnyOrder(
                PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);
        refused(Command.run(Map.of(), "import", exported.folder(), "--data", portal.data()),
                "the portal already runs on " + portal.data() + " (port " + portal.port() + ", process " + portal.pid()
                        + "): stop it before importing.");

        try (Portal elsewhere = Portal.fresh("moved-in").with("--no-demo")) {
            aChangedExportChangesNothing(exported, elsewhere);
            Command come = Command.run(Map.of("SAMVERK_BASE_URL", "http://localhost:" + elsewhere.port()), "import",
                    exported.folder(), "--data", elsewhere.data());
            assertThat(come.status()).as(come.said()).isZero();
            assertThat(come.said()).startsWith("Imported from " + exported.folder() + ": ")
                    .contains(elsewhere.data() + "/administrators.txt");
            Command audit = Command.run(Map.of(), "audit", "--data", elsewhere.data(), "--heads",
                    portal.data().resolve("audit/heads.txt"));
            assertThat(audit.status()).as(audit.said()).isZero();
            assertThat(audit.said()).contains("The chain holds: ", "; kept heads that agree: 1.");
            exported.assertSameAs(Exported.of(elsewhere.data(), "export-again", Map.of()));
            refused(Command.run(Map.of(), "import", exported.folder(), "--data", elsewhere.data()),
                    "there is something in this installation already (");

            elsewhere.start();
            Until.equal("what everybody finds", total, () -> Found.byEverybody(elsewhere.http()));
            Until.equal("the document", 1, () -> Found.byEverybody(elsewhere.http(), WORD));
            theAdministratorComesInByTheLinkAlone(elsewhere);
        }
    }

    /** A file that everybody finds by a word in its text. */
    private static void aDocumentIsBroughtIn(Portal portal) {
        Http chair = portal.http().signIn("ordf.boras");
        Matcher group = GROUP.matcher(chair.get("index.xhtml").body());
        assertThat(group.find()).as("the chair's group").isTrue();
        String path = "document/add.xhtml?group=" + group.group(1);
        Map<String, String> fields = Map.of("bringing", "bringing", "jakarta.faces.ViewState",
                Http.viewState(chair.get(path)), "type", "OTHER", "reach", "PUBLIC", "bring", "bring");
        HttpResponse<String> answer = chair.postFile(path, fields, "files", "faglar.txt",
                ("En " + WORD + " räknades vid ån.").getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        Until.equal("the document", 1, () -> Found.byEverybody(portal.http(), WORD));
    }

    private static void aChangedExportChangesNothing(Exported exported, Portal elsewhere) throws IOException {
        Path person = exported.folder().resolve("data/person.jsonl");
        byte[] sound = Files.readAllBytes(person);
        Files.writeString(person, "{}\n");
        refused(Command.run(Map.of(), "import", exported.folder(), "--data", elsewhere.data()),
                exported.folder() + " is not as it was written: data/person.jsonl was changed.");
        assertThat(elsewhere.data().resolve("db")).doesNotExist();
        assertThat(elsewhere.data().resolve("files")).doesNotExist();
        Files.write(person, sound);
    }

    /** No password of before opens; the answer is the page again, as for any wrong one. */
    private static void theAdministratorComesInByTheLinkAlone(Portal elsewhere) throws IOException {
        List<String> links = Files.readAllLines(elsewhere.data().resolve("administrators.txt"));
        assertThat(links).isNotEmpty();
        String[] first = links.get(0).split(" ");
        assertThat(elsewhere.http().signIn(first[0], Portal.DEMO_PASSWORD).statusCode()).isEqualTo(200);
        String fresh = "lugna bäckar rinner 7";
        String link = first[1].substring(elsewhere.address().toString().length());
        assertThat(elsewhere.http().get(link).statusCode()).isEqualTo(200);
        elsewhere.http().submit(link, "choosing", "choose", Map.of("password", fresh));
        assertThat(elsewhere.http().signIn(first[0], fresh).statusCode()).isEqualTo(302);
    }

    private static void refused(Command command, String sentence) {
        assertThat(command.said().strip()).startsWith("samverk: " + sentence);
        assertThat(command.status()).isNotZero();
    }
}
