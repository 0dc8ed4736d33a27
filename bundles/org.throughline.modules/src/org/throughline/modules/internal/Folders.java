package org.throughline.modules.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The folders of one module, one for each time that it was installed: a running program has its bundles open, so what is
 * there is never written over.
 */
final class Folders {

    private final Path own;

    Folders(Path own) {
        this.own = own;
    }

    /** Writes bundles into a folder of their own, as a whole or not at all; its name. */
    String write(String version, List<ModuleBundle> bundles) throws IOException {
        Files.createDirectories(own);
        Path beside = Files.createTempDirectory(own, ".new");
        try {
            for (ModuleBundle bundle : bundles) {
                Files.write(beside.resolve(bundle.file()), bundle.bytes());
            }
            String name = version;
            for (int i = 2; Files.exists(own.resolve(name)); i++) {
                name = version + "_" + i;
            }
            Files.move(beside, own.resolve(name));
            return name;
        } catch (IOException e) {
            remove(beside);
            removeIfEmpty();
            throw e;
        }
    }

    /** Removes what neither the module nor going back needs. */
    void keepOnly(ModuleEntry entry) {
        Set<String> kept = Stream.concat(Stream.of(entry.folder()), entry.former().map(ModuleEntry.Former::folder).stream()).collect(Collectors.toSet());
        if (Files.isDirectory(own)) {
            try (Stream<Path> all = Files.list(own)) {
                all.filter(f -> !kept.contains(f.getFileName().toString())).toList().forEach(Folders::remove);
            } catch (IOException e) {
                // it only takes room
            }
        }
    }

    /** Removes all of them. */
    void removeAll() {
        remove(own);
    }

    private void removeIfEmpty() throws IOException {
        try (Stream<Path> all = Files.list(own)) {
            if (all.findAny().isPresent()) {
                return;
            }
        }
        Files.deleteIfExists(own);
    }

    private static void remove(Path folder) {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                all.sorted(Comparator.reverseOrder()).forEach(f -> f.toFile().delete());
            } catch (IOException e) {
                // a file in use: it only takes room until the next change
            }
        }
    }
}
