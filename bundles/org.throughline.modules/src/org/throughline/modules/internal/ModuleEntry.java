package org.throughline.modules.internal;

import java.util.List;
import java.util.Optional;

/**
 * One installed module, as the file of modules has it.
 *
 * @param id its id
 * @param version its version
 * @param folder the folder in the module's own that has its bundles
 * @param enabled whether it is switched on
 * @param failures how many starts ended while it started, one after the other
 * @param bundles the files of its bundles, its own first
 * @param former the folder, version and bundles of what it took the place of
 */
record ModuleEntry(String id, String version, String folder, boolean enabled, int failures, List<String> bundles,
        Optional<Former> former) {

    /** So many starts that ended too early are enough. */
    static final int TOO_MANY = 2;

    /** The version before. */
    record Former(String version, String folder, List<String> bundles) {
    }

    boolean quarantined() {
        return failures >= TOO_MANY;
    }

    ModuleEntry with(boolean on) {
        return new ModuleEntry(id, version, folder, on, 0, bundles, former);
    }

    ModuleEntry failed(int times) {
        return new ModuleEntry(id, version, folder, enabled, times, bundles, former);
    }
}
