package se.samverk;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverk.Product.CLASSES;
import static se.samverk.Product.feature;
import static se.samverk.Product.ours;
import static se.samverk.Product.those;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;

import se.samverk.Product.Module;

/** Who may know whom. The same rules in words: {@code docs/architecture.md}. */
class ArchitectureTest {
    /** Features from left to right: a feature may use those of the lines before its own. */
    private static final List<Set<String>> ORDER = List.of(Set.of("shared"), Set.of("organisation"),
            Set.of("event"), Set.of("audit", "thing"), Set.of("notification"),
            Set.of("search", "waiting", "evidence", "draft"),
            Set.of("register", "document", "figure"), Set.of("workinggroup", "inquiry", "statement"),
            Set.of("meeting", "plan", "project", "library"),
            Set.of("report", "funding"), Set.of("intake"), Set.of("demo", "start", "administration", "transfer"));

    /** What carries the boundaries and the frame of the pages stand beside the features. */
    private static final String PLATFORM = "platform";
    private static final String SHELL = "webshell";

    @Test
    void all_three_layers_are_looked_at() {
        Map<Module, Long> counts = CLASSES.stream()
                .collect(Collectors.groupingBy(Module::of, Collectors.counting()));
        assertThat(counts.get(Module.DOMAIN)).isGreaterThan(120);
        assertThat(counts.get(Module.EJB)).isGreaterThan(120);
        assertThat(counts.get(Module.WEB)).isGreaterThan(60);
    }

    @Test
    void domain_knows_java_persistence_and_validation_and_nothing_else() {
        List<JavaClass> domain = those(120, Module.DOMAIN::has);
        assertThat(knowing(domain, target -> !isJava(target) && !in(target, "jakarta.persistence")
                && !in(target, "jakarta.validation") && !(ours(target) && Module.DOMAIN.has(target)))).isEmpty();
    }

    @Test
    void domain_has_no_files_sockets_or_statements() {
        List<JavaClass> domain = those(120, Module.DOMAIN::has);
        assertThat(knowing(domain, target -> in(target, "java.sql") || in(target, "java.nio.file")
                || in(target, "java.net") || in(target, "javax.sql"))).isEmpty();
    }

    @Test
    void what_may_be_done_does_not_know_how_it_is_shown() {
        List<JavaClass> ejb = those(120, Module.EJB::has);
        assertThat(knowing(ejb, target -> in(target, "jakarta.faces") || in(target, "jakarta.servlet")
                || in(target, "jakarta.ws.rs") || in(target, "org.primefaces") || in(target, "org.omnifaces")))
                .isEmpty();
    }

    @Test
    void what_is_shown_does_not_know_how_it_is_kept() {
        List<JavaClass> web = those(60, Module.WEB::has);
        assertThat(knowing(web, target -> in(target, "jakarta.persistence") || in(target, "jakarta.transaction")
                || in(target, "org.apache.lucene") || in(target, "java.sql") || in(target, "javax.sql")
                || in(target, "java.nio.file") || in(target, "java.io.File"))).isEmpty();
    }

    @Test
    void pages_and_resources_do_not_know_each_other() {
        List<JavaClass> pages = those(10, type -> type.getPackageName().endsWith(".web"));
        List<JavaClass> resources = those(4, type -> type.getPackageName().endsWith(".rest"));
        assertThat(knowing(pages, target -> ours(target) && target.getPackageName().endsWith(".rest"))).isEmpty();
        assertThat(knowing(resources, target -> ours(target) && target.getPackageName().endsWith(".web"))).isEmpty();
    }

    @Test
    void only_the_search_engine_knows_lucene() {
        List<JavaClass> others = those(300, type -> !in(type, "se.samverk.search.lucene"));
        assertThat(knowing(others, target -> in(target, "org.apache.lucene"))).isEmpty();
        assertThat(knowing(those(15, type -> in(type, "se.samverk.search.lucene")),
                target -> in(target, "org.apache.lucene"))).isNotEmpty();
    }

    @Test
    void only_the_mail_server_knows_jakarta_mail() {
        List<JavaClass> others = those(300, type -> !in(type, "se.samverk.notification.mail"));
        assertThat(knowing(others, target -> in(target, "jakarta.mail"))).isEmpty();
        assertThat(knowing(those(3, type -> in(type, "se.samverk.notification.mail")),
                target -> in(target, "jakarta.mail"))).isNotEmpty();
    }

