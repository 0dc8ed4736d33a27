package org.throughline.coherence.ui.internal;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.prefs.BackingStoreException;
import org.throughline.api.coherence.Coherence;
import org.throughline.api.coherence.Findings;
import org.throughline.api.coherence.SupportFilter;
import org.throughline.api.session.PlanException;
import org.throughline.api.session.Plans;
import org.throughline.api.session.Session;
import org.throughline.model.identity.Identified;
import org.throughline.model.plan.DistrictPlan;
import org.throughline.ui.OpenPlan;

/** The other year that the plan of the window is compared with, for all views that show it. Used in the UI thread only. */
@Component(service = OtherYears.class)
public final class OtherYears {

    private static final System.Logger LOG = System.getLogger(OtherYears.class.getName());

    private final Plans plans;
    private final OpenPlan plan;
    private final Coherence coherence;
    private final Set<Runnable> watchers = new LinkedHashSet<>();
    private Optional<Session> comparing = Optional.empty();
    private Optional<OtherYear> other = Optional.empty();

    /** Compares the plan of the window by these services. */
    @Activate
    public OtherYears(@Reference Plans plans, @Reference OpenPlan plan, @Reference Coherence coherence) {
        this.plans = plans;
        this.plan = plan;
        this.coherence = coherence;
    }

    /** What the plan of the window is compared with; empty if with nothing. */
    Optional<OtherYear> now() {
        if (!comparing.equals(plan.session())) {
            // it is about the plan with which it was chosen, and no other
            other = Optional.empty();
            comparing = Optional.empty();
        }
        return other;
    }

    /** The file with which this plan was compared last; empty if with none. */
    Optional<Path> last() {
        return plan.session().map(s -> kept().get(s.plan().getId(), "")).filter(f -> !f.isEmpty()).map(Path::of);
    }

    /**
     * Compares the plan of the window with another from now on. That one is read and left as it is.
     *
     * @param findings looks at that one; it is not asked for before, since what shows this is there from the start
     * @throws PlanException if it cannot be read, or is the plan of the window
     */
    public void compare(Path file, Findings findings) throws PlanException {
        Session session = plan.session().orElseThrow();
        if (session.file().map(f -> f.toAbsolutePath().normalize()).filter(file.toAbsolutePath().normalize()::equals).isPresent()) {
            throw new PlanException(Messages.Other_same);
        }
        try (Session looked = plans.openCopy(file)) {
            DistrictPlan then = looked.plan();
            var points = new HashMap<String, Integer>();
            coherence.support(then, SupportFilter.ALL).elements().forEach(e -> points.put(e.element().getId(), e.points()));
            boolean related = Stream.concat(points.keySet().stream(), then.getInitiatives().stream().map(Identified::getId)).anyMatch(id -> session.find(id).isPresent());
            other = Optional.of(new OtherYear(file, then.getName() == null ? file.getFileName().toString() : then.getName(), findings.all(then, Findings.day(then)), points, related));
            comparing = Optional.of(session);
        }
        remember(session.plan().getId(), file);
        tell();
    }

    /** Compares with nothing any more. */
    public void end() {
        other = Optional.empty();
        comparing = Optional.empty();
        tell();
    }

    /** Tells a view when something else is compared, until the result is run. */
    Runnable watch(Runnable watcher) {
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    private void tell() {
        List.copyOf(watchers).forEach(Runnable::run);
    }

    private static IEclipsePreferences kept() {
        return InstanceScope.INSTANCE.getNode("org.throughline.coherence.ui/otherYear");
    }

    private static void remember(String id, Path file) {
        kept().put(id, file.toAbsolutePath().toString());
        try {
            kept().flush();
        } catch (BackingStoreException e) {
            // it is offered until the window is closed, and nothing else depends on it
            LOG.log(System.Logger.Level.WARNING, "What was compared could not be remembered.", e);
        }
    }
}
