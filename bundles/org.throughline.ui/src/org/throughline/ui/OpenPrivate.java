package org.throughline.ui;

import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.throughline.api.session.Companion;
import org.throughline.api.session.PlanException;
import org.throughline.api.session.PrivateFiles;
import org.throughline.api.session.PrivateSession;
import org.throughline.api.session.Session;

/**
 * The private content of the plan that is open, while somebody has it open. It is closed with the plan. Who watches the
 * {@link OpenPlan} is told of it too. What is presented, copied or reported never asks here. Used in the UI thread only.
 *
 * <p>Smallest example:
 * <pre>mine.session().ifPresent(s -> s.content().getNotes().forEach(this::show));</pre>
 */
@Component(service = OpenPrivate.class)
public final class OpenPrivate {

    private final OpenPlan plan;
    private final PrivateFiles files;
    private Optional<PrivateSession> session = Optional.empty();
    private Optional<Session> of = Optional.empty();
    private Optional<Companion> companion = Optional.empty();
    private boolean looked;
    private boolean unwanted;
    private int revision;

    /** Made by the platform. */
    @Activate
    public OpenPrivate(@Reference OpenPlan plan, @Reference PrivateFiles files) {
        this.plan = plan;
        this.files = files;
        plan.watch(this::follow);
    }

    /** The private content that is open. */
    public Optional<PrivateSession> session() {
        follow();
        return session;
    }

    /** The file with private content of the open plan, as it was when the plan or its private content was opened or closed. */
    public Optional<Companion> companion() {
        follow();
        look();
        return companion;
    }

    /** Shows private content of the open plan; what was open before is closed, and comes back unsaved the next time. */
    public void open(PrivateSession next) {
        end();
        session = Optional.of(next);
        revision = -1;
        next.listen((event, changes) -> {
            unwanted &= changes.isEmpty();
            revision = changes.isEmpty() ? revision : plan.revision();
            plan.tell();
        });
        looked = false;
        plan.tell();
    }

    /** Closes it; what is not saved comes back the next time, unless {@link #mayDiscard} was said. */
    public void close() {
        end();
        looked = false;
        plan.tell();
    }

    /** What is not saved now is not wanted, unless something is done before it is closed. */
    public void mayDiscard() {
        unwanted = true;
    }

    /** Whether the last thing that was done, taken back or done again was done here and not in the plan. */
    public boolean wasLast() {
        return session().isPresent() && revision == plan.revision();
    }

    private void follow() {
        if (!of.equals(plan.session())) {
            of = plan.session();
            end();
            looked = false;
        }
    }

    private void end() {
        session.ifPresent(s -> {
            if (unwanted) {
                s.discard();
            } else {
                s.close();
            }
        });
        session = Optional.empty();
        unwanted = false;
    }

    /** The folder is looked at when somebody asks first. */
    private void look() {
        if (looked) {
            return;
        }
        looked = true;
        try {
            companion = of.isEmpty() ? Optional.empty() : files.find(of.get());
        } catch (PlanException e) {
            // said in a sentence to whoever wants to open it
            companion = Optional.empty();
        }
    }
}
