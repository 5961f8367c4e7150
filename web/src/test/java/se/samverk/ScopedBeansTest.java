package se.samverk;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverk.Product.those;

import java.io.Serializable;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;

import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Beans that live longer than a request may be written to disk by the server, and come back. What
 * is injected into them is a proxy that finds its way back to the container by itself (Jakarta CDI,
 * "passivation capable dependencies"), as long as it is not transient: a transient one would come
 * back as null.
 */
class ScopedBeansTest {
    private static final List<Class<? extends Annotation>> LONG_LIVED = List.of(jakarta.faces.view.ViewScoped.class,
            org.omnifaces.cdi.ViewScoped.class, SessionScoped.class);
    private static final List<Class<? extends Annotation>> PROXIED = List.of(Stateless.class, Singleton.class,
            ApplicationScoped.class, RequestScoped.class, SessionScoped.class, jakarta.faces.view.ViewScoped.class);

    @Test
    void beans_that_outlive_a_request_are_serializable() {
        assertThat(longLived().stream().filter(type -> !type.isAssignableTo(Serializable.class))
                .map(JavaClass::getName)).isEmpty();
    }

    @Test
    void what_is_injected_into_them_comes_back_with_them() {
        Set<String> wrong = new TreeSet<>();
        for (JavaField field : fields()) {
            boolean injected = field.isAnnotatedWith(Inject.class);
            boolean proxied = PROXIED.stream().anyMatch(field.getRawType()::isAnnotatedWith)
                    || field.isAnnotatedWith(ConfigProperty.class)
                    || field.getRawType().getPackageName().startsWith("jakarta.");
            if (injected && (field.getModifiers().contains(JavaModifier.TRANSIENT) || !proxied)) {
                wrong.add(field.getFullName());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void what_they_hold_is_serializable_all_the_way() {
        Set<String> wrong = new TreeSet<>();
        for (JavaField field : fields()) {
            if (!field.isAnnotatedWith(Inject.class) && !field.getModifiers().contains(JavaModifier.TRANSIENT)) {
                check(field, wrong, new TreeSet<>());
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static void check(JavaField field, Set<String> wrong, Set<String> seen) {
        for (JavaClass type : field.getAllInvolvedRawTypes()) {
            JavaClass held = type.getBaseComponentType();
            boolean container = held.getPackageName().equals("java.util") && held.isInterface();
            if (!held.isPrimitive() && !container && !held.isAssignableTo(Serializable.class)) {
                wrong.add(field.getFullName() + " holds " + held.getName());
            } else if (Product.ours(held) && !held.isEnum() && seen.add(held.getName())) {
                held.getAllFields().stream().filter(ScopedBeansTest::isState)
                        .forEach(inner -> check(inner, wrong, seen));
            }
        }
    }

    private static List<JavaClass> longLived() {
        return those(4, type -> LONG_LIVED.stream().anyMatch(type::isAnnotatedWith));
    }

    private static List<JavaField> fields() {
        List<JavaField> fields = longLived().stream().flatMap(type -> type.getAllFields().stream())
                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC)).toList();
        assertThat(fields).hasSizeGreaterThan(10);
        return fields;
    }

    private static boolean isState(JavaField field) {
        return !field.getModifiers().contains(JavaModifier.STATIC)
                && !field.getModifiers().contains(JavaModifier.TRANSIENT);
    }
}
