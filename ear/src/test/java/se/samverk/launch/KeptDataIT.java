package se.samverk.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samverk.harness.Build;
import se.samverk.harness.Command;
import se.samverk.harness.Portal;
import se.samverk.harness.PortalExtension;
import se.samverk.harness.Until;

/** Nothing that was kept is lost: not by stopping, not by kill -9, not by backup and restore. */
@ExtendWith(PortalExtension.class)
class KeptDataIT {
    @Test
    void a_backup_of_the_running_portal_gives_the_same_portal_elsewhere(Portal portal) throws IOException {
        int total = Found.byEverybody(portal.http());
        assertThat(total).as("the demo's public content").isPositive();
        Map<String, Long> files = files(portal.data());
        Path zip = Build.fresh("backup").resolveSibling("backup-" + System.nanoTime() + ".zip");
        Command backup = Command.run(Map.of(), "backup", zip, "--data", portal.data());
        assertThat(backup.status()).as(backup.said()).isZero();
        assertThat(zip).isNotEmptyFile();
        refused(Command.run(Map.of(), "backup", zip, "--data", portal.data()),
                zip + " exists already: choose another name.");
        refusedToReplace(portal, zip);

        try (Portal elsewhere = Portal.fresh("restored")) {
            Command restore = Command.run(Map.of(), "restore", zip, "--data", elsewhere.data());
            assertThat(restore.status()).as(restore.said()).isZero();
            assertThat(files(elsewhere.data())).isEqualTo(files);
            refused(Command.run(Map.of(), "restore", zip, "--data", elsewhere.data()), elsewhere.data()
                    + " already holds data: name an empty place with --data, or add --force to put them aside.");
            elsewhere.start();
            Until.equal("what everybody finds", total, () -> Found.byEverybody(elsewhere.http()));

            elsewhere.restart();
            assertThat(elsewhere.said()).as("a second start builds and loads nothing anew").doesNotContain("Building",
                    "Taking");
            Until.equal("what everybody finds", total, () -> Found.byEverybody(elsewhere.http()));

            elsewhere.kill();
            Path launcher = halfOfWhatStartsKeep(elsewhere.data());
            elsewhere.start();
            assertThat(launcher).content().contains("\ncom.sun.enterprise.glassfish.bootstrap.ASMain\n");
            assertThat(launcher.resolveSibling("launcher.txt.new")).doesNotExist();
            assertThat(elsewhere.data().resolve("server/application/made-from")).isNotEmptyFile();
            assertThat(elsewhere.data().resolve("server/application/older.jar")).doesNotExist();
            Until.equal("what everybody finds", total, () -> Found.byEverybody(elsewhere.http()));
            elsewhere.stop();
            stoppedBackupAndForce(elsewhere, files);
        }
        Files.delete(zip);
    }

    @Test
    void stopping_leaves_nothing_running(Portal portal) {
        try (Portal own = Portal.fresh("stopped").with("--no-demo").start()) {
            long server = own.pid();
            assertThat(own.pid()).isNotEqualTo(portal.pid());
            HttpResponse<String> first = own.http().get("");
            assertThat(first.statusCode()).isEqualTo(200);
            assertThat(own.said()).contains("The first system administrator begins here (the link works once):");
            String link = own.said().lines().map(String::strip).filter(line -> line.startsWith("http") && line.contains(
                    "localhost:" + own.port())).findFirst().orElseThrow();
            assertThat(own.http().get(link).statusCode()).isEqualTo(200);

            own.stop();
            assertThat(ProcessHandle.of(server).filter(ProcessHandle::isAlive)).isEmpty();
            assertThat(free(own.port())).isTrue();
            assertThat(own.data().resolve("server/running")).doesNotExist();
        }
    }

