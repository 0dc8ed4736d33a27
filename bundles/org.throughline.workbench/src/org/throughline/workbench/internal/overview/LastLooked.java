package org.throughline.workbench.internal.overview;

import java.time.Instant;
import java.util.Optional;

import org.osgi.service.component.annotations.Component;
import org.throughline.api.session.Session;
import org.throughline.workbench.internal.Remembered;

/** When each plan was last looked at on this machine. */
@Component(service = LastLooked.class)
public final class LastLooked {

    private Optional<Session> session = Optional.empty();
    private Instant before = Instant.MAX;

    /** When the plan was looked at before it was opened this time; a plan that is new here was never changed since. */
    Instant at(Session now) {
        if (session.filter(s -> s == now).isEmpty()) {
            session = Optional.of(now);
            var looked = new Remembered("looked");
            String id = String.valueOf(now.plan().getId());
            before = looked.get(id).map(Instant::parse).orElseGet(Instant::now);
            looked.put(id, Instant.now().toString());
        }
        return before;
    }
}
