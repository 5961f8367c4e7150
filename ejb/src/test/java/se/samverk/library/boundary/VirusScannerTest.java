package se.samverk.library.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverk.library.ScanState;
import se.samverk.shared.RuleBroken;

class VirusScannerTest {
    private static final byte[] FILE = "innehåll ".repeat(20_000).getBytes(StandardCharsets.UTF_8);

    /** Answers once, after it has been sent a whole file, and gives what it was sent. */
    private static CompletableFuture<byte[]> answering(ServerSocket server, String answer) {
        return CompletableFuture.supplyAsync(() -> {
            try (Socket socket = server.accept()) {
                DataInputStream in = new DataInputStream(socket.getInputStream());
                assertThat(new String(in.readNBytes(10), StandardCharsets.US_ASCII)).isEqualTo("zINSTREAM\0");
                ByteArrayOutputStream got = new ByteArrayOutputStream();
                for (int length = in.readInt(); length > 0; length = in.readInt()) {
                    got.write(in.readNBytes(length));
                }
                socket.getOutputStream().write((answer + "\0").getBytes(StandardCharsets.US_ASCII));
                return got.toByteArray();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static VirusScanner asking(ServerSocket server) {
        return new VirusScanner(server.getInetAddress().getHostAddress(), server.getLocalPort());
    }

    private static ServerSocket server() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    private static ScanState scan(VirusScanner scanner) {
        return scanner.scan(new ByteArrayInputStream(FILE), "bilaga.pdf");
    }

    @Test
    void a_file_in_which_nothing_was_found_is_clean_and_was_sent_whole() throws Exception {
        try (ServerSocket server = server()) {
            CompletableFuture<byte[]> sent = answering(server, "stream: OK");
            assertThat(scan(asking(server))).isEqualTo(ScanState.CLEAN);
            assertThat(sent.get()).isEqualTo(FILE);
        }
    }

    @Test
    @DisplayName("R5 an infected file is refused")
    void an_infected_file_is_refused() throws Exception {
        try (ServerSocket server = server()) {
            answering(server, "stream: Eicar-Signature FOUND");
            assertThatThrownBy(() -> scan(asking(server))).isInstanceOfSatisfying(RuleBroken.class,
                    broken -> assertThat(broken.key()).isEqualTo("document.infected"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"INSTREAM size limit exceeded. ERROR", "", "OK", "stream: something else"})
    void without_a_clear_answer_a_file_is_not_scanned_and_never_clean(String answer) throws Exception {
        try (ServerSocket server = server()) {
            answering(server, answer);
            assertThat(scan(asking(server))).isEqualTo(ScanState.NOT_SCANNED);
        }
    }

    @Test
    void without_a_service_or_with_a_dead_one_a_file_is_not_scanned() throws Exception {
        assertThat(scan(new VirusScanner(null, 3310))).isEqualTo(ScanState.NOT_SCANNED);
        int port;
        try (ServerSocket server = server()) {
            port = server.getLocalPort();
        }
        assertThat(scan(new VirusScanner(InetAddress.getLoopbackAddress().getHostAddress(), port)))
                .isEqualTo(ScanState.NOT_SCANNED);
    }
}
