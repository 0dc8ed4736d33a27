package org.throughline.modules.build.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The files of a new module on one rung: as few as a person would write. */
final class Template {

    private static final String ID = "[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_-]*)+";

    private final String id;
    private final Map<String, String> words = new LinkedHashMap<>();

    /** For a module with an id that is one. */
    Template(String id) {
        this.id = id;
        String last = id.substring(id.lastIndexOf('.') + 1);
        String plain = last.replaceAll("[^a-z0-9]", "");
        String[] parts = id.substring(0, id.lastIndexOf('.')).split("\\.");
        List<String> host = new ArrayList<>(List.of(parts)).reversed();
        words.put("id", id);
        words.put("last", last);
        words.put("plain", plain);
        words.put("Last", Character.toUpperCase(plain.charAt(0)) + plain.substring(1));
        words.put("name", Character.toUpperCase(last.charAt(0)) + last.substring(1).replace('-', ' ').replace('_', ' '));
        words.put("package", id.replace("-", ""));
        words.put("host", String.join(".", host));
    }

    static boolean isId(String id) {
        return id.matches(ID) && !id.startsWith("org.throughline.") && !id.startsWith("org.eclipse.");
    }

    /** Writes the files of a rung into a folder; the paths of the files. */
    List<Path> write(int rung, Path folder) throws IOException {
        var written = new ArrayList<Path>();
        for (var file : files(rung).entrySet()) {
            Path target = folder.resolve(filled(file.getValue()));
            Files.createDirectories(target.getParent());
            Files.writeString(target, filled(text(file.getKey())));
            written.add(target);
        }
        return written;
    }

    private static Map<String, String> files(int rung) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("manifest-" + rung, "META-INF/MANIFEST.MF");
        files.put("build-" + rung, "build.properties");
        switch (rung) {
            case 0 -> files.put("scale", "scales/${last}.xmi");
            case 1 -> files.put("rule", "src/${path}/${Last}Rule.java");
            case 2 -> files.put("ecore", "model/${last}.ecore");
            default -> {
                files.put("plugin", "plugin.xml");
                files.put("icon", "icons/${last}.svg");
                files.put("help", "help/${last}.md");
                files.put("view", "src/${path}/${Last}View.java");
            }
        }
        return files;
    }

    private String filled(String text) {
        String filled = text.replace("${path}", words.get("package").replace('.', '/'));
        for (var word : words.entrySet()) {
            filled = filled.replace("${" + word.getKey() + "}", word.getValue());
        }
        while (filled.contains("${uuid}")) {
            filled = filled.replaceFirst("\\$\\{uuid}", UUID.randomUUID().toString());
        }
        return filled;
    }

    private String text(String name) throws IOException {
        try (InputStream in = Template.class.getResourceAsStream("/templates/" + name + ".txt")) {
            if (in == null) {
                throw new IOException("The template " + name + " of " + id + " is missing in the program.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
