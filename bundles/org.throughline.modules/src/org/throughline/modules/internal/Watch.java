package org.throughline.modules.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.SynchronousBundleListener;

/**
 * A note on the disk as long as a start goes on: which modules have begun, in order. A start that ends without taking its
 * note away has failed, and the module that began last is the one to suspect.
 */
final class Watch implements SynchronousBundleListener {

    private static final String STARTS = ".starting";

    private final BundleContext context;
    private final Path note;
    private final Function<Bundle, Optional<String>> module;
    private final Set<String> begun = new HashSet<>();

    private Watch(BundleContext context, Path note, Function<Bundle, Optional<String>> module) {
        this.context = context;
        this.note = note;
        this.module = module;
    }

    /** Begins to watch. */
    static Watch begin(BundleContext context, Path folder, Function<Bundle, Optional<String>> module) {
        var watch = new Watch(context, folder.resolve(STARTS).resolve(Long.toString(ProcessHandle.current().pid())), module);
        try {
            Files.createDirectories(watch.note.getParent());
            Files.write(watch.note, List.of());
            context.addBundleListener(watch);
        } catch (IOException e) {
            // a folder that cannot be written: then nobody can be blamed
        }
        return watch;
    }

    /** Each start that failed, with the module that began last; their notes are taken away. */
    static List<Optional<String>> failedStarts(Path folder) {
        Path notes = folder.resolve(STARTS);
        if (!Files.isDirectory(notes)) {
            return List.of();
        }
        var failed = new ArrayList<Optional<String>>();
        try (Stream<Path> all = Files.list(notes)) {
            for (Path note : all.filter(Watch::isOver).toList()) {
                List<String> lines = Files.readAllLines(note);
                failed.add(lines.isEmpty() ? Optional.empty() : Optional.of(lines.get(lines.size() - 1)));
                Files.deleteIfExists(note);
            }
        } catch (IOException e) {
            // another start takes them away at this moment
        }
        return failed;
    }

    private static boolean isOver(Path note) {
        try {
            long process = Long.parseLong(note.getFileName().toString());
            return process == ProcessHandle.current().pid() || ProcessHandle.of(process).filter(ProcessHandle::isAlive).isEmpty();
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** A bundle that starts lazily starts with the first of its classes that is used. */
    @Override
    public void bundleChanged(BundleEvent event) {
        if (event.getType() == BundleEvent.STARTING) {
            module.apply(event.getBundle()).filter(begun::add).ifPresent(this::write);
        }
    }

    private void write(String id) {
        try {
            Files.write(note, List.of(id), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            // as above
        }
    }

    /** The start has come to its end. */
    void end() {
        context.removeBundleListener(this);
        try {
            Files.deleteIfExists(note);
        } catch (IOException e) {
            // it will be taken for a start that failed before any module began, once
        }
    }
}
