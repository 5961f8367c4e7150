package se.samverk.document.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/** Stands in for ClamAV: takes one file by INSTREAM, answers what it was told to, and keeps what it was sent. */
final class VirusService implements AutoCloseable {
    private final ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final CompletableFuture<byte[]> sent;

    VirusService(String answer) throws IOException {
        sent = CompletableFuture.supplyAsync(() -> answer(answer));
    }

    private byte[] answer(String answer) {
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
    }

    /** Who asks it. */
    VirusScanner scanner() {
        return new VirusScanner(server.getInetAddress().getHostAddress(), server.getLocalPort());
    }

    /** One that asks nobody. */
    static VirusScanner none() {
        return new VirusScanner(null, 3310);
    }

    /** The file, when it has come whole. */
    byte[] sent() throws Exception {
        return sent.get();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
