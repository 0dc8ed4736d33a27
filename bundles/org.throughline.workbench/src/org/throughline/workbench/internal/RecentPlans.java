package org.throughline.workbench.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;
import org.osgi.service.prefs.Preferences;

/** The plans that were opened here last, the latest first. What is no longer there is not offered. */
final class RecentPlans {

    private static final String KEY = "recent";
    private static final int MOST = 8;

    private RecentPlans() {
    }

    static List<Path> all() {
        return node().get(KEY, "").lines().filter(l -> !l.isBlank()).map(Path::of).filter(Files::isRegularFile).toList();
    }

    static void add(Path file) {
        var now = new ArrayList<Path>();
        now.add(file.toAbsolutePath().normalize());
        all().stream().filter(p -> !p.equals(now.getFirst())).limit(MOST - 1).forEach(now::add);
        node().put(KEY, String.join("\n", now.stream().map(Path::toString).toList()));
        try {
            node().flush();
        } catch (BackingStoreException e) {
            ILog.get().warn("The list of recent plans could not be kept.", e);
        }
    }

    private static Preferences node() {
        return InstanceScope.INSTANCE.getNode("org.throughline.workbench");
    }
}
