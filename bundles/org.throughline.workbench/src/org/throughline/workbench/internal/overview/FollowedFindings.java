package org.throughline.workbench.internal.overview;

import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.throughline.api.coherence.Finding;
import org.throughline.api.coherence.Findings;
import org.throughline.api.coherence.LiveFindings;
import org.throughline.api.session.Session;

/** The findings of the plan that the Overview shows, followed once for all its cards. */
@Component(service = FollowedFindings.class)
public final class FollowedFindings {

    private final Findings findings;
    private Optional<Session> followed = Optional.empty();
    private LiveFindings live;

    /** Follows with this service. */
    @Activate
    public FollowedFindings(@Reference Findings findings) {
        this.findings = findings;
    }

    /** What is found in a plan now. */
    List<Finding> of(Session session) {
        if (followed.filter(f -> f == session).isEmpty()) {
            end();
            live = findings.follow(session);
            followed = Optional.of(session);
        }
        return live.now();
    }

    @Deactivate
    void end() {
        if (live != null) {
            live.close();
        }
    }
}
