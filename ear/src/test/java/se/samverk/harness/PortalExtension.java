package se.samverk.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives test methods the one shared {@link Portal} with its demo, a {@link Http} caller or a
 * {@link Browser}, each by a parameter of that type. The portal starts when the first test asks and
 * stops after the last. A browser that a failed test leaves behind is photographed.
 */
public final class PortalExtension implements ParameterResolver, AfterEachCallback {
    private static final Namespace SHARED = Namespace.create(PortalExtension.class);
    private static final Set<Class<?>> GIVEN = Set.of(Portal.class, Http.class, Browser.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return GIVEN.contains(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        Portal portal = portal(context);
        if (type == Portal.class) {
            return portal;
        }
        if (type == Http.class) {
            return portal.http();
        }
        Store shared = context.getRoot().getStore(SHARED);
        Chromium chromium = shared.getOrComputeIfAbsent(Chromium.class, key -> new Chromium(), Chromium.class);
        Browser browser = chromium.browser(portal.address());
        opened(context).browsers().add(browser);
        return browser;
    }

    /** The shared portal, for extensions and tests that need it outside a parameter. */
    public static Portal portal(ExtensionContext context) {
        return context.getRoot().getStore(SHARED).getOrComputeIfAbsent(Portal.class,
                key -> Portal.fresh("portal").start(), Portal.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        List<Browser> browsers = opened(context).browsers();
        try {
            boolean failed = context.getExecutionException().isPresent();
            for (int i = 0; i < browsers.size(); i++) {
                if (failed) {
                    browsers.get(i).screenshot("failed-" + context.getRequiredTestClass().getSimpleName() + "-"
                            + context.getRequiredTestMethod().getName() + (i == 0 ? "" : "-" + i));
                } else {
                    browsers.get(i).assertNothingWentWrong();
                }
            }
        } finally {
            browsers.forEach(Browser::close);
        }
    }

    private static Opened opened(ExtensionContext context) {
        return context.getStore(SHARED).getOrComputeIfAbsent(Opened.class, key -> new Opened(new ArrayList<>()),
                Opened.class);
    }

    /** The browsers of one test. */
    private record Opened(List<Browser> browsers) {
    }
}
