package org.throughline.modules.internal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The list of modules in the person's folder: the one small file that a start reads. It is replaced as a whole, so that it
 * is either as before or as it is meant.
 */
final class ModulesFile {

    private static final String HEAD = "Throughline modules 1";
    private static final String NAME = "modules.txt";
    private static final int FIELDS = 9;

    private final Path folder;

    /** In the folder of the modules, which need not be there yet. */
    ModulesFile(Path folder) {
        this.folder = folder;
    }

    /** The folder of the modules that belongs to a person's folder. */
    static Optional<Path> folder() {
        return Optional.ofNullable(System.getProperty("throughline.state")).filter(s -> !s.isBlank()).map(s -> Path.of(s, "modules").toAbsolutePath());
    }

    /**
     * What is in the file.
     *
     * @param entries the modules, by id
     * @param unexplained how many starts in a row ended before any module began
     */
    record Content(List<ModuleEntry> entries, int unexplained) {

        Optional<ModuleEntry> find(String id) {
            return entries.stream().filter(e -> e.id().equals(id)).findFirst();
        }

        /** With this entry in the place of the one with its id. */
        Content with(ModuleEntry entry) {
            var all = new ArrayList<>(without(entry.id()).entries);
            all.add(entry);
            all.sort(Comparator.comparing(ModuleEntry::id));
            return new Content(List.copyOf(all), unexplained);
        }

        Content without(String id) {
            return new Content(entries.stream().filter(e -> !e.id().equals(id)).toList(), unexplained);
        }
    }

    /** What it says; a file that nobody can read says nothing. */
    Content read() {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            return new Content(List.of(), 0);
        }
        try {
            List<String> lines = Files.readAllLines(file);
            if (lines.isEmpty() || !lines.get(0).startsWith(HEAD)) {
                return new Content(List.of(), 0);
            }
            String unexplained = lines.get(0).substring(HEAD.length()).strip();
            return new Content(lines.stream().skip(1).map(ModulesFile::entry).flatMap(Optional::stream).toList(),
                    unexplained.isEmpty() ? 0 : Integer.parseInt(unexplained));
        } catch (IOException | NumberFormatException e) {
            return new Content(List.of(), 0);
        }
    }

    /** Changes it, alone among all programs of this person. */
    Content change(UnaryOperator<Content> change) throws IOException {
        Files.createDirectories(folder);
        try (FileChannel channel = FileChannel.open(folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            Content changed = change.apply(read());
            write(changed);
            return changed;
        }
    }

    private void write(Content content) throws IOException {
        var lines = new ArrayList<String>();
        lines.add(HEAD + (content.unexplained() == 0 ? "" : " " + content.unexplained()));
        content.entries().forEach(e -> lines.add(line(e)));
        Path beside = folder.resolve(NAME + "." + ProcessHandle.current().pid());
        Files.write(beside, lines);
        try (FileChannel written = FileChannel.open(beside, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        Files.move(beside, folder.resolve(NAME), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Removes everything of ours where there is no module any more, so that nothing is left behind. */
    void removeIfEmpty() {
        if (read().entries().isEmpty()) {
            new Folders(folder).removeAll();
        }
    }

    private static String line(ModuleEntry e) {
        return String.join("\t", e.id(), e.version(), e.folder(), e.enabled() ? "enabled" : "disabled", Integer.toString(e.failures()),
                String.join("|", e.bundles()), e.former().map(ModuleEntry.Former::version).orElse(""),
                e.former().map(ModuleEntry.Former::folder).orElse(""), e.former().map(f -> String.join("|", f.bundles())).orElse("")) + "\t.";
    }

    private static Optional<ModuleEntry> entry(String line) {
        String[] fields = line.split("\t");
        if (fields.length < FIELDS) {
            return Optional.empty();
        }
        int at = 0;
        if (!fields[4].matches("[0-9]{1,4}")) {
            return Optional.empty();
        }
        return Optional.of(new ModuleEntry(fields[at++], fields[at++], fields[at++], fields[at++].equals("enabled"),
                Integer.parseInt(fields[at++]), List.of(fields[at++].split("\\|")), fields[at].isEmpty() ? Optional.empty()
                        : Optional.of(new ModuleEntry.Former(fields[at], fields[at + 1], List.of(fields[at + 2].split("\\|"))))));
    }
}
