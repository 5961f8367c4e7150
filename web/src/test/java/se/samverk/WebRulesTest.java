package se.samverk;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverk.Product.those;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;

import jakarta.inject.Named;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.core.Response;

import se.samverk.Product.Module;

/** What pages, resources and tests are. */
class WebRulesTest {
    private static final Path WEBAPP = Path.of("src/main/webapp");
    private static final List<Class<? extends Annotation>> HTTP = List.of(GET.class, PUT.class, POST.class,
            DELETE.class);

    @Test
    void what_is_shown_never_holds_an_entity() {
        Set<String> wrong = new TreeSet<>();
        for (JavaClass type : those(60, Module.WEB::has)) {
            type.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass().getBaseComponentType()).filter(Product::isEntity)
                    .forEach(entity -> wrong.add(type.getName() + " → " + entity.getName()));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void every_page_has_one_facelet_of_its_own_and_every_facelet_at_most_one_page() {
        Map<Path, String> facelets = facelets();
        Map<String, Set<Path>> facesOfPage = new TreeMap<>();
        Map<Path, Set<String>> pagesOfFacelet = new TreeMap<>();
        for (JavaClass page : those(8, Product::isPage)) {
            assertThat(page.isAnnotatedWith(Named.class)).as(page.getName()).isTrue();
            String bean = Character.toLowerCase(page.getSimpleName().charAt(0)) + page.getSimpleName().substring(1);
            facesOfPage.put(bean, new TreeSet<>());
            Pattern used = Pattern.compile("#\\{[^}]*\\b" + bean + "\\b");
            facelets.forEach((path, text) -> {
                if (used.matcher(text).find()) {
                    facesOfPage.get(bean).add(path);
                    pagesOfFacelet.computeIfAbsent(path, any -> new TreeSet<>()).add(bean);
                }
            });
        }
        facesOfPage.values().removeIf(paths -> paths.size() == 1);
        assertThat(facesOfPage).isEmpty();
        pagesOfFacelet.values().removeIf(beans -> beans.size() == 1);
        assertThat(pagesOfFacelet).isEmpty();
    }

    private static Map<Path, String> facelets() {
        try (Stream<Path> files = Files.walk(WEBAPP)) {
            Map<Path, String> texts = files.filter(file -> file.toString().endsWith(".xhtml"))
                    .filter(file -> !file.startsWith(WEBAPP.resolve("WEB-INF")))
                    .collect(Collectors.toMap(WEBAPP::relativize, WebRulesTest::read));
            assertThat(texts).hasSizeGreaterThan(10);
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void resources_answer_with_records() {
        List<JavaMethod> methods = those(4, type -> type.getPackageName().endsWith(".rest")).stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> HTTP.stream().anyMatch(method::isAnnotatedWith)).toList();
        assertThat(methods).hasSizeGreaterThanOrEqualTo(4);
        assertThat(methods.stream().filter(method -> !method.getRawReturnType().isEquivalentTo(Response.class))
                .filter(method -> method.getReturnType().getAllInvolvedRawTypes().stream()
                        .anyMatch(type -> !type.isRecord() && !type.isEquivalentTo(List.class)))
                .map(JavaMethod::getFullName)).isEmpty();
    }

    @Test
    void resources_are_found_under_the_package_rest() {
        assertThat(those(4, type -> type.isAnnotatedWith(jakarta.ws.rs.Path.class)).stream()
                .filter(type -> !type.getPackageName().endsWith(".rest")).map(JavaClass::getName)).isEmpty();
    }

    /** Tests named {@code *Test} need no container, none waits by sleeping and none is skipped. */
    @Test
    void tests_start_no_container_unless_named_so_and_never_sleep() {
        Map<Path, String> tests = new TreeMap<>();
        for (String module : List.of("domain", "ejb", "web", "ear")) {
            tests.putAll(javaFiles(Path.of("..", module, "src/test/java")));
        }
        assertThat(tests).hasSizeGreaterThan(40);
        Pattern container = Pattern.compile("org\\.jboss\\.arquillian|com\\.microsoft\\.playwright");
        Pattern never = Pattern.compile("Thread\\s*\\.\\s*sleep|@Disabled|TimeUnit\\.\\w+\\.sleep");
        Set<String> wrong = new TreeSet<>();
        tests.forEach((path, text) -> {
            boolean itself = path.endsWith("WebRulesTest.java");
            boolean startsOne = path.toString().endsWith("Test.java") && container.matcher(text).find();
            if (!itself && (startsOne || never.matcher(text).find())) {
                wrong.add(path.toString());
            }
        });
        assertThat(wrong).isEmpty();
    }

    private static Map<Path, String> javaFiles(Path root) {
        if (!Files.isDirectory(root)) {
            return Map.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.toMap(file -> file, WebRulesTest::read));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
