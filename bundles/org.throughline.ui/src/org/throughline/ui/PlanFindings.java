package org.throughline.ui;

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

/** What the analyses find in the plan of the window. It is followed once for all views that show it. Used in the UI thread only. */
@Component(service = PlanFindings.class)
public final class PlanFindings {

    private final OpenPlan plan;
    private final Findings findings;
    private Optional<Session> followed = Optional.empty();
    private Optional<LiveFindings> live = Optional.empty();

    /** Follows the plan of the window with these analyses. */
    @Activate
    public PlanFindings(@Reference OpenPlan plan, @Reference Findings findings) {
        this.plan = plan;
        this.findings = findings;
    }

    /** What is found now, the most pressing first; nothing where no plan is open. */
    public List<Finding> now() {
        if (!followed.equals(plan.session())) {
            end();
            followed = plan.session();
            live = followed.map(s -> plan.ahead(findings::follow));
        }
        return live.map(LiveFindings::now).orElse(List.of());
    }

    @Deactivate
    void end() {
        live.ifPresent(LiveFindings::close);
        live = Optional.empty();
    }
}
