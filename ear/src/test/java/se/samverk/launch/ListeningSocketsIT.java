package se.samverk.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samverk.harness.Http;
import se.samverk.harness.Portal;
import se.samverk.harness.PortalExtension;

/** Nothing of the portal can be reached from another computer, read from the system's own tables (Linux). */
@ExtendWith(PortalExtension.class)
class ListeningSocketsIT {
    private static final String LISTEN = "0A";
    /** A UDP socket that is bound but connected to nobody. */
    private static final String UDP_OPEN = "07";
    /** 127.0.0.1, the same in IPv6, and ::1, as the kernel writes them on a little-endian machine. */
    private static final Set<String> LOOPBACK = Set.of("0100007F", "0000000000000000FFFF00000100007F",
            "00000000000000000000000001000000");

    /** One socket that waits for others. */
    private record Listener(String address, int port) {
    }

    @Test
    void every_listening_socket_is_on_loopback(Portal portal, Http http) throws IOException {
        assertThat(http.get("").statusCode()).isEqualTo(200);
        List<Listener> listeners = new ArrayList<>();
        Set<String> own = inodes(portal.pid());
        assertThat(own).as("sockets of the server").isNotEmpty();
        listeners.addAll(listeners("tcp", LISTEN, own));
        listeners.addAll(listeners("tcp6", LISTEN, own));
        listeners.addAll(listeners("udp", UDP_OPEN, own));
        listeners.addAll(listeners("udp6", UDP_OPEN, own));

        assertThat(listeners).extracting(Listener::port).as("what listens")
                .containsExactlyInAnyOrder(portal.port(), portal.port() + 1);
        assertThat(listeners).allSatisfy(listener -> assertThat(listener.address()).as("port " + listener.port())
                .isIn(LOOPBACK));
    }

    @Test
    void answers_do_not_tell_which_server_gives_them(Http http) {
        assertThat(http.get("").headers().map()).doesNotContainKeys("server", "x-powered-by", "Server",
                "X-Powered-By");
        assertThat(http.get("no-such-page.xhtml").body()).doesNotContain("Payara", "GlassFish", "Grizzly");
    }

    @Test
    void the_server_s_own_measurements_are_not_served(Http http) {
        assertThat(http.get("metrics").statusCode()).isIn(403, 404);
    }

    private static Set<String> inodes(long pid) throws IOException {
        Set<String> found = new HashSet<>();
        try (Stream<Path> descriptors = Files.list(Path.of("/proc", String.valueOf(pid), "fd"))) {
            for (Path descriptor : descriptors.toList()) {
                try {
                    String target = Files.readSymbolicLink(descriptor).toString();
                    if (target.startsWith("socket:[")) {
                        found.add(target.substring("socket:[".length(), target.length() - 1));
                    }
                } catch (NoSuchFileException closedMeanwhile) {
                    continue;
                }
            }
        }
        return found;
    }

    /** Columns of the kernel's table: number, local address:port, remote address:port, state, …, inode as the tenth. */
    private static List<Listener> listeners(String table, String state, Set<String> own) throws IOException {
        List<Listener> found = new ArrayList<>();
        List<String> lines = Files.readAllLines(Path.of("/proc/net", table), StandardCharsets.US_ASCII);
        for (String line : lines.subList(1, lines.size())) {
            String[] columns = line.strip().split("\\s+");
            if (columns[3].equals(state) && own.contains(columns[9])) {
                String[] local = columns[1].split(":");
                found.add(new Listener(local[0], Integer.parseInt(local[1], 16)));
            }
        }
        return found;
    }
}
