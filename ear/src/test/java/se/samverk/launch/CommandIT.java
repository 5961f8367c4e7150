package se.samverk.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverk.harness.Build;
import se.samverk.harness.Command;

/** What the command says when it cannot do what it is asked: one clear sentence each. */
class CommandIT {
    private Path programs;
    private Path data;

    @BeforeEach
    void emptyFolders() throws IOException {
        programs = Files.createDirectories(Build.fresh("programs"));
        data = Build.fresh("nothing");
    }

    @Test
    void help_names_every_command_and_option() {
        Command help = Command.run(Map.of(), "--help");
        assertThat(help.status()).isZero();
        assertThat(help.said()).contains("./samverk backup", "./samverk restore", "./samverk export",
                "./samverk import", "./samverk test", "--with-credentials", "--port",
                "--data", "--no-demo", "--demo-password", "--force", "--help");
    }

    @Test
    void a_wrong_option_is_named() {
        refused(Command.run(Map.of(), "--prot", "8080"), "--prot is not an option. See ./samverk --help.");
        refused(Command.run(Map.of(), "--port", "eighty"),
                "--port takes a number, not \"eighty\". See ./samverk --help.");
        refused(Command.run(Map.of(), "--port", "80"),
                "--port takes a number from 1024 to 65528. See ./samverk --help.");
        refused(Command.run(Map.of(), "--data"), "--data needs a value. See ./samverk --help.");
    }

