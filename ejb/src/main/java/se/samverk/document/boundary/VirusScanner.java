package se.samverk.document.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.samverk.document.ScanState;
import se.samverk.shared.RuleBroken;

/** Asks a ClamAV service, where one is named, whether a file is infected. Without an answer a file is not scanned, never clean. */
@ApplicationScoped
public class VirusScanner {
    private static final Logger LOG = Logger.getLogger(VirusScanner.class.getName());
    private static final int PIECE = 64 * 1024;
    private static final int PATIENCE = 30_000;
    private static final int LONGEST_ANSWER = 4096;

    @Inject
    @ConfigProperty(name = "samverk.clamav.host")
    private Optional<String> host;

    @Inject
    @ConfigProperty(name = "samverk.clamav.port")
    private int port;

    /** For the container. */
    public VirusScanner() {
    }

    VirusScanner(String host, int port) {
        this.host = Optional.ofNullable(host);
        this.port = port;
    }

    /** Refuses an infected file at a field; else says whether it was scanned. */
    public ScanState scan(InputStream bytes, String fileName, String field) {
        if (host.isEmpty()) {
            return ScanState.NOT_SCANNED;
        }
        String answer;
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host.get(), port), PATIENCE);
            socket.setSoTimeout(PATIENCE);
            answer = ask(socket, bytes);
        } catch (IOException silent) {
            LOG.log(Level.WARNING, "The search for viruses did not answer; the file counts as not scanned.", silent);
            return ScanState.NOT_SCANNED;
        }
        if (answer.endsWith("FOUND")) {
            throw new RuleBroken("document.infected", field, fileName);
        }
        if (!answer.equals("stream: OK")) {
            LOG.log(Level.WARNING, "The search for viruses answered something else than asked for; not scanned.");
            return ScanState.NOT_SCANNED;
        }
        return ScanState.CLEAN;
    }

    private static String ask(Socket socket, InputStream bytes) throws IOException {
        DataOutputStream out = new DataOutputStream(socket.getOutputStream());
        out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        byte[] piece = new byte[PIECE];
        for (int read = bytes.read(piece); read >= 0; read = bytes.read(piece)) {
            if (read > 0) {
                out.writeInt(read);
                out.write(piece, 0, read);
            }
        }
        out.writeInt(0);
        out.flush();
        byte[] answer = socket.getInputStream().readNBytes(LONGEST_ANSWER);
        return new String(answer, StandardCharsets.UTF_8).replace("\0", "").strip();
    }
}
