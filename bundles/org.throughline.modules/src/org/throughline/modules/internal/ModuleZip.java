package org.throughline.modules.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.throughline.api.modules.ModuleException;

/**
 * The file of a module: a zip with its bundles, or one bundle. It is read into memory and looked at before anything is
 * written; its own paths are never used to write to.
 *
 * @param bundles the bundles, the module's own first
 */
record ModuleZip(List<ModuleBundle> bundles) {

    private static final long MOST_BYTES = 64L << 20;
    private static final int MOST_ENTRIES = 5_000;
    private static final int FORM = 1;
    private static final int END_RECORD = 22;
    private static final int MOST_COMMENT = 0xffff;
    private static final String SAFE = "[A-Za-z0-9_][A-Za-z0-9_.+-]*";

    static ModuleZip read(Path file) throws ModuleException {
        String name = String.valueOf(file.getFileName());
        byte[] bytes = bytes(file, name);
        if (bytes.length < 4 || bytes[0] != 'P' || bytes[1] != 'K') {
            throw new ModuleException("\"" + name + "\" is no zip, and a module is one. Choose the zip that build-module made.");
        }
        if (!isWhole(bytes)) {
            throw damaged(name, null);
        }
        Map<String, byte[]> jars = new LinkedHashMap<>();
        boolean isBundle = look(bytes, name, jars);
        if (isBundle) {
            return new ModuleZip(List.of(ModuleBundle.read(name, bytes))).sound(name);
        }
        if (jars.isEmpty()) {
            throw new ModuleException("\"" + name + "\" is no module: there is no bundle in it. A module is a zip with one or more bundles (.jar) at its top; build-module makes it.");
        }
        var bundles = new ArrayList<ModuleBundle>();
        for (var jar : jars.entrySet()) {
            bundles.add(ModuleBundle.read(jar.getKey(), jar.getValue()));
        }
        return new ModuleZip(bundles).ordered(name).sound(name);
    }

    private static byte[] bytes(Path file, String name) throws ModuleException {
        try {
            if (Files.isDirectory(file)) {
                throw new ModuleException("\"" + file + "\" is a folder. Build it with build-module, and install the zip that comes of it.");
            }
            if (Files.size(file) > MOST_BYTES) {
                throw tooLarge(name);
            }
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new ModuleException("There is no file \"" + file + "\". Check the name and the folder.", e);
        } catch (ModuleException e) {
            throw e;
        } catch (IOException e) {
            throw new ModuleException("\"" + file + "\" could not be read. May you open it?", e);
        }
    }

    private static ModuleException tooLarge(String name) {
        return new ModuleException("\"" + name + "\" is too large for a module: more than " + (MOST_BYTES >> 20) + " MB, packed or unpacked.");
    }

    /** Looks at every entry; the bundles at the top are kept. Whether the zip is a bundle itself. */
    private static boolean look(byte[] bytes, String name, Map<String, byte[]> jars) throws ModuleException {
        long total = 0;
        int entries = 0;
        boolean isBundle = false;

        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String path = entry.getName();
                if (climbs(path)) {
                    throw new ModuleException("\"" + name + "\" was not installed: the path \"" + shortened(path) + "\" in it leads out of the module's folder. Do not trust where it comes from.");
                }
                boolean kept = path.endsWith(".jar") && !path.contains("/");
                byte[] content = zip.readNBytes((int) (MOST_BYTES - total + 1));
                total += content.length;
                if (total > MOST_BYTES || ++entries > MOST_ENTRIES) {
                    throw tooLarge(name);
                }
                isBundle |= path.equals("META-INF/MANIFEST.MF") && new String(content, StandardCharsets.UTF_8).contains("Bundle-SymbolicName");
                if (kept) {
                    jars.put(path, content);
                }
            }
        } catch (ModuleException e) {
            throw e;
        } catch (IOException | IllegalArgumentException e) {
            throw damaged(name, e);
        }
        return isBundle;
    }

    private static ModuleException damaged(String name, Exception cause) {
        return new ModuleException("\"" + name + "\" is damaged: it cannot be unpacked. Copy or build it again.", cause);
    }

    /** A zip ends with a record that says so; whoever reads it entry by entry would not miss it. */
    private static boolean isWhole(byte[] bytes) {
        for (int i = bytes.length - END_RECORD; i >= Math.max(0, bytes.length - END_RECORD - MOST_COMMENT); i--) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 5 && bytes[i + 3] == 6) {
                return true;
            }
        }
        return false;
    }

    private static boolean climbs(String path) {
        String normal = path.replace('\\', '/');
        return normal.startsWith("/") || normal.matches("(?s)[A-Za-z]:.*") || List.of(normal.split("/")).contains("..") || normal.indexOf('\0') >= 0;
    }

    private static String shortened(String path) {
        return path.length() > 80 ? path.substring(0, 77) + "..." : path;
    }

    /** The module's own bundle first. */
    private ModuleZip ordered(String name) throws ModuleException {
        List<ModuleBundle> own = bundles.size() == 1 ? bundles : bundles.stream().filter(b -> b.header(ModuleBundle.MARK).isPresent()).toList();
        if (own.size() != 1) {
            throw new ModuleException("\"" + name + "\" holds " + bundles.size() + " bundles, and " + (own.isEmpty() ? "none" : "more than one")
                    + " says that it is the module. Give one of them the line \"" + ModuleBundle.MARK + ": " + FORM + "\" in its manifest.");
        }
        var all = new ArrayList<>(own);
        bundles.stream().filter(b -> b != own.get(0)).forEach(all::add);
        return new ModuleZip(List.copyOf(all));
    }

    private ModuleZip sound(String name) throws ModuleException {
        var ids = new HashSet<String>();
        for (ModuleBundle bundle : bundles) {
            if (!bundle.id().matches(SAFE) || !bundle.file().replace(' ', '_').matches(SAFE)) {
                throw new ModuleException("\"" + name + "\" holds a bundle with a name that cannot be one: \"" + shortened(bundle.id()) + "\". Use letters, digits, dots and hyphens.");
            }
            if (!ids.add(bundle.id())) {
                throw new ModuleException("\"" + name + "\" holds the bundle " + bundle.id() + " twice. Leave one of them out.");
            }
        }
        String form = own().header(ModuleBundle.MARK).orElse(Integer.toString(FORM));
        if (!form.equals(Integer.toString(FORM))) {
            throw new ModuleException("The module " + own().id() + " has the form " + form + ", and this Throughline knows the form " + FORM + ". Get a newer Throughline, or the module for this one.");
        }
        return this;
    }

    /** The module's own bundle. */
    ModuleBundle own() {
        return bundles.get(0);
    }
}
