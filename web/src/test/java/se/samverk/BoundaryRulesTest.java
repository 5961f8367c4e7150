package se.samverk;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverk.Product.isBoundary;
import static se.samverk.Product.isPublic;
import static se.samverk.Product.isSessionBean;
import static se.samverk.Product.right;
import static se.samverk.Product.those;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameter;

import jakarta.ejb.Schedule;
import jakarta.ejb.Schedules;
import jakarta.ejb.Timeout;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Named;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;

import se.samverk.Product.Module;
import se.samverk.event.Happening;
import se.samverk.platform.Right;

/** What a boundary is: the only way to change anything, closed unless it says for whom it is open. */
class BoundaryRulesTest {
    private static final Set<String> QUEUES = Set.of("IndexJobs", "Notices", "Outbox");

    @Test
    void every_public_method_of_a_boundary_says_who_may_call_it() {
        List<JavaMethod> methods = publicMethods();
        assertThat(methods.stream().filter(method -> right(method) == null).map(JavaMethod::getFullName)).isEmpty();
    }

    @Test
    void pages_and_resources_call_nothing_internal() {
        int looked = 0;
        Set<String> wrong = new TreeSet<>();
        for (JavaClass type : those(60, Module.WEB::has)) {
            for (JavaCodeUnitAccess<?> access : type.getCodeUnitAccessesFromSelf()) {
                if (access.getTargetOwner().getName().startsWith("se.samverk.")
                        && isBoundary(access.getTargetOwner())) {
                    looked++;
                    boolean internal = access.getTarget().resolveMember().filter(JavaMethod.class::isInstance)
                            .map(JavaMethod.class::cast).filter(method -> right(method) == Right.INTERNAL).isPresent();
                    if (internal && !isPartOfThePortal(type)) {
                        wrong.add(access.getOrigin().getFullName() + " → " + access.getTarget().getFullName());
                    }
                }
            }
        }
        assertThat(looked).isGreaterThan(40);
        assertThat(wrong).isEmpty();
    }

    /** Readiness is asked for by the server, shows no content, and is no page. */
    private static boolean isPartOfThePortal(JavaClass type) {
        return type.getName().equals("se.samverk.webshell.PortalReadiness");
    }

    /** Whoever cites has to answer what goes along of something that not all readers may read (decision 8). */
    @Test
    void those_who_cite_are_known() {
        Set<String> citing = new TreeSet<>();
        for (JavaClass type : those(60, Module.EJB::has)) {
            type.getMethodCallsFromSelf().stream()
                    .filter(call -> call.getTargetOwner().getName().equals("se.samverk.evidence.boundary.Citations")
                            && call.getTarget().getName().startsWith("cite"))
                    .forEach(call -> citing.add(type.getSimpleName()));
        }
        assertThat(citing).containsExactly("DemoPapers", "DemoWork", "Grants", "ImportedMinutes", "MinutesBook",
                "StatusReports");
    }

    @Test
    void no_boundary_can_be_named_in_a_facelet() {
        assertThat(those(25, Product::isSessionBean).stream().filter(type -> type.isAnnotatedWith(Named.class)))
                .isEmpty();
    }

