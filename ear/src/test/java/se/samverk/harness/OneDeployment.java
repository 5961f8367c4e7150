package se.samverk.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentScenario;
import org.jboss.arquillian.container.spi.event.DeployManagedDeployments;
import org.jboss.arquillian.container.spi.event.UnDeployManagedDeployments;
import org.jboss.arquillian.container.test.impl.client.deployment.event.GenerateDeployment;
import org.jboss.arquillian.core.api.InstanceProducer;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.api.event.ManagerStarted;
import org.jboss.arquillian.core.api.event.ManagerStopping;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.spi.annotation.ClassScoped;

/**
 * Starts a server for the tests inside the container when the first of them runs, and deploys the
 * product into it once for all of them: Arquillian by itself deploys anew for every test class. The
 * server is started by {@code ./samverk}, so it is configured as the product's own is.
 */
public final class OneDeployment implements LoadableExtension {
    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(Server.class).observer(Once.class);
    }

    /** The server, up before Arquillian reads where it is. */
    public static final class Server {
        private Portal server;

        void start(@Observes(precedence = 100) ManagerStarted event) {
            server = Portal.fresh("incontainer").withEnvironment("SAMVERK_EAR", "none")
                    .withEnvironment("SAMVERK_SECOND_FACTOR", "NOBODY")
                    .withEnvironment("SAMVERK_TESSERACT", PictureProgram.put()).with("--no-demo").start();
            System.setProperty("samverk.incontainer.admin.port", String.valueOf(server.port() + 1));
            System.setProperty("samverk.incontainer.admin.password", password());
        }

        void stop(@Observes ManagerStopping event) {
            server.stop();
        }

        private String password() {
            try {
                Path unpacked = Path.of(Files.readString(server.data().resolve("server/domain/made-for"),
                        StandardCharsets.UTF_8).strip());
                String line = Files.readString(unpacked.resolve("administrator"), StandardCharsets.UTF_8).strip();
                return line.substring(line.indexOf('=') + 1);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The first class's deployment is kept for the classes after it, and never undeployed. */
    public static final class Once {
        @Inject
        @ClassScoped
        private InstanceProducer<DeploymentScenario> current;

        private DeploymentScenario kept;
        private boolean deployed;

        void generate(@Observes EventContext<GenerateDeployment> context) {
            if (kept == null) {
                context.proceed();
                kept = current.get();
            } else {
                current.set(kept);
            }
        }

        void deploy(@Observes EventContext<DeployManagedDeployments> context) {
            if (!deployed) {
                deployed = true;
                context.proceed();
            }
        }

        void undeploy(@Observes EventContext<UnDeployManagedDeployments> context) {
            // The server is thrown away with its domain.
        }
    }
}
