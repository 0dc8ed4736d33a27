package org.throughline.coherence.internal;

import org.throughline.api.coherence.LiveSupport;
import org.throughline.api.coherence.SupportFilter;
import org.throughline.api.coherence.SupportPicture;
import org.throughline.api.session.Session;

/** Keeps what is known of each initiative until a change concerns it, as long as one looks through the same filter. */
final class FollowedSupport implements LiveSupport {

    private final Session.Subscription subscription;
    private Touched touched = new Touched();
    private Facts facts;
    private SupportFilter last = SupportFilter.ALL;
    private Doses.Kept kept = new Doses.Kept();

    FollowedSupport(Session session) {
        facts = new Facts(session.plan());
        subscription = session.listen((event, changes) -> touched.add(changes));
    }

    @Override
    public SupportPicture now(SupportFilter filter) {
        Touched since = touched;
        touched = new Touched();
        facts = facts.after(since);
        if (since.everything() || !filter.equals(last)) {
            kept = new Doses.Kept();
        } else {
            kept.forget(since.initiatives());
        }
        last = filter;
        return SupportAnalysis.picture(facts, filter, kept);
    }

    @Override
    public void close() {
        subscription.close();
    }
}
