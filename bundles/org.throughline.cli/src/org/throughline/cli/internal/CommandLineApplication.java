package org.throughline.cli.internal;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.throughline.api.cli.Verb;
import org.throughline.api.modules.ModuleStart;

/** Runs one verb. Every verb is a service, ours and a district's alike. */
public final class CommandLineApplication implements IApplication {

    /** Is for the start alone. */
    private static final String WITHOUT_MODULES = "--without-modules";

    @Override
    public Object start(IApplicationContext context) {
        var arguments = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        List<Verb> verbs = verbs();
        started();
        return new Commands(verbs).run(Arrays.stream(arguments).filter(a -> !a.equals(WITHOUT_MODULES)).toArray(String[]::new));
    }

    @Override
    public void stop() {
        // A verb ends by itself; there is nothing to stop.
    }

    private static List<Verb> verbs() {
        BundleContext bundles = FrameworkUtil.getBundle(CommandLineApplication.class).getBundleContext();
        try {
            return bundles.getServiceReferences(Verb.class, null).stream()
                    .sorted(Comparator.comparing(ServiceReference::getBundle,
                            Comparator.comparingLong(b -> b.getBundleId())))
                    // a verb that cannot be made is named by the list of modules
                    .map(bundles::getService).filter(Objects::nonNull).toList();
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** From here on nothing that ends is held against a module; where one was left out, a person hears of it. */
    private static void started() {
        BundleContext bundles = FrameworkUtil.getBundle(CommandLineApplication.class).getBundleContext();
        Optional.ofNullable(bundles.getServiceReference(ModuleStart.class)).map(bundles::getService)
                .ifPresent(start -> start.done().forEach(System.err::println));
    }
}
