package org.throughline.api.modules;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;
import org.throughline.api.diagnostic.Diagnostic;

/** Makes the files of a new module, and builds a module from them, with nothing but this program. */
@ProviderType
public interface ModuleBuilder {

    /** The highest rung: data, behavior, kinds of things, views. */
    int RUNGS = 3;

    /**
     * Writes the files of a new module that does something small and can be built as it is.
     *
     * @param id the id, such as {@code org.example.visits}
     * @param rung 0 for data only, 1 for behavior, 2 for kinds of things, 3 for views
     * @param folder a folder that is not there yet, or empty
     * @return the files that were written
     * @throws ModuleException if the id cannot be one, or the folder holds something
     */
    List<Path> create(String id, int rung, Path folder) throws ModuleException;

    /**
     * Builds a module.
     *
     * @param folder the folder with its manifest in META-INF
     * @throws ModuleException if it is no folder of a module, or nothing could be written
     */
    Built build(Path folder) throws ModuleException;

    /**
     * What came of a build.
     *
     * @param file the module, ready to be installed; empty if there were errors
     * @param problems what is wrong, each with its file as the value and its line where that is known
     */
    record Built(Optional<Path> file, List<Diagnostic> problems) {
    }
}