    @Test
    void only_the_port_and_its_users_know_the_search_engine() {
        List<JavaClass> others = those(300, type -> !in(type, "se.samverk.search"));
        assertThat(knowing(others, target -> in(target, "se.samverk.search.lucene")
                || in(target, "se.samverk.search.engine"))).isEmpty();
    }

    @Test
    void a_feature_knows_only_features_to_its_left() {
        Map<String, Integer> place = new HashMap<>();
        for (int i = 0; i < ORDER.size(); i++) {
            for (String feature : ORDER.get(i)) {
                place.put(feature, i);
            }
        }
        List<JavaClass> features = those(300, type -> !feature(type).equals(PLATFORM) && !feature(type).equals(SHELL));
        assertThat(features.stream().map(Product::feature).filter(feature -> !place.containsKey(feature)).distinct())
                .as("features without a place in the order").isEmpty();
        Set<String> wrong = new TreeSet<>();
        for (JavaClass type : features) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                if (ours(target) && place.containsKey(feature(target)) && !feature(target).equals(feature(type))
                        && place.get(feature(target)) >= place.get(feature(type))) {
                    wrong.add(feature(type) + " → " + feature(target) + ": " + type.getName() + " uses "
                            + target.getName());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void the_platform_knows_only_organisations_and_shared_values() {
        List<JavaClass> platform = those(10, type -> feature(type).equals(PLATFORM));
        assertThat(knowing(platform, target -> ours(target)
                && !Set.of("shared", "organisation", PLATFORM).contains(feature(target)))).isEmpty();
    }

    @Test
    void the_frame_of_the_pages_knows_no_page_and_no_resource() {
        List<JavaClass> shell = those(25, type -> feature(type).equals(SHELL));
        assertThat(knowing(shell, target -> ours(target)
                && (target.getPackageName().endsWith(".web") || target.getPackageName().endsWith(".rest")))).isEmpty();
    }

    @Test
    void no_package_exists_in_two_modules() {
        Map<String, Set<Module>> modules = new TreeMap<>();
        for (JavaClass type : CLASSES) {
            modules.computeIfAbsent(type.getPackageName(), any -> new TreeSet<>()).add(Module.of(type));
        }
        assertThat(modules).hasSizeGreaterThan(40);
        modules.values().removeIf(in -> in.size() == 1);
        assertThat(modules).isEmpty();
    }

    @Test
    void a_layer_is_known_by_the_names_of_its_packages() {
        Predicate<String> web = name -> name.endsWith(".web") || name.endsWith(".rest") || name.endsWith(".webshell");
        Predicate<String> ejb = name -> name.endsWith(".boundary") || name.endsWith(".storage")
                || name.endsWith(".platform") || name.endsWith(".notification.mail") || name.endsWith(".search.lucene")
                || name.endsWith(".search.engine");
        List<String> wrong = new ArrayList<>();
        for (JavaClass type : those(300, any -> true)) {
            String name = type.getPackageName();
            boolean right = switch (Module.of(type)) {
                case WEB -> web.test(name);
                case EJB -> ejb.test(name);
                case DOMAIN -> name.equals("se.samverk." + feature(type));
            };
            if (!right) {
                wrong.add(type.getName());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void names_say_what_a_class_is() {
        List<JavaClass> all = those(300, any -> true);
        assertThat(all.stream().map(JavaClass::getSimpleName)
                .filter(name -> name.matches(".*(Impl|Manager|Helpers?|Utils?|Dto|DTO|Facade)"))).isEmpty();
    }

    @Test
    void an_interface_has_more_than_one_implementation() {
        Set<String> ports = Set.of("BlobStore", "SearchEngine", "SearchIndex");
        List<JavaClass> interfaces = those(3, type -> type.isInterface() && !type.isAnnotation());
        assertThat(interfaces.stream().filter(type -> !ports.contains(type.getSimpleName()))
                .filter(type -> type.getAllSubclasses().size() == 1).map(JavaClass::getName)).isEmpty();
    }

    private static boolean isJava(JavaClass type) {
        return type.getBaseComponentType().isPrimitive() || type.getBaseComponentType().getName().startsWith("java.");
    }

    private static boolean in(JavaClass type, String packageOrClass) {
        String name = type.getBaseComponentType().getName();
        return name.equals(packageOrClass) || name.startsWith(packageOrClass + ".");
    }

    private static Set<String> knowing(List<JavaClass> types, Predicate<JavaClass> forbidden) {
        Set<String> found = new TreeSet<>();
        for (JavaClass type : types) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                if (forbidden.test(target)) {
                    found.add(type.getName() + " → " + target.getName());
                }
            }
        }
        return found;
    }
}
