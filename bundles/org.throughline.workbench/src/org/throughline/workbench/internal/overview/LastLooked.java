package org.throughline.workbench.internal.overview;

import java.time.Instant;
import java.util.Optional;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.prefs.BackingStoreException;
import org.osgi.service.prefs.Preferences;
import org.throughline.api.session.Session;

/** When each plan was last looked at on this machine. */
@Component(service = LastLooked.class)
public final class LastLooked {

    private Optional<Session> session = Optional.empty();
    private Instant before = Instant.MAX;

    /** When the plan was looked at before it was opened this time; a plan that is new here was never changed since. */
    Instant at(Session now) {
        if (session.filter(s -> s == now).isEmpty()) {
            session = Optional.of(now);
            Preferences node = InstanceScope.INSTANCE.getNode("org.throughline.workbench/looked");
            String id = String.valueOf(now.plan().getId());
            before = Optional.ofNullable(node.get(id, null)).map(Instant::parse).orElseGet(Instant::now);
            node.put(id, Instant.now().toString());
            try {
                node.flush();
            } catch (BackingStoreException e) {
                // then the card shows the same changes once more next time
            }
        }
        return before;
    }
}
