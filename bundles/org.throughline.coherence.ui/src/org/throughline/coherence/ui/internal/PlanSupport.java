package org.throughline.coherence.ui.internal;

import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.throughline.api.coherence.Coherence;
import org.throughline.api.coherence.LiveSupport;
import org.throughline.api.coherence.SupportFilter;
import org.throughline.api.coherence.SupportPicture;
import org.throughline.api.session.Session;
import org.throughline.ui.OpenPlan;

/** What supports what in the plan of the window, followed for one view, each of which looks through a filter of its own. Used in the UI thread only. */
@Component(service = PlanSupport.class, scope = ServiceScope.PROTOTYPE)
public final class PlanSupport {

    private final OpenPlan plan;
    private final Coherence coherence;
    private Optional<Session> followed = Optional.empty();
    private Optional<LiveSupport> live = Optional.empty();

    /** Follows the plan of the window. */
    @Activate
    public PlanSupport(@Reference OpenPlan plan, @Reference Coherence coherence) {
        this.plan = plan;
        this.coherence = coherence;
    }

    /**
     * The support now.
     *
     * @throws IllegalStateException if no plan is open
     */
    SupportPicture now(SupportFilter filter) {
        if (!followed.equals(plan.session())) {
            end();
            followed = plan.session();
            live = followed.map(s -> plan.ahead(coherence::follow));
        }
        return live.orElseThrow(() -> new IllegalStateException("No plan is open.")).now(filter);
    }

    @Deactivate
    void end() {
        live.ifPresent(LiveSupport::close);
        live = Optional.empty();
    }
}
