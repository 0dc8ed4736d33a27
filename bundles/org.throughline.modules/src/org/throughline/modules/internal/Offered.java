package org.throughline.modules.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.osgi.util.ManifestElement;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;
import org.osgi.framework.namespace.BundleNamespace;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;

/** What bundles offer to each other: packages, themselves, and other capabilities. */
final class Offered {

    /**
     * One thing.
     *
     * @param by the bundle that offers it
     * @param attributes what a filter sees of it
     * @param internal whether it is meant for its own product only
     */
    record Thing(String by, Version version, Map<String, Object> attributes, boolean internal) {
    }

    private final Map<String, List<Thing>> packages = new HashMap<>();
    private final Map<String, List<Thing>> bundles = new HashMap<>();
    private final Map<String, List<Thing>> others = new HashMap<>();

    /** Adds what a bundle in the framework offers. */
    void add(Bundle bundle) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        if (revision == null) {
            return;
        }
        bundles.computeIfAbsent(revision.getSymbolicName(), b -> new ArrayList<>()).add(new Thing(revision.getSymbolicName(), revision.getVersion(), Map.of(), false));
        for (BundleCapability capability : revision.getDeclaredCapabilities(null)) {
            Map<String, Object> attributes = capability.getAttributes();
            if (capability.getNamespace().equals(PackageNamespace.PACKAGE_NAMESPACE)) {
                boolean internal = "true".equals(capability.getDirectives().get("x-internal")) || capability.getDirectives().containsKey("x-friends");
                packages.computeIfAbsent(String.valueOf(attributes.get(PackageNamespace.PACKAGE_NAMESPACE)), p -> new ArrayList<>())
                        .add(new Thing(revision.getSymbolicName(), (Version) attributes.getOrDefault("version", Version.emptyVersion), attributes, internal));
            } else if (!capability.getNamespace().equals(BundleNamespace.BUNDLE_NAMESPACE)) {
                others.computeIfAbsent(capability.getNamespace(), n -> new ArrayList<>()).add(new Thing(revision.getSymbolicName(), revision.getVersion(), attributes, false));
            }
        }
    }

    /** Adds what a bundle that is not in the framework would offer. */
    void add(ModuleBundle bundle) {
        bundles.computeIfAbsent(bundle.id(), b -> new ArrayList<>()).add(new Thing(bundle.id(), bundle.version(), Map.of(), false));
        for (ManifestElement exported : bundle.elements(Constants.EXPORT_PACKAGE)) {
            for (String name : exported.getValueComponents()) {
                packages.computeIfAbsent(name, p -> new ArrayList<>())
                        .add(new Thing(bundle.id(), Version.parseVersion(exported.getAttribute("version")), ModuleBundle.attributes(exported), false));
            }
        }
        for (ManifestElement capability : bundle.elements(Constants.PROVIDE_CAPABILITY)) {
            others.computeIfAbsent(capability.getValue(), n -> new ArrayList<>()).add(new Thing(bundle.id(), bundle.version(), ModuleBundle.attributes(capability), false));
        }
    }

    List<Thing> packages(String name) {
        return packages.getOrDefault(name, List.of());
    }

    List<Thing> bundles(String name) {
        return bundles.getOrDefault(name, List.of());
    }

    List<Thing> others(String namespace) {
        return others.getOrDefault(namespace, List.of());
    }

    /** The newest of several. */
    static Optional<Version> newest(List<Thing> things) {
        return things.stream().map(Thing::version).max(Version::compareTo);
    }
}
