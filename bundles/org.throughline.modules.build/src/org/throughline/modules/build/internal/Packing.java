package org.throughline.modules.build.internal;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Stream;

import org.throughline.api.diagnostic.Diagnostic;
import org.throughline.api.diagnostic.Severity;

import aQute.bnd.osgi.Builder;
import aQute.bnd.osgi.Jar;

/** Makes a bundle from classes and files: what it imports and which components it has is found in the classes. */
final class Packing {

    private final Path folder;
    private final List<File> classPath;

    Packing(Path folder, List<File> classPath) {
        this.folder = folder;
        this.classPath = classPath;
    }

    /**
     * Puts the files that the module names beside its classes.
     *
     * @return the paths that are named and not there
     */
    List<Diagnostic> gather(Path stage) throws IOException {
        var missing = new ArrayList<Diagnostic>();
        for (String named : included()) {
            Path from = folder.resolve(named).normalize();
            if (!from.startsWith(folder) || !Files.exists(from)) {
                missing.add(Diagnostic.of(Severity.ERROR, "module.file", "build.properties names \"" + named + "\" in bin.includes, which is not there.")
                        .about(folder.resolve("build.properties").toString()));
                continue;
            }
            try (Stream<Path> all = Files.walk(from)) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    Path to = stage.resolve(folder.relativize(file).toString());
                    Files.createDirectories(to.getParent());
                    Files.copy(file, to);
                }
            }
        }
        return missing;
    }

    private List<String> included() throws IOException {
        var properties = new Properties();
        Path file = folder.resolve("build.properties");
        if (Files.exists(file)) {
            try (InputStream in = Files.newInputStream(file)) {
                properties.load(in);
            }
        }
        return Stream.of(properties.getProperty("bin.includes", "").split(",")).map(String::strip)
                .filter(p -> !p.isEmpty() && !p.equals(".") && !p.equals("META-INF/")).toList();
    }

    /** The manifest of the module as its author wrote it. */
    static Attributes manifest(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        boolean ended = bytes.length > 0 && bytes[bytes.length - 1] == '\n';
        byte[] whole = ended ? bytes : (new String(bytes, StandardCharsets.UTF_8) + "\n").getBytes(StandardCharsets.UTF_8);
        return new Manifest(new ByteArrayInputStream(whole)).getMainAttributes();
    }

    /** Makes the bundle; what is wrong. */
    List<Diagnostic> pack(Attributes manifest, Path stage, boolean marked, Path bundle) throws IOException {
        try (var builder = new Builder()) {
            builder.setClasspath(classPath.toArray(File[]::new));
            manifest.forEach((k, v) -> builder.setProperty(k.toString(), v.toString()));
            builder.unsetProperty("Manifest-Version");
            if (Files.exists(stage.resolve("plugin.xml")) && !manifest.getValue("Bundle-SymbolicName").contains("singleton")) {
                builder.setProperty("Bundle-SymbolicName", manifest.getValue("Bundle-SymbolicName") + ";singleton:=true");
            }
            builder.setProperty("-includeresource", stage.toString().replace('\\', '/'));
            builder.setProperty("-dsannotations", "*");
            builder.setProperty("-noextraheaders", "true");
            builder.setProperty("-reproducible", "true");
            builder.setProperty("-nouses", "true");
            setIfAbsent(builder, manifest, "Bundle-ActivationPolicy", "lazy");
            if (marked) {
                setIfAbsent(builder, manifest, "Throughline-Module", "1");
            }
            Jar jar = builder.build();
            List<Diagnostic> errors = builder.getErrors().stream().map(e -> Diagnostic.of(Severity.ERROR, "module.bundle", sentence(e))
                    .about(folder.resolve("META-INF").resolve("MANIFEST.MF").toString())).toList();
            if (errors.isEmpty()) {
                jar.write(bundle.toFile());
            }
            return errors;
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            return List.of(Diagnostic.of(Severity.ERROR, "module.bundle", "The bundle could not be made: " + e.getMessage() + ".")
                    .about(folder.resolve("META-INF").resolve("MANIFEST.MF").toString()));
        }
    }

    private static void setIfAbsent(Builder builder, Attributes manifest, String header, String value) {
        if (manifest.getValue(header) == null) {
            builder.setProperty(header, value);
        }
    }

    private static String sentence(String message) {
        return message.endsWith(".") ? message : message + ".";
    }
}
