package org.throughline.modules.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.wiring.FrameworkWiring;

/** Puts bundles of modules into the framework and takes them out, where they lie. */
final class Installer {

    private static final String WHERE = "reference:";
    private static final int SECONDS = 20;

    private final BundleContext context;
    private final String ours;
    private final Path folder;

    Installer(BundleContext context, Path folder) {
        this.context = context;
        this.folder = folder;
        String uri = folder.toUri().toString();
        ours = WHERE + (uri.endsWith("/") ? uri : uri + "/");
    }

    /** How the locations of bundles of modules begin. */
    String ours() {
        return ours;
    }

    /** Where the framework finds a bundle's file. */
    String location(ModuleEntry entry, String bundle) {
        return WHERE + folder.resolve(entry.id()).resolve(entry.folder()).resolve(bundle).toUri();
    }

    /** Takes out what an earlier start brought in and is not wanted any more. */
    void keepOnly(Collection<String> locations) {
        Set<String> wanted = Set.copyOf(locations);
        var gone = new ArrayList<Bundle>();
        for (Bundle bundle : context.getBundles()) {
            String location = bundle.getLocation();
            if (location.startsWith(ours) && !wanted.contains(location)) {
                gone.add(bundle);
            }
        }
        if (!gone.isEmpty()) {
            gone.forEach(Installer::uninstall);
            refresh(gone);
        }
    }

    /** The bundle at a location, if an earlier start brought it in and it still hangs together with the others. */
    boolean isThere(String location) {
        Bundle bundle = context.getBundle(location);
        return bundle != null && (bundle.getState() & (Bundle.INSTALLED | Bundle.UNINSTALLED)) == 0;
    }

    /**
     * Brings in what is not there yet.
     *
     * @return the modules that did not come in, each with what the framework says
     */
    Map<ModuleEntry, String> bringIn(List<ModuleEntry> entries) {
        Map<ModuleEntry, String> refused = new LinkedHashMap<>();
        Map<ModuleEntry, List<Bundle>> brought = new LinkedHashMap<>();
        for (ModuleEntry entry : entries) {
            try {
                var bundles = new ArrayList<Bundle>();
                brought.put(entry, bundles);
                for (String file : entry.bundles()) {
                    bundles.add(context.installBundle(location(entry, file)));
                }
            } catch (BundleException e) {
                refused.put(entry, e.getMessage());
            }
        }
        context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class)
                .resolveBundles(brought.values().stream().flatMap(List::stream).toList());
        brought.forEach((entry, bundles) -> bundles.stream().filter(b -> b.getState() == Bundle.INSTALLED).findFirst()
                .ifPresent(b -> refused.putIfAbsent(entry, "the bundle " + b.getSymbolicName() + " does not go together with the others")));
        List<Bundle> out = refused.keySet().stream().flatMap(e -> brought.get(e).stream()).toList();
        out.forEach(Installer::uninstall);
        brought.keySet().removeAll(refused.keySet());
        brought.values().forEach(bundles -> bundles.forEach(Installer::start));
        return refused;
    }

    /**
     * Lets a bundle start when its turn comes: with the first of its classes that somebody uses. One with an activator starts
     * as soon as the program does: if it fails then, none of its components is offered to anybody, who would fail with it.
     */
    private static void start(Bundle bundle) {
        try {
            if (bundle.getHeaders("").get(Constants.FRAGMENT_HOST) == null) {
                bundle.start(bundle.getHeaders("").get(Constants.BUNDLE_ACTIVATOR) == null ? Bundle.START_ACTIVATION_POLICY : 0);
            }
        } catch (BundleException e) {
            // its start level is not reached yet; when it is, the framework tells of what goes wrong
        }
    }

    private static void uninstall(Bundle bundle) {
        try {
            bundle.uninstall();
        } catch (BundleException | IllegalStateException e) {
            // then it was gone already
        }
    }

    /** What hung on the bundles looks for others; nothing has started yet. */
    private void refresh(Collection<Bundle> bundles) {
        var done = new CountDownLatch(1);
        context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class).refreshBundles(bundles, e -> {
            if (e.getType() == FrameworkEvent.PACKAGES_REFRESHED) {
                done.countDown();
            }
        });
        try {
            done.await(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The bundles of modules that are in the framework, by location. */
    Map<String, Bundle> present() {
        return Arrays.stream(context.getBundles()).filter(b -> b.getLocation().startsWith(ours))
                .collect(Collectors.toMap(Bundle::getLocation, b -> b));
    }
}
