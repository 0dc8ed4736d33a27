package org.throughline.modules.tests;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.throughline.api.modules.ModuleException;
import org.throughline.api.modules.Modules;
import org.throughline.given.Given;

/** Makes files that are modules, or nearly so. */
final class MadeModules {

    private MadeModules() {
    }

    /** A bundle with a manifest of these lines, and these files. */
    static byte[] bundle(String id, String version, String headers, Map<String, ?> files) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\nBundle-ManifestVersion: 2\nBundle-SymbolicName: " + id + "\nBundle-Version: " + version
                + "\nBundle-Name: Made " + id + "\nBundle-Vendor: Riverbend Unified\n" + headers);
        all.putAll(files);
        return zip(all);
    }

    static byte[] bundle(String id, String headers) {
        return bundle(id, "1.0.0", headers, Map.of());
    }

    /** A zip of texts and bytes. */
    static byte[] zip(Map<String, ?> files) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue() instanceof byte[] bytes ? bytes : file.getValue().toString().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A module of one bundle. */
    static byte[] module(byte[] bundle) {
        return zip(Map.of("module.jar", bundle));
    }

    static Path write(Path folder, String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes every module, so that a test finds none. */
    static Modules none() {
        Modules modules = Given.service(Modules.class);
        modules.all().forEach(m -> {
            try {
                modules.remove(m.id());
            } catch (ModuleException e) {
                throw new UncheckedIOException(e);
            }
        });
        return modules;
    }

    /** Where the modules lie. */
    static Path folder() {
        return Path.of(System.getProperty("throughline.state"), "modules");
    }
}
