package se.samverk.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Where the build stands: its root, the EAR it made, its target folder, and free ports. */
public final class Build {
    /** The portal's ports: the one asked for and the seven after it. */
    private static final int PORTS = 8;
    private static final Random RANDOM = new Random();

    private Build() {
    }

    /** The root of the sources, where the command {@code samverk} is. */
    public static Path root() {
        return Path.of(property("samverk.root"));
    }

    /** The product that this build has made. */
    public static Path ear() {
        return Path.of(property("samverk.ear"));
    }

    /** A folder below the build folder that exists and keeps what is in it. */
    public static Path target(String name) {
        Path folder = Path.of(property("samverk.target"), name);
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder below the build folder that does not exist yet: what an earlier run left there is removed. */
    public static Path fresh(String name) {
        Path folder = Path.of(property("samverk.target"), name);
        remove(folder);
        target(name);
        remove(folder);
        return folder;
    }

    private static void remove(Path folder) {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
                for (Path path : deepestFirst) {
                    Files.delete(path);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A port that is free together with the seven after it, below those the system gives to callers. */
    public static int freePort() {
        for (int attempt = 0; attempt < 100; attempt++) {
            int port = 20000 + PORTS * RANDOM.nextInt(1500);
            if (Stream.iterate(port, p -> p + 1).limit(PORTS).allMatch(Build::free)) {
                return port;
            }
        }
        throw new IllegalStateException("no free ports were found");
    }

    private static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    /** A system property that the build always sets, also to nothing. */
    static String property(String name) {
        String value = System.getProperty(name);
        if (value == null) {
            throw new IllegalStateException("The system property " + name + " is missing: run the tests by Maven.");
        }
        return value;
    }
}