    @Test
    void entities_never_leave_through_a_boundary_that_is_open_to_people() {
        Set<String> wrong = new TreeSet<>();
        for (JavaMethod method : publicMethods()) {
            Stream<JavaClass> seen = Stream.concat(method.getReturnType().getAllInvolvedRawTypes().stream(),
                    method.getParameters().stream().map(JavaParameter::getRawType));
            if (right(method) != Right.INTERNAL && seen.anyMatch(Product::isEntity)) {
                wrong.add(method.getFullName());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void orders_are_records() {
        List<JavaClass> orders = publicMethods().stream().flatMap(method -> method.getParameters().stream())
                .filter(parameter -> parameter.isAnnotatedWith(Valid.class)).map(JavaParameter::getRawType).distinct()
                .toList();
        assertThat(orders).hasSizeGreaterThan(10);
        assertThat(orders.stream().filter(order -> !order.isRecord()).map(JavaClass::getName)).isEmpty();
    }

    @Test
    void happenings_are_records_of_facts() {
        List<JavaClass> happenings = those(8,
                type -> type.isAssignableTo(Happening.class) && !type.isEquivalentTo(Happening.class));
        assertThat(happenings.stream().filter(type -> !type.isRecord()).map(JavaClass::getName)).isEmpty();
        assertThat(happenings.stream().flatMap(type -> type.getFields().stream())
                .filter(field -> field.getAllInvolvedRawTypes().stream().anyMatch(Product::isEntity))
                .map(field -> field.getFullName())).isEmpty();
    }

    /** The container refuses to deploy an observer of a session bean that is not a business method (WELD-000088). */
    @Test
    void observers_of_session_beans_are_public() {
        List<JavaMethod> observers = those(25, Product::isSessionBean).stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getParameters().stream().anyMatch(one -> one.isAnnotatedWith(Observes.class)))
                .toList();
        assertThat(observers).hasSizeGreaterThanOrEqualTo(3);
        assertThat(observers.stream().filter(method -> !isPublic(method)).map(JavaMethod::getFullName)).isEmpty();
    }

    /** A session bean's proxy passes public methods on; any other is called on an empty shell of the bean. */
    @Test
    void session_beans_are_called_by_their_public_methods_only() {
        int looked = 0;
        Set<String> wrong = new TreeSet<>();
        for (JavaClass type : those(300, any -> true)) {
            for (JavaCodeUnitAccess<?> access : type.getCodeUnitAccessesFromSelf()) {
                JavaClass target = access.getTargetOwner();
                boolean own = target.equals(type) || type.getName().startsWith(target.getName() + "$");
                if (!own && target.getName().startsWith("se.samverk.") && isSessionBean(target)) {
                    looked++;
                    access.getTarget().resolveMember().filter(JavaMethod.class::isInstance).map(JavaMethod.class::cast)
                            .filter(method -> !isPublic(method)
                                    && !method.getModifiers().contains(JavaModifier.STATIC))
                            .ifPresent(method -> wrong.add(type.getName() + " → " + method.getFullName()));
                }
            }
        }
        assertThat(looked).isGreaterThan(200);
        assertThat(wrong).isEmpty();
    }

    @Test
    void no_boundary_is_injected_into_itself() {
        assertThat(those(25, Product::isSessionBean).stream().flatMap(type -> type.getFields().stream())
                .filter(field -> field.getRawType().equals(field.getOwner())).map(field -> field.getFullName()))
                .isEmpty();
    }

    @Test
    void transactions_and_the_entity_manager_stay_in_the_layer_of_the_boundaries() {
        List<JavaClass> others = those(180, type -> !Module.EJB.has(type));
        Set<String> wrong = new TreeSet<>();
        for (JavaClass type : others) {
            type.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                    .filter(target -> target.isEquivalentTo(EntityManager.class)
                            || target.isEquivalentTo(TransactionAttribute.class)
                            || target.isEquivalentTo(TransactionManagement.class)
                            || target.isEquivalentTo(Transactional.class))
                    .forEach(target -> wrong.add(type.getName() + " → " + target.getName()));
        }
        assertThat(wrong).isEmpty();
    }

    /**
     * The server reads the transaction attribute of a bean for its business methods and for a method with {@code @Timeout},
     * but not for one with {@code @Schedule} that is no business method: that runs in a transaction whatever its class
     * says. A bean that manages its transactions itself, and begins none, is called without one.
     */
    @Test
    void what_a_schedule_calls_runs_without_a_transaction_of_the_container() {
        List<JavaClass> timers = those(15, type -> type.getMethods().stream()
                .anyMatch(method -> method.isAnnotatedWith(Schedule.class) || method.isAnnotatedWith(Schedules.class)
                        || method.isAnnotatedWith(Timeout.class)));
        assertThat(timers.stream()
                .filter(type -> type.tryGetAnnotationOfType(TransactionManagement.class)
                        .filter(said -> said.value() == TransactionManagementType.BEAN).isEmpty())
                .map(JavaClass::getName)).isEmpty();
        assertThat(timers.stream().filter(type -> type.isAnnotatedWith(TransactionAttribute.class)
                || type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(TransactionAttribute.class)))
                .map(JavaClass::getName)).as("attributes that hold for nothing").isEmpty();
    }

    /**
     * A number from outside becomes an object where it is decided who may have it. The queues of the
     * timers are let off: their numbers come out of their own tables.
     */
    @Test
    void a_number_becomes_an_entity_only_in_access_and_sources() {
        int looked = 0;
        Set<String> wrong = new TreeSet<>();
        for (JavaClass type : those(100, Module.EJB::has)) {
            for (JavaCodeUnitAccess<?> access : type.getCodeUnitAccessesFromSelf()) {
                boolean finds = access.getTargetOwner().isEquivalentTo(EntityManager.class)
                        && Set.of("find", "getReference").contains(access.getTarget().getName());
                if (finds) {
                    looked++;
                    if (!type.getSimpleName().matches(".*(Access|Source)") && !QUEUES.contains(type.getSimpleName())) {
                        wrong.add(access.getOrigin().getFullName());
                    }
                }
            }
        }
        assertThat(looked).isGreaterThan(10);
        assertThat(wrong).isEmpty();
    }

    private static List<JavaMethod> publicMethods() {
        List<JavaMethod> methods = those(25, Product::isBoundary).stream().flatMap(type -> type.getMethods().stream())
                .filter(Product::isPublic).toList();
        assertThat(methods).as("methods looked at").hasSizeGreaterThan(100);
        return methods;
    }
}
