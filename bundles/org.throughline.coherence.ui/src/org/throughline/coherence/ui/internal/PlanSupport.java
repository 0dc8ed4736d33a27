package org.throughline.coherence.ui.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.throughline.api.coherence.Coherence;
import org.throughline.api.coherence.LiveSupport;
import org.throughline.api.coherence.SupportFilter;
import org.throughline.api.coherence.SupportPicture;
import org.throughline.ui.Followed;
import org.throughline.ui.OpenPlan;

/** What supports what in the plan of the window, followed for one view, each of which looks through a filter of its own. Used in the UI thread only. */
@Component(service = PlanSupport.class, scope = ServiceScope.PROTOTYPE)
public final class PlanSupport {

    private final Followed<LiveSupport> live;

    /** Follows the plan of the window. */
    @Activate
    public PlanSupport(@Reference OpenPlan plan, @Reference Coherence coherence) {
        live = new Followed<>(plan, coherence::follow, LiveSupport::close);
    }

    /**
     * The support now.
     *
     * @throws IllegalStateException if no plan is open
     */
    SupportPicture now(SupportFilter filter) {
        return live.now().orElseThrow(() -> new IllegalStateException("No plan is open.")).now(filter);
    }

    @Deactivate
    void end() {
        live.end();
    }
}
