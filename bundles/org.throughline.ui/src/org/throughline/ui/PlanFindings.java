package org.throughline.ui;

import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.throughline.api.coherence.Finding;
import org.throughline.api.coherence.Findings;
import org.throughline.api.coherence.LiveFindings;

/** What the analyses find in the plan of the window. It is followed once for all views that show it. Used in the UI thread only. */
@Component(service = PlanFindings.class)
public final class PlanFindings {

    private final Followed<LiveFindings> live;

    /** Follows the plan of the window with these analyses. */
    @Activate
    public PlanFindings(@Reference OpenPlan plan, @Reference Findings findings) {
        live = new Followed<>(plan, findings::follow, LiveFindings::close);
    }

    /** What is found now, the most pressing first; nothing where no plan is open. */
    public List<Finding> now() {
        return live.now().map(LiveFindings::now).orElse(List.of());
    }

    @Deactivate
    void end() {
        live.end();
    }
}
