package org.throughline.ui;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import org.throughline.api.session.Session;

/**
 * Something that follows the plan of the window, whichever that is: made when it is asked for first, and ended when another plan
 * is open. It hears of each change before the views are told. Used in the UI thread only.
 *
 * <p>Smallest example:
 * <pre>new Followed&lt;&gt;(plan, findings::follow, LiveFindings::close).now().map(LiveFindings::now)</pre>
 *
 * @param <T> what follows
 */
public final class Followed<T> {

    private final OpenPlan plan;
    private final Function<Session, T> follow;
    private final Consumer<T> close;
    private Optional<Session> of = Optional.empty();
    private Optional<T> live = Optional.empty();

    /**
     * @param follow begins to follow a plan
     * @param close ends it
     */
    public Followed(OpenPlan plan, Function<Session, T> follow, Consumer<T> close) {
        this.plan = plan;
        this.follow = follow;
        this.close = close;
    }

    /** What follows the plan that is open; empty where none is. */
    public Optional<T> now() {
        if (!of.equals(plan.session())) {
            end();
            of = plan.session();
            live = of.map(s -> plan.ahead(follow));
        }
        return live;
    }

    /** Ends following, until it is asked for with another plan open. */
    public void end() {
        live.ifPresent(close);
        live = Optional.empty();
    }
}
