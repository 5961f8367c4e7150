package se.samverk.harness;

import java.io.File;
import java.net.URI;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * What the tests inside the container run in: the EAR that this build has made, with nothing but the
 * tests of the package {@code se.samverk.incontainer}, and what they use of this one, added to its WAR.
 * All of them share the one deployment ({@link OneDeployment}); each names it by a method
 *
 * <pre>
 * &#64;Deployment
 * public static Archive&lt;?&gt; deployment() {
 *     return InContainer.deployment();
 * }
 * </pre>
 */
public final class InContainer {
    private static final String WAR = "/samverk-web.war";

    private InContainer() {
    }

    /** The product with the tests in it. */
    public static EnterpriseArchive deployment() {
        EnterpriseArchive ear = ShrinkWrap.create(ZipImporter.class, "samverk.ear").importFrom(Build.ear().toFile())
                .as(EnterpriseArchive.class);
        WebArchive war = ear.getAsType(WebArchive.class, WAR);
        war.addPackages(true, "se.samverk.incontainer");
        war.addClasses(ManyDocuments.class, ManyDocuments.Group.class, ManyDocuments.Made.class);
        war.addAsLibrary(jar(Assertions.class));
        ear.delete(WAR);
        return ear.addAsModule(Testable.archiveToTest(war));
    }

    /** Plain HTTP, with cookies of its own, to the portal that the deployment runs in. */
    public static Http http() {
        int administration = Integer.parseInt(Build.property("samverk.incontainer.admin.port"));
        return new Http(URI.create("http://localhost:" + (administration - 1) + "/"));
    }

    private static File jar(Class<?> type) {
        return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }
}
