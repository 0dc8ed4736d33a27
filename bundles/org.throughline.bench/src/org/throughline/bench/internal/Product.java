package org.throughline.bench.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The product on the disk.
 *
 * @param script what starts it
 * @param folder where it lies
 */
public record Product(Path script, Path folder) {

    /** Bundles of ours and what only ours need: a bare window does without. */
    private static final Pattern NOT_BARE = Pattern.compile("org\\.throughline\\.(?!bench\\.ui)|wrapped\\.(?!xml-apis)|org\\.apache\\.(commons|logging|poi)"
            + "|org\\.eclipse\\.(nebula|collections|swtchart)|.*(picocli|gson|slf4j|curvesapi|SparseBitSet)");
    private static final List<String> STARTED = List.of("org.eclipse.equinox.common", "org.eclipse.equinox.event", "org.apache.felix.scr");

    /** The product that this process runs in, if its start script started it. */
    public static Optional<Product> running() {
        return Optional.ofNullable(System.getProperty("throughline.start")).map(Path::of).filter(Files::isRegularFile)
                .map(script -> new Product(script, script.getParent()));
    }

    /** The sample district. */
    public Path sample(String name) {
        return folder.resolve("examples/riverbend").resolve(name);
    }

    /** This JVM's own command. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** The flags of the JVM that the start script gives, with an archive of classes of its own. */
    static List<String> flags(Path archive) {
        var flags = new ArrayList<>(flags());
        flags.addAll(List.of("-Xshare:auto", "-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + archive, "-Xlog:cds=off", "-Xlog:cds+dynamic=off"));
        return flags;
    }

    /** The same without anything kept from an earlier start. */
    static List<String> flags() {
        return List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
    }

    /** The file of a plugin, found by its name without the version. */
    Path plugin(String name) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("plugins"))) {
            return files.filter(f -> f.getFileName().toString().startsWith(name + "_")).findFirst()
                    .orElseThrow(() -> new IOException("The product has no plugin " + name + "."));
        }
    }

    /** Writes the configuration of a workbench with nothing of ours but a bare window, and answers with the command that opens it. */
    List<String> bareWindow(Path where) throws IOException {
        Path configuration = Files.createDirectories(where.resolve("configuration"));
        Path list = folder.resolve("configuration/org.eclipse.equinox.simpleconfigurator/bundles.info");
        var bare = new ArrayList<String>();
        for (String line : Files.readAllLines(list)) {
            String[] parts = line.split(",");
            if (line.startsWith("#") || parts.length != 5) {
                bare.add(line);
            } else if (!NOT_BARE.matcher(parts[0]).lookingAt()) {
                boolean started = STARTED.contains(parts[0]) || Boolean.parseBoolean(parts[4]);
                bare.add(String.join(",", parts[0], parts[1], folder.resolve(parts[2]).toUri().toString(), parts[3], Boolean.toString(started)));
            }
        }
        Path bareList = Files.write(configuration.resolve("bundles.info"), bare);
        Files.writeString(configuration.resolve("config.ini"), String.join("\n",
                "osgi.framework=" + escaped(plugin("org.eclipse.osgi")),
                "osgi.bundles=reference\\:" + escaped(plugin("org.eclipse.equinox.simpleconfigurator")) + "@1\\:start",
                "org.eclipse.equinox.simpleconfigurator.configUrl=" + escaped(bareList),
                "osgi.bundles.defaultStartLevel=4", ""));
        var command = new ArrayList<String>(List.of(java()));
        command.addAll(flags());
        command.addAll(List.of("-jar", plugin("org.eclipse.equinox.launcher").toString(), "-nosplash", "-configuration", configuration.toString(),
                "-data", where.resolve("data").toString(), "-application", "org.throughline.bench.ui.bare"));
        return command;
    }

    private static String escaped(Path file) {
        return file.toUri().toString().replace("///", "/").replace(":", "\\:");
    }
}
