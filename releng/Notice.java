import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * Names what the product ships that others wrote. Run by releng/notice: PLUGINS LICENSES NOTICE. A license comes from
 * the manifest, else from about.html, as Eclipse's bundles have it, else from the table LICENSES, which says how it was
 * found out. A bundle without a license ends the run with status 1, and nothing is written.
 */
public final class Notice {

    private static final String OURS = "org.throughline.";
    private static final Map<String, String> FULL_NAMES = Map.of(
            "Apache-2.0", "Apache License 2.0", "BSD-3-Clause", "BSD 3-Clause License",
            "EPL-2.0", "Eclipse Public License 2.0", "EPL-1.0 OR BSD-3-Clause",
            "Eclipse Public License 1.0 or Eclipse Distribution License 1.0", "MIT", "MIT License",
            "EPL-2.0 OR GPL-2.0-only WITH Classpath-exception-2.0",
            "Eclipse Public License 2.0 or GNU General Public License 2 with the Classpath Exception",
            "Unicode-3.0", "Unicode License v3", "Apache-2.0 OR LGPL-2.1-or-later",
            "Apache License 2.0 or GNU Lesser General Public License 2.1",
            "Apache-2.0 AND W3C", "Apache License 2.0 and W3C Software Notice and License");

    /** A bundle of somebody else. */
    private record Bundle(String id, String name, String version, String vendor) {

        String line() {
            String by = vendor.isEmpty() ? "" : ", " + vendor;
            return "- " + name + " " + version + (name.equals(id) ? "" : " (`" + id + "`)") + by;
        }
    }

    private Notice() {
    }

    public static void main(String... arguments) throws IOException {
        Map<String, String> known = table(Path.of(arguments[1]));
        var byLicense = new TreeMap<String, List<Bundle>>();
        var without = new ArrayList<String>();
        try (Stream<Path> jars = Files.list(Path.of(arguments[0]))) {
            for (Path jar : jars.filter(j -> j.toString().endsWith(".jar")).sorted().toList()) {
                try (var file = new JarFile(jar.toFile())) {
                    Bundle bundle = bundle(file);
                    if (!bundle.id().startsWith(OURS)) {
                        license(file, bundle.id(), known).ifPresentOrElse(
                                l -> byLicense.computeIfAbsent(l, x -> new ArrayList<>()).add(bundle),
                                () -> without.add(bundle.id()));
                    }
                }
            }
        }
        if (!without.isEmpty()) {
            System.err.println("No license is known of: " + String.join(", ", without)
                    + ". Find it out and add a line to releng/licenses.tsv.");
            System.exit(1);
        }
        Files.writeString(Path.of(arguments[2]), text(byLicense));
    }

    private static String text(Map<String, List<Bundle>> byLicense) {
        var text = new StringBuilder("""
                # Notice

                Throughline is licensed under the Eclipse Public License 2.0; see LICENSE. The product ships the
                following works of others. Each jar keeps its own license files.

                This file is written by `releng/notice`. The window toolkit is named for Linux; the products for
                Windows and macOS ship its counterpart for their system, under the same license.
                """);
        byLicense.forEach((license, bundles) -> {
            text.append("\n## ").append(FULL_NAMES.getOrDefault(license, license)).append("\n\n");
            bundles.stream().map(Bundle::line).sorted(String.CASE_INSENSITIVE_ORDER)
                    .forEach(l -> text.append(l).append('\n'));
        });
        return text.toString();
    }

    private static Bundle bundle(JarFile jar) throws IOException {
        Attributes main = jar.getManifest().getMainAttributes();
        String id = main.getValue("Bundle-SymbolicName").replaceAll(";.*", "").strip();
        Properties texts = texts(jar, Optional.ofNullable(main.getValue("Bundle-Localization")).orElse("plugin"));
        String name = translated(main.getValue("Bundle-Name"), texts).orElse(id);
        // What the build wrapped is called after its Maven coordinate, GROUP:ARTIFACT:VERSION.
        Matcher wrapped = Pattern.compile("Bundle derived from maven artifact [^:]+:([^:]+):.*").matcher(name);
        return new Bundle(id, wrapped.matches() ? wrapped.group(1) : name, version(main.getValue("Bundle-Version")),
                translated(main.getValue("Bundle-Vendor"), texts).orElse(""));
    }

    /** The version without the qualifier, which tells when it was built. */
    private static String version(String full) {
        return full.replaceAll("^(\\d+\\.\\d+\\.\\d+)\\.v?\\d{8}.*$", "$1");
    }

    private static Optional<String> translated(String value, Properties texts) {
        return Optional.ofNullable(value).map(v -> v.startsWith("%") ? texts.getProperty(v.substring(1)) : v)
                .map(String::strip);
    }

    private static Properties texts(JarFile jar, String localization) throws IOException {
        var texts = new Properties();
        for (String base : List.of(localization, "plugin", "fragment", "OSGI-INF/l10n/bundle")) {
            ZipEntry entry = jar.getEntry(base + ".properties");
            if (entry != null) {
                try (InputStream in = jar.getInputStream(entry)) {
                    texts.load(in);
                    return texts;
                }
            }
        }
        return texts;
    }

    private static Optional<String> license(JarFile jar, String id, Map<String, String> known) throws IOException {
        if (known.containsKey(id)) {
            return Optional.of(known.get(id));
        }
        String stated = jar.getManifest().getMainAttributes().getValue("Bundle-License");
        if (stated != null) {
            return spdx(stated);
        }
        ZipEntry about = jar.getEntry("about.html");
        return about == null ? Optional.empty()
                : spdx(new String(jar.getInputStream(about).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
    }

    /** The one name of a license that is written in many ways. */
    private static Optional<String> spdx(String text) {
        String t = text.toLowerCase().replaceAll("\\s+", " ");
        boolean epl1 = t.contains("epl-v10") || t.contains("eclipse public license - v 1.0");
        if (epl1) {
            return t.contains("edl-v10") ? Optional.of("EPL-1.0 OR BSD-3-Clause") : Optional.empty();
        }
        if (t.contains("epl-2.0") || t.contains("epl-v20") || t.contains("eclipse public license version 2.0")) {
            return Optional.of(t.contains("classpath") ? "EPL-2.0 OR GPL-2.0-only WITH Classpath-exception-2.0" : "EPL-2.0");
        }
        if (t.contains("apache-2.0") || t.contains("apache.org/licenses/license-2.0")) {
            return Optional.of("Apache-2.0");
        }
        return t.contains("bsd-3-clause") ? Optional.of("BSD-3-Clause")
                : t.equals("mit") || t.endsWith("/license/mit") ? Optional.of("MIT") : Optional.empty();
    }

    private static Map<String, String> table(Path file) throws IOException {
        var known = new HashMap<String, String>();
        for (String line : Files.readAllLines(file)) {
            String[] fields = line.split("\t");
            if (!line.startsWith("#") && fields.length == 3) {
                known.put(fields[0], fields[1]);
            }
        }
        return known;
    }
}
