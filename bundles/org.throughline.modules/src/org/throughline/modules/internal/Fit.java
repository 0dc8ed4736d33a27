package org.throughline.modules.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.osgi.util.ManifestElement;
import org.osgi.framework.Constants;
import org.osgi.framework.Filter;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

/** Whether a bundle finds what it needs, in sentences for the author of its module. */
final class Fit {

    private static final String JAVA_SE = "JavaSE";
    private static final String OURS = "org.throughline.";
    private static final String EE = "osgi.ee";
    /** What the framework and declarative services answer for themselves when they run. */
    private static final List<String> ANSWERED_LATER = List.of("osgi.extender", "osgi.service", "osgi.native", "osgi.wiring.bundle", "osgi.wiring.package", "osgi.wiring.host");

    private final Offered offered;

    Fit(Offered offered) {
        this.offered = offered;
    }

    /** What is missing for it, all of it; empty if nothing is. */
    List<String> missing(ModuleBundle bundle) {
        var missing = new ArrayList<String>();
        java(bundle).ifPresent(missing::add);
        if (missing.isEmpty()) {
            bundle.elements(Constants.IMPORT_PACKAGE).stream().filter(Fit::isNeeded)
                    .forEach(e -> Stream.of(e.getValueComponents()).forEach(p -> missingPackage(p, range(e, "version")).ifPresent(missing::add)));
            bundle.elements(Constants.REQUIRE_BUNDLE).stream().filter(Fit::isNeeded)
                    .forEach(e -> missingBundle(e.getValue(), range(e, Constants.BUNDLE_VERSION_ATTRIBUTE)).ifPresent(missing::add));
            bundle.elements(Constants.REQUIRE_CAPABILITY).stream().filter(Fit::isNeeded).forEach(e -> missingCapability(e).ifPresent(missing::add));
        }
        return missing;
    }

    private static boolean isNeeded(ManifestElement element) {
        return !Constants.RESOLUTION_OPTIONAL.equals(element.getDirective(Constants.RESOLUTION_DIRECTIVE));
    }

    private static VersionRange range(ManifestElement element, String attribute) {
        String range = element.getAttribute(attribute);
        return new VersionRange(range == null ? "0" : range);
    }

    private static Optional<String> java(ModuleBundle bundle) {
        int runs = Runtime.version().feature();
        int needs = Math.max(bundle.java(), environment(bundle));
        return needs <= runs ? Optional.empty()
                : Optional.of("It needs Java " + needs + ", and Throughline runs on Java " + runs + ". Build it for Java " + Math.min(runs, 21) + ", or run Throughline on a newer Java.");
    }

    /** The lowest of the versions that it says it runs on. */
    private static int environment(ModuleBundle bundle) {
        @SuppressWarnings("deprecation")
        Stream<String> old = bundle.elements(Constants.BUNDLE_REQUIREDEXECUTIONENVIRONMENT).stream().map(ManifestElement::getValue)
                .filter(e -> e.startsWith(JAVA_SE + "-")).map(e -> e.substring(JAVA_SE.length() + 1));
        Stream<String> filters = bundle.elements(Constants.REQUIRE_CAPABILITY).stream().filter(e -> e.getValue().equals(EE))
                .map(e -> String.valueOf(e.getDirective("filter"))).filter(f -> f.contains(JAVA_SE)).map(f -> f.replaceAll("(?s).*version>?=([0-9.]+).*", "$1"));
        return Stream.concat(old, filters).map(v -> v.startsWith("1.") ? v.substring(2) : v).map(v -> v.replaceAll("\\..*", ""))
                .filter(v -> v.matches("[0-9]{1,4}")).mapToInt(Integer::parseInt).min().orElse(0);
    }

    private Optional<String> missingPackage(String name, VersionRange range) {
        if (name.startsWith("java.")) {
            return Optional.empty();
        }
        List<Offered.Thing> there = offered.packages(name);
        if (there.stream().anyMatch(t -> range.includes(t.version()) && !t.internal())) {
            return Optional.empty();
        }
        boolean internal = there.stream().anyMatch(Offered.Thing::internal) || name.contains(".internal");
        if (internal && !there.isEmpty() || there.isEmpty() && name.startsWith(OURS) && name.contains(".internal")) {
            return Optional.of("It uses the package " + name + ", which " + (there.isEmpty() ? "Throughline" : there.get(0).by()) + " keeps to itself. Use the packages under org.throughline.api and org.throughline.ui.");
        }
        return Optional.of(there.isEmpty() ? "It needs the package " + name + said(range) + ", which is nowhere in this Throughline. Put the bundle that has it into the module, or do without."
                : otherVersion("the package " + name, range, Offered.newest(there).orElseThrow()));
    }

    private Optional<String> missingBundle(String name, VersionRange range) {
        List<Offered.Thing> there = offered.bundles(name);
        if (there.stream().anyMatch(t -> range.includes(t.version()))) {
            return Optional.empty();
        }
        return Optional.of(there.isEmpty() ? "It needs the bundle " + name + said(range) + ", which is not in this Throughline."
                : otherVersion("the bundle " + name, range, Offered.newest(there).orElseThrow()));
    }

    private static String said(VersionRange range) {
        return range.getLeft().equals(Version.emptyVersion) ? "" : " " + spoken(range);
    }

    private static String spoken(VersionRange range) {
        return range.getRight() == null ? range.getLeft() + " or newer"
                : "from " + range.getLeft() + " up to " + range.getRight() + (range.getRightType() == VersionRange.RIGHT_OPEN ? " (not included)" : "");
    }

    private static String otherVersion(String what, VersionRange range, Version has) {
        boolean older = has.compareTo(range.getLeft()) < 0;
        return "It was built for " + what + " " + spoken(range) + ", and this Throughline has " + has + ". "
                + (older ? "Get a newer Throughline, or build the module against this one." : "Get a newer version of the module, or build it against this Throughline.");
    }

    private Optional<String> missingCapability(ManifestElement needed) {
        String namespace = needed.getValue();
        if (namespace.equals(EE) || ANSWERED_LATER.contains(namespace)) {
            return Optional.empty();
        }
        String filter = needed.getDirective("filter");
        try {
            Filter wanted = filter == null ? null : FrameworkUtil.createFilter(filter);
            boolean there = offered.others(namespace).stream().anyMatch(t -> wanted == null || wanted.matches(t.attributes()));
            return there ? Optional.empty() : Optional.of("It needs the capability " + namespace + (filter == null ? "" : " with " + filter) + ", which nothing in this Throughline provides.");
        } catch (InvalidSyntaxException e) {
            return Optional.of("Its manifest asks for the capability " + namespace + " with a filter that cannot be read: " + filter + ".");
        }
    }
}
