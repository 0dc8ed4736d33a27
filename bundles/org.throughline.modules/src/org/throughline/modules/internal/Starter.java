package org.throughline.modules.internal;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.throughline.api.modules.ModuleStart;

/**
 * Brings the person's modules into the program before declarative services and the window start: what is left out here
 * never began. Where there are no modules, this reads one file that is not there.
 */
public final class Starter implements BundleActivator {

    /** In the command line of the program, or as the value of the variable: starts without modules. */
    static final String WITHOUT = "--without-modules";
    private static final String VARIABLE = "THROUGHLINE_MODULES";

    @Override
    public void start(BundleContext context) {
        Optional<Path> folder = ModulesFile.folder();
        if (folder.isEmpty()) {
            return;
        }
        var file = new ModulesFile(folder.get());
        ModulesFile.Content content = file.read();
        if (content.entries().isEmpty()) {
            new Installer(context, folder.get()).keepOnly(List.of());
            return;
        }
        Start start = new Start(context, folder.get(), file);
        start.begin(content, wanted(context));
        context.registerService(Start.class, start, null);
        context.registerService(ModuleStart.class, start, null);
    }

    @Override
    public void stop(BundleContext context) {
        // the framework takes the services back; a start that never came to its end is meant to be found by the next
    }

    private static boolean wanted(BundleContext context) {
        String arguments = context.getProperty("eclipse.commands");
        return !"off".equalsIgnoreCase(System.getenv(VARIABLE)) && (arguments == null || Arrays.stream(arguments.split("\n")).noneMatch(WITHOUT::equals));
    }
}
