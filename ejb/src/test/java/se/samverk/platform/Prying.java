package se.samverk.platform;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/** What a file that has taken over the process would try. */
final class Prying {
    private Prying() {
    }

    public static void main(String[] arguments) throws IOException {
        try (OutputStream out = new FileOutputStream(FileDescriptor.out)) {
            String told = "file " + tried(() -> Files.readString(Path.of(arguments[0]))) + "\nnetwork "
                    + tried(() -> new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[1])))
                    + "\nsurroundings " + tried(() -> System.getenv().size());
            out.write(told.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String tried(Callable<Object> act) {
        try {
            return String.valueOf(act.call());
        } catch (SecurityException refused) {
            return "refused";
        } catch (Exception other) {
            return other.toString();
        }
    }
}
