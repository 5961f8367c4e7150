package se.samverk.notification.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A mail server that answers as it is told, for what a well-behaved one does not do. */
final class ScriptedServer implements AutoCloseable {
    private final ServerSocket door;
    private final Map<String, String> answers;
    private final SSLContext secure;
    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());

    /** @param answers what to say to a verb; to others the server says yes. "HELLO" is the greeting: empty is none */
    ScriptedServer(Map<String, String> answers, KeyFile keys) {
        this.answers = answers;
        try {
            secure = context(keys.store());
            door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        Thread thread = new Thread(this::serve, "scripted-server");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return door.getLocalPort();
    }

    List<String> heard() {
        return List.copyOf(heard);
    }

    private void serve() {
        while (!door.isClosed()) {
            try (Socket guest = door.accept()) {
                talk(guest);
            } catch (IOException ended) {
                heard.add("end");
            }
        }
    }

    private void talk(Socket first) throws IOException {
        Socket guest = first;
        String greeting = answers.getOrDefault("HELLO", "220 ready");
        if (!greeting.isEmpty()) {
            say(guest, greeting);
        }
        BufferedReader in = reader(guest);
        boolean letter = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String verb = letter ? "" : line.split(" ")[0].toUpperCase(Locale.ROOT);
            heard.add(line);
            if (letter) {
                letter = !line.equals(".");
                if (!letter) {
                    say(guest, "250 taken");
                }
                continue;
            }
            letter = verb.equals("DATA") && !answers.containsKey("DATA");
            say(guest, answers.getOrDefault(verb, switch (verb) {
                case "EHLO" -> guest == first ? "250-here\r\n250 STARTTLS" : "250 here";
                case "DATA" -> "354 go on";
                case "STARTTLS" -> "220 go on";
                default -> "250 yes";
            }));
            if (verb.equals("STARTTLS")) {
                SSLSocket wrapped = (SSLSocket) secure.getSocketFactory().createSocket(guest, null, guest.getPort(),
                        false);
                wrapped.setUseClientMode(false);
                guest = wrapped;
                in = reader(guest);
            }
        }
    }

    private static BufferedReader reader(Socket guest) throws IOException {
        return new BufferedReader(new InputStreamReader(guest.getInputStream(), StandardCharsets.UTF_8));
    }

    private static void say(Socket guest, String line) throws IOException {
        OutputStream out = guest.getOutputStream();
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static SSLContext context(Path keys) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys)) {
            store.load(in, KeyFile.PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, KeyFile.PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
