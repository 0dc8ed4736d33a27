package org.throughline.modules.build.internal;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.eclipse.core.runtime.FileLocator;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.throughline.api.diagnostic.Diagnostic;
import org.throughline.api.diagnostic.Severity;
import org.throughline.api.modules.MetamodelCheck;
import org.throughline.api.modules.ModuleBuilder;
import org.throughline.api.modules.ModuleException;
import org.throughline.api.modules.Modules;

/** Builds modules against the bundles of this very program, inside it. */
@Component(service = ModuleBuilder.class)
public final class ModuleBuild implements ModuleBuilder {

    private static final String MANIFEST = "META-INF/MANIFEST.MF";

    private final BundleContext context;
    private final Modules modules;
    private final MetamodelFiles metamodels;

    /** Asks the same services about what was built that an installation asks. */
    @Activate
    public ModuleBuild(BundleContext context, @Reference Modules modules, @Reference MetamodelCheck check) {
        this.context = context;
        this.modules = modules;
        metamodels = new MetamodelFiles(check);
    }

    @Override
    public List<Path> create(String id, int rung, Path folder) throws ModuleException {
        if (!Template.isId(id)) {
            throw new ModuleException("\"" + id + "\" cannot be the id of a module. Take small letters, digits and dots, such as org.example.visits; org.throughline and org.eclipse belong to others.");
        }
        if (rung < 0 || rung > RUNGS) {
            throw new ModuleException("There is no rung " + rung + ": 0 is data, 1 behavior, 2 kinds of things, 3 views.");
        }
        try {
            if (Files.exists(folder) && (!Files.isDirectory(folder) || !isEmpty(folder))) {
                throw new ModuleException("\"" + folder + "\" holds something already. Choose a folder that is not there yet.");
            }
            return new Template(id).write(rung, folder);
        } catch (ModuleException e) {
            throw e;
        } catch (IOException e) {
            throw new ModuleException("The files could not be written to \"" + folder + "\". May you write there?", e);
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.findAny().isEmpty();
        }
    }

    @Override
    public Built build(Path folder) throws ModuleException {
        Path root = folder.toAbsolutePath().normalize();
        if (!Files.exists(root.resolve(MANIFEST))) {
            throw new ModuleException("\"" + folder + "\" is no folder of a module: there is no " + MANIFEST + " in it. new-module makes one.");
        }
        Path stage = null;
        try {
            stage = Files.createTempDirectory("throughline-module");
            return build(root, stage);
        } catch (ModuleException e) {
            throw e;
        } catch (IOException e) {
            throw new ModuleException("The module could not be built: a file could not be read or written (" + e.getMessage() + ").", e);
        } finally {
            remove(stage);
        }
    }

    private Built build(Path root, Path stage) throws IOException {
        Attributes manifest = Packing.manifest(root.resolve(MANIFEST));
        Optional<Diagnostic> unnamed = unnamed(root, manifest);
        if (unnamed.isPresent()) {
            return new Built(Optional.empty(), List.of(unnamed.get()));
        }
        var problems = new ArrayList<Diagnostic>();
        List<File> classPath = classPath(root);
        Path classes = Files.createDirectories(stage.resolve("content"));
        var sources = new Sources(root.resolve("src"), classPath);
        if (sources.any()) {
            problems.addAll(sources.compile(classes));
        }
        var packing = new Packing(root, classPath);
        problems.addAll(packing.gather(classes));
        problems.addAll(metamodels.problems(root, manifest));
        if (!problems.isEmpty()) {
            return new Built(Optional.empty(), problems);
        }
        String id = manifest.getValue("Bundle-SymbolicName").replaceAll(";.*", "").strip();
        String version = Optional.ofNullable(manifest.getValue("Bundle-Version")).orElse("0.0.0").strip();
        List<Path> libraries = libraries(root);
        Path bundle = stage.resolve(id + "_" + version + ".jar");
        problems.addAll(packing.pack(manifest, classes, !libraries.isEmpty(), bundle));
        return problems.isEmpty() ? checked(root, zipped(root, id + "-" + version + ".zip", bundle, libraries)) : new Built(Optional.empty(), problems);
    }

    private static Optional<Diagnostic> unnamed(Path root, Attributes manifest) {
        String id = manifest.getValue("Bundle-SymbolicName");
        return id != null && !id.isBlank() ? Optional.empty()
                : Optional.of(Diagnostic.of(Severity.ERROR, "module.bundle", "The manifest does not name the module. Add the line \"Bundle-SymbolicName: org.example.visits\" with an id of your own.")
                        .about(root.resolve(MANIFEST).toString()));
    }

    /** What can be installed is what was built; otherwise the author hears at once why not. */
    private Built checked(Path root, Path zip) {
        try {
            modules.look(zip);
            return new Built(Optional.of(zip), List.of());
        } catch (ModuleException e) {
            zip.toFile().delete();
            return new Built(Optional.empty(), List.of(Diagnostic.of(Severity.ERROR, "module.fit", e.getMessage()).about(root.resolve(MANIFEST).toString())));
        }
    }

    private List<File> classPath(Path root) throws IOException {
        var files = new ArrayList<File>();
        for (Bundle bundle : context.getBundles()) {
            if (!bundle.getLocation().contains("/modules/" + bundle.getSymbolicName() + "/")) {
                FileLocator.getBundleFileLocation(bundle).map(ModuleBuild::classes).ifPresent(files::add);
            }
        }
        libraries(root).forEach(l -> files.add(l.toFile()));
        return files;
    }

    /** A bundle that lies about as a folder has its classes in one of it. */
    private static File classes(File bundle) {
        return Stream.of("target/classes", "bin").map(f -> new File(bundle, f)).filter(File::isDirectory).findFirst().orElse(bundle);
    }

    private static List<Path> libraries(Path root) throws IOException {
        Path lib = root.resolve("lib");
        if (!Files.isDirectory(lib)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(lib)) {
            return all.filter(f -> f.toString().endsWith(".jar")).sorted().toList();
        }
    }

    private static Path zipped(Path root, String name, Path bundle, List<Path> libraries) throws IOException {
        Path zip = root.resolve(name);
        try (OutputStream out = Files.newOutputStream(zip); var zipping = new ZipOutputStream(out)) {
            for (Path file : Stream.concat(Stream.of(bundle), libraries.stream()).toList()) {
                var entry = new ZipEntry(file.getFileName().toString());
                entry.setTime(0);
                zipping.putNextEntry(entry);
                Files.copy(file, zipping);
                zipping.closeEntry();
            }
        }
        return zip;
    }

    private static void remove(Path folder) {
        if (folder != null) {
            try (Stream<Path> all = Files.walk(folder)) {
                all.sorted(Comparator.reverseOrder()).forEach(f -> f.toFile().delete());
            } catch (IOException e) {
                // it lies where the system clears up
            }
        }
    }
}
