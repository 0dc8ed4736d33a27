package org.throughline.workbench.internal.help;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.core.runtime.Platform;
import org.eclipse.emf.ecore.EcorePackage;
import org.eclipse.osgi.util.NLS;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.throughline.api.session.Session;

/** What runs here, where its files are, and what went wrong last. */
final class Installation {

    private static final int LAST_ERRORS = 5;
    private static final int TOP_FRAMES = 3;
    private static final int MOST_OF_LOG = 2_000_000;
    /** The first line of a stack trace: the kind of failure, and then a sentence in which content may stand. */
    private static final Pattern FAILURE = Pattern.compile("^(?:Caused by: )?((?:[a-zA-Z_$][\\w$]*\\.)+[A-Z][\\w$]*)(?::.*)?$");
    private static final Pattern ENTRY = Pattern.compile("^!ENTRY (\\S+) \\d+ \\d+ (\\S+ \\S+).*$");

    private final Optional<Session> session;

    Installation(Optional<Session> session) {
        this.session = session;
    }

    /** What is what, with every path, for the person who sits here. */
    Map<String, String> facts() {
        var facts = new LinkedHashMap<>(versions());
        facts.put(Messages.About_state, state().toString());
        facts.put(Messages.About_log, log().toString());
        session.flatMap(Session::file).ifPresent(file -> facts.put(Messages.About_plan, file.toAbsolutePath().toString()));
        facts.put(Messages.About_errors, errors().isEmpty() ? Messages.About_noErrors : String.join("\n", errors()));
        return facts;
    }

    /**
     * What somebody who helps has to know: versions, sizes and kinds of failures. No name, no path and no text of a plan is
     * in it; of a failure its kind and where in the program it was, and not what it said.
     */
    String forSupport() {
        var lines = new ArrayList<String>();
        versions().forEach((name, value) -> lines.add(name + ": " + value));
        session.ifPresent(s -> lines.add(NLS.bind(Messages.About_size, s.index().count(EcorePackage.Literals.EOBJECT))));
        session.ifPresent(s -> s.problems().forEach(p -> lines.add(p.severity() + " " + p.code())));
        lines.addAll(errors());
        return String.join("\n", lines);
    }

    private Map<String, String> versions() {
        var versions = new LinkedHashMap<String, String>();
        versions.put(Messages.About_version, FrameworkUtil.getBundle(Installation.class).getVersion().toString());
        versions.put("Java", System.getProperty("java.vendor", "") + " " + Runtime.version());
        versions.put(Messages.About_system, System.getProperty("os.name") + " " + System.getProperty("os.version") + ", " + System.getProperty("os.arch"));
        versions.put(Messages.About_memory, NLS.bind(Messages.About_memoryOf, mb(Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()),
                mb(Runtime.getRuntime().maxMemory())));
        versions.put(Messages.About_modules, String.join(", ", others()));
        return versions;
    }

    /** Bundles that are neither ours nor of the platform. */
    private static List<String> others() {
        List<String> others = Arrays.stream(FrameworkUtil.getBundle(Installation.class).getBundleContext().getBundles())
                .filter(b -> !"Throughline".equals(b.getHeaders().get("Bundle-Vendor")) && b.getHeaders().get("Provide-Capability") != null
                        && b.getHeaders().get("Provide-Capability").contains("org.throughline"))
                .map(Bundle::getSymbolicName).sorted().toList();
        return others.isEmpty() ? List.of(Messages.About_noModules) : others;
    }

    /** The last failures in the log: when, by whom, of which kind, and the top of where. */
    private static List<String> errors() {
        var errors = new ArrayList<String>();
        StringBuilder entry = null;
        int frames = 0;
        for (String line : logLines()) {
            Matcher start = ENTRY.matcher(line);
            Matcher failure = FAILURE.matcher(line);
            if (start.matches()) {
                entry = new StringBuilder(start.group(2)).append(' ').append(start.group(1));
                frames = 0;
            } else if (entry != null && failure.matches()) {
                entry.append(' ').append(failure.group(1));
                errors.add(entry.toString());
            } else if (!errors.isEmpty() && entry != null && line.strip().startsWith("at ") && frames++ < TOP_FRAMES) {
                errors.set(errors.size() - 1, errors.get(errors.size() - 1) + " " + line.strip());
            }
        }
        return errors.subList(Math.max(0, errors.size() - LAST_ERRORS), errors.size());
    }

    private static List<String> logLines() {
        try {
            return Files.exists(log()) && Files.size(log()) < MOST_OF_LOG ? Files.readAllLines(log()) : List.of();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static Path log() {
        return Platform.getLogFileLocation().toPath();
    }

    private static Path state() {
        return Path.of(Platform.getInstanceLocation().getURL().getPath());
    }

    private static String mb(long bytes) {
        return Long.toString(bytes >> 20);
    }
}
