package org.throughline.api.modules;

import java.nio.file.Path;
import java.util.List;

import org.osgi.annotation.versioning.ProviderType;

/**
 * The modules of the person who sits here. They lie in that person's own folder, so nobody has to be an administrator.
 * Whatever is changed here counts from the next start of the program on; nothing is asked for over the network.
 */
@ProviderType
public interface Modules {

    /** All that are installed, by id. */
    List<InstalledModule> all();

    /**
     * Looks at a file without writing anything: is it a module, and does it fit this program and the other modules?
     *
     * @param file a zip of bundles, or one bundle
     * @return the module as it would be; {@link InstalledModule#former} is the version that it would take the place of
     * @throws ModuleException with the first reason why it cannot be installed
     */
    InstalledModule look(Path file) throws ModuleException;

    /**
     * Installs a module, or updates it where there is another version of it; that one is kept to go back to. If anything is
     * wrong with it, everything stays as it was.
     *
     * @throws ModuleException as {@link #look}, and if it cannot be written
     */
    InstalledModule install(Path file) throws ModuleException;

    /**
     * Removes a module and every trace of it. What it added to plans stays in them and can still be looked at.
     *
     * @throws ModuleException if there is none with this id
     */
    void remove(String id) throws ModuleException;

    /**
     * Switches a module on, also one that is quarantined.
     *
     * @throws ModuleException if there is none with this id
     */
    void enable(String id) throws ModuleException;

    /**
     * Switches a module off; it stays installed.
     *
     * @throws ModuleException if there is none with this id
     */
    void disable(String id) throws ModuleException;

    /**
     * Goes back to the version that the last update took the place of; the later one is kept in its stead.
     *
     * @throws ModuleException if there is no such version, or if it does not fit this program
     */
    InstalledModule back(String id) throws ModuleException;
}
