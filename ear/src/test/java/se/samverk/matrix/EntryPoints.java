package se.samverk.matrix;

import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.servlet.annotation.WebServlet;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import se.samverk.harness.Build;
import se.samverk.platform.Allowed;
import se.samverk.platform.Right;

/** Every way into the product, found in the EAR that this build has made. */
final class EntryPoints implements AutoCloseable {
    private static final Set<Class<?>> MARKS = Set.of(Path.class, WebServlet.class, ApplicationPath.class);
    private static final String CLASSES = "WEB-INF/classes/";
    private final java.nio.file.Path web = Build.fresh("matrix-web");
    private final List<String> webFiles;
    private final URLClassLoader webClasses;

    EntryPoints() {
        webFiles = unpack();
        webClasses = new URLClassLoader(libraries(), EntryPoints.class.getClassLoader());
    }

    /** The pages, by their path: all facelets outside WEB-INF. */
    Set<String> pages() {
        return webFiles.stream().filter(file -> file.endsWith(".xhtml") && !file.startsWith("WEB-INF/"))
                .map(file -> "/" + file).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The methods of REST resources, such as {@code GET /api/search}, and the paths of servlets. */
    Set<String> resources() {
        Set<String> found = new TreeSet<>();
        List<Class<?>> classes = webFiles.stream()
                .filter(file -> isClass(file) && file.startsWith(CLASSES) && names(file, MARKS))
                .<Class<?>>map(file -> load(webClasses, file.substring(CLASSES.length()))).toList();
        String root = classes.stream().map(type -> type.getAnnotation(ApplicationPath.class))
                .flatMap(path -> Optional.ofNullable(path).stream()).findFirst().orElseThrow().value();
        for (Class<?> type : classes) {
            WebServlet servlet = type.getAnnotation(WebServlet.class);
            if (servlet != null) {
                found.addAll(List.of(servlet.urlPatterns()));
                found.addAll(List.of(servlet.value()));
            }
            if (type.isAnnotationPresent(Path.class)) {
                found.addAll(methods(root, type));
            }
        }
        return found;
    }

    /** Whether a class file names one of some annotations; only such a class needs to be loaded. */
    private boolean names(String file, Set<Class<?>> annotations) {
        try {
            String bytes = Files.readString(web.resolve(file), StandardCharsets.ISO_8859_1);
            return annotations.stream().anyMatch(type -> bytes.contains(type.descriptorString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> methods(String root, Class<?> resource) {
        Set<String> found = new TreeSet<>();
        String path = root + "/" + resource.getAnnotation(Path.class).value();
        for (Method method : resource.getMethods()) {
            Path below = method.getAnnotation(Path.class);
            String whole = below == null ? path : path + "/" + below.value();
            for (Annotation annotation : method.getAnnotations()) {
                HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
                if (verb != null) {
                    found.add(verb.value() + " " + whole);
                }
            }
        }
        return found;
    }

    /** The methods of boundaries that a person can reach, such as {@code Meetings.call(long)}. */
    Set<String> boundaryMethods() {
        Set<String> found = new TreeSet<>();
        for (String file : namesIn("samverk-ejb.jar")) {
            if (isClass(file) && file.contains("/boundary/")) {
                Class<?> type = load(EntryPoints.class.getClassLoader(), file);
                if (type.isAnnotationPresent(Stateless.class) || type.isAnnotationPresent(Singleton.class)) {
                    Arrays.stream(type.getDeclaredMethods()).filter(isOpen()).map(EntryPoints::name)
                            .forEach(found::add);
                }
            }
        }
        return found;
    }

    private static Predicate<Method> isOpen() {
        return method -> Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers())
                && !method.isSynthetic() && right(method) != Right.INTERNAL;
    }

    /** What the interceptor demands; nothing said is refused there. */
    private static Right right(Method method) {
        Allowed own = method.getAnnotation(Allowed.class);
        Allowed allowed = own == null ? method.getDeclaringClass().getAnnotation(Allowed.class) : own;
        return allowed == null ? Right.INTERNAL : allowed.value();
    }

    private static String name(Method method) {
        return Arrays.stream(method.getParameterTypes()).map(Class::getSimpleName).collect(Collectors.joining(",",
                method.getDeclaringClass().getSimpleName() + "." + method.getName() + "(", ")"));
    }

    private static boolean isClass(String file) {
        return file.endsWith(".class") && !file.endsWith("package-info.class");
    }

    private static Class<?> load(ClassLoader loader, String file) {
        try {
            return Class.forName(file.substring(0, file.length() - ".class".length()).replace('/', '.'), false, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("cannot look into " + file, e);
        }
    }

    private interface Reader {
        void read(String name, InputStream bytes) throws IOException;
    }

    private static void each(InputStream archive, Reader reader) throws IOException {
        ZipInputStream zip = new ZipInputStream(archive);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (!entry.isDirectory()) {
                reader.read(entry.getName(), zip);
            }
        }
    }

    private static void eachIn(String module, Reader reader) {
        try (InputStream ear = Files.newInputStream(Build.ear())) {
            each(ear, (name, bytes) -> {
                if (name.equals(module)) {
                    each(bytes, reader);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> namesIn(String module) {
        List<String> names = new ArrayList<>();
        eachIn(module, (name, bytes) -> names.add(name));
        return names;
    }

    private List<String> unpack() {
        List<String> names = new ArrayList<>();
        eachIn("samverk-web.war", (name, bytes) -> {
            names.add(name);
            java.nio.file.Path file = web.resolve(name);
            Files.createDirectories(file.getParent());
            Files.copy(bytes, file);
        });
        return names;
    }

    private URL[] libraries() {
        Stream<String> jars = webFiles.stream().filter(file -> file.startsWith("WEB-INF/lib/"));
        return Stream.concat(Stream.of(CLASSES), jars).map(file -> {
            try {
                return web.resolve(file).toUri().toURL();
            } catch (MalformedURLException e) {
                throw new UncheckedIOException(e);
            }
        }).toArray(URL[]::new);
    }

    @Override
    public void close() throws IOException {
        webClasses.close();
    }
}
