package se.samverk;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverk.Product.isEntity;
import static se.samverk.Product.isMapped;
import static se.samverk.Product.isPublic;
import static se.samverk.Product.those;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Version;

import se.samverk.Product.Module;
import se.samverk.platform.PortalClock;

/** What an entity is: rich, guarded, versioned, lazy. */
class EntityRulesTest {

    @Test
    void entities_are_changed_by_verbs_and_not_by_setters() {
        assertThat(those(25, Product::isMapped).stream().flatMap(type -> type.getMethods().stream())
                .filter(method -> isPublic(method) && method.getName().matches("set[A-Z].*"))
                .map(JavaMember::getFullName)).isEmpty();
    }

    @Test
    void nothing_mapped_has_a_public_empty_constructor() {
        assertThat(those(25, Product::isMapped).stream().flatMap(type -> type.getConstructors().stream())
                .filter(constructor -> constructor.getRawParameterTypes().isEmpty()
                        && constructor.getModifiers().contains(JavaModifier.PUBLIC))
                .map(JavaMember::getFullName)).isEmpty();
    }

    @Test
    void every_entity_refuses_the_second_of_two_writers() {
        assertThat(those(25, Product::isEntity).stream()
                .filter(type -> type.getAllFields().stream().noneMatch(field -> field.isAnnotatedWith(Version.class)))
                .map(JavaClass::getName)).isEmpty();
    }

    @Test
    void entities_live_in_the_domain() {
        assertThat(those(25, Product::isMapped).stream().filter(type -> !Module.DOMAIN.has(type))
                .map(JavaClass::getName)).isEmpty();
    }

    /** The persistence provider refuses records as embeddables when it deploys. */
    @Test
    void nothing_mapped_is_a_record() {
        assertThat(those(25, Product::isMapped).stream().filter(JavaClass::isRecord).map(JavaClass::getName)).isEmpty();
    }

    @Test
    void nothing_is_loaded_before_it_is_asked_for() {
        List<JavaField> relations = mappedFields().filter(field -> fetch(field) != null).toList();
        assertThat(relations).hasSizeGreaterThan(20);
        assertThat(relations.stream().filter(field -> fetch(field) != FetchType.LAZY).map(JavaField::getFullName))
                .isEmpty();
    }

    private static FetchType fetch(JavaField field) {
        return field.tryGetAnnotationOfType(ManyToOne.class).map(ManyToOne::fetch)
                .or(() -> field.tryGetAnnotationOfType(OneToOne.class).map(OneToOne::fetch))
                .or(() -> field.tryGetAnnotationOfType(OneToMany.class).map(OneToMany::fetch))
                .or(() -> field.tryGetAnnotationOfType(ManyToMany.class).map(ManyToMany::fetch))
                .or(() -> field.tryGetAnnotationOfType(ElementCollection.class).map(ElementCollection::fetch))
                .orElse(null);
    }

    @Test
    void enums_are_stored_as_words() {
        List<JavaField> enums = mappedFields()
                .filter(field -> field.getAllInvolvedRawTypes().stream().anyMatch(JavaClass::isEnum)).toList();
        assertThat(enums).hasSizeGreaterThan(20);
        assertThat(enums.stream().filter(field -> field.tryGetAnnotationOfType(Enumerated.class)
                .filter(enumerated -> enumerated.value() == EnumType.STRING).isEmpty()).map(JavaField::getFullName))
                .isEmpty();
    }

    @Test
    void relations_point_left_and_never_both_ways_across_features() {
        Set<String> wrong = new TreeSet<>();
        mappedFields().filter(field -> field.isAnnotatedWith(OneToMany.class)).forEach(field -> {
            if (field.getAllInvolvedRawTypes().stream().filter(Product::isEntity)
                    .anyMatch(target -> !Product.feature(target).equals(Product.feature(field.getOwner())))) {
                wrong.add(field.getFullName());
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void only_the_clock_asks_what_time_it_is() {
        List<JavaMethodCall> asking = those(300, any -> true).stream()
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .filter(call -> call.getName().equals("now") && call.getTargetOwner().getName().startsWith("java.time.")
                        || call.getName().equals("currentTimeMillis"))
                .toList();
        assertThat(asking).isNotEmpty();
        assertThat(asking.stream().filter(call -> !call.getOriginOwner().isEquivalentTo(PortalClock.class))
                .map(call -> call.getOrigin().getFullName())).isEmpty();
    }

    @Test
    void time_is_kept_in_the_types_of_java_time() {
        Set<String> old = Set.of("java.util.Date", "java.util.Calendar", "java.util.GregorianCalendar",
                "java.sql.Date", "java.sql.Time", "java.sql.Timestamp");
        assertThat(those(300, any -> true).stream()
                .filter(type -> type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(dependency -> old.contains(dependency.getTargetClass().getName())))
                .map(JavaClass::getName)).isEmpty();
        assertThat(mappedFields().filter(field -> field.getRawType().getName().equals("java.time.Instant"))).isEmpty();
    }

    @Test
    void money_and_figures_are_never_floating_point() {
        Set<String> floating = Set.of("double", "float", "java.lang.Double", "java.lang.Float");
        List<JavaClass> values = those(40, type -> Module.DOMAIN.has(type)
                && Set.of("funding", "shared", "figure").contains(Product.feature(type)));
        Stream<JavaMember> members = values.stream().flatMap(type -> type.getMembers().stream());
        assertThat(members.filter(member -> member.getAllInvolvedRawTypes().stream()
                .anyMatch(type -> floating.contains(type.getName()))).map(JavaMember::getFullName)).isEmpty();
    }

    private static Stream<JavaField> mappedFields() {
        return those(25, Product::isMapped).stream().flatMap(type -> type.getFields().stream())
                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC)
                        && !field.getModifiers().contains(JavaModifier.TRANSIENT));
    }
}
