package org.throughline.given;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;

/** A bundle of data files, zipped as a district would zip it, that is installed until it is closed. */
public final class DataBundle implements AutoCloseable {

    private final Bundle bundle;

    private DataBundle(Bundle bundle) {
        this.bundle = bundle;
    }

    /** A bundle with one content file. */
    public static DataBundle of(String kind, String key, String text) throws IOException, BundleException {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("META-INF/MANIFEST.MF", """
                Manifest-Version: 1.0
                Bundle-ManifestVersion: 2
                Bundle-SymbolicName: given.%2$s
                Bundle-Version: 1.0.0
                Provide-Capability: org.throughline.content;kind=%1$s;key=%2$s;name="%2$s";file="content.xmi"
                """.formatted(kind, key).getBytes(StandardCharsets.UTF_8));
        files.put("content.xmi", text.getBytes(StandardCharsets.UTF_8));
        return of(files);
    }

    /** A bundle with these files of a folder, by their paths in it. */
    public static DataBundle of(Path folder, List<String> files) throws IOException, BundleException {
        var read = new LinkedHashMap<String, byte[]>();
        for (String file : files) {
            read.put(file, Files.readAllBytes(folder.resolve(file)));
        }
        return of(read);
    }

    private static DataBundle of(Map<String, byte[]> files) throws IOException, BundleException {
        var jar = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(jar)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return new DataBundle(FrameworkUtil.getBundle(DataBundle.class).getBundleContext()
                .installBundle("given:" + UUID.randomUUID(), new ByteArrayInputStream(jar.toByteArray())));
    }

    @Override
    public void close() throws BundleException {
        bundle.uninstall();
    }
}
