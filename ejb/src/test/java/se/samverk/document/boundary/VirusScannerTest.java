package se.samverk.document.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverk.document.ScanState;
import se.samverk.shared.RuleBroken;

class VirusScannerTest {
    private static final byte[] FILE = "innehåll ".repeat(20_000).getBytes(StandardCharsets.UTF_8);

    private static ScanState scan(VirusScanner scanner) {
        return scanner.scan(new ByteArrayInputStream(FILE), "bilaga.pdf", "files");
    }

    @Test
    void a_file_in_which_nothing_was_found_is_clean_and_was_sent_whole() throws Exception {
        try (VirusService service = new VirusService("stream: OK")) {
            assertThat(scan(service.scanner())).isEqualTo(ScanState.CLEAN);
            assertThat(service.sent()).isEqualTo(FILE);
        }
    }

    @Test
    @DisplayName("R7 an infected file is refused")
    void an_infected_file_is_refused() throws IOException {
        try (VirusService service = new VirusService("stream: Eicar-Signature FOUND")) {
            assertThatThrownBy(() -> scan(service.scanner())).isInstanceOfSatisfying(RuleBroken.class, broken -> {
                assertThat(broken.key()).isEqualTo("document.infected");
                assertThat(broken.field()).isEqualTo("files");
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"INSTREAM size limit exceeded. ERROR", "", "OK", "stream: something else"})
    void without_a_clear_answer_a_file_is_not_scanned_and_never_clean(String answer) throws IOException {
        try (VirusService service = new VirusService(answer)) {
            assertThat(scan(service.scanner())).isEqualTo(ScanState.NOT_SCANNED);
        }
    }

    @Test
    void without_a_service_or_with_a_dead_one_a_file_is_not_scanned() throws IOException {
        assertThat(scan(VirusService.none())).isEqualTo(ScanState.NOT_SCANNED);
        int port;
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = server.getLocalPort();
        }
        assertThat(scan(new VirusScanner(InetAddress.getLoopbackAddress().getHostAddress(), port)))
                .isEqualTo(ScanState.NOT_SCANNED);
    }
}
