package org.throughline.modules.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.eclipse.osgi.util.ManifestElement;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;
import org.throughline.api.content.ContentCatalog;
import org.throughline.api.modules.ModuleException;

/**
 * One bundle of a module, as its file says.
 *
 * @param file the name of its file
 * @param bytes the file
 * @param headers its manifest
 * @param java the newest version of Java that one of its classes was compiled for; 0 if it has none
 * @param classes the names of its classes
 * @param texts its small files that say what it brings: descriptions of components and metamodels, plugin.xml
 */
record ModuleBundle(String file, byte[] bytes, Map<String, String> headers, int java, Set<String> classes, Map<String, String> texts) {

    /** Says of a bundle that it is the module, where a file holds several; the number is that of the form. */
    static final String MARK = "Throughline-Module";
    private static final int MAGIC = 0xCAFEBABE;
    private static final int FIRST_JAVA = 44;
    private static final int TEXT_AT_MOST = 4 * 1024 * 1024;

    static ModuleBundle read(String file, byte[] bytes) throws ModuleException {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Map<String, String> texts = new LinkedHashMap<>();
        Set<String> classes = new HashSet<>();
        int java = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                if (name.equals("META-INF/MANIFEST.MF")) {
                    new Manifest(new ByteArrayInputStream(zip.readNBytes(TEXT_AT_MOST))).getMainAttributes().forEach((k, v) -> headers.put(k.toString(), v.toString()));
                } else if (name.endsWith(".class") && !name.startsWith("META-INF/versions/")) {
                    java = Math.max(java, java(zip.readNBytes(8)));
                    classes.add(name.substring(0, name.length() - ".class".length()).replace('/', '.'));
                } else if (name.endsWith(".ecore") || name.equals("plugin.xml") || name.startsWith("OSGI-INF/") && name.endsWith(".xml")) {
                    texts.put(name, new String(zip.readNBytes(TEXT_AT_MOST), StandardCharsets.UTF_8));
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new ModuleException("\"" + file + "\" is damaged: it cannot be read as a bundle. Build the module again.", e);
        }
        if (!headers.containsKey(Constants.BUNDLE_SYMBOLICNAME)) {
            throw new ModuleException("\"" + file + "\" is no bundle: its manifest has no " + Constants.BUNDLE_SYMBOLICNAME + ".");
        }
        return new ModuleBundle(file, bytes, headers, java, classes, texts).sound();
    }

    private static int java(byte[] start) {
        boolean isClass = start.length == 8 && ByteBuffer.wrap(start).getInt() == MAGIC;
        return isClass ? ((start[6] & 0xff) << 8 | start[7] & 0xff) - FIRST_JAVA : 0;
    }

    private ModuleBundle sound() throws ModuleException {
        try {
            Version.parseVersion(headers.get(Constants.BUNDLE_VERSION));
            for (String header : List.of(Constants.BUNDLE_SYMBOLICNAME, Constants.IMPORT_PACKAGE, Constants.EXPORT_PACKAGE, Constants.REQUIRE_BUNDLE,
                    Constants.REQUIRE_CAPABILITY, Constants.PROVIDE_CAPABILITY)) {
                ManifestElement.parseHeader(header, headers.get(header));
            }
        } catch (BundleException | IllegalArgumentException e) {
            throw new ModuleException("The manifest of \"" + file + "\" cannot be understood: " + e.getMessage() + ".", e);
        }
        return this;
    }

    String id() {
        return elements(Constants.BUNDLE_SYMBOLICNAME).get(0).getValue();
    }

    Version version() {
        return Version.parseVersion(headers.get(Constants.BUNDLE_VERSION));
    }

    /** What people call it; what stands for a translation is no name. */
    String name() {
        return header("Bundle-Name").orElseGet(this::id);
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name)).map(String::strip).filter(h -> !h.isEmpty() && !h.startsWith("%"));
    }

    List<ManifestElement> elements(String header) {
        try {
            ManifestElement[] elements = ManifestElement.parseHeader(header, headers.get(header));
            return elements == null ? List.of() : List.of(elements);
        } catch (BundleException e) {
            throw new IllegalStateException("It was parsed before", e);
        }
    }

    /** The files of content of a kind that it brings, by key. */
    Map<String, String> content(String kind) {
        Map<String, String> files = new LinkedHashMap<>();
        for (ManifestElement capability : elements(Constants.PROVIDE_CAPABILITY)) {
            if (capability.getValue().equals(ContentCatalog.NAMESPACE) && kind.equals(capability.getAttribute("kind"))) {
                files.put(String.valueOf(capability.getAttribute("key")), String.valueOf(capability.getAttribute("file")));
            }
        }
        return files;
    }

    /** The interfaces of the services that its components say they are. */
    Map<String, List<String>> services() {
        Map<String, List<String>> services = new LinkedHashMap<>();
        texts.forEach((name, text) -> {
            if (name.startsWith("OSGI-INF/")) {
                services.put(Xml.first(text, "implementation", "class").orElse(name), Xml.all(text, "provide", "interface"));
            }
        });
        return services;
    }

    /** What a filter sees of a capability. */
    static Map<String, Object> attributes(ManifestElement element) {
        Map<String, Object> attributes = new HashMap<>();
        var keys = element.getKeys();
        while (keys != null && keys.hasMoreElements()) {
            String key = keys.nextElement();
            String[] nameAndType = key.split(":", 2);
            attributes.put(nameAndType[0], nameAndType.length > 1 && nameAndType[1].equals("Version")
                    ? Version.parseVersion(element.getAttribute(key)) : element.getAttribute(key));
        }
        return attributes;
    }

    /** What it brings, each in a few words. */
    List<String> provides() {
        var provides = new ArrayList<String>();
        for (ManifestElement capability : elements(Constants.PROVIDE_CAPABILITY)) {
            if (capability.getValue().equals(ContentCatalog.NAMESPACE)) {
                String kind = String.valueOf(capability.getAttribute("kind"));
                String name = Optional.ofNullable(capability.getAttribute("name")).orElse(capability.getAttribute("key"));
                provides.add((kind.equals(ContentCatalog.METAMODEL) ? "kinds of things" : kind.replace('-', ' ')) + ": " + name);
            }
        }
        services().forEach((type, interfaces) -> interfaces.forEach(i -> provides.add(spoken(i) + ": " + type.substring(type.lastIndexOf('.') + 1))));
        Xml.all(texts.getOrDefault("plugin.xml", ""), "view", "name").forEach(v -> provides.add("view: " + v));
        Xml.all(texts.getOrDefault("plugin.xml", ""), "perspective", "name").forEach(v -> provides.add("perspective: " + v));
        return List.copyOf(provides);
    }

    /** "TextSearch" as "text search". */
    private static String spoken(String type) {
        return type.substring(type.lastIndexOf('.') + 1).replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
