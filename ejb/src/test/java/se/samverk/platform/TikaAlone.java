package se.samverk.platform;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The libraries that the child process reads with, by themselves: what Tika finds in a file when nobody guides it. */
final class TikaAlone implements AutoCloseable {
    private static final int SECONDS = 20;

    private final URLClassLoader jars;
    private final ExecutorService reading = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(null, work, "tika", 4L << 20);
        thread.setDaemon(true);
        return thread;
    });

    TikaAlone() {
        File[] files = Path.of(System.getProperty("basedir", "."), "extractor/target/lib").toFile()
                .listFiles((folder, name) -> name.endsWith(".jar"));
        jars = new URLClassLoader(Arrays.stream(files).map(TikaAlone::url).toArray(URL[]::new),
                ClassLoader.getPlatformClassLoader());
    }

    private static URL url(File file) {
        try {
            return file.toURI().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All text that it gives within the time, or nothing. */
    String text(String name, byte[] file) throws InterruptedException {
        Future<String> text = reading.submit(() -> parse(name, file));
        try {
            return text.get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException unreadable) {
            text.cancel(true);
            return "";
        }
    }

    private String parse(String name, byte[] file) throws ReflectiveOperationException {
        Thread.currentThread().setContextClassLoader(jars);
        Class<?> metadata = jars.loadClass("org.apache.tika.metadata.Metadata");
        Object about = metadata.getConstructor().newInstance();
        metadata.getMethod("set", String.class, String.class).invoke(about, "resourceName", name);
        Class<?> handlers = jars.loadClass("org.apache.tika.sax.BodyContentHandler");
        Object handler = handlers.getConstructor(int.class).newInstance(-1);
        Class<?> parser = jars.loadClass("org.apache.tika.parser.AutoDetectParser");
        try {
            parser.getMethod("parse", InputStream.class, jars.loadClass("org.xml.sax.ContentHandler"), metadata)
                    .invoke(parser.getConstructor().newInstance(), new ByteArrayInputStream(file), handler, about);
        } catch (InvocationTargetException broken) {
            // What it gave before is what it could read.
            return handler.toString();
        }
        return handler.toString();
    }

    @Override
    public void close() throws IOException {
        reading.shutdownNow();
        jars.close();
    }
}
