package se.samverk.harness;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/** One run of the command {@code ./samverk}, as a person runs it; everything it says is kept. */
public final class Command {
    private final Process process;
    private final StringBuffer said = new StringBuffer();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final CompletableFuture<String> awaitedLine = new CompletableFuture<>();

    private Command(Process process, Predicate<String> awaited) {
        this.process = process;
        Thread reader = new Thread(() -> listen(awaited), "samverk-output");
        reader.setDaemon(true);
        reader.start();
    }

    /** Runs the command to its end with these arguments and with these changes to the environment. */
    public static Command run(Map<String, String> environment, Object... arguments) {
        Command command = start(environment, line -> false, arguments);
        command.awaitEnd(Duration.ofMinutes(15));
        return command;
    }

    /** Starts the command; {@code awaited} tells the line {@link #awaitLine} waits for. */
    static Command start(Map<String, String> environment, Predicate<String> awaited, Object... arguments) {
        List<String> line = new ArrayList<>();
        line.add("bash");
        line.add(Build.root().resolve("samverk").toString());
        Arrays.stream(arguments).map(Object::toString).forEach(line::add);
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true)
                .directory(Build.target("run").toFile());
        Map<String, String> all = new TreeMap<>();
        all.put("JAVA_HOME", System.getProperty("java.home"));
        all.put("SAMVERK_EAR", Build.ear().toString());
        all.putAll(environment);
        all.forEach((name, value) -> {
            if (value == null) {
                builder.environment().remove(name);
            } else {
                builder.environment().put(name, value);
            }
        });
        try {
            return new Command(builder.start(), awaited);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void listen(Predicate<String> awaited) {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.append(line).append('\n');
                if (awaited.test(line)) {
                    awaitedLine.complete(line);
                }
            }
        } catch (IOException e) {
            said.append("(its output broke off: ").append(e.getMessage()).append(")\n");
        } finally {
            awaitedLine.completeExceptionally(new IllegalStateException("the command ended"));
            ended.complete(null);
        }
    }

    /** Waits for the awaited line, and fails with everything that was said if the command ends first. */
    void awaitLine(Duration limit) {
        try {
            awaitedLine.get(limit.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            process.destroy();
            throw new IllegalStateException("./samverk did not come up (" + e.getMessage() + "):\n" + said, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for ./samverk", e);
        }
    }

    /** Waits until the command has ended and everything it said is read. */
    void awaitEnd(Duration limit) {
        try {
            ended.get(limit.toSeconds(), TimeUnit.SECONDS);
            if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
                throw new TimeoutException("it still runs");
            }
        } catch (ExecutionException | TimeoutException e) {
            process.destroyForcibly();
            throw new IllegalStateException("./samverk did not end (" + e.getMessage() + "):\n" + said, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for ./samverk", e);
        }
    }

    /** Asks the command to stop, as closing its terminal does. */
    void terminate() {
        process.destroy();
    }

    public boolean alive() {
        return process.isAlive();
    }

    /** The status it ended with. */
    public int status() {
        return process.exitValue();
    }

    /** Everything it said so far, errors included. */
    public String said() {
        return said.toString();
    }

    /** The last line it said that is not empty. */
    public String lastLine() {
        List<String> lines = said().lines().filter(line -> !line.isBlank()).toList();
        return lines.isEmpty() ? "" : lines.get(lines.size() - 1);
    }

    /** A folder of the build folder that stands first on the path, for programs that replace real ones. */
    public static Map<String, String> pathBefore(Path folder) {
        return Map.of("PATH", folder + ":" + System.getenv("PATH"));
    }
}