    @Test
    void a_port_in_use_is_named() throws IOException {
        int port = Build.freePort();
        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(taken.isBound()).isTrue();
            refused(Command.run(Map.of(), "--port", port, "--data", data),
                    "port " + port + " is in use: stop what uses it, or choose another with --port.");
        }
        assertThat(data).doesNotExist();
    }

    @Test
    void a_list_of_breached_passwords_that_is_not_there_is_named() {
        Path list = data.resolve("pwned.txt");
        refused(Command.run(Map.of("SAMVERK_BREACHED_PASSWORDS", list.toString()), "--port", Build.freePort(), "--data",
                data),
                "the list of breached passwords " + list
                        + " cannot be read: correct or unset SAMVERK_BREACHED_PASSWORDS.");
        assertThat(data).doesNotExist();
    }

    @Test
    void a_list_of_breached_passwords_that_is_none_is_named_and_the_portal_does_not_start() throws IOException {
        Path list = Files.writeString(programs.resolve("pwned.txt"), "lösenord\n", StandardCharsets.UTF_8);
        Command command = Command.run(Map.of("SAMVERK_BREACHED_PASSWORDS", list.toString()), "--no-demo", "--port",
                Build.freePort(), "--data", data);
        assertThat(command.said()).contains("The list of breached passwords that SAMVERK_BREACHED_PASSWORDS names, "
                + list + ", has a line of another form at byte 0.").contains("the portal could not be deployed");
        assertThat(command.status()).isNotZero();
    }

    @Test
    void an_old_java_is_named() throws IOException {
        program("java", "echo 'openjdk version \"11.0.2\" 2019-01-15' >&2");
        refused(Command.run(environment(programs + ":" + System.getenv("PATH")), "--data", data),
                "Java 11.0.2 at " + programs.resolve("java") + " is too old: install a JDK, version 17 or newer.");
        program("java", "echo 'java version \"1.8.0_402\"' >&2");
        refused(Command.run(environment(programs + ":" + System.getenv("PATH")), "--data", data), "Java 1.8.0_402 at "
                + programs.resolve("java") + " is too old: install a JDK, version 17 or newer.");
    }

    @Test
    void a_missing_java_is_named() throws IOException {
        only("bash", "dirname", "grep");
        refused(Command.run(environment(programs.toString()), "--data", data),
                "Java is missing: install a JDK, version 17 or newer.");
    }

    @Test
    void a_java_without_compiler_is_named() throws IOException {
        program("java", "echo 'openjdk version \"17.0.15\"' >&2; echo '    java.home = " + programs + "' >&2");
        refused(Command.run(environment(programs + ":" + System.getenv("PATH")), "--data", data), "Java at "
                + programs.resolve("java")
                + " has no compiler: install a JDK (not only a JRE), version 17 or newer.");
    }

    @Test
    void a_missing_maven_is_named() throws IOException {
        only("bash", "dirname", "grep", "sed", "head");
        Map<String, String> environment = environment(programs.toString());
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        refused(Command.run(environment, "test"), "Maven is missing: install Maven, version 3.8.7 or newer.");
    }

    @Test
    void an_old_maven_is_named() throws IOException {
        program("mvn", "echo 'Apache Maven 3.6.3 (cecedd343002696d0abb50b32b541b8a6ba2883f)'");
        Map<String, String> environment = environment(programs + ":" + System.getenv("PATH"));
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        refused(Command.run(environment, "test"), "Maven 3.6.3 is too old: install Maven, version 3.8.7 or newer.");
    }

    @Test
    void a_missing_backup_is_named() {
        refused(Command.run(Map.of(), "restore", data.resolve("none.zip"), "--data", data),
                data.resolve("none.zip") + " does not exist.");
        refused(Command.run(Map.of(), "backup"), "backup needs the name of the file to write. See ./samverk --help.");
    }

    @Test
    void a_missing_export_is_named() throws IOException {
        refused(Command.run(Map.of(), "import", data.resolve("none"), "--data", data),
                data.resolve("none") + " does not exist.");
        refused(Command.run(Map.of(), "export"),
                "export needs the name of the folder or zip file to write. See ./samverk --help.");
        refused(Command.run(Map.of(), "import", programs, "--with-credentials"),
                "--with-credentials belongs to export. See ./samverk --help.");
        refused(Command.run(Map.of(), "export", programs, "--data", data),
                programs + " exists already: choose another name.");
        refused(Command.run(Map.of(), "export", data.resolve("export"), "--data", data),
                "there is no database in " + data + "/db.");
        assertThat(data).doesNotExist();
    }

    @Test
    void an_import_under_way_keeps_the_portal_other_imports_and_copies_away() throws IOException {
        Files.createDirectories(data);
        Process importing = new ProcessBuilder("bash", "-c", "exec -a java-with-long-paths-TransferCommand sleep 300")
                .start();
        String process = String.valueOf(importing.pid());
        Files.writeString(data.resolve("importing"), process + "\n");
        try {
            String sentence = "an import goes into " + data + " (process " + process + "): wait until it is done.";
            refused(Command.run(Map.of(), "--data", data, "--port", Build.freePort()), sentence);
            refused(Command.run(Map.of("COLUMNS", "20"), "import", programs, "--data", data), sentence);
            refused(Command.run(Map.of(), "backup", programs.resolve("half.zip"), "--data", data), sentence);
            refused(Command.run(Map.of(), "export", programs.resolve("half"), "--data", data), sentence);
            assertThat(programs).isEmptyDirectory();
        } finally {
            importing.destroyForcibly();
        }
    }

    @Test
    void a_build_may_be_named_from_the_folder_one_is_in() throws IOException {
        Path trail = Files.writeString(programs.resolve("trail.txt"), "no trail\n", StandardCharsets.UTF_8);
        Path from = Build.target("run").toRealPath();
        Command audit = Command.run(Map.of("SAMVERK_EAR", from.relativize(Build.ear().toRealPath()).toString()),
                "audit", trail, "--data", data);
        assertThat(audit.said()).startsWith("BROKEN. ").isEqualTo(
                Command.run(Map.of(), "audit", trail, "--data", data).said());
    }

    @Test
    void what_the_launcher_said_is_forgotten_when_the_server_dies_of_it() {
        Command command = Command.run(Map.of("SAMVERK_EAR", "none", "SAMVERK_JAVA_OPTIONS", "-XX:+NoSuchOption"),
                "--port", Build.freePort(), "--data", data);
        assertThat(command.said()).contains("NoSuchOption", "samverk: the server stopped while starting; its log is ");
        assertThat(command.status()).isNotZero();
        assertThat(data.resolve("server/domain/config/domain.xml")).exists();
        assertThat(data.resolve("server/domain/config/launcher.txt")).doesNotExist();
    }

    private static void refused(Command command, String sentence) {
        assertThat(command.said().strip()).isEqualTo("samverk: " + sentence);
        assertThat(command.status()).isNotZero();
    }

    /** An environment with this path and without a named Java. */
    private static Map<String, String> environment(String path) {
        Map<String, String> environment = new HashMap<>();
        environment.put("PATH", path);
        environment.put("JAVA_HOME", null);
        return environment;
    }

    private void program(String name, String script) throws IOException {
        Path file = programs.resolve(name);
        Files.writeString(file, "#!/bin/sh\n" + script + "\n", StandardCharsets.UTF_8);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    /** A path on which only these programs are found. */
    private void only(String... names) throws IOException {
        List<Path> folders = Stream.of(System.getenv("PATH").split(":")).map(Path::of).toList();
        for (String name : Set.of(names)) {
            Path real = folders.stream().map(folder -> folder.resolve(name)).filter(Files::isExecutable).findFirst()
                    .orElseThrow();
            Files.createSymbolicLink(programs.resolve(name), real);
        }
    }
}
