package se.samverk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;

import se.samverk.platform.Allowed;
import se.samverk.platform.Caller;
import se.samverk.platform.Right;
import se.samverk.shared.SubjectRef;
import se.samverk.webshell.Shell;

/** The classes of the product as the architecture tests see them, read once. */
final class Product {
    static final String ROOT = "se.samverk.";

    static final JavaClasses CLASSES = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("se.samverk");

    private Product() {
    }

    /** The layers, each found by the place its classes come from. */
    enum Module {
        DOMAIN(SubjectRef.class), EJB(Caller.class), WEB(Shell.class);

        private final String place;

        Module(Class<?> one) {
            place = one.getProtectionDomain().getCodeSource().getLocation().getPath();
        }

        static Module of(JavaClass type) {
            String source = type.getSource().orElseThrow().getUri().toString();
            return Stream.of(values()).filter(module -> source.contains(module.place)).findFirst().orElseThrow();
        }

        boolean has(JavaClass type) {
            return of(type) == this;
        }
    }

    /** The classes that a rule is about; a rule that finds fewer than it should is not a rule. */
    static List<JavaClass> those(int atLeast, Predicate<JavaClass> wanted) {
        List<JavaClass> found = CLASSES.stream().filter(wanted).toList();
        assertThat(found).as("classes looked at").hasSizeGreaterThanOrEqualTo(atLeast);
        return found;
    }

    static boolean ours(JavaClass type) {
        return type.getPackageName().startsWith(ROOT);
    }

    /** The feature of a class: the third word of its name. */
    static String feature(JavaClass type) {
        return type.getPackageName().substring(ROOT.length()).split("\\.", 2)[0];
    }

    static boolean isPage(JavaClass type) {
        return type.getSimpleName().endsWith("Page") && Module.WEB.has(type);
    }

    static boolean isSessionBean(JavaClass type) {
        return type.isAnnotatedWith(Stateless.class) || type.isAnnotatedWith(Singleton.class);
    }

    static boolean isBoundary(JavaClass type) {
        return isSessionBean(type) && type.getPackageName().endsWith(".boundary");
    }

    static boolean isEntity(JavaClass type) {
        return type.isAnnotatedWith(Entity.class);
    }

    static boolean isMapped(JavaClass type) {
        return isEntity(type) || type.isAnnotatedWith(Embeddable.class) || type.isAnnotatedWith(MappedSuperclass.class);
    }

    static boolean isPublic(JavaMethod method) {
        return method.getModifiers().contains(JavaModifier.PUBLIC)
                && !method.getModifiers().contains(JavaModifier.SYNTHETIC);
    }

    /** The right a call of a session bean's method demands, as the interceptor reads it; null when none is stated. */
    static Right right(JavaMethod method) {
        return method.tryGetAnnotationOfType(Allowed.class)
                .or(() -> method.getOwner().tryGetAnnotationOfType(Allowed.class)).map(Allowed::value).orElse(null);
    }
}