    @Test
    void the_audit_trail_is_checked_outside_the_portal() throws IOException {
        try (Portal own = Portal.fresh("audited").with("--no-demo").start()) {
            assertThat(own.http().signIn("nobody", "none of it right").statusCode()).isEqualTo(200);
            Until.holds("a head is kept", () -> Files.exists(own.data().resolve("audit/heads.txt")));
            refused(Command.run(Map.of(), "audit", "--data", own.data()), "the portal already runs on " + own.data()
                    + " (port " + own.port() + ", process " + own.pid()
                    + "): stop it, or check a file fetched from its administration pages.");
            own.stop();

            Command held = Command.run(Map.of(), "audit", "--data", own.data());
            assertThat(held.status()).as(held.said()).isZero();
            assertThat(held.said()).contains("The chain holds: ", "; kept heads that agree: 1.");

            Path elsewhere = own.data().resolve("nowhere.txt");
            refused(Command.run(Map.of(), "audit", "--data", own.data(), "--heads", elsewhere), elsewhere
                    + " does not exist: without kept heads, a chain written anew is not found.");
            refused(Command.run(Map.of(), "audit", elsewhere, "--data", own.data()), elsewhere + " does not exist.");

            Files.writeString(elsewhere, "2018-03-14 1 " + "0".repeat(64) + "\n");
            Command other = Command.run(Map.of(), "audit", "--data", own.data(), "--heads", elsewhere);
            assertThat(other.status()).as(other.said()).isEqualTo(1);
            assertThat(other.said()).contains("BROKEN. ");
        }
    }

    @Test
    void a_second_portal_on_the_same_data_is_refused(Portal portal) {
        refused(Command.run(Map.of(), "--data", portal.data(), "--port", Build.freePort()),
                "the portal already runs on "
                        + portal.data() + " (port " + portal.port() + ", process " + portal.pid()
                        + "): stop that one first, or name another place with --data.");
    }

    @Test
    void what_is_no_backup_is_refused_and_changes_nothing() throws IOException {
        Path data = Build.fresh("untouched");
        Path text = Build.target("run").resolve("text.zip");
        Files.writeString(text, "this is not a zip", StandardCharsets.UTF_8);
        refused(Command.run(Map.of(), "restore", text, "--data", data),
                text + " is not a readable zip file; nothing was changed.");
        Path other = Build.ear();
        refused(Command.run(Map.of(), "restore", other, "--data", data),
                other + " is not a backup that this version of Samverk understands; nothing was changed.");
        assertThat(data.resolve("db")).doesNotExist();
        assertThat(data.resolve("files")).doesNotExist();
    }

    /** What is kept between starts, as a start leaves it that is killed in the midst of making it. */
    private static Path halfOfWhatStartsKeep(Path data) throws IOException {
        Path launcher = data.resolve("server/domain/config/launcher.txt");
        Files.writeString(launcher, Files.readAllLines(launcher).get(0) + "\n");
        Path application = data.resolve("server/application");
        Files.delete(application.resolve("made-from"));
        Files.writeString(application.resolve("older.jar"), "half");
        return launcher;
    }

    private static void refusedToReplace(Portal portal, Path zip) {
        refused(Command.run(Map.of(), "restore", zip, "--data", portal.data(), "--force"), "the portal already runs on "
                + portal.data() + " (port " + portal.port() + ", process " + portal.pid()
                + "): stop it before restoring.");
    }

    private static void stoppedBackupAndForce(Portal stopped, Map<String, Long> files) throws IOException {
        Path zip = stopped.data().resolveSibling("stopped-" + System.nanoTime() + ".zip");
        Command backup = Command.run(Map.of(), "backup", zip, "--data", stopped.data());
        assertThat(backup.status()).as(backup.said()).isZero();
        Command restore = Command.run(Map.of(), "restore", zip, "--data", stopped.data(), "--force");
        assertThat(restore.status()).as(restore.said()).isZero();
        assertThat(restore.said()).contains("What was there before is in ");
        assertThat(files(stopped.data())).isEqualTo(files);
        Files.delete(zip);
    }

    private static void refused(Command command, String sentence) {
        assertThat(command.said().strip()).isEqualTo("samverk: " + sentence);
        assertThat(command.status()).isNotZero();
    }

    /** The files that are kept, with their sizes; what is still being received belongs to nothing yet. */
    private static Map<String, Long> files(Path data) throws IOException {
        Map<String, Long> found = new TreeMap<>();
        Path folder = data.resolve("files");
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path file : all.filter(Files::isRegularFile)
                        .filter(file -> !file.startsWith(folder.resolve("incoming"))).toList()) {
                    found.put(folder.relativize(file).toString(), Files.size(file));
                }
            }
        }
        return found;
    }

    private static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
