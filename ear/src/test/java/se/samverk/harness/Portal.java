package se.samverk.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A portal started by the command {@code ./samverk}, as a person starts it, with the EAR that this
 * build has made. Tests get the shared one by {@link PortalExtension}; a test that must stop or kill
 * its portal makes its own.
 */
public final class Portal implements AutoCloseable {
    /** The password of every demo person in the tests. */
    public static final String DEMO_PASSWORD = "fyra-bruna-hästar";
    private static final Duration START = Duration.ofMinutes(8);
    private static final Duration STOP = Duration.ofMinutes(2);

    private final Path data;
    private final int port = Build.freePort();
    private final Map<String, String> environment = new TreeMap<>();
    private final List<Object> options = new ArrayList<>();
    private final Thread atExit = new Thread(this::end, "stop-portal");
    private Command command;

    /** A portal that keeps its data in this folder; it does not run yet. */
    public Portal(Path data) {
        this.data = data;
    }

    /** A portal without earlier data, which keeps them below the build folder. */
    public static Portal fresh(String name) {
        return new Portal(Build.fresh(name));
    }

    /** With these further options of the command. */
    public Portal with(Object... more) {
        options.addAll(Arrays.asList(more));
        return this;
    }

    /** With this variable in its environment. */
    public Portal withEnvironment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** Starts the portal and returns when it is ready. */
    public Portal start() {
        return start(START);
    }

    /** Starts the portal and returns when it is ready, which may take as long as given. */
    public Portal start(Duration patience) {
        List<Object> line = new ArrayList<>(
                List.of("--port", port, "--data", data, "--demo-password", DEMO_PASSWORD));
        line.addAll(options);
        command = Command.start(environment, text -> text.contains("Ctrl-C stops it.") || text.contains(
                "without an application"), line.toArray());
        Runtime.getRuntime().addShutdownHook(atExit);
        command.awaitLine(patience);
        return this;
    }

    /** Stops the portal in good order and returns when it has stopped. */
    public void stop() {
        if (command != null && command.alive()) {
            command.terminate();
            command.awaitEnd(STOP);
        }
        forgetExit();
    }

    /** Kills the server without any warning and returns when it is gone. */
    public void kill() {
        ProcessHandle server = ProcessHandle.of(pid()).orElseThrow();
        server.destroyForcibly();
        server.onExit().join();
        command.awaitEnd(STOP);
        forgetExit();
    }

    /** Stops the portal and starts it again on the same data. */
    public void restart() {
        stop();
        start();
    }

    private void forgetExit() {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // The hook itself runs: everything ends now.
            return;
        }
    }

    private void end() {
        if (command != null && command.alive()) {
            command.terminate();
            command.awaitEnd(STOP);
        }
    }

    @Override
    public void close() {
        stop();
    }

    /** The address of the portal, ending in a slash. */
    public URI address() {
        return URI.create("http://localhost:" + port + "/");
    }

    /** The port of the portal; the server's administration has the next. */
    public int port() {
        return port;
    }

    /** Where it keeps its data. */
    public Path data() {
        return data;
    }

    /** The number of the server's process. */
    public long pid() {
        try {
            String running = Files.readString(data.resolve("server/running"), StandardCharsets.UTF_8);
            return Long.parseLong(running.split(" ")[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything the command said since the last start. */
    public String said() {
        return command.said();
    }

    /** The server's log since the last start. */
    public String log() {
        try {
            return Files.readString(data.resolve("server/domain/logs/server.log"), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Plain HTTP to the portal, with cookies of its own. */
    public Http http() {
        return new Http(address());
    }
}
