package org.throughline.workbench.internal;

import java.util.Optional;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;
import org.throughline.ui.TableMemory;

/** What a person did to the window, kept in the user's state. */
public final class Remembered implements TableMemory {

    private static final System.Logger LOG = System.getLogger(Remembered.class.getName());

    private final IEclipsePreferences node;

    /**
     * @param what the part of the window that it is about
     */
    public Remembered(String what) {
        node = (IEclipsePreferences) InstanceScope.INSTANCE.getNode("org.throughline.workbench").node(what);
    }

    @Override
    public Optional<String> get(String key) {
        return Optional.ofNullable(node.get(key, null));
    }

    @Override
    public void put(String key, String text) {
        if (text.isEmpty()) {
            node.remove(key);
        } else {
            node.put(key, text);
        }
        try {
            node.flush();
        } catch (BackingStoreException e) {
            // It holds until the window is closed, and nothing else depends on it.
            LOG.log(System.Logger.Level.WARNING, "What was chosen could not be remembered.", e);
        }
    }
}
