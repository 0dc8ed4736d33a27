package org.throughline.cli.internal;

import java.util.Comparator;
import java.util.List;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.throughline.api.cli.Verb;

/** Runs one verb. Every verb is a service, ours and a district's alike. */
public final class CommandLineApplication implements IApplication {

    @Override
    public Object start(IApplicationContext context) {
        var arguments = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        return new Commands(verbs()).run(arguments);
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
                    .map(bundles::getService).toList();
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
